package asterism.bot.feature.nudge;

import asterism.bot.card.Face;
import asterism.bot.chat.Reach;
import asterism.bot.command.Call;
import asterism.bot.command.Command;
import asterism.bot.command.Command.Answer;
import asterism.bot.command.Command.Spelling;
import asterism.bot.command.Invocation;
import asterism.bot.command.May;
import asterism.bot.command.Option;
import asterism.bot.command.Reply;
import asterism.bot.command.Standing;
import asterism.bot.command.UsageError;
import asterism.bot.feature.Whereabouts;
import asterism.bot.message.Button;
import asterism.bot.message.Button.Look;
import asterism.bot.message.Message;
import asterism.bot.message.Part;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.card.Cards;
import asterism.storage.people.Account;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.People;
import asterism.storage.people.Person;
import asterism.storage.people.Refusals;
import asterism.storage.people.Refusals.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells somebody who refused a direct message, once, in the channel of a group of theirs, that they
 * could not be reached; never what it was about. The card's subject is the refusal.
 */
record Unreached(Whereabouts where) implements Face {
  private static final Logger LOG = LoggerFactory.getLogger(Unreached.class);

  static final String KIND = "unreached";

  private static final String ASTERISM = "asterism";
  private static final String REACH = "reach";
  private static final Option<Integer> REFUSAL = Option.number("refusal").needed().forButtons();

  List<Command> commands() {
    return List.of(
        new Command(
                ASTERISM,
                REACH,
                Spelling.BUTTON,
                List.of(REFUSAL),
                Answer.PRIVATE,
                Unreached::again)
            .onlyFor(May.of(Standing.SELF)));
  }

  /** Where they spoke last, or else where they have a role; nowhere when they have gone. */
  void tell(Transaction transaction, Person person, long accountId, Instant now) {
    Account account = new People(transaction).account(accountId);
    Optional<Refusal> refusal = new Refusals(transaction).standing(accountId);
    if (refusal.isEmpty() || !account.active()) {
      return;
    }
    long subject = refusal.get().id();
    Cards cards = new Cards(transaction);
    cards.shows(KIND, subject, Reach.REFUSAL, subject);
    boolean told =
        groupsOf(person, transaction, now)
            .anyMatch(
                group ->
                    cards.showToGroupIn(account.workspaceId(), KIND, subject, group.id(), now));
    if (!told) {
      LOG.info("Account {} refused a direct message and has no channel to be told in", accountId);
    }
  }

  private Stream<Group> groupsOf(Person person, Transaction transaction, Instant now) {
    Groups groups = new Groups(transaction);
    return Stream.of(
            person.lastGroupId().flatMap(groups::find),
            groups.ofRolesOf(person.id(), where.in(transaction).today(person, now)))
        .flatMap(Optional::stream);
  }

  @Override
  public Debut debut(long subject, Transaction transaction, Instant now) {
    Refusal refusal = new Refusals(transaction).find(subject).orElseThrow();
    if (refusal.endedAt().isPresent()) {
      return Debut.NEVER;
    }
    Instant reach = where.in(transaction).reach(person(refusal, transaction), now);
    return reach.isAfter(now) ? Debut.later(reach) : Debut.NOW;
  }

  @Override
  public Showing show(long subject, Transaction transaction, Wording wording, Instant now) {
    Refusal refusal = new Refusals(transaction).find(subject).orElseThrow();
    Person person = person(refusal, transaction);
    if (refusal.endedAt().isPresent()) {
      Part name = new Part.Mention(person.id(), person.name());
      return new Showing(Message.of(wording.say("nudge.unreached.over", "person", name)), false);
    }
    String account = new People(transaction).account(refusal.accountId()).externalId();
    Part name = new Part.Addressed(account, person.name());
    Button again =
        new Button(
            Invocation.of(ASTERISM, REACH).with(REFUSAL, subject).id(),
            wording.plain("nudge.reach.button"),
            wording.plain("nudge.reach.button.description"),
            Look.MAIN);
    return new Showing(
        Message.of(wording.say("nudge.unreached", "person", name)).actions(List.of(again)), true);
  }

  private static Reply again(Call call) {
    Refusal refusal =
        new Refusals(call.transaction())
            .find(call.get(REFUSAL))
            .orElseThrow(() -> UsageError.of("usage.old_button"));
    Person person = person(refusal, call.transaction());
    boolean self = person.id() == call.by().id();
    if (!(self ? call.may(Standing.SELF) : call.may())) {
      throw UsageError.of("nudge.reach.other", "person", person.name());
    }
    Reach.again(call.transaction(), refusal.accountId(), call.now());
    return Reply.of(call.wording().say("nudge.reach.said"));
  }

  private static Person person(Refusal refusal, Transaction transaction) {
    People people = new People(transaction);
    return people.person(people.account(refusal.accountId()).personId());
  }
}
