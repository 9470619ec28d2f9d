package asterism.storage.pathway;

import asterism.storage.TestDatabase;
import asterism.storage.Transaction;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.People;
import asterism.storage.people.Workspaces;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A collaborative whose groups walk a pathway, on a database of its own. */
final class Riverside implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");

  final TestDatabase test = TestDatabase.create();
  private final Workspaces.Met met =
      test.database()
          .acrossCollaboratives(tx -> new Workspaces(tx).met("room", "riverside", "Riverside"));

  long person(String name) {
    People.Profile profile = new People.Profile(name, Optional.empty(), Optional.empty());
    return in(tx -> new People(tx).behind(met.workspace(), name, profile, NOW)).id();
  }

  long group(String name) {
    Group begun = in(tx -> new Groups(tx).ofChannel(met.workspace(), name, name, NOW));
    return begun.id();
  }

  Walk begin(long group, int stage, long by, Instant now) {
    return in(
        tx -> {
          Walks walks = new Walks(tx);
          return walks.begin(group, Optional.empty(), walks.lockToBegin(group), stage, by, now);
        });
  }

  <T> T in(Function<Transaction, T> work) {
    return test.database().inCollaborative(met.collaborative(), work);
  }

  void run(Consumer<Transaction> work) {
    test.database().runInCollaborative(met.collaborative(), work);
  }

  @Override
  public void close() {
    test.close();
  }
}
