package asterism.bot.feature.commitment;

import static asterism.bot.feature.commitment.CommitmentFeature.EVERY;
import static asterism.bot.feature.commitment.CommitmentFeature.NUMBER;
import static asterism.bot.feature.commitment.CommitmentFeature.STRATEGY;
import static asterism.bot.feature.commitment.CommitmentFeature.TURN;
import static asterism.bot.feature.commitment.CommitmentFeature.WHAT;

import asterism.bot.command.Call;
import asterism.bot.command.Reply;
import asterism.bot.command.UsageError;
import asterism.bot.day.Turns;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.card.Cards;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.Commitments;
import asterism.storage.commitment.Commitments.Promise;
import asterism.storage.commitment.RecurringCommitment;
import asterism.storage.commitment.RecurringCommitments;
import asterism.storage.people.Organization;
import asterism.storage.people.People;
import asterism.storage.people.Person;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** What is promised again and again: each turn is a promise, and the next comes when one ends. */
final class Recurring {
  private final ZoneId zone;

  /**
   * @param zone of people who have not said theirs
   */
  Recurring(ZoneId zone) {
    this.zone = zone;
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
            new People(call.transaction())
                .organizationOf(call.by().id(), call.group().id(), call.today())
                .map(Organization::id),
            call.group().id(),
            call.get(WHAT),
            call.find(STRATEGY),
            first,
            call.wording().zone());
    RecurringCommitments recurrings = new RecurringCommitments(call.transaction());
    RecurringCommitment begun = recurrings.begin(promise, turns.rule(), call.now());
    Commitment turn =
        recurrings.nextTurn(begun, first, call.wording().zone(), call.now()).orElseThrow();
    show(call, turn);
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
    ZoneId theirs = owner.zone().orElse(zone);
    LocalDate today = LocalDate.ofInstant(call.now(), theirs);
    LocalDate after = recurring.latestDue().orElse(recurring.starts()).plusDays(1);
    LocalDate due = Turns.ofRule(recurring.rule()).from(after.isAfter(today) ? after : today);
    Optional<Commitment> next = recurrings.nextTurn(recurring, due, theirs, call.now());
    next.ifPresent(turn -> show(call, turn));
    return next;
  }

  /** There will be no further turn; the promise itself stands as it is. */
  Reply stop(Call call) {
    int number = call.get(NUMBER);
    Commitment turn =
        new Commitments(call.transaction())
            .lock(number)
            .orElseThrow(() -> UsageError.of("commit.unknown", "number", number));
    if (turn.recurringId().isEmpty()) {
      throw UsageError.of("commit.stop.not_recurring", "number", number);
    }
    RecurringCommitments recurrings = new RecurringCommitments(call.transaction());
    RecurringCommitment recurring = recurrings.lock(turn.recurringId().get());
    if (recurring.ownerId() != call.by().id()) {
      String owner = new People(call.transaction()).person(recurring.ownerId()).name();
      throw UsageError.of("commit.only_owner", "number", number, "owner", owner);
    }
    boolean stopped = recurrings.stop(recurring, call.by().id(), call.now());
    recurrings
        .latestTurn(recurring.id())
        .ifPresent(
            latest -> new Cards(call.transaction()).touch(Promises.CARD, latest.id(), call.now()));
    return Reply.of(
        call.wording()
            .say(
                stopped ? "commit.stop.said" : "commit.stop.already",
                "number",
                number,
                "open",
                turn.open()));
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

  private static void show(Call call, Commitment turn) {
    new Cards(call.transaction()).showToGroup(Promises.CARD, turn.id(), turn.groupId(), call.now());
  }
}
