package asterism.bot.feature.nudge;

import asterism.bot.card.Face;
import asterism.bot.command.Invocation;
import asterism.bot.day.Morning;
import asterism.bot.feature.Reminding;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.card.Cards;
import asterism.storage.nudge.Digest;
import asterism.storage.nudge.Digests;
import asterism.storage.people.Mornings;
import asterism.storage.people.People;
import asterism.storage.people.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that waits for somebody, in their direct messages. What it names is decided when it is first
 * shown; from then on each of it is shown as it stands.
 */
final class DigestCard implements Face {
  static final String KIND = "digest";

  /** More at once would overwhelm; the others are counted. */
  private static final int MOST = 10;

  private final Gathering gathering;

  DigestCard(Gathering gathering) {
    this.gathering = gathering;
  }

  static List<Digest.Item> items(Decision decision) {
    return decision.tell().stream()
        .map(reminder -> new Digest.Item(reminder.kind(), reminder.subject()))
        .toList();
  }

  /** In its morning only: what is not told by then comes with the next. */
  @Override
  public Debut debut(long subject, Transaction transaction, Instant now) {
    Digest digest = new Digests(transaction).get(subject);
    new Mornings(transaction).hold(digest.personId()); // what changes from here on finds the card
    Person person = new People(transaction).person(digest.personId());
    Gathering.Known known = gathering.of(person, transaction, now);
    Calendar calendar = known.calendar();
    if (now.isBefore(calendar.begins(digest.day()))) {
      return Debut.later(calendar.begins(digest.day()));
    }
    if (person.digest() == Person.Digest.OFF || !now.isBefore(over(digest, calendar))) {
      return Debut.NEVER;
    }
    Decision decision = Decision.of(calendar, now, digest.after(), false, known.waiting());
    if (decision.tell().isEmpty()) {
      return Debut.NEVER;
    }
    name(digest, decision, transaction, now);
    return Debut.UNDISTURBED;
  }

  private static void name(Digest digest, Decision decision, Transaction transaction, Instant now) {
    List<Digest.Item> items = items(decision);
    new Digests(transaction).name(digest.id(), items, now);
    Cards cards = new Cards(transaction);
    items.forEach(item -> cards.shows(KIND, digest.id(), item.kind(), item.subjectId()));
  }

  /** One that somebody asked for later in the day goes out until the evening. */
  private static Instant over(Digest digest, Calendar calendar) {
    Instant noon = Morning.ends(digest.day(), calendar.zone(), calendar.hour());
    return digest.madeAt().isBefore(noon) ? noon : Morning.evening(digest.day(), calendar.zone());
  }

  @Override
  public Showing show(long subject, Transaction transaction, Wording wording, Instant now) {
    Digests digests = new Digests(transaction);
    Digest digest = digests.get(subject);
    Person person = new People(transaction).person(digest.personId());
    List<Reminding.Item> items = new ArrayList<>();
    for (Digest.Item item : digests.items(subject)) {
      item(item, digest, person, transaction, wording, now).ifPresent(items::add);
    }
    long waiting = items.stream().filter(item -> !item.over()).count();
    Message message =
        Message.of(
            wording.say(
                "nudge.digest", "name", person.name(), "n", waiting, "weekly", digest.weekly()));
    for (Reminding.Item item : items.subList(0, Math.min(MOST, items.size()))) {
      message = message.paragraph(item.text()).actions(item.buttons());
    }
    if (waiting > 0) {
      message = message.note(wording.say("nudge.digest.free"));
    }
    // whose message is gone is not posted anew: that would be one more of that day
    return new Showing(foot(message, items, digest, wording), false);
  }

  private Optional<Reminding.Item> item(
      Digest.Item item,
      Digest digest,
      Person person,
      Transaction transaction,
      Wording wording,
      Instant now) {
    return gathering
        .of(item.kind())
        .map(
            from ->
                from.item(item.subjectId(), person, digest.madeAt(), transaction, wording, now));
  }

  private static Message foot(
      Message message, List<Reminding.Item> items, Digest digest, Wording wording) {
    long more = items.stream().skip(MOST).filter(item -> !item.over()).count();
    Message told = more > 0 ? message.note(wording.say("nudge.digest.more", "n", more)) : message;
    Button fewer =
        new Button(
            Invocation.of(Fewer.ASTERISM, Fewer.VERB).id(),
            wording.plain("nudge.fewer.button"),
            wording.plain("nudge.fewer.button.description"),
            Button.Look.PLAIN);
    return told.note(wording.say("nudge.digest.why", "weekly", digest.weekly()))
        .actions(List.of(fewer));
  }
}
