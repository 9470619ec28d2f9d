package asterism.bot.feature.summary;

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

/** A group's channel and the summaries in it, with time moved by hand. */
final class Plaza implements AutoCloseable {
  static final String READING = "early-reading";

  private final TestDatabase test = TestDatabase.create();
  final HandClock clock = new HandClock(Desk.NOW, Desk.ZONE);
  final Desk desk = new Desk(test.database(), clock).in("riverside").asAdministrator(true);
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

  /** What they are told. */
  String say(String account, String line) {
    return Desk.told(reply(account, line));
  }

  Reply reply(String account, String line) {
    return desk.say(account, line);
  }

  /** Lets time pass until then, by the clock on the wall, looks once and shows all. */
  Plaza until(String local) {
    return until(local, Desk.ZONE);
  }

  Plaza until(String local, ZoneId zone) {
    away(local, zone);
    desk.look();
    delivery.look();
    return this;
  }

  /** The same while nobody looks. */
  Plaza away(String local) {
    return away(local, Desk.ZONE);
  }

  private Plaza away(String local, ZoneId zone) {
    Instant then = LocalDateTime.parse(local).atZone(zone).toInstant();
    clock.forward(Duration.between(clock.instant(), then));
    return this;
  }

  /** The summaries that stand in the channel, in plain words, the first first. */
  List<String> summaries() {
    return posts().stream().map(Message::plain).toList();
  }

  List<Message> posts() {
    return posts(READING);
  }

  List<Message> posts(String channel) {
    delivery.look();
    return mailbox.at(channel).stream()
        .filter(
            message ->
                message.plain().matches("(?s)(⁂ (Summary|Resumen|All|1 group)|🌿 A quiet time).*"))
        .toList();
  }

  List<String> digests() {
    delivery.look();
    return mailbox.at(READING).stream()
        .map(Message::plain)
        .filter(plain -> plain.contains(": /asterism group"))
        .toList();
  }

  <T> T run(Function<Transaction, T> work) {
    return test.database().inCollaborative(met().collaborative(), work);
  }

  long collaborative() {
    return met().collaborative();
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
