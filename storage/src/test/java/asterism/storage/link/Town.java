package asterism.storage.link;

import asterism.storage.TestDatabase;
import asterism.storage.Transaction;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.Commitments;
import asterism.storage.commitment.Commitments.Promise;
import asterism.storage.consensus.Electorate;
import asterism.storage.consensus.Electorate.Holder;
import asterism.storage.consensus.Electorate.Seat;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.Proposal.Rule;
import asterism.storage.consensus.Proposals;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.Organizations;
import asterism.storage.people.People;
import asterism.storage.people.RoleTerm.Role;
import asterism.storage.people.Roster;
import asterism.storage.people.Workspaces;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** A workspace and what is done in it, in whatever collaborative it belongs to by then. */
final class Town {
  static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");
  static final LocalDate TODAY = LocalDate.parse("2026-11-24");
  static final LocalDate FRIDAY = LocalDate.parse("2026-11-27");
  static final Instant CLOSES = NOW.plus(Duration.ofDays(14));
  static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

  private final TestDatabase test;
  private final String platform;
  private final String name;
  private final long workspace;

  Town(TestDatabase test, String platform, String name) {
    this.test = test;
    this.platform = platform;
    this.name = name;
    this.workspace = met().workspace();
  }

  Workspaces.Met met() {
    return test.database().acrossCollaboratives(tx -> new Workspaces(tx).met(platform, name, name));
  }

  long workspace() {
    return workspace;
  }

  long collaborative() {
    return met().collaborative();
  }

  String name() {
    return name;
  }

  <T> T in(Function<Transaction, T> work) {
    return test.database().inCollaborative(collaborative(), work);
  }

  void run(Consumer<Transaction> work) {
    test.database().runInCollaborative(collaborative(), work);
  }

  /** By the name of their account. */
  long person(String account) {
    People.Profile profile = new People.Profile(account, Optional.empty(), Optional.empty());
    return in(tx -> new People(tx).behind(workspace(), account, profile, NOW)).id();
  }

  long account(String account) {
    return in(tx -> new People(tx).account(workspace(), account)).orElseThrow().id();
  }

  /** The same within a transaction. */
  long account(Transaction tx, String account) {
    return new People(tx).account(workspace(), account).orElseThrow().id();
  }

  long group(String channel) {
    return in(tx -> new Groups(tx).ofChannel(workspace(), channel, channel, NOW)).id();
  }

  long organization(String called) {
    return in(
        tx -> {
          Organizations organizations = new Organizations(tx);
          organizations.add(called, Optional.empty(), NOW);
          return organizations.find(called).orElseThrow().id();
        });
  }

  Roster.Holding holding(
      long person, Optional<Long> organization, Optional<Long> group, Role role) {
    return new Roster.Holding(person, organization, group, role, false, TODAY, Optional.empty());
  }

  void begin(long person, Optional<Long> organization, Optional<Long> group, Role role) {
    run(
        tx ->
            new Roster(tx)
                .begin(holding(person, organization, group, role), Optional.empty(), NOW));
  }

  Promise promise(long owner, Optional<Long> organization, long group, String what) {
    return new Promise(owner, organization, group, what, Optional.empty(), FRIDAY, ZONE);
  }

  Commitment promises(long owner, long group, String what) {
    return in(tx -> new Commitments(tx).make(promise(owner, Optional.empty(), group, what), NOW));
  }

  Proposal proposes(long proposer, long group, String wording) {
    Proposals.Draft draft =
        new Proposals.Draft(
            proposer, Optional.empty(), group, Rule.FULL, Group.Voices.PERSON, wording, CLOSES);
    return in(tx -> new Proposals(tx).open(draft, NOW, NOW));
  }

  void voices(Proposal proposal, long... people) {
    run(
        tx -> {
          for (long person : people) {
            new Electorate(tx)
                .fix(proposal, Holder.person(person), List.of(new Seat(person, false)), NOW);
          }
        });
  }

  void voice(Proposal proposal, long organization, long... people) {
    List<Seat> seats = Arrays.stream(people).mapToObj(person -> new Seat(person, false)).toList();
    run(tx -> new Electorate(tx).fix(proposal, Holder.organization(organization), seats, NOW));
  }

  /** Whatever a query of one number says, behind all rules. */
  List<String> rows(String sql) {
    return in(tx -> tx.handle().select(sql).mapTo(String.class).list());
  }

  /** An offer of all there is here, as it is found by its code. */
  LinkCodes.Offer offers(long person) {
    String code = name + person;
    run(
        tx ->
            new LinkCodes(tx)
                .offer(
                    code,
                    LinkCodes.Kind.WORKSPACE,
                    workspace(),
                    Optional.empty(),
                    person,
                    new Links(tx).extent(),
                    NOW.plusSeconds(600)));
    return test.database()
        .acrossCollaboratives(tx -> new LinkCodes(tx).find(code, NOW))
        .orElseThrow();
  }

  /** Joins the collaborative that offered it. */
  Links.Renumbered joins(LinkCodes.Offer offer) {
    return in(tx -> new Links(tx).joinCollaborative(offer, NOW));
  }
}
