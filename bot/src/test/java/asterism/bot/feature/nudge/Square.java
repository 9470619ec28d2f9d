package asterism.bot.feature.nudge;

import asterism.bot.card.Delivery;
import asterism.bot.chat.Desk;
import asterism.bot.chat.Mailbox;
import asterism.bot.chat.Rendering;
import asterism.bot.command.Reply;
import asterism.bot.message.Language;
import asterism.bot.message.Message;
import asterism.bot.room.HandClock;
import asterism.storage.TestDatabase;
import asterism.storage.Transaction;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.Workspaces;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;

/** A group's channel, what is said in it and what stands there, with time moved by hand. */
final class Square implements AutoCloseable {
  static final String READING = "early-reading";

  private final TestDatabase test = TestDatabase.create();
  final HandClock clock = new HandClock(Desk.NOW, Desk.ZONE);
  final Desk desk = new Desk(test.database(), clock).in("riverside");
  private final Mailbox mailbox = new Mailbox();
  private final Delivery delivery =
      new Delivery(
          test.database(),
          desk.faces(),
          mailbox,
          new Rendering(desk.texts(), Desk.ZONE, Language.ENGLISH),
          clock,
          clock);

  @Override
  public void close() {
    test.close();
  }

  TestDatabase test() {
    return test;
  }

  /** Another process on the same database. */
  Desk replica() {
    return new Desk(test.replica(), clock).in("riverside");
  }

  Reply say(String account, String line) {
    return desk.say(account, line);
  }

  /** Lets time pass until then, by the clock on the wall there, looks once and shows all. */
  Square until(String local) {
    return until(local, Desk.ZONE);
  }

  /** The same while nothing can be shown. */
  Square cutOffUntil(String local) {
    return cutOffUntil(local, Desk.ZONE);
  }

  Square until(String local, ZoneId zone) {
    cutOffUntil(local, zone);
    delivery.look();
    return this;
  }

  private Square cutOffUntil(String local, ZoneId zone) {
    Instant then = LocalDateTime.parse(local).atZone(zone).toInstant();
    clock.forward(Duration.between(clock.instant(), then));
    desk.look();
    return this;
  }

  /** The digests that stand in a channel, in plain words, the first first. */
  List<String> digests(String channel) {
    return messages(channel).stream().map(Message::plain).toList();
  }

  List<Message> messages(String channel) {
    delivery.look();
    return mailbox.at(channel).stream()
        .filter(message -> message.plain().contains(": /asterism group"))
        .toList();
  }

  <T> T run(Function<Transaction, T> work) {
    return test.database().inCollaborative(met().collaborative(), work);
  }

  Group group(String channel) {
    long workspace = met().workspace();
    return run(tx -> new Groups(tx).ofChannel(workspace, channel, channel, clock.instant()));
  }

  private Workspaces.Met met() {
    return test.database()
        .acrossCollaboratives(tx -> new Workspaces(tx).met("room", "riverside", "riverside"));
  }
}
