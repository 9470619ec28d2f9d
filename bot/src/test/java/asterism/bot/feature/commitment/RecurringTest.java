package asterism.bot.feature.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.Desk;
import asterism.bot.command.Reply;
import asterism.bot.room.HandClock;
import asterism.storage.TestDatabase;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Promises that recur, as people type them; today is Tuesday, 24 November 2026. */
class RecurringTest {
  private static final TestDatabase DATABASE = TestDatabase.create();

  private final HandClock clock = new HandClock(Desk.NOW, ZoneOffset.UTC);
  private Desk desk = new Desk(DATABASE.database(), clock);

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @BeforeEach
  void a_collaborative_of_its_own() {
    desk = new Desk(DATABASE.database(), clock).in("riverside" + System.nanoTime());
  }

  @ParameterizedTest(name = "/commit {0}: {1}, first by {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          every month send the numbers by the 5th       | every month by the 5th             | Saturday, 5 December 2026
          every month send the numbers by 22            | every month by the 22nd            | Tuesday, 22 December 2026
          every month send the numbers by end of month  | every month by its last day        | Monday, 30 November 2026
          every month call the county by first friday   | every first Friday of the month    | Friday, 4 December 2026
          every week send the numbers by friday         | every Friday                       | Friday, 27 November 2026
          every tuesday open the hall                   | every Tuesday                      | Tuesday, 24 November 2026
          every second tuesday write the minutes        | every second Tuesday of the month  | Tuesday, 8 December 2026
          every last friday count the books             | every last Friday of the month     | Friday, 27 November 2026
          every weekday open the hall                   | every weekday                      | Tuesday, 24 November 2026
          every day feed the cat                        | every day                          | Tuesday, 24 November 2026
          """)
  void each_period_has_its_first_day_and_its_words(String line, String words, String day) {
    assertThat(Desk.told(desk.say("maria", "/commit " + line)))
        .contains("#1", words, day, "/commit stop 1");
  }

  @Test
  void rosa_reads_and_types_it_in_spanish() {
    assertThat(Desk.told(desk.say("rosa", "/commit cada mes enviar los datos para el 5")))
        .contains("#1", "enviar los datos", "cada mes para el 5", "sábado, 5 de diciembre de 2026");
    assertThat(Desk.told(desk.say("rosa", "/commit cada segundo martes tomar nota")))
        .contains("cada segundo martes del mes");
  }

  @Test
  void the_next_turn_appears_when_one_ends_and_only_then() {
    desk.say("maria", "/commit every month send the numbers by the 5th");
    assertThat(list()).contains("#1").doesNotContain("#2");

    assertThat(Desk.told(desk.say("maria", "/commit done 1")))
        .contains("#2", "Tuesday, 5 January 2027");
    assertThat(list()).contains("#2").doesNotContain("#1 ", "#3");

    assertThat(Desk.told(desk.say("maria", "/commit release 2 because the office is closed")))
        .contains("#3", "Friday, 5 February 2027");
  }

  @Test
  void a_turn_opened_again_does_not_bring_another_next_one() {
    desk.say("maria", "/commit every month send the numbers by the 5th");
    desk.say("maria", "/commit done 1");
    desk.say("maria", "/commit reopen 1");

    assertThat(Desk.told(desk.say("maria", "/commit done 1"))).doesNotContain("#3");
    assertThat(list()).contains("#2").doesNotContain("#3");
  }

  @Test
  void turns_that_were_missed_are_not_piled_up() {
    desk.say("maria", "/commit every month send the numbers by the 5th");
    clock.forward(Duration.ofDays(100)); // to 4 March 2027

    assertThat(Desk.told(desk.say("maria", "/commit done 1"))).contains("Friday, 5 March 2027");
  }

  @Test
  void a_moved_turn_does_not_move_the_next_one() {
    desk.say("maria", "/commit every month send the numbers by the 5th");
    desk.say("maria", "/commit move 1 to 20 december");

    assertThat(Desk.told(desk.say("maria", "/commit done 1"))).contains("5 January 2027");
  }

  @Test
  void stopped_no_next_one_comes_and_the_present_one_stands() {
    desk.say("maria", "/commit every month send the numbers by the 5th");
    assertThat(Desk.told(desk.say("maria", "/commit stop 1"))).contains("#1", "still yours");
    assertThat(Desk.told(desk.say("maria", "/commit stop 1"))).contains("already");
    assertThat(Desk.told(desk.say("maria", "/commit done 1"))).doesNotContain("#2");
    assertThat(Desk.told(desk.say("maria", "/commit show 1"))).contains("last one");
  }

  @Test
  void only_its_owner_stops_it_and_only_what_recurs_can_be_stopped() {
    desk.say("maria", "/commit every month send the numbers by the 5th");
    desk.say("maria", "/commit call the library by friday");

    assertThat(Desk.told(desk.say("james", "/commit stop 1"))).contains("maria");
    assertThat(Desk.told(desk.say("maria", "/commit stop 2"))).contains("does not recur");
    assertThat(Desk.told(desk.say("maria", "/commit stop 99"))).contains("no #99");
    assertThat(Desk.told(desk.say("maria", "/commit done 1"))).contains("#3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          every month send the numbers            | month | -
          every month send the numbers by friday  | month | friday
          every week send the numbers by the 5th  | week  | the 5th
          every day feed the cat by friday        | day   | friday
          """)
  void where_the_day_is_missing_or_wrong_the_form_keeps_what_was_typed(
      String line, String period, String by) {
    Reply reply = desk.say("maria", "/commit " + line);

    assertThat(Desk.told(reply)).contains("I need the day in it");
    assertThat(reply.form().orElseThrow().fields())
        .anyMatch(field -> field.id().equals("period") && field.value().equals(period))
        .anyMatch(
            field ->
                field.id().equals("day")
                    && field.value().equals(by == null ? "" : by)
                    && field.error().isPresent());
    Reply mended =
        desk.submit(
            "maria",
            reply.form().orElseThrow().id(),
            Map.of("period", "month", "what", "send the numbers", "day", "5", "strategy", ""));
    assertThat(Desk.told(mended)).contains("every month by the 5th");
  }

  @Test
  void every_child_is_no_period() {
    assertThat(Desk.told(desk.say("maria", "/commit every child gets a book by friday")))
        .contains("every child gets a book", "27 November")
        .doesNotContain("stop");
  }

  private String list() {
    return Desk.told(desk.say("maria", "/commit list mine"));
  }
}
