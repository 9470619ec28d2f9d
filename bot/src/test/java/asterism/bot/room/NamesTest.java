package asterism.bot.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

  @ParameterizedTest(name = "{0} is @{1}, or else @{2}")
  @CsvSource({
    "María José Núñez, maria, maria-jose-nunez, maria-jose-nunez-2",
    "Søren Ødegård, soren, soren-odegard, soren-odegard-2",
    "王小明, wang, wang-xiao-ming, wang-xiao-ming-2",
    "Мария Иванова, maria, maria-ivanova, maria-ivanova-2",
    "Δημήτρης, demetres, demetres, demetres-2",
    "O'Brien Kelly, obrien, obrien-kelly, obrien-kelly-2",
    "Asterism, asterism-2, asterism-3, asterism-4",
    "\uD83C\uDF3B, guest, guest, guest-2"
  })
  void a_handle_is_made_of_a_name_in_any_script(
      String name, String first, String second, String third) {
    assertThat(Names.handles(name).limit(3)).containsExactly(first, second, third);
  }

  @Test
  void a_handle_is_not_as_long_as_a_name_may_be() {
    assertThat(Names.handles("Maximilian ".repeat(9)).limit(3))
        .containsExactly(
            "maximilian",
            "maximilian-maximilian-maximilian-maximil",
            "maximilian-maximilian-maximilian-maximil-2");
  }

  @ParameterizedTest(name = "{0} is #{1}")
  @CsvSource({
    "#Early Years, early-years",
    "Comidas de verano, comidas-de-verano",
    "夏の食事, 夏の食事",
    "गर्मी, गर्मी",
    "2027_plan, 2027_plan",
    "Cafe\u0301, café"
  })
  void a_channel_may_be_called_so_in_any_script(String name, String id) {
    assertThat(Names.channel(name)).isEqualTo(id);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({"' Ana \n\t Ruiz ', Ana Ruiz", "\u202Eאנה, אנה", "\u0000Ana, Ana"})
  void a_name_is_kept_as_it_is_but_for_what_nobody_sees(String given, String name) {
    assertThat(Names.person(given)).isEqualTo(name);
  }
}
