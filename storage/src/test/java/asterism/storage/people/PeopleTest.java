package asterism.storage.people;

import static asterism.storage.people.Riverside.NOW;
import static asterism.storage.people.Riverside.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.storage.people.Conflicts.Party;
import asterism.storage.people.People.Choice;
import asterism.storage.people.People.Profile;
import asterism.storage.people.RoleTerm.Role;
import asterism.storage.people.RosterEvent.Kind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people, groups and collaboratives choose; whom people are with; when they met. */
class PeopleTest {
  private static final ZoneId MANILA = ZoneId.of("Asia/Manila");

  private final Riverside riverside = new Riverside();

  @AfterEach
  void close() {
    riverside.close();
  }

  @Test
  void somebody_new_is_reminded_on_weekday_mornings() {
    Person maria = person(riverside.person("Maria"));

    assertThat(maria.morning()).isEqualTo(9);
    assertThat(maria.workingDays())
        .containsExactly(
            DayOfWeek.MONDAY,
            DayOfWeek.TUESDAY,
            DayOfWeek.WEDNESDAY,
            DayOfWeek.THURSDAY,
            DayOfWeek.FRIDAY);
    assertThat(maria.digest()).isEqualTo(Person.Digest.DAILY);
  }

  @Test
  void what_a_person_chose_stays_whatever_the_service_tells() {
    long maria = riverside.person("Maria");
    Choice choice =
        new Choice(
            "María",
            Optional.of(MANILA),
            Optional.empty(),
            7,
            Set.of(DayOfWeek.SUNDAY, DayOfWeek.MONDAY),
            Person.Digest.WEEKLY,
            Optional.of(LocalDate.parse("2026-12-01")));
    run(people -> people.choose(person(people, maria), choice));
    run(
        people ->
            people.refresh(
                riverside.workspace,
                "Maria",
                new Profile("m.lopez", Optional.of(ZoneId.of("UTC")), Optional.of("es")),
                false,
                true));

    Person now = person(maria);
    assertThat(Choice.of(now))
        .isEqualTo(
            new Choice(
                "María",
                Optional.of(MANILA),
                Optional.of("es"), // not chosen
                7,
                choice.workingDays(),
                Person.Digest.WEEKLY,
                choice.awayUntil()));
    assertThat(account("Maria").name()).isEqualTo("m.lopez");
  }

  @Test
  void what_the_service_does_not_tell_stays() {
    long maria = riverside.person("Maria");
    Profile full = new Profile("Maria", Optional.of(MANILA), Optional.of("es"));
    run(people -> people.refresh(riverside.workspace, "Maria", full, false, true));
    Profile bare = new Profile("Maria L", Optional.empty(), Optional.empty());
    run(people -> people.refresh(riverside.workspace, "Maria", bare, true, false));

    assertThat(person(maria).zone()).contains(MANILA);
    assertThat(person(maria).language()).contains("es");
    assertThat(person(maria).name()).isEqualTo("Maria L");
    assertThat(account("Maria").bot()).isTrue();
    assertThat(account("Maria").active()).isFalse();
  }

  @Test
  void of_two_accounts_the_one_they_are_called_by_says_what_they_are_called() {
    long maria = phoneAndDesk();
    rename("desk", "Maria at the desk");
    assertThat(person(maria).name()).isEqualTo("phone");
    assertThat(account("desk").name()).isEqualTo("Maria at the desk");

    rename("phone", "Maria");
    rename("desk", "m.lopez");
    assertThat(person(maria).name()).isEqualTo("Maria");
  }

  private void rename(String account, String name) {
    Profile profile = new Profile(name, Optional.empty(), Optional.empty());
    run(people -> people.refresh(riverside.workspace, account, profile, false, true));
  }

  /** Two accounts of one person. */
  private long phoneAndDesk() {
    long maria = riverside.person("phone");
    riverside.person("desk");
    riverside.in(
        tx ->
            tx.handle()
                .createUpdate("update account set person_id = :maria")
                .bind("maria", maria)
                .execute());
    return maria;
  }

  @Test
  void a_message_goes_to_the_active_account_used_last() {
    long maria = phoneAndDesk();
    assertThat(lastUsed(maria)).as("the first, as none was used").isEqualTo("phone");

    use("desk", 1);
    assertThat(lastUsed(maria)).isEqualTo("desk");
    use("phone", 2);
    assertThat(lastUsed(maria)).isEqualTo("phone");
    use("desk", 3);
    Profile profile = new Profile("desk", Optional.empty(), Optional.empty());
    run(people -> people.refresh(riverside.workspace, "desk", profile, false, false));
    assertThat(lastUsed(maria)).as("the other is not active").isEqualTo("phone");
  }

