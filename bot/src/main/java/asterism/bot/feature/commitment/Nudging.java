package asterism.bot.feature.commitment;

import static asterism.bot.feature.commitment.Register.array;

import asterism.bot.command.Call;
import asterism.bot.command.Reply;
import asterism.bot.command.UsageError;
import asterism.bot.feature.Whereabouts;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.Reminders;
import asterism.storage.people.Account;
import asterism.storage.people.Groups;
import asterism.storage.people.People;
import asterism.storage.people.Person;
import asterism.storage.people.Refusals;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Having somebody reminded by hand: with their own next digest, at an hour of theirs, and once a
 * day at most, whoever asks.
 */
final class Nudging {
  private final Whereabouts where;

  Nudging(Whereabouts where) {
    this.where = where;
  }

  Reply nudge(Call call) {
    Commitment commitment = Register.lock(call);
    requireAnothers(call, commitment);
    call.permitIn(
        new Groups(call.transaction()).group(commitment.groupId()),
        array(Involved.of(commitment, call.by().id())));
    requireWaiting(commitment);
    Person whom = new People(call.transaction()).person(whom(commitment));
    LocalDate today = where.in(call.transaction()).today(whom, call.now());
    requireReminded(call, commitment, whom, today);
    Reminders reminders = new Reminders(call.transaction());
    if (!reminders.nudge(whom.id(), today, commitment.id(), call.by().id(), call.now())) {
      throw UsageError.of("commit.nudge.enough", "person", whom.name());
    }
    new Shown(call.transaction(), call.now()).reminders(commitment, whom.id());
    return Reply.of(
        call.wording()
            .say("commit.nudge.said", "number", commitment.number(), "person", whom.name()));
  }

  /** Whose answer or whose promise is waited for. */
  private static long whom(Commitment commitment) {
    return commitment.handedTo().orElse(commitment.ownerId());
  }

  private static void requireAnothers(Call call, Commitment commitment) {
    if (commitment.alive() && !commitment.seeking() && whom(commitment) == call.by().id()) {
      boolean asked = commitment.ownerId() != call.by().id() || !commitment.open();
      throw UsageError.of("commit.nudge.own", "number", commitment.number(), "asked", asked);
    }
  }

  private static void requireWaiting(Commitment commitment) {
    if (!commitment.alive() || commitment.seeking()) {
      throw UsageError.of(
          "commit.nudge.over", "number", commitment.number(), "state", commitment.state());
    }
  }

  private static void requireReminded(
      Call call, Commitment commitment, Person whom, LocalDate today) {
    Optional<Account> account = new People(call.transaction()).accountLastUsed(whom.id());
    if (account.isEmpty()) {
      throw UsageError.of("commit.to_nobody", "person", whom.name());
    }
    boolean refuses = new Refusals(call.transaction()).standing(account.get().id()).isPresent();
    if (refuses || whom.digest() == Person.Digest.OFF) {
      throw UsageError.of("commit.nudge.off", "person", whom.name());
    }
    Optional<LocalDate> aside =
        new Reminders(call.transaction())
            .aside(commitment.id(), whom.id())
            .filter(until -> until.isAfter(today));
    if (aside.isPresent()) {
      throw UsageError.of(
          "commit.nudge.aside",
          "number",
          commitment.number(),
          "person",
          whom.name(),
          "day",
          aside.get());
    }
  }
}
