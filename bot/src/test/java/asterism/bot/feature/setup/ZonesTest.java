package asterism.bot.feature.setup;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.message.Language;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZonesTest {
  @ParameterizedTest
  @CsvSource({
    "America/Los_Angeles, America/Los_Angeles",
    "america/los_angeles, America/Los_Angeles",
    "America/Los Angeles, America/Los_Angeles",
    "los angeles, America/Los_Angeles",
    "LOS ÁNGELES, America/Los_Angeles",
    "Madrid, Europe/Madrid",
    "españa, Europe/Madrid",
    "Spain, Europe/Madrid",
    "germany, Europe/Berlin",
    "Ciudad de México, America/Mexico_City",
    "mexico city, America/Mexico_City",
    "Nueva York, America/New_York",
    "honolulu, Pacific/Honolulu",
    "Pacific Time, America/Los_Angeles",
    "pst, America/Los_Angeles",
    "ET, America/New_York",
    "hora del pacífico, America/Los_Angeles",
    "Central European Time, Europe/Paris",
    "calcuta, Asia/Kolkata",
    "Asia/Calcutta, Asia/Calcutta",
    "Kyiv, Europe/Kyiv",
    "UTC, UTC",
    "gmt, GMT",
    "us/pacific, US/Pacific",
    "Tokio, Asia/Tokyo",
    "東京, ",
  })
  void a_zone_is_known_by_what_people_call_it(String typed, String zone) {
    assertThat(Zones.find(typed).meant()).isEqualTo(Optional.ofNullable(zone).map(ZoneId::of));
  }

  @ParameterizedTest
  @CsvSource({
    "Los Angels, America/Los_Angeles",
    "Madird, Europe/Madrid",
    "pacific, America/Los_Angeles",
    "Mexico, America/Mexico_City",
    "Estados Unidos, America/New_York",
    "Argentina, America/Argentina/Buenos_Aires",
    "san, America/Santiago",
  })
  void an_unclear_one_brings_near_ones(String typed, String among) {
    Gazetteer.Found<ZoneId> found = Zones.find(typed);
    assertThat(found.meant()).isEmpty();
    assertThat(found.near()).hasSizeLessThanOrEqualTo(6).contains(ZoneId.of(among));
  }

  @ParameterizedTest
  @CsvSource({"Atlantis under the sea", "''", "!!", "+02:00", "x"})
  void what_is_none_brings_nothing(String typed) {
    assertThat(Zones.find(typed)).isEqualTo(new Gazetteer.Found<>(Optional.empty(), List.of()));
  }

  @Test
  void a_zone_is_shown_by_its_city() {
    ZoneId zone = ZoneId.of("America/Los_Angeles");
    assertThat(Zones.name(zone, Language.ENGLISH)).isEqualTo("Los Angeles (America/Los_Angeles)");
    assertThat(Zones.name(zone, Language.SPANISH)).isEqualTo("Los Ángeles (America/Los_Angeles)");
    assertThat(Zones.name(ZoneId.of("UTC"), Language.ENGLISH)).isEqualTo("UTC");
    assertThat(Zones.name(ZoneId.of("+02:00"), Language.ENGLISH)).isEqualTo("+02:00");
  }

  @Test
  void a_zone_lies_in_a_country() {
    assertThat(Zones.country(ZoneId.of("America/Mexico_City"))).contains("MX");
    assertThat(Zones.country(ZoneId.of("UTC"))).isEmpty();
    assertThat(Zones.country(ZoneId.of("+02:00"))).isEmpty();
  }
}