  @Test
  void an_account_used_again_and_again_is_written_once() {
    riverside.person("phone");
    use("phone", 1);
    String first = rowVersion();
    use("phone", 2);

    assertThat(rowVersion()).isEqualTo(first);
  }

  @Test
  void a_person_is_asked_once_for_whom_they_are_there() {
    long maria = riverside.person("Maria");

    assertThat(riverside.is(tx -> new People(tx).asksOrganization(maria, NOW))).isTrue();
    assertThat(riverside.is(tx -> new People(tx).asksOrganization(maria, NOW))).isFalse();
  }

  @Test
  void with_two_organizations_the_role_in_the_group_says_for_which_one_speaks() {
    Organization foodBank = riverside.organization("Food Bank");
    Organization schools = riverside.organization("Schools");
    long maria = riverside.personOf(foodBank, "Maria");
    riverside.in(
        tx -> new Affiliations(tx).affiliate(maria, schools.id(), TODAY, Optional.empty(), NOW));
    assertThat(riverside.organizationOf(maria)).contains("Food Bank");

    riverside.begin(maria, schools, Role.CO_CHAIR);
    assertThat(riverside.organizationOf(maria)).contains("Schools");
    assertThat(riverside.list(tx -> new People(tx).organizationsOf(maria, TODAY)))
        .containsExactly(foodBank, schools);
    assertThat(riverside.list(tx -> new Affiliations(tx).of(maria, TODAY)))
        .containsExactly(
            new Affiliations.Tie(foodBank.id(), "Food Bank", TODAY),
            new Affiliations.Tie(schools.id(), "Schools", TODAY));
    assertThat(riverside.list(tx -> new Directory(tx).residents(riverside.workspace, TODAY)).get(0))
        .extracting(Directory.Resident::organization)
        .isEqualTo(Optional.of("Food Bank"));
  }

  @Test
  void a_member_for_themselves_who_says_for_whom_speaks_for_it_from_then_on() {
    Organization foodBank = riverside.organization("Food Bank");
    long maria = riverside.person("Maria");
    riverside.joins(maria, TODAY.minusDays(7));
    riverside.in(
        tx -> new Affiliations(tx).affiliate(maria, foodBank.id(), TODAY, Optional.of(maria), NOW));

    assertThat(riverside.names(maria)).containsExactly("member", "representative");
    assertThat(riverside.roles(maria)).allMatch(term -> term.isFor(foodBank.id()));
    assertThat(riverside.roles(maria, TODAY.minusDays(1))).hasSize(1);
  }

  @Test
  void who_is_not_with_an_organization_any_more_goes_on_for_themselves() {
    Organization foodBank = riverside.organization("Food Bank");
    long maria = riverside.personOf(foodBank, "Maria");
    riverside.joins(maria);
    riverside.begin(maria, foodBank, Role.FACILITATOR);

    assertThat(unaffiliate(maria, foodBank)).isPresent();
    assertThat(unaffiliate(maria, foodBank)).isEmpty();
    assertThat(riverside.names(maria)).containsExactly("facilitator", "member");
    assertThat(riverside.organizationOf(maria)).isEmpty();
  }

  @Test
  void a_conflict_of_interest_is_declared_once_and_ends() {
    Organization foodBank = riverside.organization("Food Bank");
    long maria = riverside.personOf(foodBank, "Maria");
    Party party = Party.organization(foodBank.id());
    assertThat(declare(party, "housing", maria)).isPresent();
    assertThat(declare(party, "Housing", maria)).isEmpty();
    assertThat(declare(Party.person(maria), "housing", maria)).isPresent();
    assertThat(riverside.list(tx -> new Conflicts(tx).in(riverside.reading))).hasSize(2);

    ConflictOfInterest own = riverside.in(tx -> new Conflicts(tx).of(party)).get(0);
    assertThat(riverside.maybe(tx -> new Conflicts(tx).end(own, maria, NOW)))
        .map(RosterEvent::kind)
        .contains(Kind.CONFLICT_ENDED);
    assertThat(riverside.maybe(tx -> new Conflicts(tx).end(own, maria, NOW))).isEmpty();
    assertThat(riverside.list(tx -> new Conflicts(tx).of(party))).isEmpty();
    assertThat(declare(party, "housing", maria)).isPresent();
  }

  @Test
  void a_conflict_of_a_merged_organization_is_that_of_the_one_it_lives_on_in() {
    Organization pantry = riverside.organization("Pantry");
    Organization foodBank = riverside.organization("Food Bank");
    long maria = riverside.personOf(pantry, "Maria");
    declare(Party.organization(pantry.id()), "housing", maria);
    riverside.merge(pantry, foodBank);

    Party party = Party.organization(foodBank.id());
    assertThat(riverside.list(tx -> new Conflicts(tx).of(party)))
        .extracting(ConflictOfInterest::organizationId)
        .containsExactly(Optional.of(foodBank.id()));
    assertThat(declare(party, "housing", maria)).isEmpty();
  }

