package asterism.bot.feature.commitment;

import static asterism.bot.feature.commitment.Options.BECAUSE;
import static asterism.bot.feature.commitment.Options.COMMIT;
import static asterism.bot.feature.commitment.Options.NUMBER;
import static asterism.bot.feature.commitment.Options.OTHER_DAY;
import static asterism.bot.feature.commitment.Options.REQUEST;

import asterism.bot.command.Call;
import asterism.bot.command.Invocation;
import asterism.bot.command.Option;
import asterism.bot.command.Reply;
import asterism.bot.command.UsageError;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.CommitmentEvent;
import asterism.storage.commitment.Commitments;
import asterism.storage.commitment.Handovers;
import asterism.storage.commitment.Offers;
import asterism.storage.people.Organization;
import asterism.storage.people.People;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** What people answer whom something was offered or handed to. */
final class Answers {

  Reply accept(Call call) {
    Register.Asked asked = Register.asked(call);
    Optional<LocalDate> other = call.find(OTHER_DAY).map(Option.Named::day);
    LocalDate due = other.orElse(asked.commitment().due());
    if (due.isBefore(call.today())) {
      throw UsageError.at(
          OTHER_DAY, "commit.day_over", "number", asked.commitment().number(), "day", due);
    }
    CommitmentEvent accepted = accepted(call, asked, due);
    Shown shown = new Shown(call.transaction(), call.now());
    shown.again(asked.commitment());
    shown.answer(accepted, asked.request().from());
    Commitment mine = new Commitments(call.transaction()).get(asked.commitment().id());
    return Reply.of(
        call.wording().say("commit.accept.said", "number", mine.number(), "day", mine.due()));
  }

  /** With a form for the day, which shows the one that was asked for. */
  Reply change(Call call) {
    Register.Asked asked = Register.asked(call);
    return call.find(OTHER_DAY).isPresent()
        ? accept(call)
        : Reply.asking(same("change", asked).with(OTHER_DAY, asked.commitment().due()));
  }

  /** With a form for a word, which may stay empty. */
  Reply decline(Call call) {
    Register.Asked asked = Register.asked(call);
    if (call.find(BECAUSE).isEmpty() && !call.cleared(BECAUSE)) {
      return Reply.asking(same("decline", asked));
    }
    Commitment commitment = asked.commitment();
    CommitmentEvent declined =
        asked.request().handover()
            ? new Handovers(call.transaction()).decline(commitment, call.find(BECAUSE), call.now())
            : new Offers(call.transaction()).decline(commitment, call.find(BECAUSE), call.now());
    Shown shown = new Shown(call.transaction(), call.now());
    shown.again(commitment);
    shown.answer(declined, asked.request().from());
    return Register.said(call, "commit.decline.said", commitment);
  }

  private static CommitmentEvent accepted(Call call, Register.Asked asked, LocalDate due) {
    Commitment commitment = asked.commitment();
    ZoneId zone = call.wording().zone();
    if (!asked.request().handover()) {
      return new Offers(call.transaction()).accept(commitment, due, zone, call.now());
    }
    Optional<Long> organization =
        new People(call.transaction())
            .organizationOf(call.by().id(), commitment.groupId(), call.today())
            .map(Organization::id);
    return new Handovers(call.transaction())
        .takeOver(commitment, organization, due, zone, call.now());
  }

  private static Invocation same(String verb, Register.Asked asked) {
    return Invocation.of(COMMIT, verb)
        .with(NUMBER, asked.commitment().number())
        .with(REQUEST, asked.request().asked().id());
  }
}
