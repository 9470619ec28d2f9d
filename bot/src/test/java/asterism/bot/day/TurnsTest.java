package asterism.bot.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnsTest {

  @ParameterizedTest(name = "every {0} by {1}: {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          day            | -            | FREQ=DAILY
          weekday        | -            | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR
          monday         | -            | FREQ=WEEKLY;BYDAY=MO
          week           | friday       | FREQ=WEEKLY;BYDAY=FR
          semana         | el viernes   | FREQ=WEEKLY;BYDAY=FR
          second tuesday | -            | FREQ=MONTHLY;BYDAY=2TU
          último viernes | -            | FREQ=MONTHLY;BYDAY=-1FR
          month          | the 5th      | FREQ=MONTHLY;BYMONTHDAY=5
          month          | 5            | FREQ=MONTHLY;BYMONTHDAY=5
          mes            | el día 5     | FREQ=MONTHLY;BYMONTHDAY=5
          month          | the 31st     | FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1
          month          | 29           | FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1
          month          | end of month | FREQ=MONTHLY;BYMONTHDAY=-1
          mes            | fin de mes   | FREQ=MONTHLY;BYMONTHDAY=-1
          month          | first friday | FREQ=MONTHLY;BYDAY=1FR
          mes            | el primer lunes | FREQ=MONTHLY;BYDAY=1MO
          """)
  void a_period_and_its_day_make_a_rule(String period, String by, String rule) {
    Optional<Turns> turns = Turns.of(Period.read(period).orElseThrow(), Optional.ofNullable(by));

    assertThat(turns.map(Turns::rule)).contains(rule);
    assertThat(Turns.ofRule(rule)).isEqualTo(turns.orElseThrow());
  }

  @ParameterizedTest(name = "every {0} by {1}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          month          | -
          week           | -
          month          | the 32nd
          month          | 0
          month          | friday
          week           | the 5th
          day            | friday
          monday         | friday
          second tuesday | the 5th
          month          | whenever
          """)
  void what_makes_no_day_makes_no_rule(String period, String by) {
    assertThat(Turns.of(Period.read(period).orElseThrow(), Optional.ofNullable(by))).isEmpty();
  }

  @ParameterizedTest(name = "{0} from {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          FREQ=DAILY                         | 2026-11-24 | 2026-11-24
          FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR   | 2026-11-28 | 2026-11-30
          FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR   | 2026-11-27 | 2026-11-27
          FREQ=WEEKLY;BYDAY=FR               | 2026-11-24 | 2026-11-27
          FREQ=WEEKLY;BYDAY=FR               | 2026-11-27 | 2026-11-27
          FREQ=WEEKLY;BYDAY=FR               | 2026-11-28 | 2026-12-04
          FREQ=MONTHLY;BYMONTHDAY=5          | 2026-11-24 | 2026-12-05
          FREQ=MONTHLY;BYMONTHDAY=5          | 2026-12-05 | 2026-12-05
          FREQ=MONTHLY;BYMONTHDAY=5          | 2026-12-06 | 2027-01-05
          FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1 | 2027-02-01 | 2027-02-28
          FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1 | 2028-02-01 | 2028-02-29
          FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1 | 2027-03-01 | 2027-03-31
          FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1 | 2027-04-29 | 2027-04-30
          FREQ=MONTHLY;BYMONTHDAY=-1         | 2026-11-30 | 2026-11-30
          FREQ=MONTHLY;BYDAY=2TU             | 2026-11-24 | 2026-12-08
          FREQ=MONTHLY;BYDAY=2TU             | 2026-12-08 | 2026-12-08
          FREQ=MONTHLY;BYDAY=-1FR            | 2026-11-28 | 2026-12-25
          """)
  void the_next_turn_is_that_day_or_later(String rule, LocalDate from, LocalDate next) {
    assertThat(Turns.ofRule(rule).from(from)).isEqualTo(next);
  }

  @Test
  void over_three_years_each_month_has_one_turn_of_its_last_day() {
    Turns last = Turns.ofRule("FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1");
    LocalDate day = LocalDate.of(2026, 1, 1);
    for (int month = 0; month < 36; month++) {
      LocalDate turn = last.from(day);
      assertThat(turn).isEqualTo(day.withDayOfMonth(day.lengthOfMonth()));
      day = turn.plusDays(1);
    }
  }

  @Test
  void a_rule_of_somebody_else_is_refused() {
    assertThatThrownBy(() -> Turns.ofRule("FREQ=YEARLY"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
