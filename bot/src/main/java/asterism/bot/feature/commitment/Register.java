package asterism.bot.feature.commitment;

import static asterism.bot.feature.commitment.Options.NUMBER;
import static asterism.bot.feature.commitment.Options.REQUEST;

import asterism.bot.command.Call;
import asterism.bot.command.Reply;
import asterism.bot.command.Standing;
import asterism.bot.command.UsageError;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.Commitment.State;
import asterism.storage.commitment.CommitmentEvent;
import asterism.storage.commitment.Commitments;
import asterism.storage.commitment.Sayings;
import asterism.storage.people.People;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds and locks the commitment a call is about, and goes on only for whom it may. */
final class Register {

  /** A request that waits for the caller's answer. */
  record Asked(Commitment commitment, Request request) {}

  private Register() {}

  static Commitment lock(Call call) {
    int number = call.get(NUMBER);
    return new Commitments(call.transaction())
        .lock(number)
        .orElseThrow(() -> UsageError.of("commit.unknown", "number", number));
  }

  /**
   * The caller's own. What was noted for them in a meeting they confirm by whatever they do with
   * it.
   */
  static Commitment mine(Call call) {
    Commitment mine = permitted(call);
    if (!mine.said()) {
      return mine;
    }
    new Sayings(call.transaction())
        .confirm(mine, mine.what(), mine.due(), call.wording().zone(), call.now());
    new Shown(call.transaction(), call.now()).again(mine);
    return new Commitments(call.transaction()).get(mine.id());
  }

  /** The caller's own, which is open. */
  static Commitment open(Call call) {
    Commitment mine = mine(call);
    requireOpen(mine);
    return mine;
  }

  /** One with which the caller may do what they ask for. */
  static Commitment permitted(Call call) {
    Commitment commitment = lock(call);
    if (!call.may(array(Involved.of(commitment, call.by().id())))) {
      throw notTheirs(call, commitment);
    }
    return commitment;
  }

  /** What the caller was asked: by the button they pressed, or else last. */
  static Asked asked(Call call) {
    Commitment commitment = lock(call);
    List<CommitmentEvent> history = new Commitments(call.transaction()).history(commitment.id());
    Request request =
        call.find(REQUEST)
            .flatMap(event -> Request.of(event, history))
            .or(() -> call.find(REQUEST).isPresent() ? Optional.empty() : Request.latest(history))
            .orElseThrow(() -> UsageError.of("commit.request.none", "number", commitment.number()));
    boolean theirs = request.to() == call.by().id();
    if (!call.may(theirs ? new Standing[] {Standing.RECEIVER} : new Standing[0])) {
      throw UsageError.of(
          "commit.request.not_yours",
          "number",
          commitment.number(),
          "person",
          new People(call.transaction()).person(request.to()).name());
    }
    if (!request.pending()) {
      throw UsageError.of(
          "commit.request.over",
          "number",
          commitment.number(),
          "status",
          request.status(),
          "handover",
          request.handover());
    }
    return new Asked(commitment, request);
  }

  static void requireOpen(Commitment commitment) {
    if (!commitment.open()) {
      throw UsageError.of(
          "commit.not_open", "number", commitment.number(), "state", commitment.state());
    }
  }

  static Reply said(Call call, String key, Commitment commitment) {
    return Reply.of(call.wording().say(key, "number", commitment.number()));
  }

  private static UsageError notTheirs(Call call, Commitment commitment) {
    String owner = new People(call.transaction()).person(commitment.ownerId()).name();
    boolean offered = commitment.state() == State.OFFERED;
    boolean toThem = offered && commitment.ownerId() == call.by().id();
    String key =
        !offered
            ? "commit.only_owner"
            : commitment.seeking()
                ? "commit.only_taken"
                : toThem ? "commit.only_accepted" : "commit.only_receiver";
    return UsageError.of(key, "number", commitment.number(), "owner", owner);
  }

  static Standing[] array(Set<Standing> standing) {
    return standing.toArray(Standing[]::new);
  }
}
