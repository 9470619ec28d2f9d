package asterism.bot.feature.commitment;

import static asterism.bot.feature.commitment.Stage.READING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import asterism.bot.feature.Reminder;
import asterism.bot.feature.Reminding.Item;
import asterism.bot.feature.Shortened;
import asterism.bot.message.Button;
import asterism.bot.message.Part;
import asterism.storage.people.Group;
import asterism.storage.people.RoleTerm.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What waits for people, and how they are told of it. */
class RemindedTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

  private final Stage stage = new Stage();

  @BeforeEach
  void people() {
    stage.group(READING, Group.Kind.WORK_GROUP).group("housing", Group.Kind.WORK_GROUP);
    stage.person("maria", READING, Role.MEMBER, "Food Bank");
    stage.person("james", READING, Role.FACILITATOR, "Library");
    stage.person("rosa", READING, Role.MEMBER);
  }

  @AfterEach
  void close() {
    stage.close();
  }

  @Test
  void what_waits_is_what_is_open_and_what_is_asked_and_nothing_else() {
    stage.say("maria", "/commit alpha by friday");
    stage.in("housing").say("maria", "/commit beta by 4 december");
    stage.in(READING).say("james", "/commit @maria gamma by 5 december");
    stage.say("james", "/commit said @maria delta by 6 december");
    stage.say("james", "/commit epsilon by 7 december");
    stage.say("james", "/commit hand 5 to @maria");
    stage.say("maria", "/commit zeta by friday");
    stage.say("maria", "/commit done 6");
    stage.say("maria", "/commit eta by friday");
    stage.say("maria", "/commit release 7 because of the rain");
    stage.say("james", "/commit @maria theta by friday");
    stage.submit("maria", stage.press("maria", "commit/decline?number=8"), Map.of());

    assertThat(stage.waitingFor("maria"))
        .extracting(Reminder::subject, Reminder::due, Reminder::group)
        .containsExactlyInAnyOrder(
            tuple(id(1), Optional.of(FRIDAY), group(1)),
            tuple(id(2), Optional.of(LocalDate.of(2026, 12, 4)), group(2)),
            tuple(id(3), Optional.empty(), group(1)),
            tuple(id(4), Optional.of(LocalDate.of(2026, 12, 6)), group(1)),
            tuple(id(5), Optional.empty(), group(1)));
    assertThat(stage.waitingFor("james"))
        .as("it is his until she accepts")
        .extracting(Reminder::subject, Reminder::due)
        .containsExactly(tuple(id(5), Optional.of(LocalDate.of(2026, 12, 7))));
    assertThat(stage.waitingFor("rosa")).isEmpty();
    assertThat(group(1)).isNotEqualTo(group(2));
  }

  /** What happens on the third day, and whether it begins to wait anew by that. */
  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /commit alpha by friday          | /commit move 1 to 4 december          | maria | true
          /commit alpha by friday          | /commit help 1 because of the rain    | maria | false
          /commit alpha by friday          | /commit hand 1 to @rosa               | maria | false
          /commit alpha by friday          | /commit hand 1 to @rosa               | rosa  | true
          /commit every friday alpha       | /commit help 1 because of the rain    | maria | false
          """)
  void it_waits_since_its_day_was_set_or_since_it_was_asked(
      String first, String then, String who, boolean anew) {
    stage.say("maria", first);
    Instant begun = stage.now();
    stage.forward(Duration.ofDays(2));
    stage.say("maria", then);
    stage.forward(Duration.ofHours(1));

    assertThat(stage.reminder(who, 1).orElseThrow().since())
        .isEqualTo(anew ? begun.plus(Duration.ofDays(2)) : begun);
  }

  @Test
  void it_waits_anew_for_whoever_accepted_it_or_opened_it_again() {
    stage.say("james", "/commit @maria alpha by friday");
    stage.clock(Duration.ofHours(1));
    stage.press("maria", "commit/accept?number=1");
    assertThat(stage.reminder("maria", 1).orElseThrow())
        .extracting(Reminder::since, Reminder::due)
        .containsExactly(Stage.NOW.plus(Duration.ofHours(1)), Optional.of(FRIDAY));

    stage.say("maria", "/commit done 1");
    assertThat(stage.reminder("maria", 1)).isEmpty();
    stage.clock(Duration.ofHours(1));
    stage.press("maria", "commit/reopen?number=1");
    assertThat(stage.reminder("maria", 1).orElseThrow().since())
        .isEqualTo(Stage.NOW.plus(Duration.ofHours(2)));
  }

  @ParameterizedTest(name = "by {0}, {1} days later: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          today      | 0  | due today · in early-reading
          tomorrow   | 0  | due tomorrow, Wednesday, 25 November
          friday     | 0  | due in 3 days, on Friday, 27 November
          1 december | 0  | due in 7 days, on Tuesday, 1 December
          2 december | 0  | due on Wednesday, 2 December
          tomorrow   | 1  | due today
          friday     | 4  | was due yesterday, Friday, 27 November
          friday     | 6  | was due on Friday, 27 November, 3 days ago
          friday     | 60 | was due on Friday, 27 November, 57 days ago
          """)
  void the_day_is_said_as_it_stands_to_today(String day, int later, String said) {
    stage.say("maria", "/commit read aloud by " + day);
    stage.clock(Duration.ofDays(later));
    Item item = stage.item("maria", 1, stage.now());
    assertThat(item.over()).isFalse();
    assertThat(item.text().plain()).startsWith("#1 · read aloud · " + said);
    assertThat(item.text().plain().toLowerCase(Locale.ROOT)).doesNotContain("late", "overdue");
  }

  @Test
  void today_is_where_the_person_is() {
    stage.zone("maria", "Pacific/Auckland").say("maria", "/commit read aloud by tomorrow");
    stage.clock(Duration.ofHours(18)); // still Wednesday in Riverside, Thursday there
    stage.zone("maria", "Pacific/Auckland");
    assertThat(stage.item("maria", 1, stage.now()).text().plain()).contains("due today");
  }

  @Test
  void what_there_is_to_say_is_one_line_and_each_has_its_buttons() {
    stage.say("maria", "/commit alpha by friday");
    assertThat(labels(stage.item("maria", 1, stage.now())))
        .containsExactly("Done", "New date", "I need help", "Release", "Snooze");
    stage.say("maria", "/commit help 1 because of the rain");
    assertThat(said("maria", 1)).contains("you asked for help");
    stage.press("james", "commit/join?number=1");
    assertThat(said("maria", 1)).contains("help is on its way");
    assertThat(labels(stage.item("maria", 1, stage.now())))
        .containsExactly("Done", "New date", "Help has come", "Release", "Snooze");
    stage.say("maria", "/commit hand 1 to @rosa");
    assertThat(said("maria", 1)).contains("due in 3 days", "yours until rosa accepts");
    assertThat(labels(stage.item("maria", 1, stage.now()))).hasSize(5);
    assertThat(said("rosa", 1))
        .isEqualTo(
            "#1 · alpha · maria pregunta si lo asumirías, para el viernes, 27 de noviembre"
                + " · en early-reading");
    assertThat(labels(stage.item("rosa", 1, stage.now())))
        .containsExactly("Aceptar", "Cambiar fecha", "Decir que no", "Para luego");

    stage.say("james", "/commit @maria beta by friday");
    assertThat(said("maria", 2))
        .isEqualTo(
            "#2 · beta · james asks whether you would do it by Friday, 27 November"
                + " · in early-reading");
    stage.say("james", "/commit said @maria gamma by friday");
    assertThat(said("maria", 3))
        .contains("due in 3 days", "james noted it in a meeting: is it right like this?");
    assertThat(labels(stage.item("maria", 3, stage.now())))
        .containsExactly("That’s right", "Change", "Not mine", "Snooze");
  }

  @Test
  void a_long_promise_is_shortened_to_one_line() {
    stage.say("maria", "/commit read " + "very ".repeat(60) + "slowly by friday");
    String what = said("maria", 1).split(" · ")[1];
    assertThat(what).hasSizeLessThanOrEqualTo(120).endsWith("very…").startsWith("read very very");
    assertThat(Shortened.of("  a\nb\t c ")).isEqualTo("a b c");
    assertThat(Shortened.of("⁂".repeat(120))).hasSize(120);
    assertThat(Shortened.of("\ud83d\udc9b".repeat(121)).codePoints()).hasSize(120);
  }

  @ParameterizedTest(name = "{1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          maria | /commit done 1                          | ✅ done, thank you
          maria | /commit release 1 because of rain       | ↩️ given back, thank you for saying so
          maria | /commit mistake 1 because of rain       | recorded by mistake, so nothing is left to do
          maria | /commit move 1 to 4 december            | new date: Friday, 4 December
          maria | /commit move 1 to tomorrow              | new date: Wednesday, 25 November
          maria | /commit snooze 1 until 4 december       | put aside until Friday, 4 December
          """)
  void what_is_over_is_crossed_out_with_what_came_of_it(String who, String line, String cameOf) {
    stage.say("maria", "/commit alpha by friday");
    Instant told = stage.now();
    stage.clock(Duration.ofMinutes(5));
    stage.say(who, line);

    Item item = stage.item("maria", 1, told);
    assertThat(item.over()).isTrue();
    assertThat(item.buttons()).isEmpty();
    assertThat(item.text().parts().get(0)).isInstanceOf(Part.Struck.class);
    assertThat(item.text().plain()).contains("#1 · alpha").endsWith(cameOf);
  }

  @Test
  void a_new_day_that_was_known_when_it_was_told_is_its_day() {
    stage.say("maria", "/commit alpha by friday");
    stage.say("maria", "/commit move 1 to 4 december");
    stage.clock(Duration.ofMinutes(5));
    assertThat(stage.item("maria", 1, stage.now()).over()).isFalse();
    assertThat(said("maria", 1)).contains("due on Friday, 4 December");
  }

  @Test
  void an_answer_crosses_it_out_and_says_what_it_was() {
    Instant told = stage.now().minusSeconds(1);
    stage.say("james", "/commit @maria alpha by friday");
    stage.press("maria", "commit/accept?number=1");
    assertThat(came("maria", 1, told)).isEqualTo("✅ you said yes, by Friday, 27 November");
    assertThat(stage.item("maria", 1, stage.now()).over()).as("it is hers to do now").isFalse();

    stage.say("james", "/commit @maria beta by friday");
    stage.submit("maria", stage.press("maria", "commit/decline?number=2"), Map.of());
    assertThat(came("maria", 2, told)).isEqualTo("you said no, and that is a good answer too");

    stage.say("james", "/commit said @maria gamma by friday");
    stage.press("maria", "commit/right?number=3");
    assertThat(stage.item("maria", 3, told).over()).as("hers, and still to do").isFalse();
    assertThat(labels(stage.item("maria", 3, told))).contains("Done");
    stage.say("james", "/commit said @maria delta by friday");
    stage.press("maria", "commit/disown?number=4");
    assertThat(came("maria", 4, told)).isEqualTo("not yours, and it counts for nothing");
  }

  @Test
  void what_goes_to_somebody_else_says_so_to_both() {
    Instant told = stage.now().minusSeconds(1);
    stage.say("maria", "/commit alpha by friday");
    stage.say("maria", "/commit hand 1 to @james");
    stage.press("james", "commit/accept?number=1");
    assertThat(came("maria", 1, told)).isEqualTo("with james now");
    assertThat(came("james", 1, told)).isEqualTo("✅ you said yes, by Friday, 27 November");

    stage.say("maria", "/commit beta by friday");
    stage.say("maria", "/commit hand 2 to @james");
    stage.press("maria", "commit/keep?number=2");
    assertThat(came("james", 2, told)).isEqualTo("it stays with maria");
    stage.say("maria", "/commit hand 2 to @james");
    stage.submit("james", stage.press("james", "commit/decline?number=2"), Map.of());
    assertThat(came("james", 2, told)).isEqualTo("you said no, and that is a good answer too");
    stage.say("maria", "/commit done 2");
    assertThat(came("james", 2, told)).isEqualTo("✅ done by maria");

    stage.say("james", "/commit @maria gamma by friday");
    stage.forward(Duration.ofDays(15));
    assertThat(came("maria", 3, told)).isEqualTo("ended without an answer, and that is all right");
    stage.say("james", "/roster leave @maria");
    stage.say("maria", "/commit delta by tomorrow");
    stage.say("maria", "/roster leave @maria");
    assertThat(came("maria", 4, told)).isEqualTo("looking for somebody else now");
    assertThat(stage.reminder("maria", 4)).isEmpty();
  }

  private String said(String who, int number) {
    return stage.item(who, number, stage.now()).text().plain();
  }

  private String came(String who, int number, Instant told) {
    Item item = stage.item(who, number, told);
    assertThat(item.over()).isTrue();
    String[] pieces = item.text().plain().split(" · ");
    return pieces[pieces.length - 1];
  }

  private static List<String> labels(Item item) {
    return item.buttons().stream().map(Button::label).toList();
  }

  private long id(int number) {
    return stage.commitment(number).id();
  }

  /** Of the promise of that number. */
  private long group(int number) {
    return stage.commitment(number).groupId();
  }
}
