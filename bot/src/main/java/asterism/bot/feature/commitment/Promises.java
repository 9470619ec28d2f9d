package asterism.bot.feature.commitment;

import static asterism.bot.feature.commitment.Options.BECAUSE;
import static asterism.bot.feature.commitment.Options.BY;
import static asterism.bot.feature.commitment.Options.STRATEGY;
import static asterism.bot.feature.commitment.Options.TO;
import static asterism.bot.feature.commitment.Options.WHAT;
import static asterism.bot.feature.commitment.Options.WHO;
import static asterism.bot.feature.commitment.Options.WHY;
import static asterism.bot.feature.commitment.Register.said;

import asterism.bot.command.Call;
import asterism.bot.command.Option;
import asterism.bot.command.Reply;
import asterism.bot.message.Message;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.Commitment.State;
import asterism.storage.commitment.CommitmentEvent;
import asterism.storage.commitment.Commitments;
import asterism.storage.commitment.Commitments.Promise;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What people do with their own promises. Only the owner may: it was freely made, by them. */
final class Promises {
  /** How long a misread day may be corrected without counting as moved. */
  private static final Duration TO_CORRECT = Duration.ofMinutes(15);

  private final Offering offering;
  private final Recurring recurring;

  Promises(Offering offering, Recurring recurring) {
    this.offering = offering;
    this.recurring = recurring;
  }

  /** One's own mention makes a promise; anybody else's an offer. */
  Reply make(Call call) {
    Optional<Option.Mentioned> other =
        call.find(WHO).filter(who -> who.person().id() != call.by().id());
    return other.isPresent() ? offering.offer(call, other.get()) : promise(call);
  }

  private static Reply promise(Call call) {
    Option.Named due = call.get(BY);
    Commitment made =
        commitments(call)
            .make(
                new Promise(
                    call.by().id(),
                    ForWhom.of(call, call.by()),
                    call.group().id(),
                    call.get(WHAT),
                    call.find(STRATEGY),
                    due.day(),
                    zone(call)),
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
    Commitment mine = Register.mine(call);
    if (mine.state() == State.KEPT) {
      return said(call, "commit.done.already", mine);
    }
    Register.requireOpen(mine);
    boolean late = Lateness.late(mine.due(), mine.zone(), zone(call), call.now());
    commitments(call).keep(mine, call.by().id(), late, call.now());
    show(call, mine);
    new Shown(call.transaction(), call.now()).thanks(mine);
    return Reply.of(
        ended(call, "commit.done.said", mine)
            .actions(List.of(Buttons.of(call.wording(), "reopen", mine))));
  }

  Reply move(Call call) {
    Commitment mine = Register.open(call);
    Option.Named to = call.get(TO);
    if (to.day().equals(mine.due())) {
      return Reply.of(
          call.wording().say("commit.move.already", "number", mine.number(), "day", mine.due()));
    }
    commitments(call)
        .move(mine, call.by().id(), to.day(), zone(call), call.find(BECAUSE), call.now());
    show(call, mine);
    Message said =
        Message.of(
            call.wording().say("commit.move.said", "number", mine.number(), "day", to.day()));
    return Reply.of(withOtherDay(call, said, mine.number(), to));
  }

  /**
   * The day a phrase was not taken to mean, when it was the one that was meant. Right after it was
   * said that mends the record, and so it does for who offered or noted it; later it is a new day
   * like any other, and counted so.
   */
  Reply meant(Call call) {
    Commitment meant = Register.permitted(call);
    if (meant.state() != State.OFFERED) {
      Register.requireOpen(meant);
    }
    LocalDate to = call.get(TO).day();
    if (!to.equals(meant.due())) {
      if (meant.ownerId() != call.by().id()) {
        offering.correct(call, meant, to);
      } else if (justSaid(call, meant)) {
        commitments(call).correct(meant, call.by().id(), to, zone(call), call.now());
      } else {
        commitments(call).move(meant, call.by().id(), to, zone(call), Optional.empty(), call.now());
      }
      show(call, meant);
    }
    return Reply.instead(
        Message.of(call.wording().say("commit.meant.said", "number", meant.number(), "day", to)));
  }

  private static boolean justSaid(Call call, Commitment commitment) {
    List<CommitmentEvent> history = commitments(call).history(commitment.id());
    CommitmentEvent last = history.get(history.size() - 1);
    return last.dueAfter().isPresent()
        && last.kind() != CommitmentEvent.Kind.CORRECTED
        && last.at().plus(TO_CORRECT).isAfter(call.now());
  }

  Reply release(Call call) {
    Commitment mine = Register.mine(call);
    if (mine.state() == State.RELEASED) {
      return said(call, "commit.release.already", mine);
    }
    Register.requireOpen(mine);
    commitments(call).release(mine, call.by().id(), call.get(WHY), call.now());
    show(call, mine);
    return Reply.of(ended(call, "commit.release.said", mine));
  }

  Reply reopen(Call call) {
    Commitment mine = Register.mine(call);
    if (mine.open()) {
      return said(call, "commit.reopen.already", mine);
    }
    commitments(call).reopen(mine, call.by().id(), call.find(BECAUSE), call.now());
    show(call, mine);
    return said(call, "commit.reopen.said", mine);
  }

  /** Also for who offered or noted it, until that is answered. */
  Reply mistake(Call call) {
    Commitment recorded = Register.permitted(call);
    if (recorded.state() == State.MISTAKEN) {
      return said(call, "commit.mistake.already", recorded);
    }
    if (!recorded.alive()) {
      Register.requireOpen(recorded);
    }
    commitments(call).mistake(recorded, call.by().id(), call.find(BECAUSE), call.now());
    show(call, recorded);
    return Reply.of(ended(call, "commit.mistake.said", recorded));
  }

  /** What has ended may make room for its next turn: then that is said too. */
  private Message ended(Call call, String key, Commitment mine) {
    Message said = Message.of(call.wording().say(key, "number", mine.number()));
    return recurring
        .next(call, mine)
        .map(
            next ->
                said.paragraph(
                    call.wording()
                        .say(
                            "commit.every.next",
                            "number",
                            next.number(),
                            "day",
                            next.due(),
                            "what",
                            next.what())))
        .orElse(said);
  }

  /** Offers the day that an ambiguous phrase may have meant instead. */
  static Message withOtherDay(Call call, Message said, int number, Option.Named day) {
    Optional<LocalDate> other = day.other();
    if (other.isEmpty()) {
      return said;
    }
    return said.paragraph(call.wording().say("commit.other_day", "other", other.get()))
        .actions(List.of(Buttons.meant(call.wording(), number, other.get())));
  }

  private static void show(Call call, Commitment commitment) {
    new Shown(call.transaction(), call.now()).again(commitment);
  }

  private static ZoneId zone(Call call) {
    return call.wording().zone();
  }

  private static Commitments commitments(Call call) {
    return new Commitments(call.transaction());
  }
}
