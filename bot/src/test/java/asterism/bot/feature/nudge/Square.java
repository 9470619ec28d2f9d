package asterism.bot.feature.nudge;

import asterism.bot.card.Delivery;
import asterism.bot.chat.ChatService;
import asterism.bot.chat.Desk;
import asterism.bot.chat.Platform;
import asterism.bot.chat.Rendering;
import asterism.bot.chat.Router;
import asterism.bot.command.Reply;
import asterism.bot.message.Language;
import asterism.bot.message.Message;
import asterism.bot.room.HandClock;
import asterism.storage.TestDatabase;
import asterism.storage.Transaction;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.Workspaces;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A group's channel, what is said in it and what stands there, with time moved by hand. */
final class Square implements AutoCloseable {
  static final String READING = "early-reading";

  private final TestDatabase test = TestDatabase.create();
  final HandClock clock = new HandClock(Desk.NOW, Desk.ZONE);
  final Desk desk = new Desk(test.database(), clock).in("riverside");
  private final Map<String, Posted> posts = new LinkedHashMap<>();
  private final Delivery delivery =
      new Delivery(
          test.database(),
          desk.faces(),
          new Posts(posts),
          new Rendering(desk.texts(), Desk.ZONE, Language.ENGLISH),
          clock,
          clock);

  private record Posted(String channel, Message message) {}

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
    return posts.values().stream()
        .filter(posted -> posted.channel().equals(channel))
        .map(Posted::message)
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

  /** Keeps what is posted. */
  private record Posts(Map<String, Posted> posts) implements ChatService {
    @Override
    public Platform platform() {
      return Platform.ROOM;
    }

    @Override
    public void start(Router router) {}

    @Override
    public boolean connected() {
      return true;
    }

    @Override
    public Shown post(Place place, long card, Message message) {
      String id = String.valueOf(posts.size() + 1);
      posts.put(id, new Posted(place.id(), message));
      return Shown.at(id);
    }

    @Override
    public Shown edit(Place place, long card, String message, Message now) {
      posts.put(message, new Posted(place.id(), now));
      return Shown.at(message);
    }

    @Override
    public Found find(Place place, long card, Instant since) {
      return new Found(true, Optional.empty());
    }

    @Override
    public Optional<URI> address(Place place, String message) {
      return Optional.empty();
    }

    @Override
    public Reactions reactions(Place place, String message) {
      return Reactions.UNKNOWN;
    }

    @Override
    public void close() {}
  }
}
