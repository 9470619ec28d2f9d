package asterism.bot.feature.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountriesTest {
  @ParameterizedTest
  @CsvSource({
    "MX, MX",
    "mx, MX",
    "México, MX",
    "mexico, MX",
    "MEX, MX",
    "US, US",
    "usa, US",
    "U.S.A., US",
    "United States, US",
    "Estados Unidos, US",
    "EE. UU., US",
    "EEUU, US",
    "UK, GB",
    "Reino Unido, GB",
    "ru, RU",
    "España, ES",
    "espana, ES",
    "Spain, ES",
    "Alemania, DE",
    "Côte d'Ivoire, CI",
    "Bosnia, BA"
  })
  void a_country_is_known_by_what_people_call_it(String typed, String code) {
    assertThat(Countries.find(typed).meant()).contains(code);
  }

  @ParameterizedTest
  @CsvSource({"Mejico, MX", "Unted States, US", "Korea, KR", "Guinea Ec, GQ"})
  void an_unclear_one_brings_near_ones(String typed, String among) {
    assertThat(Countries.find(typed).near()).contains(among);
  }

  @ParameterizedTest
  @CsvSource({"Atlantis", "''", "ZZ"})
  void what_is_none_is_not_guessed(String typed) {
    assertThat(Countries.find(typed).meant()).isEqualTo(Optional.empty());
  }
}
