package asterism.bot.feature.commitment;

import static asterism.bot.feature.commitment.Options.BY;
import static asterism.bot.feature.commitment.Options.STRATEGY;
import static asterism.bot.feature.commitment.Options.TO;
import static asterism.bot.feature.commitment.Options.WHAT;

import asterism.bot.command.Call;
import asterism.bot.command.Option;
import asterism.bot.command.Option.Mentioned;
import asterism.bot.command.Reply;
import asterism.bot.command.UsageError;
import asterism.bot.feature.Whereabouts;
import asterism.bot.message.Message;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.Commitments;
import asterism.storage.commitment.Commitments.Promise;
import asterism.storage.commitment.Offers;
import asterism.storage.people.People;
import asterism.storage.people.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/** Asking somebody else to promise something: nobody is assigned anything here. */
final class Offering {
  /** How long an answer is waited for. */
  static final Duration PATIENCE = Duration.ofDays(14);

  /** More than this a day from one person to another would be a weapon. */
  private static final int MOST_A_DAY = 3;

  private final Whereabouts where;

  Offering(Whereabouts where) {
    this.where = where;
  }

  Reply offer(Call call, Mentioned to) {
    Person owner = to.person();
    requireReachable(to);
    Option.Named due = call.get(BY);
    requireNotOver(call, BY, owner, due.day());
    requireNotTooMany(call, owner);
    Promise promise =
        new Promise(
            owner.id(),
            ForWhom.of(call, owner),
            call.group().id(),
            call.get(WHAT),
            call.find(STRATEGY),
            due.day(),
            where.in(call.transaction()).of(owner));
    Offers.Offer offer =
        new Offers(call.transaction())
            .offer(promise, call.by().id(), call.now().plus(PATIENCE), call.now());
    Shown shown = new Shown(call.transaction(), call.now());
    shown.again(offer.commitment());
    shown.tell(Shown.REQUEST, offer.event().id(), owner.id(), where);
    return Reply.of(
        Promises.withOtherDay(
            call, said(call, offer.commitment(), owner), offer.commitment().number(), due));
  }

  private Message said(Call call, Commitment offered, Person owner) {
    Message said =
        Message.of(
            call.wording()
                .say(
                    "commit.offer.said",
                    "number",
                    offered.number(),
                    "person",
                    owner.name(),
                    "what",
                    offered.what(),
                    "day",
                    offered.due()));
    return withMorning(call, said, owner);
  }

  /** Says so where the receiver sleeps now. */
  Message withMorning(Call call, Message said, Person owner) {
    Instant reach = where.in(call.transaction()).reach(owner, call.now());
    return reach.isAfter(call.now())
        ? said.note(call.wording().say("commit.in_the_morning", "person", owner.name()))
        : said;
  }

  /** Who offered or noted it had another day in mind. */
  void correct(Call call, Commitment unanswered, LocalDate to) {
    Person owner = new People(call.transaction()).person(unanswered.ownerId());
    requireNotOver(call, TO, owner, to);
    new Commitments(call.transaction())
        .correct(
            unanswered, call.by().id(), to, where.in(call.transaction()).of(owner), call.now());
  }

  /** The day belongs to the owner's zone. */
  void requireNotOver(Call call, Option<?> option, Person owner, LocalDate day) {
    if (day.isBefore(where.in(call.transaction()).today(owner, call.now()))) {
      throw UsageError.at(option, "commit.day_over_there", "day", day, "person", owner.name());
    }
  }

  static void requireReachable(Mentioned to) {
    if (to.bot()) {
      throw UsageError.of("commit.to_a_bot", "person", to.person().name());
    }
    if (!to.active()) {
      throw UsageError.of("commit.to_nobody", "person", to.person().name());
    }
  }

  static void requireNotTooMany(Call call, Person to) {
    Instant midnight = call.today().atStartOfDay(call.wording().zone()).toInstant();
    int sent = new Offers(call.transaction()).sent(call.by().id(), to.id(), midnight);
    if (sent >= MOST_A_DAY) {
      throw UsageError.of("commit.enough_today", "person", to.name(), "most", MOST_A_DAY);
    }
  }
}
