package asterism.storage.people;

import asterism.storage.Database;
import asterism.storage.TestDatabase;
import asterism.storage.Transaction;
import asterism.storage.people.People.Profile;
import asterism.storage.people.RoleTerm.Role;
import asterism.storage.people.Roster.Begun;
import asterism.storage.people.Roster.Holding;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** A collaborative for one test, with a group in which nobody is yet. */
final class Riverside implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");
  static final LocalDate TODAY = LocalDate.parse("2026-11-24");

  private final TestDatabase test = TestDatabase.create();
  private final long collaborative;
  final long workspace;
  final long reading;

  Riverside() {
    Workspaces.Met met =
        database().acrossCollaboratives(tx -> new Workspaces(tx).met("room", "riverside", "R"));
    collaborative = met.collaborative();
    workspace = met.workspace();
    reading = group("reading", Group.Kind.WORK_GROUP);
  }

  Database database() {
    return test.database();
  }

  <T> T in(Function<Transaction, T> work) {
    return database().inCollaborative(collaborative, work);
  }

  <T> List<T> list(Function<Transaction, List<T>> work) {
    return in(work);
  }

  <T> Optional<T> maybe(Function<Transaction, Optional<T>> work) {
    return in(work);
  }

  boolean is(Predicate<Transaction> work) {
    return in(work::test);
  }

  long group(String name, Group.Kind kind) {
    return in(tx -> new Groups(tx).begin(workspace, name, name, kind, NOW)).id();
  }

  long person(String name) {
    Profile profile = new Profile(name, Optional.empty(), Optional.empty());
    return in(tx -> new People(tx).behind(workspace, name, profile, NOW)).id();
  }

  Organization organization(String name) {
    return in(tx -> new Organizations(tx).add(name, Optional.empty(), NOW))
        .orElseThrow()
        .organization();
  }

  /** Somebody with an organization, who has not been in any group. */
  long personOf(Organization organization, String name) {
    long person = person(name);
    in(
        tx ->
            new Affiliations(tx)
                .affiliate(person, organization.id(), TODAY, Optional.empty(), NOW));
    return person;
  }

  Optional<RosterEvent> joins(long person) {
    return joins(person, TODAY);
  }

  Optional<RosterEvent> joins(long person, LocalDate day) {
    return in(tx -> new Roster(tx).joins(person, reading, day, NOW));
  }

  Optional<Begun> begin(long person, Organization organization, Role role) {
    return begin(holding(person, Optional.of(organization), role));
  }

  Optional<Begun> begin(long person, Role role) {
    return begin(holding(person, Optional.empty(), role));
  }

  Optional<Begun> begin(Holding holding) {
    return in(tx -> new Roster(tx).begin(holding, Optional.empty(), NOW));
  }

  Holding holding(long person, Optional<Organization> organization, Role role) {
    return new Holding(
        person,
        organization.map(Organization::id),
        Optional.of(reading),
        role,
        false,
        TODAY,
        Optional.empty());
  }

  Optional<RosterEvent> merge(Organization first, Organization into) {
    return in(tx -> new Organizations(tx).merge(first, into, TODAY, Optional.empty(), NOW));
  }

  List<RoleTerm> roles(long person) {
    return roles(person, TODAY);
  }

  List<RoleTerm> roles(long person, LocalDate day) {
    return in(tx -> new Roster(tx).roles(person, reading, day));
  }

  /** In the reading group today, such as {@code representative} or {@code representative (2nd)}. */
  List<String> names(long person) {
    return roles(person).stream().map(Riverside::name).sorted().toList();
  }

  static String name(RoleTerm term) {
    return term.role().name().toLowerCase(Locale.ROOT) + (term.alternate() ? " (2nd)" : "");
  }

  Optional<String> organizationOf(long person) {
    return in(tx -> new People(tx).organizationOf(person, reading, TODAY)).map(Organization::name);
  }

  List<RosterEvent> history(long person) {
    return in(tx -> new RosterHistory(tx).ofPerson(person, 100, 0));
  }

  @Override
  public void close() {
    test.close();
  }
}
