package asterism.bot.day;

import static asterism.bot.message.Language.ENGLISH;
import static asterism.bot.message.Language.SPANISH;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.day.DayReading.Day;
import asterism.bot.day.DayReading.Impossible;
import asterism.bot.day.DayReading.Past;
import asterism.bot.day.DayReading.TooFar;
import asterism.bot.day.DayReading.Unreadable;
import asterism.bot.message.Language;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

  private static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-12-01                    | 2026-12-01
          2026-1-2                      | past 2026-01-02
          2026/12/01                    | 2026-12-01
          1 dec                         | 2026-12-01
          1-dec-2026                    | 2026-12-01
          dec 1                         | 2026-12-01
          dec. 1                        | 2026-12-01
          1. december                   | 2026-12-01
          1 december 2026               | 2026-12-01
          December 1st, 2026            | 2026-12-01
          1st of december               | 2026-12-01
          first of december             | 2026-12-01
          december twenty-first         | 2026-12-21
          december the 21st             | 2026-12-21
          1 november                    | 2027-11-01
          24 november                   | 2026-11-24
          the 5th                       | 2026-12-05
          5th                           | 2026-12-05
          on the fifth                  | ? 2026-12-05
          the 24th                      | 2026-11-24
          the 31st                      | 2026-12-31
          the 5th of next month         | 2026-12-05
          the first of the month        | 2026-12-01
          the 5th of this month         | past 2026-11-05
          friday                        | 2026-11-27
          fri                           | 2026-11-27
          on friday                     | 2026-11-27
          this friday                   | 2026-11-27
          the coming friday             | 2026-11-27
          next friday                   | 2026-12-04 or 2026-11-27
          next monday                   | 2026-11-30
          friday next week              | 2026-12-04
          next week on friday           | 2026-12-04
          friday of this week           | 2026-11-27
          monday this week              | past 2026-11-23
          monday week                   | 2026-12-07
          tomorrow week                 | 2026-12-02
          friday week                   | 2026-12-04
          a week friday                 | 2026-12-04
          a week from friday            | 2026-12-04
          a week on friday              | 2026-12-04
          6 weeks from next tuesday     | 2027-01-12
          2 days after 1 december       | 2026-12-03
          a week before 10 december     | 2026-12-03
          the day after friday          | 2026-11-28
          friday 4 december             | 2026-12-04
          Friday, December 4th          | 2026-12-04
          friday the 4th                | 2026-12-04
          friday 12/4                   | 2026-12-04
          friday 5 december             | ? 2026-12-05
          today                         | 2026-11-24
          tonight                       | 2026-11-24
          end of day                    | 2026-11-24
          tomorrow                      | 2026-11-25
          day after tomorrow            | 2026-11-26
          the day after tomorrow        | 2026-11-26
          in 2 weeks                    | 2026-12-08
          in two weeks                  | 2026-12-08
          in a week                     | 2026-12-01
          within a fortnight            | 2026-12-08
          in 10 days                    | 2026-12-04
          in 3 days' time               | 2026-11-27
          in 3 days’ time               | 2026-11-27
          in 3 months                   | 2027-02-24
          in a couple of weeks          | 2026-12-08
          2 weeks from now              | 2026-12-08
          2 weeks from today            | 2026-12-08
          end of month                  | 2026-11-30
          end of the month              | 2026-11-30
          the end of this month         | 2026-11-30
          end of next month             | 2026-12-31
          end of february               | 2027-02-28
          last day of february 2028     | 2028-02-29
          end of the week               | 2026-11-27 or 2026-11-29
          end of next week              | 2026-12-04 or 2026-12-06
          end of year                   | 2026-12-31
          end of next year              | 2027-12-31
          first monday in december      | 2026-12-07
          the 3rd friday of january     | 2027-01-15
          last friday of the month      | 2026-11-27
          second tuesday of next month  | 2026-12-08
          first monday of this month    | past 2026-11-02
          fifth monday of december 2026 | impossible
          12/1                          | 2026-12-01 or 2027-01-12
          12-1                          | ? 2026-12-01
          12/12                         | 2026-12-12
          13/1                          | 2027-01-13
          1/13                          | 2027-01-13
          12/1/2027                     | 2027-12-01 or 2027-01-12
          12/1/27                       | 2027-12-01 or 2027-01-12
          12-1-2027                     | 2027-12-01 or 2027-01-12
          12/1/2026                     | 2026-12-01
          11/12/2026                    | 2026-12-11
          11/1/2026                     | past 2026-11-01
          1.12.                         | 2026-12-01 or 2027-01-12
          01.12                         | 2026-12-01 or 2027-01-12
          1.12.2026                     | 2026-12-01
          yesterday                     | past 2026-11-23
          last friday                   | past 2026-11-20
          last tuesday                  | past 2026-11-17
          2 days ago                    | past 2026-11-22
          2020-01-01                    | past 2020-01-01
          31 february                   | impossible
          feb 30th                      | impossible
          31 april 2027                 | impossible
          29 february 2027              | impossible
          2026-02-30                    | impossible
          2026-13-01                    | impossible
          13/13                         | impossible
          0/5                           | impossible
          the 32nd                      | impossible
          friday 31 february            | impossible
          1 december 2040               | far 2040-12-01
          in 9999 years                 | far +12025-11-24
          march                         | ? 2027-03-31
          may                           | ? 2027-05-31
          november                      | ? 2026-11-30
          december 2027                 | ? 2027-12-31
          next week                     | ? 2026-12-04
          next month                    | ? 2026-12-31
          this weekend                  | ? 2026-11-29
          2 weeks                       | ? 2026-12-08
          the second                    | ? 2026-12-02
          christmas                     | ? 2026-12-25
          the friday after christmas    | ? 2027-01-01
          before thanksgiving maybe     | ? 2026-11-26
          friday at 3pm                 | ? 2026-11-27
          tomorrow morning              | ? 2026-11-25
          friday or saturday            | ? 2026-11-27
          every friday                  | ? 2026-11-27
          before friday                 | ? 2026-11-27
          the lake, friday (dec 4)      | ? 2026-12-04
          1 december 26                 | ? 2026-12-01
          friday 🎉                     | ? 2026-11-27
          31 february or so             | ?
          she may call                  | ?
          2 boxes                       | ?
          12 families                   | ?
          5                             | ?
          1.5                           | ?
          20261201                      | ?
          noon                          | ?
          the lake                      | ?
          last year                     | ?
          """)
  void each_english_phrase_has_one_reading(String phrase, String expected) {
    assertThat(told(Days.read(phrase, TUESDAY, ENGLISH))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-12-01                     | 2026-12-01
          1 dic                          | 2026-12-01
          1 dic.                         | 2026-12-01
          1 de diciembre                 | 2026-12-01
          1º de diciembre                | 2026-12-01
          primero de diciembre           | 2026-12-01
          el 1 de diciembre de 2026      | 2026-12-01
          el 1 de Diciembre del 2026     | 2026-12-01
          1 de diciembre, 2026           | 2026-12-01
          diciembre 1                    | 2026-12-01
          1 de noviembre                 | 2027-11-01
          5 ago                          | 2027-08-05
          1/12                           | 2026-12-01 or 2027-01-12
          1/12/2027                      | 2027-12-01 or 2027-01-12
          13/1                           | 2027-01-13
          1/13                           | 2027-01-13
          viernes                        | 2026-11-27
          el viernes                     | 2026-11-27
          este viernes                   | 2026-11-27
          próximo viernes                | 2026-11-27 or 2026-12-04
          el proximo viernes             | 2026-11-27 or 2026-12-04
          el viernes que viene           | 2026-11-27 or 2026-12-04
          viernes próximo                | 2026-11-27 or 2026-12-04
          el próximo lunes               | 2026-11-30
          viernes de la próxima semana   | 2026-12-04
          viernes de la semana que viene | 2026-12-04
          viernes de esta semana         | 2026-11-27
          viernes 4 de diciembre         | 2026-12-04
          el viernes, 4/12               | 2026-12-04
          viernes 4                      | 2026-12-04
          sábado                         | 2026-11-28
          SABADO                         | 2026-11-28
          miércoles                      | 2026-11-25
          hoy                            | 2026-11-24
          esta noche                     | 2026-11-24
          mañana                         | 2026-11-25
          MANANA                         | 2026-11-25
          pasado mañana                  | 2026-11-26
          en 2 semanas                   | 2026-12-08
          en dos semanas                 | 2026-12-08
          en una semana                  | 2026-12-01
          dentro de 10 días              | 2026-12-04
          en un mes                      | 2026-12-24
          en dos años                    | 2028-11-24
          fin de mes                     | 2026-11-30
          a fin de mes                   | 2026-11-30
          finales de mes                 | 2026-11-30
          al final del mes               | 2026-11-30
          el último día del mes          | 2026-11-30
          fin del próximo mes            | 2026-12-31
          fin del mes que viene          | 2026-12-31
          a finales de enero             | 2027-01-31
          fin de año                     | 2026-12-31
          fin del próximo año            | 2027-12-31
          fin de la semana               | 2026-11-27 or 2026-11-29
          finales de la próxima semana   | 2026-12-04 or 2026-12-06
          el día 5                       | 2026-12-05
          el 5                           | 2026-12-05
          el 5 del próximo mes           | 2026-12-05
          el primer lunes de diciembre   | 2026-12-07
          el último viernes del mes      | 2026-11-27
          ¡viernes!                      | 2026-11-27
          ayer                           | past 2026-11-23
          anteayer                       | past 2026-11-22
          hace 2 días                    | past 2026-11-22
          el viernes pasado              | past 2026-11-20
          31 de febrero                  | impossible
          el día 32                      | impossible
          en 6 años                      | far 2032-11-24
          marzo                          | ? 2027-03-31
          la próxima semana              | ? 2026-12-04
          el mes que viene               | ? 2026-12-31
          el fin de semana               | ? 2026-11-29
          viernes 5 de diciembre         | ? 2026-12-05
          viernes por la tarde           | ? 2026-11-27
          mañana a las 3                 | ? 2026-11-25
          2 semanas                      | ? 2026-12-08
          doce familias                  | ?
          mar                            | ? 2027-03-31
          """)
  void each_spanish_phrase_has_one_reading(String phrase, String expected) {
    assertThat(told(Days.read(phrase, TUESDAY, SPANISH))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"viernes, ENGLISH", "1 de diciembre, ENGLISH", "friday, SPANISH", "dec 1, SPANISH"})
  void either_language_is_read_from_speakers_of_the_other(String phrase, Language language) {
    assertThat(Days.read(phrase, TUESDAY, language)).isInstanceOf(Day.class);
  }

  @Test
  void only_the_speakers_own_language_orders_day_and_month() {
    assertThat(told(Days.read("2/1", TUESDAY, ENGLISH))).isEqualTo("2027-02-01 or 2027-01-02");
    assertThat(told(Days.read("2/1", TUESDAY, SPANISH))).isEqualTo("2027-01-02 or 2027-02-01");
  }

  @ParameterizedTest(name = "on {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-11-23 | 2026-11-27               | 2026-11-27               | 2026-12-04 or 2026-11-27 | 2026-11-27 or 2026-12-04 | 2026-11-27 or 2026-11-29
          2026-11-24 | 2026-11-27               | 2026-11-27               | 2026-12-04 or 2026-11-27 | 2026-11-27 or 2026-12-04 | 2026-11-27 or 2026-11-29
          2026-11-25 | 2026-11-27               | 2026-11-27               | 2026-12-04 or 2026-11-27 | 2026-11-27 or 2026-12-04 | 2026-11-27 or 2026-11-29
          2026-11-26 | 2026-11-27               | 2026-11-27               | 2026-12-04 or 2026-11-27 | 2026-11-27 or 2026-12-04 | 2026-11-27 or 2026-11-29
          2026-11-27 | 2026-12-04 or 2026-11-27 | 2026-11-27 or 2026-12-04 | 2026-12-04               | 2026-12-04               | 2026-11-27 or 2026-11-29
          2026-11-28 | 2026-12-04               | 2026-12-04               | 2026-12-04               | 2026-12-04               | 2026-12-04 or 2026-11-29
          2026-11-29 | 2026-12-04               | 2026-12-04               | 2026-12-04 or 2026-12-11 | 2026-12-04               | 2026-12-04 or 2026-11-29
          """)
  void friday_depends_on_the_day_it_is_said(
      LocalDate today, String bare, String pointed, String next, String proximo, String week) {
    assertThat(told(Days.read("friday", today, ENGLISH))).isEqualTo(bare);
    assertThat(told(Days.read("el viernes", today, SPANISH))).isEqualTo(bare);
    assertThat(told(Days.read("this friday", today, ENGLISH))).isEqualTo(pointed);
    assertThat(told(Days.read("este viernes", today, SPANISH))).isEqualTo(pointed);
    assertThat(told(Days.read("next friday", today, ENGLISH))).isEqualTo(next);
    assertThat(told(Days.read("el próximo viernes", today, SPANISH))).isEqualTo(proximo);
    assertThat(told(Days.read("end of the week", today, ENGLISH))).isEqualTo(week);
    assertThat(told(Days.read("fin de esta semana", today, SPANISH))).isEqualTo(week);
  }

  @ParameterizedTest(name = "{1} on {0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-01-31 | in a month             | 2026-02-28
          2028-01-31 | in a month             | 2028-02-29
          2026-01-31 | end of month           | 2026-01-31
          2026-01-31 | end of next month      | 2026-02-28
          2026-01-31 | the 30th               | 2026-03-30
          2026-01-31 | the 31st of next month | impossible
          2026-02-28 | the 29th               | 2026-03-29
          2026-03-01 | 29 february            | 2028-02-29
          2028-02-29 | 29 february            | 2028-02-29
          2028-02-29 | tomorrow               | 2028-03-01
          2028-02-29 | in a year              | 2029-02-28
          2028-02-29 | in 5 years             | 2033-02-28
          2028-02-29 | 1 march 2033           | far 2033-03-01
          2096-03-01 | 29 february            | far 2104-02-29
          2026-12-31 | tomorrow               | 2027-01-01
          2026-12-31 | end of year            | 2026-12-31
          2026-12-31 | 31 december            | 2026-12-31
          2026-12-31 | 1 january              | 2027-01-01
          2026-12-31 | 12/30                  | 2027-12-30
          2026-12-31 | december               | ? 2026-12-31
          2026-12-31 | next friday            | 2027-01-08 or 2027-01-01
          2026-11-24 | 2031-11-24             | 2031-11-24
          2026-11-24 | 2031-11-25             | far 2031-11-25
          2026-11-24 | in 5 years             | 2031-11-24
          2026-11-24 | in 60 months           | 2031-11-24
          2026-11-24 | in 61 months           | far 2031-12-24
          2026-11-24 | 2026-11-24             | 2026-11-24
          2026-11-24 | 2026-11-23             | past 2026-11-23
          2026-11-28 | last friday of november | 2027-11-26
          2026-11-28 | last friday of the month | past 2026-11-27
          2026-11-23 | monday                 | 2026-11-30 or 2026-11-23
          2026-11-23 | monday week            | 2026-12-07 or 2026-11-30
          """)
  void edges_of_months_and_years_hold(LocalDate today, String phrase, String expected) {
    assertThat(told(Days.read(phrase, today, ENGLISH))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "friday.",
        "friday!",
        "friday?",
        "friday)",
        "friday…",
        "friday...",
        "friday?!",
        "\"friday\"",
        "“friday”",
        "'friday'",
        "«friday»",
        "friday,",
        "friday ;",
        " friday ",
        "(friday).",
        "friday\u00a0",
        "\u2067friday\u2069",
        "\u200ffriday",
        "\ufefffriday",
        "FRIDAY",
        "Friday\n",
        "ｆｒｉｄａｙ",
        "on\u2003friday",
        "*friday*",
        "_friday_"
      })
  void what_stands_around_a_day_does_not_matter(String phrase) {
    assertThat(told(Days.read(phrase, TUESDAY, ENGLISH))).isEqualTo("2026-11-27");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 dec.",
        "1 dec 2026.",
        "2026-12-01.",
        "1.12.2026.",
        "2026-12-01…",
        "12/1/2026.",
        "１２/１/２０２６",
        "2026\u201112\u201101",
        "1\u00a0dec",
        "\u200e2026-12-01\u200e",
        "𝟏 dec"
      })
  void the_first_of_december_can_be_written_in_other_letters(String phrase) {
    assertThat(told(Days.read(phrase, TUESDAY, ENGLISH))).isEqualTo("2026-12-01");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 deс", // Cyrillic es
        "frıday",
        "FRİDAY",
        "1² december",
        "① dec",
        "½ dec",
        "1½/2",
        "٢٠٢٦-١٢-٠١",
        "١ dec",
        "\u202e1/21",
        "1\u0338/12",
        "2026--12-01",
        "2026-12/01",
        "1 / / 12",
        "000001 dec",
        "1 dec 20266",
        "in 99999 days",
        "in 99999999999999999999 days",
        "-1 dec",
        "in -2 days",
        "",
        " ",
        "...",
        "\ud83d"
      })
  void what_only_looks_like_a_day_is_none(String phrase) {
    assertThat(Days.read(phrase, TUESDAY, ENGLISH)).isInstanceOf(Unreadable.class);
    assertThat(Days.read(phrase, TUESDAY, SPANISH)).isInstanceOf(Unreadable.class);
  }

  @Test
  void whatever_is_too_long_is_not_looked_at() {
    String padded = "friday" + " ".repeat(150) + "!";
    assertThat(told(Days.read(padded, TUESDAY, ENGLISH))).isEqualTo("2026-11-27");
    assertThat(told(Days.read("friday ".repeat(10), TUESDAY, ENGLISH))).isEqualTo("?");
    assertThat(told(Days.read("9".repeat(1_000_000), TUESDAY, ENGLISH))).isEqualTo("?");
  }

  @ParameterizedTest
  @CsvSource({
    "friday, true",
    "31 february, true",
    "yesterday, true",
    "1 december 2040, true",
    "the lake, false",
    "next week, false",
    "friday at 3pm, false"
  })
  void a_command_can_ask_whether_a_phrase_is_wholly_a_day(String phrase, boolean wholly) {
    assertThat(Days.read(phrase, TUESDAY, ENGLISH).wholly()).isEqualTo(wholly);
  }

  private static String told(DayReading reading) {
    if (reading instanceof Day day) {
      return day.day() + day.other().map(other -> " or " + other).orElse("");
    } else if (reading instanceof Past past) {
      return "past " + past.day();
    } else if (reading instanceof TooFar far) {
      return "far " + far.day();
    } else if (reading instanceof Impossible) {
      return "impossible";
    }
    Optional<LocalDate> likeliest = ((Unreadable) reading).likeliest();
    return "?" + likeliest.map(day -> " " + day).orElse("");
  }
}
