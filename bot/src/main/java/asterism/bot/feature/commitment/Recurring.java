package asterism.bot.feature.commitment;

import static asterism.bot.feature.commitment.Options.EVERY;
import static asterism.bot.feature.commitment.Options.STRATEGY;
import static asterism.bot.feature.commitment.Options.TURN;
import static asterism.bot.feature.commitment.Options.WHAT;

import asterism.bot.command.Call;
import asterism.bot.command.Reply;
import asterism.bot.command.Standing;
import asterism.bot.command.UsageError;
import asterism.bot.day.Turns;
import asterism.bot.feature.Whereabouts;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.Commitments.Promise;
import asterism.storage.commitment.RecurringCommitment;
import asterism.storage.commitment.RecurringCommitments;
import asterism.storage.people.People;
import asterism.storage.people.Person;
import java.time.LocalDate;
import java.util.Optional;

/** What is promised again and again: each turn is a promise, and the next comes when one ends. */
final class Recurring {
  private final Whereabouts where;

  Recurring(Whereabouts where) {
    this.where = where;
  }

  Reply every(Call call) {
    Optional<String> by = call.find(TURN);
    Turns turns =
        Turns.of(call.get(EVERY), by)
            .orElseThrow(() -> UsageError.at(TURN, "commit.every.which_day"));
    LocalDate first = turns.from(call.today());
    Promise promise =
        new Promise(
            call.by().id(),
            ForWhom.of(call, call.by()),
            call.group().id(),
            call.get(WHAT),
            call.find(STRATEGY),
            first,
            call.wording().zone());
    RecurringCommitments recurrings = new RecurringCommitments(call.transaction());
    RecurringCommitment begun = recurrings.begin(promise, turns.rule(), call.now());
    Commitment turn =
        recurrings.nextTurn(begun, first, call.wording().zone(), call.now()).orElseThrow();
    new Shown(call.transaction(), call.now()).again(turn);
    return Reply.of(
        call.wording()
            .say(
                "commit.every.said",
                "number",
                turn.number(),
                "what",
                turn.what(),
                "turns",
                inWords(call.wording(), turns),
                "day",
                first));
  }

  /** Whatever has come to an end makes room for the next turn; turns that were missed are not. */
  Optional<Commitment> next(Call call, Commitment ended) {
    if (ended.recurringId().isEmpty()) {
      return Optional.empty();
    }
    RecurringCommitments recurrings = new RecurringCommitments(call.transaction());
    RecurringCommitment recurring = recurrings.lock(ended.recurringId().get());
    boolean latest = ended.turn().filter(turn -> turn == recurring.turns()).isPresent();
    if (!latest || recurring.stoppedAt().isPresent()) {
      return Optional.empty();
    }
    Person owner = new People(call.transaction()).person(recurring.ownerId());
    LocalDate today = where.in(call.transaction()).today(owner, call.now());
    LocalDate after = recurring.latestDue().orElse(recurring.starts()).plusDays(1);
    LocalDate due = Turns.ofRule(recurring.rule()).from(after.isAfter(today) ? after : today);
    Optional<Commitment> next =
        recurrings.nextTurn(recurring, due, where.in(call.transaction()).of(owner), call.now());
    next.ifPresent(turn -> new Shown(call.transaction(), call.now()).again(turn));
    return next;
  }

  /** There will be no further turn; the promise itself stands as it is. */
  Reply stop(Call call) {
    Commitment turn = Register.lock(call);
    RecurringCommitments recurrings = new RecurringCommitments(call.transaction());
    Optional<RecurringCommitment> recurring = turn.recurringId().map(recurrings::lock);
    long owner = recurring.map(RecurringCommitment::ownerId).orElse(turn.ownerId());
    boolean own = owner == call.by().id();
    if (!call.may(own ? new Standing[] {Standing.OWNER} : new Standing[0])) {
      String name = new People(call.transaction()).person(owner).name();
      throw UsageError.of("commit.only_owner", "number", turn.number(), "owner", name);
    }
    boolean stopped =
        recurrings.stop(
            recurring.orElseThrow(
                () -> UsageError.of("commit.stop.not_recurring", "number", turn.number())),
            call.by().id(),
            call.now());
    new Shown(call.transaction(), call.now()).again(turn);
    recurrings
        .latestTurn(turn.recurringId().orElseThrow())
        .ifPresent(latest -> new Shown(call.transaction(), call.now()).again(latest));
    return Reply.of(
        call.wording()
            .say(
                stopped ? "commit.stop.said" : "commit.stop.already",
                "number",
                turn.number(),
                "open",
                turn.open()));
  }

  /** Whose promise it was has left: no further turn is theirs. */
  void endsWith(Call call, Commitment left) {
    RecurringCommitments recurrings = new RecurringCommitments(call.transaction());
    left.recurringId()
        .map(recurrings::lock)
        .filter(recurring -> recurring.ownerId() == left.ownerId())
        .ifPresent(recurring -> recurrings.stop(recurring, call.by().id(), call.now()));
  }

  /** "every month by the 5th". */
  static Text inWords(Wording wording, Turns turns) {
    return wording.say(
        "commit.turns",
        "kind",
        turns.kind(),
        "weekday",
        turns.weekday().map(wording::weekday).orElse(""),
        "nth",
        turns.nth(),
        "last",
        turns.nth() < 0);
  }

  /** How often a promise comes again; empty when it does not, or was stopped. */
  static Optional<Text> of(Commitment turn, Transaction transaction, Wording wording) {
    return turn.recurringId()
        .map(id -> new RecurringCommitments(transaction).get(id))
        .filter(recurring -> recurring.stoppedAt().isEmpty())
        .map(recurring -> inWords(wording, Turns.ofRule(recurring.rule())));
  }
}
