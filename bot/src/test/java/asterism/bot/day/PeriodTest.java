package asterism.bot.day;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.day.Period.Unit;
import java.time.DayOfWeek;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

  @ParameterizedTest(name = "every {0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          day              | DAY         | -        |  0
          Weekday          | WORKDAY     | -        |  0
          week             | WEEK        | -        |  0
          month            | MONTH       | -        |  0
          monday           | WEEKDAY     | MONDAY   |  0
          tue              | WEEKDAY     | TUESDAY  |  0
          second tuesday   | NTH_WEEKDAY | TUESDAY  |  2
          last  friday     | NTH_WEEKDAY | FRIDAY   | -1
          2nd tuesday      | NTH_WEEKDAY | TUESDAY  |  2
          día              | DAY         | -        |  0
          día laborable    | WORKDAY     | -        |  0
          semana           | WEEK        | -        |  0
          mes              | MONTH       | -        |  0
          miércoles        | WEEKDAY     | WEDNESDAY |  0
          segundo martes   | NTH_WEEKDAY | TUESDAY  |  2
          ÚLTIMO VIERNES   | NTH_WEEKDAY | FRIDAY   | -1
          """)
  void a_period_in_plain_words_is_read(String phrase, Unit unit, DayOfWeek weekday, int nth) {
    assertThat(Period.read(phrase)).contains(new Period(unit, Optional.ofNullable(weekday), nth));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "child", "fifth tuesday", "second", "tuesday second", "month of may"})
  void anything_else_is_none(String phrase) {
    assertThat(Period.read(phrase)).isEmpty();
  }
}
