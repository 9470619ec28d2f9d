package asterism.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asterism.bot.message.Language;
import asterism.storage.StartupException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  private static final ZoneId HERE = ZoneId.of("America/Los_Angeles");

  @Test
  void with_nothing_set_there_is_a_room_on_this_machine_only() {
    Settings settings =
        Settings.read(Map.of("PATH", "/bin", "ASTERISM_SERVICE_HOST", "10.0.0.1"), HERE);

    assertThat(settings.http()).isEqualTo(new Settings.Http("127.0.0.1", 8080));
    assertThat(settings.room()).isTrue();
    assertThat(settings.zone()).isEqualTo(HERE);
    assertThat(settings.language()).isEqualTo(Language.ENGLISH);
    assertThat(settings.clockOffset()).isZero();
    assertThat(settings.database().external()).isEmpty();
  }

  @Test
  void what_is_set_counts_and_what_is_blank_does_not() {
    Settings settings =
        Settings.read(
            Map.of(
                "ASTERISM_HTTP_PORT", "0",
                "ASTERISM_ROOM", "off",
                "ASTERISM_ZONE", "Pacific/Auckland",
                "ASTERISM_LANGUAGE", "es",
                "ASTERISM_CLOCK_OFFSET", "P2D",
                "ASTERISM_DATABASE_URL", " "),
            HERE);

    assertThat(settings.http().port()).isZero();
    assertThat(settings.room()).isFalse();
    assertThat(settings.zone()).isEqualTo(ZoneId.of("Pacific/Auckland"));
    assertThat(settings.language()).isEqualTo(Language.SPANISH);
    assertThat(settings.clockOffset()).isEqualTo(Duration.ofDays(2));
    assertThat(settings.database().external()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ASTERISM_HTTP_PORT    | eighty    | 8080
          ASTERISM_HTTP_PORT    | 65536     | 65535
          ASTERISM_ROOM         | yes       | on or off
          ASTERISM_ZONE         | Riverside | America/Los_Angeles
          ASTERISM_LANGUAGE     | fr        | en or es
          ASTERISM_CLOCK_OFFSET | 3 days    | P3D
          ASTERISM_CLOCK_OFFSET | PT-1H     | never moved back
          ASTERISM_PROT         | 8080      | no setting called ASTERISM_PROT
          """)
  void a_value_that_cannot_be_is_refused_with_one_that_could(
      String name, String value, String sentence) {
    assertThatThrownBy(() -> Settings.read(Map.of(name, value), HERE))
        .isInstanceOf(StartupException.class)
        .hasMessageContaining(name)
        .hasMessageContaining(sentence);
  }

  @Test
  void a_password_is_in_nothing_that_could_be_logged() {
    Settings settings =
        Settings.read(
            Map.of(
                "ASTERISM_DATABASE_URL", "jdbc:postgresql://localhost/asterism?password=hunter2",
                "ASTERISM_DATABASE_PASSWORD", "hunter2",
                "ASTERISM_DATABASE_OWNER_URL", "jdbc:postgresql://localhost/a?password=hunter2"),
            HERE);

    assertThat(settings.toString()).doesNotContain("hunter2");
  }
}
