package asterism.storage.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asterism.storage.Transaction;
import asterism.storage.consensus.Electorate.Seat;
import asterism.storage.consensus.Proposal.Rule;
import asterism.storage.consensus.Proposal.Verdict;
import asterism.storage.consensus.ProposalEvent.Kind;
import asterism.storage.people.Organization;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProposalsTest {
  private static final Instant NOW = Riverside.NOW;
  private static final Instant CLOSES = Riverside.CLOSES;

  private final Riverside riverside = new Riverside();
  private final long maria = riverside.person("Maria");
  private final long james = riverside.person("James");
  private final long core = riverside.group("core");
  private final Organization foodBank = riverside.organization("Food Bank");
  private final Proposal opened = riverside.propose(maria, core);

  @AfterEach
  void end() {
    riverside.close();
  }

  @Test
  void a_proposal_is_kept_as_it_was_opened_under_the_next_number() {
    assertThat(opened.number()).isEqualTo(1);
    assertThat(riverside.propose(james, core).number()).isEqualTo(2);
    assertThat(riverside.now(opened)).isEqualTo(opened);
    assertThat(found(tx -> new Proposals(tx).find(1))).contains(opened);
    assertThat(found(tx -> new Proposals(tx).lock(1))).contains(opened);
    assertThat(changed(tx -> new Proposals(tx).lock(opened.id()))).isEqualTo(opened);
    assertThat(found(tx -> new Proposals(tx).find(3))).isEmpty();
    assertThat(opened.readAt()).isEqualTo(NOW);
    assertThat(versions()).containsExactly(new Version(1, opened.wording(), maria, NOW));
    assertThat(riverside.last(opened))
        .matches(e -> e.kind() == Kind.OPENED && e.byPersonId().equals(Optional.of(maria)));
  }

  @Test
  void open_or_closed_follows_from_the_time_when_it_is_looked_at() {
    assertThat(opened.isOpen(CLOSES.minusMillis(1))).isTrue();
    assertThat(opened.isClosing(CLOSES.minusMillis(1))).isFalse();
    assertThat(opened.isOpen(CLOSES)).isFalse();
    assertThat(opened.isClosing(CLOSES)).isTrue();
    Proposal sooner = riverside.propose(maria, core, CLOSES.minusSeconds(1));
    riverside.propose(maria, riverside.group("reading"));
    assertThat(open(NOW)).containsExactly(sooner, opened);
    assertThat(open(CLOSES.minusSeconds(1))).containsExactly(opened);
    assertThat(open(CLOSES)).isEmpty();
  }

  @Test
  void every_wording_is_kept() {
    Instant later = NOW.plusSeconds(60);
    Proposal amended =
        changed(tx -> new Proposals(tx).amend(opened, "We meet every Tuesday", james, later));
    assertThat(amended.version()).isEqualTo(2);
    assertThat(amended.wording()).isEqualTo("We meet every Tuesday");
    assertThat(versions())
        .containsExactly(
            new Version(1, opened.wording(), maria, NOW),
            new Version(2, "We meet every Tuesday", james, later));
    assertThat(riverside.last(opened))
        .matches(e -> e.kind() == Kind.AMENDED && e.version().equals(Optional.of(2)));
  }

  @Test
  void another_time_is_told_with_the_former_one_and_by_whom_or_why() {
    Instant then = CLOSES.plus(Duration.ofDays(7));
    Proposal extended = move(opened, then, Kind.EXTENDED, Optional.of(maria));
    assertThat(extended.closesAt()).isEqualTo(then);
    assertThat(extended.extendedForQuorum()).isFalse();
    assertThat(riverside.last(opened))
        .matches(e -> e.kind() == Kind.EXTENDED && e.byPersonId().equals(Optional.of(maria)))
        .matches(e -> e.closesBefore().equals(Optional.of(CLOSES)))
        .matches(e -> e.closesAfter().equals(Optional.of(then)));

    Proposal forQuorum = move(extended, then, Kind.EXTENDED_FOR_QUORUM, Optional.empty());
    assertThat(forQuorum.extendedForQuorum()).isTrue();
    assertThat(forQuorum.extendedForOutage()).isFalse();
    Proposal forOutage = move(forQuorum, then, Kind.EXTENDED_FOR_OUTAGE, Optional.empty());
    assertThat(forOutage.extendedForOutage()).isTrue();
    Proposal byHand = move(forOutage, CLOSES, Kind.EXTENDED, Optional.of(james));
    assertThat(byHand.extendedForQuorum()).as("is not forgotten").isTrue();
    assertThat(byHand.extendedForOutage()).as("is not forgotten").isTrue();
  }

  @Test
  void a_light_proposal_is_raised_and_open_longer() {
    Instant then = CLOSES.plus(Duration.ofDays(9));
    Proposal raised = changed(tx -> new Proposals(tx).raise(opened, then, james, NOW));
    assertThat(raised.rule()).isEqualTo(Rule.FULL);
    assertThat(raised.closesAt()).isEqualTo(then);
    assertThat(riverside.last(opened))
        .matches(e -> e.kind() == Kind.RAISED && e.closesAfter().equals(Optional.of(then)));
  }

  @Test
  void what_was_withdrawn_is_over_and_nothing_is_asked_about_it() {
    Proposal withdrawn =
        changed(tx -> new Proposals(tx).withdraw(opened, maria, Optional.of("too early"), NOW));
    assertThat(withdrawn.verdict()).contains(Verdict.WITHDRAWN);
    assertThat(withdrawn.isOpen(NOW)).isFalse();
    assertThat(withdrawn.isClosing(CLOSES)).isFalse();
    assertThat(open(NOW)).isEmpty();
    List<Proposals.Found> closing =
        riverside.across(tx -> new Closings(tx).closing(CLOSES, Duration.ZERO, 9));
    assertThat(closing).isEmpty();
    assertThat(riverside.last(opened).because()).contains("too early");
  }

  @Test
  void whoever_speaks_for_a_voice_finds_what_is_open_to_them() {
    riverside.fix(opened, foodBank, new Seat(maria, false), new Seat(james, true));
    Proposal sooner = riverside.propose(maria, core, CLOSES.minusSeconds(1));
    riverside.fix(sooner, foodBank, new Seat(james, false));
    assertThat(openTo(james, NOW)).containsExactly(sooner, opened);
    assertThat(openTo(maria, NOW)).containsExactly(opened);
    assertThat(openTo(james, CLOSES.minusSeconds(1))).containsExactly(opened);

    Voice voice = riverside.voices(opened).get(0);
    riverside.run(tx -> new Electorate(tx).unseat(opened, voice, james, Optional.empty(), NOW));
    assertThat(openTo(james, NOW)).containsExactly(sooner);
    riverside.run(
        tx -> new Electorate(tx).remove(opened, voice, Optional.empty(), Optional.empty(), NOW));
    assertThat(openTo(maria, NOW)).isEmpty();
  }

  @Test
  void the_tally_is_frozen_once_and_then_the_verdict_is_written() {
    riverside.fix(opened, foodBank, new Seat(maria, false));
    riverside.fix(opened, riverside.organization("county"), new Seat(james, false));
    riverside.fix(opened, riverside.organization("Adult School"));
    List<Voice> voices = riverside.voices(opened);
    List<Tallied> stood =
        List.of(
            new Tallied(voices.get(0).id(), "Adult School", Optional.empty(), false),
            new Tallied(voices.get(1).id(), "county", Optional.empty(), true),
            new Tallied(voices.get(2).id(), "Food Bank", Optional.of(Stance.AGREE), false));
    assertThat(tallied()).isEmpty();
    Proposal frozen =
        changed(
            tx ->
                new Closings(tx)
                    .tally(
                        opened, List.of(stood.get(2), stood.get(0), stood.get(1)), true, CLOSES));
    assertThat(frozen.talliedAt()).contains(CLOSES);
    assertThat(frozen.unread()).isTrue();
    assertThat(frozen.isClosing(CLOSES)).as("its verdict is not known yet").isTrue();
    assertThat(tallied()).isEqualTo(stood);
    assertThatThrownBy(() -> changed(tx -> new Closings(tx).tally(frozen, stood, false, CLOSES)))
        .hasMessageContaining("tallied_voice");
    assertThat(riverside.now(opened)).isEqualTo(frozen);

    Instant later = CLOSES.plusSeconds(9);
    Proposal closed = changed(tx -> new Closings(tx).close(frozen, Verdict.LAPSED, later));
    assertThat(closed.verdict()).contains(Verdict.LAPSED);
    assertThat(closed.closedAt()).contains(later);
    assertThat(closed.isClosing(later)).isFalse();
    assertThat(riverside.kinds(opened)).containsExactly(Kind.OPENED, Kind.TALLIED, Kind.CLOSED);
  }

  @Test
  void there_is_no_verdict_without_a_tally() {
    assertThatThrownBy(() -> changed(tx -> new Closings(tx).close(opened, Verdict.ADOPTED, CLOSES)))
        .hasMessageContaining("check");
    assertThat(riverside.now(opened)).isEqualTo(opened);
  }

  @Test
  void what_is_known_from_a_reading_is_never_less_than_before() {
    riverside.run(tx -> new Proposals(tx).read(opened, NOW.plusSeconds(60)));
    riverside.run(tx -> new Proposals(tx).read(opened, NOW.plusSeconds(30)));
    assertThat(riverside.now(opened).readAt()).isEqualTo(NOW.plusSeconds(60));
  }

  private Optional<Proposal> found(Function<Transaction, Optional<Proposal>> work) {
    return riverside.in(work);
  }

  private Proposal changed(Function<Transaction, Proposal> work) {
    return riverside.in(work);
  }

  private List<Proposal> open(Instant now) {
    return riverside.in(tx -> new Proposals(tx).open(core, now));
  }

  private List<Proposal> openTo(long person, Instant now) {
    return riverside.in(tx -> new Proposals(tx).openTo(person, now));
  }

  private List<Version> versions() {
    return riverside.in(tx -> new Proposals(tx).versions(opened.id()));
  }

  private List<Tallied> tallied() {
    return riverside.in(tx -> new Closings(tx).tallied(opened.id()));
  }

  private Proposal move(Proposal proposal, Instant then, Kind kind, Optional<Long> by) {
    return riverside.in(tx -> new Proposals(tx).closesAt(proposal, then, kind, by, NOW));
  }
}
