package asterism.bot.day;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.day.PublicHolidays.DayOff;
import asterism.bot.message.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PublicHolidaysTest {
  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 24);

  @Test
  void the_next_ones_of_a_country_come_soonest_first() {
    assertThat(PublicHolidays.next("US", NOVEMBER, 3, Language.ENGLISH))
        .containsExactly(
            new DayOff(LocalDate.of(2026, 11, 26), "Thanksgiving Day"),
            new DayOff(LocalDate.of(2026, 12, 25), "Christmas"),
            new DayOff(LocalDate.of(2027, 1, 1), "New Year's Day"));
  }

  @Test
  void they_have_spanish_names_too() {
    assertThat(PublicHolidays.next("MX", NOVEMBER, 4, Language.SPANISH))
        .extracting(DayOff::name)
        .containsExactly(
            "Navidad", "Año Nuevo", "Día de la Constitución", "Natalicio de Benito Juárez");
  }

  @Test
  void the_day_itself_counts_and_the_machines_language_does_not() {
    Locale machine = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMAN);
      assertThat(PublicHolidays.next("MX", LocalDate.of(2026, 12, 25), 1, Language.ENGLISH))
          .containsExactly(new DayOff(LocalDate.of(2026, 12, 25), "Christmas"));
    } finally {
      Locale.setDefault(machine);
    }
  }

  @Test
  void nothing_is_known_of_a_country_that_is_none() {
    assertThat(PublicHolidays.known("ZZ")).isFalse();
    assertThat(PublicHolidays.next("ZZ", NOVEMBER, 3, Language.ENGLISH)).isEqualTo(List.of());
    assertThat(PublicHolidays.known("mx")).isTrue();
  }
}
