package asterism.bot.feature.nudge;

import static asterism.bot.feature.nudge.Square.READING;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.Desk;
import asterism.bot.command.Form;
import asterism.bot.command.Reply;
import asterism.storage.nudge.GroupDigests;
import asterism.storage.nudge.WeeklyHour;
import asterism.storage.people.Ladder;
import asterism.storage.people.Ladders;
import asterism.storage.people.Mornings;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupChoicesTest {
  private static Square square;

  @BeforeAll
  static void maria_and_rosa_administer() {
    square = new Square();
    square.group(READING);
    square.desk.asAdministrator(true);
  }

  @AfterAll
  static void close() {
    square.close();
  }

  @BeforeEach
  void nothing_is_chosen() {
    square.test().asOwner("delete from asterism.ladder");
    square.test().asOwner("update asterism.\"group\" set digest_day = 1, digest_time = '09:00'");
  }

  @Test
  void it_opens_with_what_is_usual_and_says_it_in_words() {
    assertThat(values(form("maria")))
        .containsEntry("remind_before", "2")
        .containsEntry("remind_after", "1, 3, 7, 14")
        .containsEntry("remind_most", "6")
        .containsEntry("weekly", "Monday 9:00");
    assertThat(values(form("rosa"))).containsEntry("weekly", "lunes 9:00");
    assertThat(Desk.told(square.say("maria", "/asterism group")))
        .contains(
            "Reminders before the day: 2 days before",
            "Reminders after the day: 1, 3, 7, and 14 days after",
            "Reminders of one promise, at most: 6",
            "in the channel: Monday 9:00");
    assertThat(Desk.told(square.say("rosa", "/asterism group")))
        .contains(
            "Recordatorios antes de la fecha: 2 días antes",
            "1, 3, 7 y 14 días después",
            "lunes 9:00");
  }

  @Test
  void one_that_is_sent_as_it_opened_changes_nothing() {
    for (String account : List.of("maria", "rosa")) {
      Reply kept = submit(account, Map.of());
      assertThat(Desk.told(kept)).contains(READING);
      assertThat(chosen()).isEmpty();
      assertThat(weekly()).contains(WeeklyHour.USUAL);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "7, 2       | 7, 2",
        "2 7        | 7, 2",
        "2 and 7    | 7, 2",
        "2 y 7 días antes | 7, 2",
        "1 day before     | 1",
        "5,5,5      | 5",
        "60         | 60",
        "none       | ''",
        "Ninguno    | ''",
        "0          | ''",
        "1 2 3 4 5 6 7 8 9 10 | 10, 9, 8, 7, 6, 5, 4, 3, 2, 1"
      })
  void days_are_read_in_plain_words(String typed, String days) {
    submit("maria", Map.of("remind_before", typed, "remind_after", typed));
    assertThat(LadderOptions.joined(ladder().before())).isEqualTo(days);
    assertThat(ladder().after()).containsExactlyInAnyOrderElementsOf(ladder().before());
    assertThat(ladder().most()).isEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "remind_before | soon        | I cannot read “soon” as days. Write them like 7, 2, or: none",
        "remind_before | 7, soon     | I understood 7, but not “soon”. Write them like 7, 2",
        "remind_before | -2          | I cannot read “-2”",
        "remind_before | 2-7         | I cannot read “2-7”",
        "remind_before | days        | I cannot read “days”",
        "remind_before | 2.5         | ''",
        "remind_before | 61          | Days go from 1 to 60, and 61 is not one of them",
        "remind_before | 999999999   | and 999999999 is not",
        "remind_before | 0, 2        | and 0 is not one of them",
        "remind_after  | 1 2 3 4 5 6 7 8 9 10 11 | That is 11 days, and I take 10 at most. Write them like 1, 3, 7, 14",
        "remind_most   | 0           | I cannot read “0” as a number from 1 to 20. Write it like 6.",
        "remind_most   | 21          | I cannot read “21”",
        "remind_most   | six         | I cannot read “six”",
        "weekly        | someday     | I cannot read “someday” as a day and an hour. Write it like monday 9:00, or: off",
        "weekly        | 9:00        | I understood 09:00, but not on which day of the week.",
        "weekly        | monday and friday 9:00 | is more than one day, and I come once a week.",
        "weekly        | monday 25:00 | I cannot read “monday 25:00”",
        "weekly        | monday 9:75 | I cannot read",
        "weekly        | monday 5:59 | From 20:00 to 6:00 I write to nobody, and 05:59 is in between.",
        "weekly        | monday 8pm  | and 20:00 is in between."
      })
  void what_cannot_be_read_is_said_and_nothing_is_kept(String field, String typed, String said) {
    Reply refused = submit("maria", Map.of(field, typed));
    if (said.isEmpty()) {
      assertThat(ladder().before()).containsExactly(5, 2); // a full stop parts them
      return;
    }
    assertThat(error(refused, field)).contains(said);
    assertThat(chosen()).isEmpty();
    assertThat(weekly()).contains(WeeklyHour.USUAL);
  }

  @Test
  void mistakes_are_said_in_the_language_of_who_makes_them() {
    assertThat(error(submit("rosa", Map.of("remind_before", "7, pronto")), "remind_before"))
        .isEqualTo("Entendí 7, pero no “pronto”. Escríbelos como 7, 2, o: ninguno");
    assertThat(error(submit("rosa", Map.of("weekly", "lunes y martes")), "weekly"))
        .contains("es más de un día", "lunes 9:00, o: no");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "friday 16:30           | FRIDAY | 16:30",
        "Fridays at 4:30 pm     | FRIDAY | 16:30",
        "friday                 | FRIDAY | 09:00",
        "9 on tuesday           | TUESDAY | 09:00",
        "12 pm wednesday        | WEDNESDAY | 12:00",
        "viernes 16:30          | FRIDAY | 16:30",
        "los miércoles a las 10 | WEDNESDAY | 10:00",
        "martes, 4 de la tarde  | TUESDAY | 16:00",
        "sábado 10h             | SATURDAY | 10:00",
        "sunday 7:05            | SUNDAY | 07:05"
      })
  void the_hour_of_the_week_is_read_in_plain_words(String typed, DayOfWeek day, LocalTime time) {
    submit("maria", Map.of("weekly", typed));
    assertThat(weekly()).contains(new WeeklyHour(day, time));
    submit("maria", Map.of("weekly", "  "));
    assertThat(weekly()).contains(WeeklyHour.USUAL);
  }

  @ParameterizedTest
  @CsvSource({"off", "no", "No", "none", "never", "nunca", "ninguno"})
  void off_is_off_and_stays_so(String off) {
    Reply kept = submit("rosa", Map.of("weekly", off));
    assertThat(Desk.told(kept)).contains("en el canal: no");
    assertThat(weekly()).isEmpty();
    submit("maria", Map.of());
    assertThat(weekly()).isEmpty();
  }

  @Test
  void a_ladder_of_its_own_is_kept_and_what_is_cleared_is_usual_again() {
    Reply kept =
        submit("maria", Map.of("remind_before", "none", "remind_after", "1", "remind_most", "2"));
    assertThat(Desk.told(kept))
        .contains("before the day: none", "after the day: 1 day after", "one promise, at most: 2");
    assertThat(ladder()).isEqualTo(new Ladder(List.of(), List.of(1), 2));
    assertThat(values(form("rosa"))).containsEntry("remind_before", "ninguno");
    submit("rosa", Map.of("remind_before", "", "remind_after", "", "remind_most", ""));
    assertThat(ladder()).isEqualTo(Ladder.USUAL);
  }

  @Test
  void whoever_waits_is_thought_of_anew_when_the_ladder_changes_and_only_then() {
    square.say("maria", "/commit bring the boxes by 2027-01-20");
    later(square.clock.instant().plus(Duration.ofDays(30)).toString());
    submit("maria", Map.of());
    assertThat(due()).isEmpty();
    submit("maria", Map.of("remind_before", "3"));
    assertThat(due()).isNotEmpty();
  }

  private static void later(String at) {
    square.test().asOwner("update asterism.morning set next_at = '%s'".formatted(at));
  }

  private static List<Mornings.Due> due() {
    return square
        .test()
        .database()
        .acrossCollaboratives(
            tx -> new Mornings(tx).claim(square.clock.instant(), Duration.ofSeconds(1), 10));
  }

  private static Form form(String account) {
    return square.desk.press(account, step()).form().orElseThrow();
  }

  private static Reply submit(String account, Map<String, String> changed) {
    Form form = form(account);
    Map<String, String> values = values(form);
    values.putAll(changed);
    return square.desk.submit(account, form.id(), values);
  }

  /** Wherever in the form the fields stand. */
  private static String step() {
    return IntStream.rangeClosed(2, 9)
        .mapToObj(step -> "asterism/group_" + step + "?group=" + id())
        .filter(
            button ->
                square.desk.press("maria", button).form().stream()
                    .flatMap(form -> form.fields().stream())
                    .anyMatch(field -> field.id().equals("weekly")))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> values(Form form) {
    Map<String, String> values = new HashMap<>();
    form.fields().forEach(field -> values.put(field.id(), field.value()));
    return values;
  }

  private static String error(Reply reply, String field) {
    return Stream.of(reply.form().orElseThrow(() -> new AssertionError(Desk.told(reply))))
        .flatMap(form -> form.fields().stream())
        .filter(each -> each.id().equals(field))
        .flatMap(each -> each.error().stream())
        .findFirst()
        .orElse("");
  }

  private static long id() {
    return square.group(READING).id();
  }

  private static Optional<Ladder> chosen() {
    long id = id();
    return square.run(tx -> new Ladders(tx).chosen(id));
  }

  private static Ladder ladder() {
    long id = id();
    return square.run(tx -> new Ladders(tx).of(id));
  }

  private static Optional<WeeklyHour> weekly() {
    long id = id();
    return square.run(tx -> new GroupDigests(tx).chosen(id));
  }
}
