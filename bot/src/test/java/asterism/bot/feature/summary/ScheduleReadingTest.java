package asterism.bot.feature.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleReadingTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          every monday at 9:00                  | FREQ=WEEKLY;BYDAY=MO            | 09:00
          every monday                          | FREQ=WEEKLY;BYDAY=MO            | 09:00
          Every Friday, 4 pm                    | FREQ=WEEKLY;BYDAY=FR            | 16:00
          every friday 16                       | FREQ=WEEKLY;BYDAY=FR            | 16:00
          fridays at 16:30                      | FREQ=WEEKLY;BYDAY=FR            | 16:30
          weekly on wednesday at 9              | FREQ=WEEKLY;BYDAY=WE            | 09:00
          every week on wed                     | FREQ=WEEKLY;BYDAY=WE            | 09:00
          every first tuesday 14:30             | FREQ=MONTHLY;BYDAY=1TU          | 14:30
          every first tuesday of the month 14:30| FREQ=MONTHLY;BYDAY=1TU          | 14:30
          every last friday                     | FREQ=MONTHLY;BYDAY=-1FR         | 09:00
          the 1st tuesday of every month        | FREQ=MONTHLY;BYDAY=1TU          | 09:00
          monthly on the 31st                   | FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1 | 09:00
          monthly on the 31st at 9:30           | FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1 | 09:30
          every month on the 5th at 10          | FREQ=MONTHLY;BYMONTHDAY=5       | 10:00
          on the 15th                           | FREQ=MONTHLY;BYMONTHDAY=15      | 09:00
          the last day of the month             | FREQ=MONTHLY;BYMONTHDAY=-1      | 09:00
          every 2 weeks on monday               | FREQ=WEEKLY;BYDAY=MO;INTERVAL=2 | 09:00
          every two weeks on monday at 9:30     | FREQ=WEEKLY;BYDAY=MO;INTERVAL=2 | 09:30
          every other thursday 15:00            | FREQ=WEEKLY;BYDAY=TH;INTERVAL=2 | 15:00
          every day at 8:00                     | FREQ=DAILY                      | 08:00
          every weekday 10:00                   | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR| 10:00
          schedule every monday                 | FREQ=WEEKLY;BYDAY=MO            | 09:00
          cada lunes a las 9:00                 | FREQ=WEEKLY;BYDAY=MO            | 09:00
          todos los lunes a las 9               | FREQ=WEEKLY;BYDAY=MO            | 09:00
          los viernes a las 4 de la tarde       | FREQ=WEEKLY;BYDAY=FR            | 16:00
          cada sábado 10:00                     | FREQ=WEEKLY;BYDAY=SA            | 10:00
          cada primer martes                    | FREQ=MONTHLY;BYDAY=1TU          | 09:00
          cada primer martes de mes a las 14:30 | FREQ=MONTHLY;BYDAY=1TU          | 14:30
          el último viernes de cada mes         | FREQ=MONTHLY;BYDAY=-1FR         | 09:00
          el 31 de cada mes                     | FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1 | 09:00
          el 31 de cada mes a las 10            | FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1 | 10:00
          mensualmente el día 5                 | FREQ=MONTHLY;BYMONTHDAY=5       | 09:00
          cada mes el último día                | FREQ=MONTHLY;BYMONTHDAY=-1      | 09:00
          cada dos semanas el lunes             | FREQ=WEEKLY;BYDAY=MO;INTERVAL=2 | 09:00
          cada día a las 8:30                   | FREQ=DAILY                      | 08:30
          """)
  void it_is_read_in_both_languages(String typed, String rule, LocalTime time) {
    ScheduleReading read = ScheduleReading.of(typed);
    assertThat(read.turns()).as(typed).isPresent();
    Schedule schedule =
        new Schedule(
            read.turns().orElseThrow(),
            read.weeks(),
            LocalDate.of(2026, 11, 24),
            read.time().orElseThrow());
    assertThat(schedule.rule()).isEqualTo(rule);
    assertThat(schedule.time()).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "every",
        "monday and friday",
        "every month",
        "every week",
        "monthly on monday",
        "weekly on the 31st",
        "monthly on the 32nd",
        "every fifth tuesday of the month",
        "every 9",
        "whenever you like",
        "every monday at 9:00 and at 10:00",
        "every monday for the food bank",
        "cada vez que llueve",
        "@maria",
        "last 30 days"
      })
  void what_is_no_schedule_is_none(String typed) {
    assertThat(ScheduleReading.of(typed).turns()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"every monday at 25:00", "cada lunes a las 24"})
  void an_hour_that_no_clock_has_is_none(String typed) {
    assertThat(ScheduleReading.of(typed).turns()).isPresent();
    assertThat(ScheduleReading.of(typed).time()).isEqualTo(Optional.empty());
  }
}
