package asterism.storage.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asterism.storage.Transaction;
import asterism.storage.commitment.Commitment.State;
import asterism.storage.commitment.CommitmentEvent.Kind;
import asterism.storage.commitment.Commitments.Promise;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommitmentsTest {
  private static final Instant NOW = Riverside.NOW;
  private static final Instant IN_TWO_WEEKS = NOW.plus(Duration.ofDays(14));
  private static final ZoneId ZONE = Riverside.ZONE;
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

  private final Riverside riverside = new Riverside();
  private final long maria = riverside.person("Maria");
  private final long james = riverside.person("James");
  private final long reading = riverside.group("reading");
  private final long foodBank = riverside.organization("Food Bank");

  @AfterEach
  void end() {
    riverside.close();
  }

  @Test
  void a_promise_is_kept_as_it_was_made_under_the_next_number() {
    Commitment made = make("call the library");

    assertThat(made.number()).isEqualTo(1);
    assertThat(make("print the cards").number()).isEqualTo(2);
    assertThat(find(made)).isEqualTo(made);
    assertThat(made.what()).isEqualTo("call the library");
    assertThat(made.zone()).contains(ZONE);
    assertThat(made.open()).isTrue();
    assertThat(history(made))
        .singleElement()
        .matches(e -> e.kind() == Kind.MADE && e.byPersonId().equals(Optional.of(maria)))
        .matches(e -> e.organizationId().equals(Optional.of(foodBank)))
        .matches(e -> e.dueAfter().equals(Optional.of(FRIDAY)));
  }

  @Test
  void a_promise_moved_somewhere_else_is_due_there() {
    Commitment made = make("call the library");
    ZoneId honolulu = ZoneId.of("Pacific/Honolulu");
    run(tx -> commitments(tx).move(made, maria, MONDAY, honolulu, Optional.of("holiday"), NOW));

    assertThat(find(made).due()).isEqualTo(MONDAY);
    assertThat(find(made).zone()).contains(honolulu);
    assertThat(last(made))
        .matches(e -> e.kind() == Kind.MOVED && e.because().equals(Optional.of("holiday")))
        .matches(e -> e.dueBefore().equals(Optional.of(FRIDAY)));
  }

  @Test
  void whatever_ends_a_promise_leaves_nobody_asked() {
    Commitment made = make("call the library");
    run(tx -> new Help(tx).want(made, maria, "no phone", NOW));
    run(tx -> new Handovers(tx).hand(made, james, IN_TWO_WEEKS, NOW));
    run(tx -> commitments(tx).keep(find(tx, made), maria, true, NOW));

    Commitment kept = find(made);
    assertThat(kept.state()).isEqualTo(State.KEPT);
    assertThat(kept.keptLate()).contains(true);
    assertThat(kept.endedAt()).contains(NOW);
    assertThat(kept.helpWanted()).isEmpty();
    assertThat(kept.handedTo()).isEmpty();
    assertThat(kept.answerBy()).isEmpty();

    run(tx -> commitments(tx).reopen(kept, maria, Optional.empty(), NOW));
    assertThat(find(made).open()).isTrue();
    assertThat(find(made).keptLate()).isEmpty();
    assertThat(kinds(made))
        .containsExactly(Kind.MADE, Kind.HELP_WANTED, Kind.HANDED, Kind.KEPT, Kind.REOPENED);
  }

  @Test
  void an_offer_is_nobodys_promise_until_it_is_accepted() {
    Offers.Offer offer = offer("book the hall");
    Commitment offered = offer.commitment();
    assertThat(offered.state()).isEqualTo(State.OFFERED);
    assertThat(offered.alive()).isTrue();
    assertThat(offered.offeredBy()).contains(james);
    assertThat(offered.answerBy()).contains(IN_TWO_WEEKS);
    assertThat(offer.event()).isEqualTo(last(offered));
    assertThat(offer.event().toPersonId()).contains(maria);

    run(tx -> new Offers(tx).accept(offered, MONDAY, ZONE, NOW));
    assertThat(find(offered))
        .matches(c -> c.open() && c.due().equals(MONDAY))
        .matches(c -> c.answerBy().isEmpty() && c.offeredBy().equals(Optional.of(james)));
    assertThat(last(offered))
        .matches(e -> e.kind() == Kind.ACCEPTED && e.byPersonId().equals(Optional.of(maria)))
        .matches(e -> e.dueBefore().equals(Optional.of(FRIDAY)))
        .matches(e -> e.dueAfter().equals(Optional.of(MONDAY)));
  }

  @Test
  void a_declined_offer_keeps_the_word_and_an_unanswered_one_has_nobodys() {
    Commitment declined = offer("book the hall").commitment();
    run(tx -> new Offers(tx).decline(declined, Optional.of("no time"), NOW));
    assertThat(find(declined).state()).isEqualTo(State.DECLINED);
    assertThat(last(declined).because()).contains("no time");

    Commitment unanswered = offer("book the band").commitment();
    run(tx -> new Offers(tx).lapse(unanswered, IN_TWO_WEEKS));
    assertThat(find(unanswered).state()).isEqualTo(State.UNANSWERED);
    assertThat(find(unanswered).endedAt()).contains(IN_TWO_WEEKS);
    assertThat(last(unanswered).byPersonId()).isEmpty();
  }

  @Test
  void what_one_person_sent_another_is_counted_offers_and_handovers_alike() {
    long mei = riverside.person("Mei");
    offer("book the hall");
    offer("book the band");
    Commitment handed = made(james, "call the library");
    run(tx -> new Handovers(tx).hand(handed, maria, IN_TWO_WEEKS, NOW.plusSeconds(60)));
    run(tx -> new Handovers(tx).hand(find(tx, handed), mei, IN_TWO_WEEKS, NOW));

    assertThat(sent(james, maria, NOW)).isEqualTo(3);
    assertThat(sent(james, maria, NOW.plusSeconds(1))).isEqualTo(1);
    assertThat(sent(james, mei, NOW)).isEqualTo(1);
    assertThat(sent(maria, james, NOW)).isZero();
  }

  @Test
  void nobody_sends_one_too_many_by_being_quick() throws Exception {
    Callable<Boolean> offer =
        () ->
            riverside.in(
                tx -> {
                  boolean free = new Offers(tx).sent(james, maria, NOW) < 3;
                  if (free) {
                    new Offers(tx).offer(promise(maria, "one more"), james, IN_TWO_WEEKS, NOW);
                  }
                  return free;
                });
    ExecutorService threads = Executors.newFixedThreadPool(4);
    int sent = 0;
    for (Future<Boolean> one : threads.invokeAll(Stream.generate(() -> offer).limit(12).toList())) {
      sent += one.get() ? 1 : 0;
    }
    threads.shutdown();

    assertThat(sent).isEqualTo(3);
    assertThat(sent(james, maria, NOW)).isEqualTo(3);
  }

  @Test
  void the_owner_keeps_what_is_handed_on_until_it_is_accepted() {
    Commitment made = make("call the library");
    run(tx -> new Handovers(tx).hand(made, james, IN_TWO_WEEKS, NOW));
    assertThat(find(made))
        .matches(c -> c.open() && c.ownerId() == maria && c.handedTo().equals(Optional.of(james)));

    ZoneId newYork = ZoneId.of("America/New_York");
    run(tx -> new Handovers(tx).takeOver(find(tx, made), Optional.empty(), MONDAY, newYork, NOW));
    assertThat(find(made))
        .matches(c -> c.open() && c.ownerId() == james && c.organizationId().isEmpty())
        .matches(c -> c.due().equals(MONDAY) && c.zone().equals(Optional.of(newYork)))
        .matches(c -> c.handedTo().isEmpty() && c.answerBy().isEmpty());
    assertThat(last(made))
        .matches(e -> e.kind() == Kind.TAKEN_OVER && e.toPersonId().equals(Optional.of(maria)));
  }

  @Test
  void a_handover_that_comes_to_nothing_leaves_all_as_it_was() {
    Commitment made = make("call the library");
    run(tx -> new Handovers(tx).hand(made, james, IN_TWO_WEEKS, NOW));
    run(tx -> new Handovers(tx).decline(find(tx, made), Optional.of("no time"), NOW));
    assertThat(find(made)).isEqualTo(made);
    assertThat(last(made).byPersonId()).contains(james);

    run(tx -> new Handovers(tx).hand(made, james, IN_TWO_WEEKS, NOW));
    run(tx -> new Handovers(tx).withdraw(find(tx, made), NOW));
    assertThat(find(made)).isEqualTo(made);
    assertThat(last(made).byPersonId()).contains(maria);

    run(tx -> new Handovers(tx).hand(made, james, IN_TWO_WEEKS, NOW));
    run(tx -> new Handovers(tx).lapse(find(tx, made), IN_TWO_WEEKS));
    assertThat(find(made)).isEqualTo(made);
    assertThat(last(made).byPersonId()).isEmpty();
  }

  @Test
  void what_was_said_in_a_meeting_is_open_at_once_and_answered_line_by_line() {
    Saying saying = riverside.in(tx -> new Sayings(tx).begin(maria, reading, james, NOW));
    Commitment hall = note(saying, "book the hall");
    Commitment band = note(saying, "book the band");
    assertThat(hall).matches(c -> c.open() && c.said() && c.offeredBy().equals(Optional.of(james)));
    List<Commitment> lines = riverside.in(tx -> new Sayings(tx).of(saying.id()));
    assertThat(lines).containsExactly(hall, band);
    Saying found = riverside.in(tx -> new Sayings(tx).get(saying.id()));
    assertThat(found).isEqualTo(saying);

    run(tx -> new Sayings(tx).confirm(hall, "book the big hall", MONDAY, ZONE, NOW));
    assertThat(find(hall))
        .matches(c -> c.open() && !c.said() && c.what().equals("book the big hall"));
    assertThat(last(hall))
        .matches(e -> e.kind() == Kind.CONFIRMED)
        .matches(e -> e.whatBefore().equals(Optional.of("book the hall")))
        .matches(e -> e.dueBefore().equals(Optional.of(FRIDAY)));

    run(tx -> new Sayings(tx).disown(band, Optional.empty(), NOW));
    assertThat(find(band)).matches(c -> c.state() == State.DECLINED && !c.said());
    assertThat(sent(james, maria, NOW)).as("a note is no request").isZero();
  }

  @Test
  void who_helps_is_known_until_help_is_asked_for_anew() {
    Commitment made = make("call the library");
    run(tx -> new Help(tx).want(made, maria, "no phone", NOW));
    assertThat(join(made, james)).isTrue();
    assertThat(join(made, james)).as("once is enough").isFalse();
    run(tx -> new Help(tx).want(find(tx, made), maria, "no phone and no number", NOW));
    assertThat(helpers(made)).containsExactly(james);

    run(tx -> new Help(tx).end(find(tx, made), maria, NOW));
    assertThat(find(made).helpWanted()).isEmpty();
    assertThat(helpers(made)).containsExactly(james);
    run(tx -> new Help(tx).want(find(tx, made), maria, "still no phone", NOW));
    assertThat(helpers(made)).isEmpty();
    assertThat(kinds(made))
        .containsExactly(
            Kind.MADE,
            Kind.HELP_WANTED,
            Kind.HELPER_JOINED,
            Kind.HELP_WANTED,
            Kind.HELP_ENDED,
            Kind.HELP_WANTED);
  }

  @Test
  void what_somebody_leaves_behind_is_taken_by_another() {
    Commitment made = make("call the library");
    run(tx -> new Help(tx).want(made, maria, "no phone", NOW));
    run(tx -> new Handovers(tx).hand(made, james, IN_TWO_WEEKS, NOW));
    List<Commitment> open = riverside.in(tx -> commitments(tx).lockOpen(maria, reading));
    assertThat(open).extracting(Commitment::id).containsExactly(made.id());
    run(tx -> new Offers(tx).leaveBehind(open.get(0), james, IN_TWO_WEEKS, NOW));

    Commitment seeking = find(made);
    assertThat(seeking)
        .matches(c -> c.state() == State.OFFERED && c.seeking() && c.ownerId() == maria)
        .matches(c -> c.helpWanted().isEmpty() && c.handedTo().isEmpty());
    assertThat(last(made))
        .matches(e -> e.kind() == Kind.LEFT_BEHIND && e.toPersonId().equals(Optional.of(maria)));

    run(tx -> new Offers(tx).take(seeking, james, Optional.of(foodBank), MONDAY, ZONE, NOW));
    assertThat(find(made))
        .matches(c -> c.open() && !c.seeking() && c.ownerId() == james)
        .matches(c -> c.due().equals(MONDAY) && c.answerBy().isEmpty());
  }

  @Test
  void what_was_promised_for_nobody_is_for_the_organization_said_later() {
    Commitment own = alone(maria, "call the library");
    Commitment kept = alone(maria, "print the cards");
    run(tx -> commitments(tx).keep(kept, maria, false, NOW));
    Commitment others = alone(james, "book the hall");
    make("already for the food bank");

    List<Commitment> changed = riverside.in(tx -> commitments(tx).speakFor(maria, foodBank, NOW));
    assertThat(changed).containsExactly(own);
    assertThat(find(own).organizationId()).contains(foodBank);
    assertThat(last(own).organizationId()).contains(foodBank);
    assertThat(find(kept).organizationId()).isEmpty();
    assertThat(find(others).organizationId()).isEmpty();
  }

  @Test
  void what_nobody_answered_is_found_over_all_collaboratives_and_what_is_at_hand_is_not() {
    Commitment first = offer("book the hall").commitment();
    Commitment second = offer("book the band").commitment();
    Commitment handed = make("call the library");
    run(tx -> new Handovers(tx).hand(handed, james, IN_TWO_WEEKS.plusSeconds(1), NOW));

    assertThat(unanswered(IN_TWO_WEEKS.minusSeconds(1), 9)).isEmpty();
    assertThat(unanswered(IN_TWO_WEEKS, 9)).containsExactly(first.id(), second.id());
    assertThat(unanswered(IN_TWO_WEEKS.plusSeconds(1), 9))
        .containsExactly(first.id(), second.id(), handed.id());
    assertThat(unanswered(IN_TWO_WEEKS, 1)).containsExactly(first.id());

    ExecutorService other = Executors.newSingleThreadExecutor();
    List<Long> meanwhile =
        riverside.in(
            tx -> {
              commitments(tx).lock(first.id());
              try {
                return other.submit(() -> unanswered(IN_TWO_WEEKS, 9)).get();
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    other.shutdown();
    assertThat(meanwhile).containsExactly(second.id());
  }

  @Test
  void each_turn_of_a_recurring_commitment_is_a_promise_of_its_own_until_it_is_stopped() {
    RecurringCommitment monthly =
        riverside.in(
            tx ->
                new RecurringCommitments(tx)
                    .begin(promise(maria, "send the numbers"), "FREQ=MONTHLY", NOW));
    assertThat(latestTurn(monthly)).isEmpty();
    Commitment first = turn(monthly, FRIDAY).orElseThrow();
    Commitment second = turn(monthly, FRIDAY.plusMonths(1)).orElseThrow();

    assertThat(first)
        .matches(c -> c.turn().equals(Optional.of(1)) && c.due().equals(FRIDAY))
        .matches(c -> c.recurringId().equals(Optional.of(monthly.id())));
    assertThat(second.turn()).contains(2);
    assertThat(kinds(first)).containsExactly(Kind.RECURRING_BEGUN);
    assertThat(kinds(second)).containsExactly(Kind.MADE);
    RecurringCommitment locked =
        riverside.in(tx -> new RecurringCommitments(tx).lock(monthly.id()));
    assertThat(locked)
        .matches(r -> r.turns() == 2 && r.latestDue().equals(Optional.of(FRIDAY.plusMonths(1))));
    assertThat(latestTurn(monthly)).contains(second);

    assertThat(stop(monthly)).isTrue();
    assertThat(stop(monthly)).isFalse();
    assertThat(turn(monthly, FRIDAY.plusMonths(2))).isEmpty();
    assertThat(find(second).open()).isTrue();
    assertThat(kinds(second)).containsExactly(Kind.MADE, Kind.STOPPED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state = 'kept'",
        "state = 'declined'",
        "state = 'nonsense'",
        "ended_at = now()",
        "answer_by = now()",
        "seeking = true",
        "said = true",
        "state = 'offered', answer_by = now()",
        "handed_to = owner_id, handed_by = owner_id, handed_at = now(), answer_by = now()",
        "turn = 1",
        "recurring_id = 1"
      })
  void the_database_keeps_no_promise_that_makes_no_sense(String change) {
    make("call the library");
    assertThatThrownBy(() -> riverside.asOwner("update asterism.commitment set " + change));
  }

  private Commitment make(String what) {
    return made(maria, what);
  }

  private Commitment made(long owner, String what) {
    return riverside.in(tx -> commitments(tx).make(promise(owner, what), NOW));
  }

  private Commitment alone(long owner, String what) {
    return riverside.in(
        tx ->
            commitments(tx)
                .make(
                    new Promise(
                        owner, Optional.empty(), reading, what, Optional.empty(), FRIDAY, ZONE),
                    NOW));
  }

  private Offers.Offer offer(String what) {
    return riverside.in(tx -> new Offers(tx).offer(promise(maria, what), james, IN_TWO_WEEKS, NOW));
  }

  private Commitment note(Saying saying, String what) {
    return riverside.in(tx -> new Sayings(tx).note(saying, promise(maria, what), NOW));
  }

  private Optional<Commitment> turn(RecurringCommitment recurring, LocalDate due) {
    return riverside.in(tx -> new RecurringCommitments(tx).nextTurn(recurring, due, ZONE, NOW));
  }

  private Optional<Commitment> latestTurn(RecurringCommitment recurring) {
    return riverside.in(tx -> new RecurringCommitments(tx).latestTurn(recurring.id()));
  }

  private boolean stop(RecurringCommitment recurring) {
    return riverside.in(tx -> new RecurringCommitments(tx).stop(recurring, maria, NOW));
  }

  private Promise promise(long owner, String what) {
    return new Promise(owner, Optional.of(foodBank), reading, what, Optional.empty(), FRIDAY, ZONE);
  }

  private boolean join(Commitment commitment, long person) {
    return riverside.in(tx -> new Help(tx).join(commitment, person, NOW).isPresent());
  }

  private List<Long> helpers(Commitment commitment) {
    return riverside.in(tx -> new Help(tx).helpers(commitment.id()));
  }

  private int sent(long from, long to, Instant since) {
    return riverside.in(tx -> new Offers(tx).sent(from, to, since));
  }

  private List<Long> unanswered(Instant now, int most) {
    return riverside.across(tx -> new Offers(tx).unanswered(now, most)).stream()
        .map(Offers.Unanswered::commitment)
        .toList();
  }

  private Commitment find(Commitment commitment) {
    return riverside.in(tx -> find(tx, commitment));
  }

  private static Commitment find(Transaction tx, Commitment commitment) {
    return commitments(tx).get(commitment.id());
  }

  private List<CommitmentEvent> history(Commitment commitment) {
    return riverside.in(tx -> commitments(tx).history(commitment.id()));
  }

  private List<Kind> kinds(Commitment commitment) {
    return history(commitment).stream().map(CommitmentEvent::kind).toList();
  }

  private CommitmentEvent last(Commitment commitment) {
    List<CommitmentEvent> all = history(commitment);
    CommitmentEvent last = all.get(all.size() - 1);
    CommitmentEvent found = riverside.in(tx -> commitments(tx).event(last.id()));
    assertThat(found).isEqualTo(last);
    return last;
  }

  private void run(Consumer<Transaction> work) {
    Function<Transaction, Boolean> done =
        tx -> {
          work.accept(tx);
          return true;
        };
    riverside.in(done);
  }

  private static Commitments commitments(Transaction tx) {
    return new Commitments(tx);
  }
}
