package asterism.storage.people;

import static asterism.storage.people.Riverside.NOW;
import static asterism.storage.people.Riverside.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.storage.people.RoleTerm.Role;
import asterism.storage.people.RosterEvent.Kind;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganizationsTest {
  private final Riverside riverside = new Riverside();

  @AfterEach
  void close() {
    riverside.close();
  }

  @ParameterizedTest
  @CsvSource({
    "Food Bank, FOOD BANK",
    "Ñandú, ÑANDÚ",
    "Казки, КАЗКИ",
    "Άλφα, ΆΛΦΑ",
    "日本語の会, 日本語の会",
  })
  void a_name_is_found_in_any_case_of_letters_and_is_there_once(String name, String typed) {
    Organization added = riverside.organization(name);

    assertThat(find(typed)).contains(added);
    assertThat(add(typed)).isEmpty();
  }

  @Test
  void a_name_is_changed_and_the_old_one_is_free_and_on_record() {
    Organization foodBank = riverside.organization("Food Bank");
    riverside.organization("Schools");
    RosterEvent renamed = rename(foodBank, "Riverside Food Bank").orElseThrow();

    assertThat(renamed.nameBefore()).contains("Food Bank");
    assertThat(renamed.nameAfter()).contains("Riverside Food Bank");
    assertThat(find("food bank")).isEmpty();
    assertThat(rename(foodBank, "schools")).as("another has it").isEmpty();
    assertThat(rename(foodBank, "RIVERSIDE FOOD BANK")).isPresent();
  }

  @Test
  void what_was_merged_is_found_as_the_one_it_lives_on_in() {
    Organization pantry = riverside.organization("Pantry");
    Organization foodBank = riverside.organization("Food Bank");
    Organization riversideFood = riverside.organization("Riverside Food");
    long maria = riverside.personOf(pantry, "Maria");
    riverside.joins(maria);
    riverside.merge(pantry, foodBank);
    riverside.merge(foodBank, riversideFood);

    assertThat(find("pantry")).contains(riversideFood);
    assertThat(riverside.maybe(tx -> new Organizations(tx).find(pantry.id())))
        .contains(riversideFood);
    assertThat(riverside.organizationOf(maria)).contains("Riverside Food");
    assertThat(riverside.roles(maria))
        .extracting(RoleTerm::organizationId)
        .containsOnly(Optional.of(riversideFood.id()));
    assertThat(riverside.list(tx -> new Organizations(tx).all())).containsExactly(riversideFood);
    assertThat(
            riverside.list(tx -> new RosterHistory(tx).ofOrganization(riversideFood.id(), 100, 0)))
        .extracting(RosterEvent::kind)
        .containsExactly(
            Kind.ORGANIZATION_MERGED,
            Kind.ORGANIZATION_MERGED,
            Kind.JOINED,
            Kind.AFFILIATED,
            Kind.ORGANIZATION_ADDED,
            Kind.ORGANIZATION_ADDED,
            Kind.ORGANIZATION_ADDED);
  }

  @Test
  void nothing_is_merged_into_itself_in_any_way() {
    Organization pantry = riverside.organization("Pantry");
    Organization foodBank = riverside.organization("Food Bank");

    assertThat(riverside.merge(pantry, pantry)).isEmpty();
    assertThat(riverside.merge(pantry, foodBank)).isPresent();
    assertThat(riverside.merge(foodBank, pantry)).isEmpty();
    assertThat(riverside.merge(pantry, foodBank)).isEmpty();
  }

  @Test
  void the_survivor_may_take_the_name_of_the_merged_one_and_nobody_else() {
    Organization pantry = riverside.organization("Pantry");
    Organization foodBank = riverside.organization("Food Bank");
    Organization schools = riverside.organization("Schools");
    riverside.merge(pantry, foodBank);

    assertThat(add("PANTRY")).isEmpty();
    assertThat(rename(schools, "Pantry")).isEmpty();
    assertThat(rename(foodBank, "Pantry")).isPresent();
    assertThat(find("pantry")).map(Organization::id).contains(foodBank.id());
  }

  @Test
  void where_both_are_represented_those_of_the_merged_one_become_alternates() {
    Organization pantry = riverside.organization("Pantry");
    Organization foodBank = riverside.organization("Food Bank");
    long maria = riverside.personOf(pantry, "Maria");
    long james = riverside.personOf(foodBank, "James");
    riverside.joins(maria);
    riverside.joins(james);
    riverside.merge(pantry, foodBank);

    assertThat(riverside.names(maria)).containsExactly("member", "representative (2nd)");
    assertThat(riverside.names(james)).containsExactly("member", "representative");
    assertThat(riverside.history(maria))
        .extracting(RosterEvent::kind)
        .startsWith(Kind.ROLE_BEGUN, Kind.ROLE_ENDED);
  }

  @Test
  void where_only_the_merged_one_is_represented_it_stays_so() {
    Organization pantry = riverside.organization("Pantry");
    Organization foodBank = riverside.organization("Food Bank");
    long maria = riverside.personOf(pantry, "Maria");
    long james = riverside.personOf(foodBank, "James");
    riverside.joins(maria);
    riverside.begin(james, foodBank, Role.ADVISOR);
    riverside.merge(pantry, foodBank);

    assertThat(riverside.names(maria)).containsExactly("member", "representative");
  }

  @Test
  void somebody_who_spoke_for_both_speaks_for_the_one() {
    Organization pantry = riverside.organization("Pantry");
    Organization foodBank = riverside.organization("Food Bank");
    long maria = riverside.personOf(pantry, "Maria");
    riverside.begin(maria, pantry, Role.REPRESENTATIVE);
    riverside.begin(maria, foodBank, Role.REPRESENTATIVE);
    riverside.merge(pantry, foodBank);

    assertThat(riverside.names(maria)).containsOnly("representative");
    assertThat(riverside.list(tx -> new People(tx).organizationsOf(maria, TODAY)))
        .containsExactly(foodBank);
  }

  private Optional<Organization> find(String name) {
    return riverside.in(tx -> new Organizations(tx).find(name));
  }

  private Optional<Organizations.Added> add(String name) {
    return riverside.in(tx -> new Organizations(tx).add(name, Optional.empty(), NOW));
  }

  private Optional<RosterEvent> rename(Organization organization, String name) {
    return riverside.in(
        tx ->
            new Organizations(tx)
                .find(organization.id())
                .flatMap(
                    current -> new Organizations(tx).rename(current, name, Optional.empty(), NOW)));
  }
}
