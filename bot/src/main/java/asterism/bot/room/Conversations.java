package asterism.bot.room;

import asterism.bot.room.Scene.Resident;
import asterism.storage.Database;
import asterism.storage.card.Deliveries;
import asterism.storage.room.RoomDraft;
import asterism.storage.room.RoomMessage;
import asterism.storage.room.RoomMessages;
import asterism.storage.room.RoomPlace;
import asterism.storage.room.RoomReaction;
import asterism.storage.room.RoomReads;
import asterism.storage.room.RoomReads.Unread;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * What is said in the room, each deed a transaction of its own and apart from the bot's, as with a
 * real chat service. Safe for use by many threads.
 */
final class Conversations {

  /** Messages at a place, oldest first, and what people made of them. */
  record Seen(List<RoomMessage> messages, List<RoomReaction> reactions) {}

  /**
   * How much is new.
   *
   * @param places for a person, by place as it stands in addresses; only where there is something
   * @param direct the direct messages of everybody, by account
   */
  record News(Map<String, Integer> places, Map<String, Integer> direct) {
    int at(String place) {
      return places.getOrDefault(place, 0);
    }

    int inConversationOf(String account) {
      return direct.getOrDefault(account, 0);
    }

    /** Over all places, but for one. */
    int elsewhere(String place) {
      return places.values().stream().mapToInt(Integer::intValue).sum() - at(place);
    }
  }

  private final Database database;
  private final Clock clock;
  private final Runnable changed;

  /**
   * @param changed told after each change of ours
   */
  Conversations(Database database, Clock clock, Runnable changed) {
    this.database = database;
    this.clock = clock;
    this.changed = changed;
  }

  /** Keeps what somebody says; what a delivery brought before is found again. */
  Optional<RoomMessage> say(long collaborative, RoomDraft draft) {
    return write(
        collaborative,
        messages ->
            messages
                .add(draft, clock.instant())
                .or(() -> draft.delivery().flatMap(messages::saidBy)));
  }

  Optional<RoomMessage> add(long collaborative, RoomDraft draft) {
    return write(collaborative, messages -> messages.add(draft, clock.instant()));
  }

  Optional<RoomMessage> edit(long collaborative, RoomPlace place, long id, String content) {
    return write(collaborative, messages -> messages.edit(place, id, content, clock.instant()));
  }

  /** Gives or takes back a reaction, unless {@code delivery} has come before. */
  void react(
      long collaborative, String delivery, long message, String account, String emoji, boolean on) {
    write(
        collaborative,
        messages -> {
          Instant now = clock.instant();
          boolean isNew = messages.isNew(delivery, now);
          if (isNew) {
            messages.react(message, account, emoji, on, now);
          }
          return isNew;
        });
  }

  /** Offers some reactions first on a message of the bot; false when there is none such. */
  boolean offer(long collaborative, RoomPlace place, long id, List<String> emoji) {
    return write(collaborative, messages -> messages.offer(place, id, emoji));
  }

  /** Moves the clock, unless {@code delivery} has come before. */
  void forward(long collaborative, String delivery, ClockMover mover, Duration by) {
    database.runInCollaborative(
        collaborative,
        transaction -> {
          RoomMessages messages = new RoomMessages(transaction);
          boolean isNew = messages.isNew(delivery, clock.instant());
          if (isNew) {
            messages.changed();
          }
          mover.forward(transaction, isNew ? by : Duration.ZERO);
        });
    changed.run();
  }

  /** Everything up to a message is read there. */
  void read(Standpoint at, long message) {
    database.runInCollaborative(
        at.scene().collaborative(),
        transaction -> new RoomReads(transaction).read(at.person().account(), at.place(), message));
  }

  News news(Scene scene, Resident person) {
    List<Unread> unread =
        database.inCollaborative(
            scene.collaborative(),
            transaction ->
                new RoomReads(transaction)
                    .unread(
                        person.account(),
                        scene.channels().stream().map(Scene.Channel::id).toList(),
                        scene.speakers().stream().map(Resident::account).toList()));
    Map<String, Integer> places = new LinkedHashMap<>();
    Map<String, Integer> direct = new LinkedHashMap<>();
    for (Unread each : unread) {
      if (each.direct()) {
        direct.put(each.account(), each.count());
      }
      if (each.account().equals(person.account())) {
        places.put(each.direct() ? Standpoint.DIRECT : each.place(), each.count());
      }
    }
    return new News(places, direct);
  }

  /** Does something whose delivery brings no message, if it has not been done. */
  void unlessDone(long collaborative, String delivery, BooleanSupplier deed) {
    boolean done = read(collaborative, messages -> messages.hasCome(delivery));
    if (!done && deed.getAsBoolean()) {
      read(collaborative, messages -> messages.isNew(delivery, clock.instant()));
    }
  }

  /** Whether the bot has acted upon a delivery. */
  boolean isHandled(long collaborative, long workspace, String delivery) {
    return database.inCollaborative(
        collaborative, transaction -> new Deliveries(transaction).isTaken(workspace, delivery));
  }

  Optional<RoomMessage> find(long collaborative, long id) {
    return read(collaborative, messages -> messages.find(id));
  }

  Optional<RoomMessage> answerTo(long collaborative, String delivery) {
    return read(collaborative, messages -> messages.answerTo(delivery));
  }

  Optional<RoomMessage> showing(long collaborative, RoomPlace place, long card) {
    return read(collaborative, messages -> messages.showing(place, card));
  }

  /** The reactions on a message of that place; empty when there is none such. */
  Optional<List<RoomReaction>> reactions(long collaborative, RoomPlace place, long id) {
    return read(
        collaborative,
        messages ->
            messages
                .find(id)
                .filter(message -> message.where().equals(place))
                .map(message -> messages.reactions(List.of(message.id()))));
  }

  long changes(long collaborative) {
    return read(collaborative, RoomMessages::changes);
  }

  /** The latest messages before one that a person may see where they stand. */
  Seen seen(Standpoint at, long before, int limit) {
    return read(
        at.scene().collaborative(),
        messages -> {
          List<RoomMessage> latest =
              messages.seenBy(at.person().account(), at.place(), before, limit);
          List<Long> ids = latest.stream().map(RoomMessage::id).toList();
          return new Seen(latest, messages.reactions(ids));
        });
  }

  private <T> T write(long collaborative, Function<RoomMessages, T> work) {
    T result = read(collaborative, work);
    changed.run();
    return result;
  }

  private <T> T read(long collaborative, Function<RoomMessages, T> work) {
    return database.inCollaborative(
        collaborative, transaction -> work.apply(new RoomMessages(transaction)));
  }
}
