package asterism.bot.feature.nudge;

import asterism.bot.card.Face;
import asterism.bot.command.Invocation;
import asterism.bot.day.Morning;
import asterism.bot.feature.Reminder;
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
import java.util.Set;
import java.util.stream.Collectors;

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

  static List<Digest.Item> items(List<Reminder> told) {
    return told.stream()
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
    List<Reminder> tell = Decision.tell(calendar, now, digest.after(), known.waiting());
    if (tell.isEmpty()
        || person.digest() == Person.Digest.OFF
        || !calendar.working(digest.day())
        || !now.isBefore(over(digest, calendar, transaction))) {
      return Debut.NEVER;
    }
    name(digest, items(tell), transaction, now);
    return Debut.UNDISTURBED;
  }

  private static void name(
      Digest digest, List<Digest.Item> items, Transaction transaction, Instant now) {
    new Digests(transaction).name(digest.id(), items, now);
    Cards cards = new Cards(transaction);
    items.forEach(item -> cards.shows(KIND, digest.id(), item.kind(), item.subjectId()));
  }

  /**
   * One that somebody asked for later in the day goes out until the evening, and so does one that
   * waits for its person not to want to be left alone any more.
   */
  private static Instant over(Digest digest, Calendar calendar, Transaction transaction) {
    Instant noon = Morning.ends(digest.day(), calendar.zone(), calendar.hour());
    Instant evening = Morning.evening(digest.day(), calendar.zone());
    Instant waits = new Digests(transaction).waitsUntil(KIND, digest.id()).orElse(digest.madeAt());
    return digest.madeAt().isBefore(noon) && waits.isBefore(noon) ? noon : evening;
  }

  @Override
  public Showing show(long subject, Transaction transaction, Wording wording, Instant now) {
    Digests digests = new Digests(transaction);
    Digest digest = digests.get(subject);
    Person person = new People(transaction).person(digest.personId());
    List<Digest.Item> named = digests.items(subject);
    List<Reminding.Item> items = new ArrayList<>();
    for (Digest.Item item : named.subList(0, Math.min(MOST, named.size()))) {
      item(item, digest, person, transaction, wording, now).ifPresent(items::add);
    }
    long more =
        named.size() > MOST
            ? stillWaiting(named.subList(MOST, named.size()), person, transaction, now)
            : 0;
    long waiting = items.stream().filter(item -> !item.over()).count() + more;
    Message message =
        Message.of(
            wording.say(
                "nudge.digest", "name", person.name(), "n", waiting, "weekly", digest.weekly()));
    for (Reminding.Item item : items) {
      message = message.paragraph(item.text()).actions(item.buttons());
    }
    if (more > 0) {
      message = message.note(wording.say("nudge.digest.more", "n", more));
    }
    if (waiting > 0) {
      message = message.note(wording.say("nudge.digest.free"));
    }
    // whose message is gone is not posted anew: that would be one more of that day
    return new Showing(foot(message, digest, wording), false);
  }

  private long stillWaiting(
      List<Digest.Item> some, Person person, Transaction transaction, Instant now) {
    Set<Digest.Item> waiting =
        gathering.waitingFor(person, transaction, now).stream()
            .map(reminder -> new Digest.Item(reminder.kind(), reminder.subject()))
            .collect(Collectors.toSet());
    return some.stream().filter(waiting::contains).count();
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

  private static Message foot(Message message, Digest digest, Wording wording) {
    Button fewer =
        new Button(
            Invocation.of(Fewer.ASTERISM, Fewer.VERB).id(),
            wording.plain("nudge.fewer.button"),
            wording.plain("nudge.fewer.button.description"),
            Button.Look.PLAIN);
    return message
        .note(wording.say("nudge.digest.why", "weekly", digest.weekly()))
        .actions(List.of(fewer));
  }
}
