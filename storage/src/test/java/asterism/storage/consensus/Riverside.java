package asterism.storage.consensus;

import asterism.storage.TestDatabase;
import asterism.storage.Transaction;
import asterism.storage.consensus.Electorate.Holder;
import asterism.storage.consensus.Electorate.Seat;
import asterism.storage.consensus.Proposal.Rule;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.Organization;
import asterism.storage.people.Organizations;
import asterism.storage.people.People;
import asterism.storage.people.Workspaces;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A collaborative to decide in, on a database of its own. */
final class Riverside implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");
  static final Instant CLOSES = NOW.plus(Duration.ofDays(14));

  private final TestDatabase test = TestDatabase.create();
  private final Workspaces.Met met =
      across(tx -> new Workspaces(tx).met("room", "riverside", "Riverside"));

  long person(String name) {
    People.Profile profile = new People.Profile(name, Optional.empty(), Optional.empty());
    return in(tx -> new People(tx).behind(met.workspace(), name, profile, NOW)).id();
  }

  /** Of somebody who is there. */
  long account(String name) {
    return in(tx -> new People(tx).account(met.workspace(), name)).orElseThrow().id();
  }

  long group(String name) {
    Group begun = in(tx -> new Groups(tx).ofChannel(met.workspace(), name, name, NOW));
    return begun.id();
  }

  Organization organization(String name) {
    return in(tx -> new Organizations(tx).add(name, Optional.empty(), NOW))
        .orElseThrow()
        .organization();
  }

  void merge(Organization first, Organization into) {
    LocalDate day = LocalDate.parse("2026-11-25");
    run(tx -> new Organizations(tx).merge(first, into, day, Optional.empty(), NOW).orElseThrow());
  }

  Proposal propose(long proposer, long group) {
    return propose(proposer, group, CLOSES);
  }

  Proposal propose(long proposer, long group, Instant closesAt) {
    Proposals.Draft draft =
        new Proposals.Draft(
            proposer,
            Optional.empty(),
            group,
            Rule.FULL,
            Group.Voices.ORGANIZATION,
            "We meet every second Tuesday",
            closesAt);
    return in(tx -> new Proposals(tx).open(draft, NOW.plus(Duration.ofHours(1)), NOW));
  }

  void fix(Proposal proposal, Organization organization, Seat... seats) {
    run(
        tx ->
            new Electorate(tx)
                .fix(proposal, Holder.organization(organization.id()), Arrays.asList(seats), NOW));
  }

  List<Voice> voices(Proposal proposal) {
    return in(tx -> new Electorate(tx).of(proposal.id()));
  }

  Proposal now(Proposal proposal) {
    return in(tx -> new Proposals(tx).get(proposal.id()));
  }

  List<ProposalEvent.Kind> kinds(Proposal proposal) {
    return history(proposal).stream().map(ProposalEvent::kind).toList();
  }

  ProposalEvent last(Proposal proposal) {
    List<ProposalEvent> history = history(proposal);
    return history.get(history.size() - 1);
  }

  private List<ProposalEvent> history(Proposal proposal) {
    return in(tx -> new ProposalHistory(tx).of(proposal.id()));
  }

  <T> T in(Function<Transaction, T> work) {
    return test.database().inCollaborative(met.collaborative(), work);
  }

  void run(Consumer<Transaction> work) {
    test.database().runInCollaborative(met.collaborative(), work);
  }

  <T> T across(Function<Transaction, T> work) {
    return test.database().acrossCollaboratives(work);
  }

  @Override
  public void close() {
    test.close();
  }
}
