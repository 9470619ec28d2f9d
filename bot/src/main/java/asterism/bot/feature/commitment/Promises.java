package asterism.bot.feature.commitment;

import static asterism.bot.feature.commitment.CommitmentFeature.BECAUSE;
import static asterism.bot.feature.commitment.CommitmentFeature.BY;
import static asterism.bot.feature.commitment.CommitmentFeature.NUMBER;
import static asterism.bot.feature.commitment.CommitmentFeature.STRATEGY;
import static asterism.bot.feature.commitment.CommitmentFeature.TO;
import static asterism.bot.feature.commitment.CommitmentFeature.WHAT;
import static asterism.bot.feature.commitment.CommitmentFeature.WHY;

import asterism.bot.command.Call;
import asterism.bot.command.Option;
import asterism.bot.command.Reply;
import asterism.bot.command.UsageError;
import asterism.bot.message.Message;
import asterism.storage.card.Cards;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.Commitment.State;
import asterism.storage.commitment.CommitmentEvent;
import asterism.storage.commitment.Commitments;
import asterism.storage.people.Organization;
import asterism.storage.people.People;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What people do with their promises. Only the owner may: it was freely made, by them. */
final class Promises {
  static final String CARD = "commitment";
  static final String THANKS = "thanks";

  /** How long a misread day may be corrected without counting as moved. */
  private static final Duration TO_CORRECT = Duration.ofMinutes(15);

  Reply make(Call call) {
    Option.Named due = call.get(BY);
    Commitment made =
        commitments(call)
            .make(
                new Commitments.Promise(
                    call.by().id(),
                    new People(call.transaction())
                        .organizationOf(call.by().id(), call.group().id(), call.today())
                        .map(Organization::id),
                    call.group().id(),
                    call.get(WHAT),
                    call.find(STRATEGY),
                    due.day()),
                call.now());
    show(call, made);
    Message said =
        Message.of(
            call.wording()
                .say(
                    "commit.made",
                    "number",
                    made.number(),
                    "what",
                    made.what(),
                    "day",
                    made.due()));
    return Reply.of(withOtherDay(call, said, made.number(), due));
  }

  Reply done(Call call) {
    Commitment mine = mine(call);
    if (mine.state() == State.KEPT) {
      return said(call, "commit.done.already", mine);
    }
    requireOpen(mine);
    commitments(call).keep(mine, call.by().id(), mine.due().isBefore(call.today()), call.now());
    show(call, mine);
    new Cards(call.transaction()).showToGroup(THANKS, mine.id(), mine.groupId(), call.now());
    return Reply.of(
        Message.of(call.wording().say("commit.done.said", "number", mine.number()))
            .actions(List.of(Buttons.of(call.wording(), "reopen", mine))));
  }

  Reply move(Call call) {
    Commitment mine = open(call);
    Option.Named to = call.get(TO);
    if (to.day().equals(mine.due())) {
      return Reply.of(
          call.wording().say("commit.move.already", "number", mine.number(), "day", mine.due()));
    }
    commitments(call)
        .move(mine, call.by().id(), to.day(), call.find(BECAUSE).orElse(null), call.now());
    show(call, mine);
    Message said =
        Message.of(
            call.wording().say("commit.move.said", "number", mine.number(), "day", to.day()));
    return Reply.of(withOtherDay(call, said, mine.number(), to));
  }

  /**
   * The day a phrase was not taken to mean, when it was the one that was meant. Right after it was
   * said that mends the record; later it is a new day like any other, and counted so.
   */
  Reply meant(Call call) {
    Commitment mine = open(call);
    LocalDate to = call.get(TO).day();
    if (!to.equals(mine.due())) {
      if (justSaid(call, mine)) {
        commitments(call).correct(mine, call.by().id(), to, call.now());
      } else {
        commitments(call).move(mine, call.by().id(), to, null, call.now());
      }
      show(call, mine);
    }
    return Reply.instead(
        Message.of(call.wording().say("commit.meant.said", "number", mine.number(), "day", to)));
  }

