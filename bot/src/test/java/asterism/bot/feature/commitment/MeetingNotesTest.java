package asterism.bot.feature.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import asterism.bot.command.Option.Mentioned;
import asterism.bot.command.Reading;
import asterism.bot.feature.commitment.MeetingNotes.Member;
import asterism.bot.feature.commitment.MeetingNotes.Note;
import asterism.bot.feature.commitment.MeetingNotes.Trouble;
import asterism.bot.feature.commitment.MeetingNotes.Why;
import asterism.bot.message.Language;
import asterism.storage.people.Person;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingNotesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private static final Mentioned MARIA = somebody(1, "Maria Lopez", false, true);
  private static final Mentioned OTHER_MARIA = somebody(2, "Maria Lopez", false, true);
  private static final Mentioned JAMES = somebody(3, "James Okafor", false, true);
  private static final Mentioned MEI = somebody(4, "陈 美", false, true);
  private static final Mentioned ROSA = somebody(5, "Rosa: la vecina", false, true);
  private static final Mentioned ZOE = somebody(6, "Zoë D’Arc", false, true);
  private static final Mentioned PROGRAM = somebody(7, "Calendar", true, true);
  private static final Mentioned GONE = somebody(8, "Gustav", false, false);

  private static final MeetingNotes NOTES =
      new MeetingNotes(
          new Reading(
              TODAY,
              Language.ENGLISH,
              Map.ofEntries(
                  Map.entry("@maria", "maria"),
                  Map.entry("@bot", "bot"),
                  Map.entry("<@U3>", "james"),
                  Map.entry("@ghost", "ghost"),
                  Map.entry("@Maria", "maria"),
                  Map.entry("@Maria Lopez", "james"),
                  Map.entry("@Rosa by friday", "maria"),
                  Map.entry("@Team: Friday", "james")),
              "james",
              account ->
                  switch (account) {
                    case "maria" -> Optional.of(MARIA);
                    case "bot" -> Optional.of(PROGRAM);
                    case "james" -> Optional.of(JAMES);
                    default -> Optional.empty();
                  }),
          List.of(
              new Member(MARIA, List.of("Food Bank")),
              new Member(OTHER_MARIA, List.of("Library", "County")),
              new Member(JAMES, List.of("Riverside Together")),
              new Member(MEI, List.of()),
              new Member(ROSA, List.of()),
              new Member(ZOE, List.of()),
              new Member(GONE, List.of())),
          who -> who.equals(ZOE) ? TODAY.plusDays(1) : TODAY);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          @maria book the hall by friday              | 1 | book the hall        | 2026-11-27
          @maria: book the hall by friday             | 1 | book the hall        | 2026-11-27
          <@U3>, stand by the families by 12 december | 3 | stand by the families | 2026-12-12
          James Okafor: book the hall by friday       | 3 | book the hall        | 2026-11-27
          james  okafor : book the hall by friday     | 3 | book the hall        | 2026-11-27
          James: book the hall by friday              | 3 | book the hall        | 2026-11-27
          陈 美：book the hall by friday               | 4 | book the hall        | 2026-11-27
          zoë d’arc: book the hall by friday          | 6 | book the hall        | 2026-11-27
          Maria Lopez (food bank): book it by friday  | 1 | book it              | 2026-11-27
          Maria Lopez (County): book it by friday     | 2 | book it              | 2026-11-27
          Maria (Library): book it by friday          | 2 | book it              | 2026-11-27
          - @maria book the hall by friday            | 1 | book the hall        | 2026-11-27
          @Maria book the hall by friday              | 1 | book the hall        | 2026-11-27
          @Maria Lopez book the hall by friday        | 3 | book the hall        | 2026-11-27
          @Maria Lopez: book the hall by friday       | 3 | book the hall        | 2026-11-27
          @Team: Friday book the hall by monday       | 3 | book the hall        | 2026-11-30
          @Rosa by friday book the hall by monday     | 1 | book the hall        | 2026-11-30
          @maria ask @Rosa by friday by monday        | 1 | ask @Rosa by friday  | 2026-11-30
          James: ask @Rosa by friday by monday        | 3 | ask @Rosa by friday  | 2026-11-30
          • James: book the hall by friday            | 3 | book the hall        | 2026-11-27
          2. @maria reservar el salón para el viernes | 1 | reservar el salón    | 2026-11-27
          James: call at 9:30 by friday               | 3 | call at 9:30         | 2026-11-27
          """)
  void a_line_says_who_does_what_by_when(String line, long who, String what, LocalDate due) {
    MeetingNotes.Read read = NOTES.read(line);

    assertThat(read.troubles()).isEmpty();
    assertThat(read.notes())
        .extracting(note -> note.who().person().id(), Note::what, Note::due)
        .containsExactly(tuple(who, what, due));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          book the hall by friday                | NOBODY_NAMED
          Ghost: book the hall by friday         | UNKNOWN_NAME
          Mar: book the hall by friday           | UNKNOWN_NAME
          @nobody book the hall by friday        | UNKNOWN_MENTION
          @ghost book the hall by friday         | UNKNOWN_MENTION
          Maria Lopez: book the hall by friday   | SEVERAL_OF_THAT_NAME
          Maria Lopez (Bank): book it by friday  | UNKNOWN_NAME
          @bot book the hall by friday           | A_BOT
          Gustav: book the hall by friday        | GONE
          @maria book the hall                   | NO_DAY
          @maria book it with @Rosa by friday    | NO_DAY
          @Rosa by friday                        | NO_DAY
          book it with @Team: Friday by monday   | NOBODY_NAMED
          @Maria Lopez’s hall is booked by monday | UNKNOWN_MENTION
          @maria stand by the lake               | NO_DAY
          @maria book the hall by yesterday      | DAY_PAST
          Zoë D’Arc: book the hall by today      | DAY_PAST
          @maria book the hall by 2099-01-01     | DAY_TOO_FAR
          @maria book the hall by 31 february    | DAY_IMPOSSIBLE
          @maria by friday                       | NO_WORDS
          """)
  void what_cannot_be_read_says_why(String line, Why why) {
    MeetingNotes.Read read = NOTES.read(line);

    assertThat(read.notes()).isEmpty();
    assertThat(read.troubles())
        .extracting(Trouble::line, Trouble::why)
        .containsExactly(tuple(1, why));
  }

  @Test
  void equal_names_are_asked_back_with_their_organizations() {
    assertThat(NOTES.read("maria: book the hall by friday").troubles())
        .extracting(Trouble::words)
        .containsExactly("Maria Lopez (Food Bank); Maria Lopez (Library, County)");
  }

  @Test
  void it_is_all_or_nothing_and_each_line_says_its_own() {
    MeetingNotes.Read read =
        NOTES.read(
            """
            @maria book the hall by friday

            James: book the band
              @nobody bring the cake by friday
            """);

    assertThat(read.notes()).isEmpty();
    assertThat(read.troubles())
        .extracting(Trouble::line, Trouble::why)
        .containsExactly(tuple(3, Why.NO_DAY), tuple(4, Why.UNKNOWN_MENTION));
  }

  @Test
  void nothing_at_all_is_said_too() {
    assertThat(NOTES.read(" \n \n").troubles())
        .extracting(Trouble::why)
        .containsExactly(Why.NOTHING);
  }

  @Test
  void five_hundred_characters_are_kept_and_one_more_is_not() {
    assertThat(NOTES.read("@maria " + "é".repeat(500) + " by friday").notes()).hasSize(1);
    assertThat(NOTES.read("@maria " + "é".repeat(501) + " by friday").troubles())
        .extracting(Trouble::why)
        .containsExactly(Why.TOO_LONG);
  }

  @Test
  void eight_for_one_person_and_thirty_in_all_are_enough() {
    assertThat(NOTES.read(lines("@maria", 8)).notes()).hasSize(8);
    assertThat(NOTES.read(lines("@maria", 9)).troubles())
        .extracting(Trouble::line, Trouble::why)
        .containsExactly(tuple(9, Why.TOO_MANY_FOR_ONE));
    String thirty =
        String.join(
            "\n",
            lines("@maria", 8),
            lines("James:", 8),
            lines("陈 美:", 8),
            lines("Maria Lopez (Library):", 6));
    assertThat(NOTES.read(thirty).notes()).hasSize(30);
    assertThat(NOTES.read(thirty + "\n" + lines("Maria Lopez (Library):", 1)).troubles())
        .extracting(Trouble::line, Trouble::why)
        .containsExactly(tuple(0, Why.TOO_MANY));
  }

  private static String lines(String who, int many) {
    return IntStream.range(0, many)
        .mapToObj(i -> who + " step " + i + " by friday")
        .collect(Collectors.joining("\n"));
  }

  private static Mentioned somebody(long id, String name, boolean bot, boolean active) {
    return new Mentioned(
        new Person(
            id,
            name,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            9,
            Set.of(DayOfWeek.MONDAY),
            Person.Digest.DAILY,
            Optional.empty()),
        "account " + id,
        bot,
        active);
  }
}
