package asterism.storage.people;

import static asterism.storage.people.Riverside.NOW;
import static asterism.storage.people.Riverside.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import asterism.storage.people.RoleTerm.Role;
import asterism.storage.people.Roster.Holding;
import asterism.storage.people.Roster.Left;
import asterism.storage.people.RosterEvent.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RosterTest {
  private static final LocalDate TOMORROW = TODAY.plusDays(1);

  private final Riverside riverside = new Riverside();
  private final Organization foodBank = riverside.organization("Food Bank");
  private final Organization schools = riverside.organization("Schools");

  @AfterEach
  void close() {
    riverside.close();
  }

  @Test
  void the_first_of_an_organization_represents_it_and_the_others_are_alternates() {
    long maria = riverside.personOf(foodBank, "Maria");
    long james = riverside.personOf(foodBank, "James");
    long mei = riverside.personOf(schools, "Mei");
    riverside.joins(maria);
    riverside.joins(james);
    riverside.joins(mei);

    assertThat(riverside.names(maria)).containsExactly("member", "representative");
    assertThat(riverside.names(james)).containsExactly("member", "representative (2nd)");
    assertThat(riverside.names(mei)).containsExactly("member", "representative");
  }

  @Test
  void who_is_there_already_joins_no_second_time() {
    long maria = riverside.personOf(foodBank, "Maria");

    assertThat(riverside.joins(maria)).map(RosterEvent::kind).contains(Kind.JOINED);
    assertThat(riverside.joins(maria)).isEmpty();
    assertThat(riverside.roles(maria)).hasSize(2);
  }

  @Test
  void strangers_are_those_who_take_no_part_today_or_tomorrow() {
    long maria = riverside.person("Maria");
    long james = riverside.person("James");
    long rosa = riverside.person("Rosa");
    long sam = riverside.person("Sam");
    riverside.joins(maria);
    riverside.joins(james, TODAY.plusDays(1));
    riverside.joins(rosa, TODAY.plusDays(2));

    List<Long> all = List.of(maria, james, rosa, sam);
    assertThat(riverside.list(tx -> new Roster(tx).strangers(all, riverside.reading, TODAY)))
        .containsExactlyInAnyOrder(rosa, sam);
  }

  @Test
  void somebody_without_an_organization_is_a_member_for_themselves() {
    long rosa = riverside.person("Rosa");
    riverside.joins(rosa);

    assertThat(riverside.names(rosa)).containsExactly("member");
    assertThat(riverside.organizationOf(rosa)).isEmpty();
  }

  @Test
  void who_has_a_role_there_is_not_made_a_member() {
    long rosa = riverside.person("Rosa");
    riverside.begin(rosa, Role.COMMUNITY_STAKEHOLDER);

    assertThat(riverside.joins(rosa)).isEmpty();
  }

  @Test
  void many_of_one_organization_who_join_at_once_have_one_representative() throws Exception {
    List<Long> people = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      people.add(riverside.personOf(foodBank, "Person " + i));
    }
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Callable<Optional<RosterEvent>>> all =
        people.stream()
            .<Callable<Optional<RosterEvent>>>map(person -> () -> riverside.joins(person))
            .toList();
    for (Future<Optional<RosterEvent>> joined : threads.invokeAll(all)) {
      assertThat(joined.get()).isPresent();
    }
    threads.shutdown();

    assertThat(people.stream().flatMap(person -> riverside.names(person).stream()))
        .filteredOn("representative"::equals)
        .hasSize(1);
  }

  @Test
  void a_role_held_for_an_organization_makes_one_be_with_it() {
    long maria = riverside.person("Maria");
    riverside.begin(maria, foodBank, Role.CO_CHAIR);

    assertThat(riverside.list(tx -> new People(tx).organizationsOf(maria, TODAY)))
        .containsExactly(foodBank);
    assertThat(riverside.organizationOf(maria)).contains("Food Bank");
  }

  @Test
  void the_same_said_again_changes_nothing() {
    long maria = riverside.person("Maria");

    assertThat(riverside.begin(maria, foodBank, Role.CO_CHAIR)).isPresent();
    assertThat(riverside.begin(maria, foodBank, Role.CO_CHAIR)).isEmpty();
    assertThat(riverside.begin(maria, schools, Role.CO_CHAIR)).as("another's role").isPresent();
  }

  @Test
  void a_role_given_an_end_is_replaced_and_what_was_stays_on_record() {
    long maria = riverside.person("Maria");
    Holding held = riverside.holding(maria, Optional.empty(), Role.RECORDER);
    riverside.begin(held);
    riverside.begin(
        new Holding(
            maria,
            held.organization(),
            held.group(),
            held.role(),
            false,
            TOMORROW,
            Optional.of(TOMORROW.plusDays(9))));

    assertThat(riverside.list(tx -> new Roster(tx).allRoles(maria)))
        .extracting(RoleTerm::starts, RoleTerm::ends)
        .containsExactly(
            tuple(TODAY, Optional.of(TODAY)), tuple(TOMORROW, Optional.of(TOMORROW.plusDays(9))));
    assertThat(riverside.history(maria))
        .extracting(RosterEvent::kind)
        .containsExactly(Kind.ROLE_BEGUN, Kind.ROLE_ENDED, Kind.ROLE_BEGUN);
  }

  @Test
  void a_new_representative_makes_the_former_one_an_alternate() {
    long maria = riverside.personOf(foodBank, "Maria");
    long james = riverside.personOf(foodBank, "James");
    riverside.joins(maria);
    riverside.joins(james);

    Roster.Begun begun = riverside.begin(james, foodBank, Role.REPRESENTATIVE).orElseThrow();

    assertThat(begun.stepBack()).extracting(RoleTerm::personId).containsExactly(maria);
    assertThat(riverside.names(maria)).containsExactly("member", "representative (2nd)");
    assertThat(riverside.names(james)).containsExactly("member", "representative");
  }

  @Test
  void a_role_that_never_began_can_be_ended() {
    long maria = riverside.person("Maria");
    LocalDate january = LocalDate.parse("2027-01-01");
    Holding later =
        new Holding(
            maria,
            Optional.empty(),
            Optional.of(riverside.reading),
            Role.CO_CHAIR,
            false,
            january,
            Optional.empty());
    riverside.begin(later);
    RoleTerm term = riverside.roles(maria, january).get(0);
    riverside.in(tx -> new Roster(tx).end(term, TODAY.minusDays(1), Optional.of(maria), NOW));

    assertThat(riverside.roles(maria, january)).isEmpty();
    assertThat(riverside.list(tx -> new Roster(tx).unended(maria, riverside.reading, TODAY)))
        .isEmpty();
    assertThat(riverside.history(maria).get(0).dayUntil()).contains(january.minusDays(1));
  }

  @Test
  void who_leaves_is_nothing_there_any_more_and_may_return() {
    long maria = riverside.personOf(foodBank, "Maria");
    riverside.joins(maria);
    riverside.begin(maria, foodBank, Role.CO_CHAIR);

    Left left = leave(maria).orElseThrow();
    assertThat(left.terms()).hasSize(3);
    assertThat(left.event().organizationId()).contains(foodBank.id());
    assertThat(riverside.roles(maria)).isEmpty();
    assertThat(riverside.roles(maria, TODAY.minusDays(1))).as("it began today").isEmpty();
    assertThat(leave(maria)).isEmpty();

    assertThat(riverside.joins(maria)).isPresent();
    assertThat(riverside.names(maria)).containsExactly("member", "representative");
    assertThat(riverside.history(maria))
        .extracting(RosterEvent::kind)
        .containsExactly(Kind.JOINED, Kind.LEFT, Kind.ROLE_BEGUN, Kind.JOINED, Kind.AFFILIATED);
  }

  @Test
  void yesterday_stays_as_it_was_when_somebody_leaves() {
    long maria = riverside.person("Maria");
    riverside.joins(maria, TODAY.minusDays(30));
    leave(maria);

    assertThat(riverside.roles(maria, TODAY.minusDays(1))).hasSize(1);
  }

  @Test
  void an_organization_leaves_with_those_who_are_there_for_nobody_else() {
    long maria = riverside.personOf(foodBank, "Maria");
    long james = riverside.personOf(foodBank, "James");
    long rosa = riverside.person("Rosa");
    riverside.joins(maria);
    riverside.joins(james);
    riverside.begin(james, schools, Role.CHAMPION);
    riverside.begin(rosa, Role.COMMUNITY_STAKEHOLDER);
    riverside.begin(rosa, foodBank, Role.FUNDER);

    Left left =
        riverside
            .in(
                tx ->
                    new Roster(tx)
                        .organizationLeaves(
                            foodBank.id(), riverside.reading, TODAY, Optional.of(rosa), NOW))
            .orElseThrow();

    assertThat(left.people()).containsExactly(maria);
    assertThat(riverside.names(maria)).isEmpty();
    assertThat(riverside.names(james)).containsExactly("champion");
    assertThat(riverside.names(rosa)).containsExactly("community_stakeholder");
    assertThat(riverside.history(maria).get(0).kind()).isEqualTo(Kind.LEFT);
    assertThat(riverside.history(james).get(0).kind()).isEqualTo(Kind.ROLE_ENDED);
  }

  @Test
  void a_facilitator_with_an_end_has_nobody_after_it() {
    long james = riverside.person("James");
    Holding until =
        new Holding(
            james,
            Optional.empty(),
            Optional.of(riverside.reading),
            Role.FACILITATOR,
            false,
            TODAY,
            Optional.of(TOMORROW));
    riverside.begin(until);

    assertThat(facilitatorsAfter(TODAY)).hasSize(1);
    assertThat(facilitatorsAfter(TOMORROW)).isEmpty();
  }

  @Test
  void backbone_staff_were_given_a_role_in_a_backbone_group() {
    long james = riverside.person("James");
    long backbone = riverside.group("backbone", Group.Kind.BACKBONE);
    riverside.joins(james);
    assertThat(isStaff(james)).isFalse();

    riverside.in(tx -> new Roster(tx).joins(james, backbone, TODAY, NOW));
    assertThat(isStaff(james)).as("whoever merely spoke there").isFalse();

    riverside.begin(inBackbone(james, Role.LISTENER, backbone));
    assertThat(isStaff(james)).isTrue();
  }

  private static Holding inBackbone(long person, Role role, long backbone) {
    return new Holding(
        person, Optional.empty(), Optional.of(backbone), role, false, TODAY, Optional.empty());
  }

  @Test
  void an_administrator_is_one_in_every_group() {
    long james = riverside.person("James");
    Holding administrator =
        new Holding(
            james,
            Optional.empty(),
            Optional.empty(),
            Role.ADMINISTRATOR,
            false,
            TODAY,
            Optional.empty());

    assertThat(riverside.begin(administrator)).isPresent();
    assertThat(riverside.begin(administrator)).isEmpty();
    assertThat(riverside.names(james)).containsExactly("administrator");
    assertThat(riverside.list(tx -> new Roster(tx).administrators(TODAY)))
        .extracting(RoleTerm::personId)
        .containsExactly(james);
    assertThat(riverside.joins(james)).as("it makes nobody a member").isPresent();
  }

  @Test
  void the_list_has_organizations_in_order_and_last_who_is_there_for_themselves() {
    long mei = riverside.personOf(schools, "Mei");
    long maria = riverside.personOf(foodBank, "Maria");
    long rosa = riverside.person("Rosa");
    long sam = riverside.personOf(foodBank, "Sam");
    riverside.joins(mei);
    riverside.joins(maria);
    riverside.joins(rosa);
    riverside.begin(sam, Role.RECORDER);

    assertThat(riverside.list(tx -> new Seats(tx).in(riverside.reading, TODAY)))
        .extracting(
            seat -> seat.organization().orElse("-") + " " + seat.person() + " " + seat.role())
        .containsExactly(
            "Food Bank Maria MEMBER",
            "Food Bank Maria REPRESENTATIVE",
            "Food Bank Sam RECORDER",
            "Schools Mei MEMBER",
            "Schools Mei REPRESENTATIVE",
            "- Rosa MEMBER");
  }

  private Optional<Left> leave(long person) {
    return riverside.in(
        tx -> new Roster(tx).leave(person, riverside.reading, TODAY, Optional.of(person), NOW));
  }

  private List<RoleTerm> facilitatorsAfter(LocalDate day) {
    return riverside.in(tx -> new Roster(tx).facilitatorsAfter(riverside.reading, day));
  }

  private boolean isStaff(long person) {
    return riverside.in(tx -> new Roster(tx).isBackboneStaff(person, TODAY));
  }
}
