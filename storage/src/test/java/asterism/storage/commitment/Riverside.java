package asterism.storage.commitment;

import asterism.storage.TestDatabase;
import asterism.storage.Transaction;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.Organizations;
import asterism.storage.people.People;
import asterism.storage.people.Workspaces;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;

/** A collaborative to promise in, on a database of its own. */
final class Riverside implements AutoCloseable {
  /** A Tuesday morning in Riverside. */
  static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");

  static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

  private final TestDatabase test = TestDatabase.create();
  private final Workspaces.Met met =
      across(tx -> new Workspaces(tx).met("room", "riverside", "Riverside"));

  long person(String name) {
    return person(name, Optional.of(ZONE));
  }

  long person(String name, Optional<ZoneId> zone) {
    return in(tx ->
            new People(tx)
                .behind(
                    met.workspace(), name, new People.Profile(name, zone, Optional.empty()), NOW))
        .id();
  }

  long group(String name) {
    Group begun = in(tx -> new Groups(tx).ofChannel(met.workspace(), name, name, NOW));
    return begun.id();
  }

  long organization(String name) {
    return in(tx -> new Organizations(tx).add(name, Optional.empty(), NOW))
        .orElseThrow()
        .organization()
        .id();
  }

  <T> T in(Function<Transaction, T> work) {
    return test.database().inCollaborative(met.collaborative(), work);
  }

  <T> T across(Function<Transaction, T> work) {
    return test.database().acrossCollaboratives(work);
  }

  void asOwner(String sql) {
    test.asOwner(sql);
  }

  @Override
  public void close() {
    test.close();
  }
}
