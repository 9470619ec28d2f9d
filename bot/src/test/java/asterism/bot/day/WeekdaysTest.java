package asterism.bot.day;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeekdaysTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mon-fri | 12345
          Mon - Fri | 12345
          Monday to Friday | 12345
          monday through friday | 12345
          from Monday to Friday | 12345
          M-F | 12345
          mon–thu | 1234
          tue, thu | 24
          Tuesdays and Thursdays | 24
          tues/thurs | 24
          monday tuesday wednesday thursday friday | 12345
          weekdays | 12345
          weekdays and Saturday | 123456
          weekends | 67
          every day | 1234567
          Everyday | 1234567
          Sunday to Thursday | 71234
          sat-tue, fri | 67125
          wed | 3
          lunes a viernes | 12345
          de lunes a viernes | 12345
          lun-vie | 12345
          L-V | 12345
          martes y jueves | 24
          lun, mar, mié | 123
          los sábados | 6
          miércoles, sábado y domingo | 367
          lunes a jueves y sábado | 12346
          entre semana | 12345
          días hábiles | 12345
          fin de semana | 67
          todos los días | 1234567
          cada día | 1234567
          """)
  void the_days_of_a_week_are_read_in_both_languages(String typed, String days) {
    Set<DayOfWeek> expected = days.chars().mapToObj(c -> DayOfWeek.of(c - '0')).collect(toSet());
    assertThat(Weekdays.read(typed)).contains(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "None.", "never", "ninguno", "nunca", "ningún día"})
  void somebody_may_say_that_there_is_none(String typed) {
    assertThat(Weekdays.read(typed)).contains(Set.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "-",
        "mon-",
        "-fri",
        "to friday",
        "monday to",
        "9 to 5",
        "funday",
        "weekdays to sunday",
        "mon tue to",
        "the first monday",
        "12",
        "lunes a nunca",
        "月曜日"
      })
  void what_is_no_day_of_a_week_is_not_guessed(String typed) {
    assertThat(Weekdays.read(typed)).isEqualTo(Optional.empty());
  }
}