  private static boolean justSaid(Call call, Commitment commitment) {
    List<CommitmentEvent> history = commitments(call).history(commitment.id());
    CommitmentEvent last = history.get(history.size() - 1);
    return last.dueAfter().isPresent()
        && last.kind() != CommitmentEvent.Kind.CORRECTED
        && last.at().plus(TO_CORRECT).isAfter(call.now());
  }

  Reply help(Call call) {
    Commitment mine = open(call);
    commitments(call).wantHelp(mine, call.by().id(), call.get(WHY), call.now());
    show(call, mine);
    return said(call, "commit.help.said", mine);
  }

  Reply helped(Call call) {
    Commitment mine = open(call);
    if (mine.helpWanted().isPresent()) {
      commitments(call).endHelp(mine, call.by().id(), call.now());
      show(call, mine);
    }
    return said(call, "commit.helped.said", mine);
  }

  Reply release(Call call) {
    Commitment mine = mine(call);
    if (mine.state() == State.RELEASED) {
      return said(call, "commit.release.already", mine);
    }
    requireOpen(mine);
    commitments(call).release(mine, call.by().id(), call.get(WHY), call.now());
    show(call, mine);
    return said(call, "commit.release.said", mine);
  }

  Reply reopen(Call call) {
    Commitment mine = mine(call);
    if (mine.open()) {
      return said(call, "commit.reopen.already", mine);
    }
    commitments(call).reopen(mine, call.by().id(), call.find(BECAUSE).orElse(null), call.now());
    show(call, mine);
    return said(call, "commit.reopen.said", mine);
  }

  Reply mistake(Call call) {
    Commitment mine = mine(call);
    if (mine.state() == State.MISTAKEN) {
      return said(call, "commit.mistake.already", mine);
    }
    requireOpen(mine);
    commitments(call).mistake(mine, call.by().id(), call.find(BECAUSE).orElse(null), call.now());
    show(call, mine);
    return said(call, "commit.mistake.said", mine);
  }

  /** Offers the day that an ambiguous phrase may have meant instead. */
  private static Message withOtherDay(Call call, Message said, int number, Option.Named day) {
    Optional<LocalDate> other = day.other();
    if (other.isEmpty()) {
      return said;
    }
    return said.paragraph(call.wording().say("commit.other_day", "other", other.get()))
        .actions(List.of(Buttons.meant(call.wording(), number, other.get())));
  }

  private Commitment open(Call call) {
    Commitment mine = mine(call);
    requireOpen(mine);
    return mine;
  }

  /** The commitment the call is about, locked, if it is the caller's own. */
  private Commitment mine(Call call) {
    int number = call.get(NUMBER);
    Commitment commitment =
        commitments(call)
            .lock(number)
            .orElseThrow(() -> UsageError.of("commit.unknown", "number", number));
    if (commitment.ownerId() != call.by().id()) {
      String owner = new People(call.transaction()).person(commitment.ownerId()).name();
      throw UsageError.of("commit.only_owner", "number", number, "owner", owner);
    }
    return commitment;
  }

  private static void requireOpen(Commitment commitment) {
    if (!commitment.open()) {
      throw UsageError.of(
          "commit.not_open", "number", commitment.number(), "state", commitment.state());
    }
  }

  /** Its card, and its thanks where they were given, are to be shown as things stand now. */
  private static void show(Call call, Commitment commitment) {
    Cards cards = new Cards(call.transaction());
    cards.showToGroup(CARD, commitment.id(), commitment.groupId(), call.now());
    cards.touch(THANKS, commitment.id(), call.now());
  }

  private static Reply said(Call call, String key, Commitment commitment) {
    return Reply.of(call.wording().say(key, "number", commitment.number()));
  }

  private static Commitments commitments(Call call) {
    return new Commitments(call.transaction());
  }
}