  @Test
  void a_meeting_is_one_a_day_and_each_is_there_once() {
    long maria = riverside.person("Maria");
    long ana = riverside.person("ana");
    Meeting today = hold(TODAY, maria);
    assertThat(hold(TODAY, ana)).isEqualTo(today);
    attend(today, List.of(maria, ana, maria), ana);
    attend(today, List.of(maria), ana);

    assertThat(riverside.list(tx -> new Meetings(tx).present(today)))
        .extracting(Person::id)
        .containsExactly(ana, maria);
    assertThat(riverside.maybe(tx -> new Meetings(tx).lastBefore(riverside.reading, TODAY)))
        .isEmpty();
    assertThat(
            riverside.maybe(
                tx -> new Meetings(tx).lastBefore(riverside.reading, TODAY.plusDays(14))))
        .contains(today);
  }

  @Test
  void a_collaborative_is_set_up_and_says_since_when() {
    assertThat(riverside.in(tx -> new Collaboratives(tx).current()).setUpAt()).isEmpty();
    Collaboratives.Choice choice =
        new Collaboratives.Choice(
            "Thriving Riverside", Optional.of(MANILA), Optional.of("es"), Optional.of("MX"));
    riverside.in(tx -> new Collaboratives(tx).setUp(choice, NOW));
    riverside.in(tx -> new Collaboratives(tx).setUp(choice, NOW.plusSeconds(60)));

    Collaboratives.Collaborative now = riverside.in(tx -> new Collaboratives(tx).current());
    assertThat(now.setUpAt()).contains(NOW);
    assertThat(now.country()).contains("MX");
    assertThat(now.zone()).contains(MANILA);
  }

  @Test
  void a_group_keeps_what_was_chosen_for_it() {
    Group chosen =
        new Group(
            riverside.reading,
            "Early reading",
            Group.Kind.CONSTELLATION,
            Optional.of(MANILA),
            Optional.of("es"),
            Optional.of("US"),
            Group.DecisionRule.LIGHT,
            Group.Voices.PERSON);
    List<Holiday> holidays =
        List.of(new Holiday(TODAY, "River day"), new Holiday(TODAY.plusDays(1), "Día del río"));
    riverside.in(tx -> new Groups(tx).set(chosen));
    riverside.in(
        tx -> {
          new Groups(tx).setHolidays(riverside.reading, holidays.subList(0, 1));
          new Groups(tx).setHolidays(riverside.reading, holidays);
          return true;
        });

    assertThat(riverside.maybe(tx -> new Groups(tx).find(riverside.reading))).contains(chosen);
    assertThat(riverside.list(tx -> new Groups(tx).holidays(riverside.reading)))
        .isEqualTo(holidays);
  }

  private Optional<RosterEvent> unaffiliate(long person, Organization organization) {
    return riverside.in(
        tx ->
            new Affiliations(tx)
                .unaffiliate(person, organization.id(), TODAY, Optional.of(person), NOW));
  }

  private Optional<RosterEvent> declare(Party party, String topic, long by) {
    return riverside.in(tx -> new Conflicts(tx).declare(party, riverside.reading, topic, by, NOW));
  }

  private Meeting hold(LocalDate day, long by) {
    return riverside.in(tx -> new Meetings(tx).hold(riverside.reading, day, by, NOW));
  }

  private void attend(Meeting meeting, List<Long> people, long by) {
    riverside.in(
        tx -> {
          new Meetings(tx).attend(meeting, people, by, NOW);
          return true;
        });
  }

  private void use(String account, long seconds) {
    run(people -> people.used(riverside.workspace, account, NOW.plusSeconds(seconds)));
  }

  private String lastUsed(long person) {
    return riverside.in(tx -> new People(tx).accountLastUsed(person)).orElseThrow().externalId();
  }

  private String rowVersion() {
    return riverside.in(
        tx -> tx.handle().select("select xmin::text from account").mapTo(String.class).one());
  }

  private Account account(String externalId) {
    return riverside
        .in(tx -> new People(tx).account(riverside.workspace, externalId))
        .orElseThrow();
  }

  private Person person(long id) {
    return riverside.in(tx -> person(new People(tx), id));
  }

  private static Person person(People people, long id) {
    return people.person(id);
  }

  private void run(Consumer<People> work) {
    riverside.in(
        tx -> {
          work.accept(new People(tx));
          return true;
        });
  }
}
