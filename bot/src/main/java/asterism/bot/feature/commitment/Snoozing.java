package asterism.bot.feature.commitment;

import static asterism.bot.feature.commitment.Options.ASIDE;
import static asterism.bot.feature.commitment.Options.COMMIT;
import static asterism.bot.feature.commitment.Options.NUMBER;

import asterism.bot.command.Call;
import asterism.bot.command.Invocation;
import asterism.bot.command.Option;
import asterism.bot.command.Reply;
import asterism.bot.command.UsageError;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.bot.message.Wording;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.Reminders;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Hearing of a promise, or of what one is asked, no more before a day. Nothing else changes. */
final class Snoozing {
  private static final int MOST_DAYS = 90;

  Reply snooze(Call call) {
    Commitment theirs = Register.permitted(call);
    if (!theirs.alive()) {
      Register.requireOpen(theirs);
    }
    Option.Named until = call.get(ASIDE);
    require(call, theirs, until.day());
    new Reminders(call.transaction())
        .putAside(theirs.id(), call.by().id(), until.day(), call.now());
    new Shown(call.transaction(), call.now()).reminders(theirs, call.by().id());
    return Reply.of(said(call, theirs, until));
  }

  private static void require(Call call, Commitment theirs, LocalDate until) {
    if (!until.isAfter(call.today())) {
      throw UsageError.at(ASIDE, "commit.snooze.not_later", "number", theirs.number());
    }
    if (until.isAfter(call.today().plusDays(MOST_DAYS))) {
      throw UsageError.at(ASIDE, "commit.snooze.too_far", "day", until, "most", MOST_DAYS);
    }
  }

  private static Message said(Call call, Commitment theirs, Option.Named until) {
    Wording wording = call.wording();
    boolean own = theirs.open() && theirs.ownerId() == call.by().id();
    Message said =
        Message.of(
            wording.say(
                "commit.snooze.said", "number", theirs.number(), "day", until.day(), "own", own));
    Optional<LocalDate> ends =
        theirs.answerBy().map(at -> LocalDate.ofInstant(at, wording.zone())).filter(day -> !own);
    if (ends.filter(day -> !day.isAfter(until.day())).isPresent()) {
      said = said.paragraph(wording.say("commit.snooze.ends", "day", ends.get()));
    }
    if (until.other().isPresent()) {
      said =
          said.paragraph(wording.say("commit.other_day", "other", until.other().get()))
              .actions(List.of(meant(wording, theirs, until.other().get())));
    }
    return own && until.day().isAfter(theirs.due())
        ? said.paragraph(
                wording.say(
                    "commit.snooze.after_due",
                    "day",
                    theirs.due(),
                    "past",
                    theirs.due().isBefore(call.today())))
            .actions(List.of(Buttons.of(wording, "move", theirs)))
        : said;
  }

  private static Button meant(Wording wording, Commitment theirs, LocalDate day) {
    return new Button(
        Invocation.of(COMMIT, "snooze").with(NUMBER, theirs.number()).with(ASIDE, day).id(),
        wording.plain("commit.meant.button", "day", day),
        wording.plain("commit.snooze.meant", "number", theirs.number(), "day", day),
        Button.Look.PLAIN);
  }
}
