package asterism.bot.room;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import asterism.bot.chat.ChatService;
import asterism.bot.chat.ChatService.Reactions.Outcome;
import asterism.bot.chat.Platform;
import asterism.bot.chat.Router;
import asterism.bot.message.Language;
import asterism.bot.message.Message;
import asterism.bot.message.Texts;
import asterism.bot.web.Route;
import asterism.storage.Database;
import asterism.storage.DatabaseUnavailable;
import asterism.storage.room.RoomDraft;
import asterism.storage.room.RoomMessage;
import asterism.storage.room.RoomPlace;
import asterism.storage.room.RoomReaction;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The local room: a chat service of our own, in the browser. It lets anyone act as anyone, so it
 * answers only requests from this very machine. Safe for use by many threads.
 */
public final class Room implements ChatService {
  /** The resource bundle with the room's own texts. */
  public static final String TEXTS = "asterism.bot.room.texts";

  private static final Logger LOG = LoggerFactory.getLogger(Room.class);

  private final Scenes scenes;
  private final Conversations conversations;
  private final Deeds deeds;
  private final Live live;
  private final List<Route> routes;

  /**
   * @param zone for people who have not said theirs
   * @param commands what is offered while a command is typed, by language
   * @param texts with those of {@link #TEXTS}
   */
  public Room(
      Database database,
      Clock clock,
      ZoneId zone,
      ClockMover mover,
      Function<Language, List<Completion>> commands,
      Texts texts) {
    this.scenes = new Scenes(database, clock, zone);
    this.live = new Live(this::changes);
    this.conversations = new Conversations(database, clock, live::wake);
    this.deeds = new Deeds(conversations);
    ApiDoor door = new ApiDoor(texts);
    RoomApi api = new RoomApi(scenes, conversations, deeds, mover, clock, commands, door);
    Arrivals arrivals = new Arrivals(database, clock, live::wake);
    Pages pages = new Pages(scenes, conversations, clock, commands, texts);
    this.routes =
        Stream.of(
                pages.routes(),
                new Downloads(scenes, conversations).routes(),
                new Assets().routes(),
                api.routes(),
                new ArrivalsApi(scenes, arrivals, deeds, door).routes(),
                List.of(Route.get("/room/events", Loopback.only(live.events()))))
            .flatMap(List::stream)
            .toList();
  }

  /** What the HTTP server is to answer for the room. */
  public List<Route> routes() {
    return routes;
  }

  @Override
  public Platform platform() {
    return Platform.ROOM;
  }

  @Override
  public void start(Router router) {
    deeds.tell(router);
    live.start();
    tellOfBeingAdded();
  }

  private void tellOfBeingAdded() {
    try {
      Scene scene = scenes.look();
      scene
          .speaker(RoomSeed.FACILITATOR)
          .map(person -> Standpoint.at(scene, person, Standpoint.DIRECT))
          .ifPresent(deeds::addedToRoom);
    } catch (DatabaseUnavailable e) {
      LOG.warn("The bot is told at the next start that it was added to the room", e);
    }
  }

  /** It has no other end that could be away: whoever can ask is in the room. */
  @Override
  public boolean connected() {
    return true;
  }

  @Override
  public Shown post(Place place, long card, Message message) {
    return trying(
        () -> {
          if (!scenes.has(place)) {
            return Shown.not(Verdict.REFUSED, "there is no such place in the room");
          }
          RoomDraft draft = RoomDraft.shown(spot(place), card, Contents.write(message));
          return conversations
              .add(scenes.collaborative(), draft)
              .map(Room::shown)
              .orElseThrow(() -> new IllegalStateException("a card is never kept back"));
        });
  }

  @Override
  public Shown edit(Place place, long card, String message, Message now) {
    if (!isId(message)) {
      return Shown.not(Verdict.GONE, "the room has no message " + message);
    }
    return trying(
        () ->
            conversations
                .edit(
                    scenes.collaborative(),
                    spot(place),
                    Long.parseLong(message),
                    Contents.write(now))
                .map(Room::shown)
                .orElseGet(() -> Shown.not(Verdict.GONE, "the room has no message " + message)));
  }

  @Override
  public Found find(Place place, long card, Instant since) {
    try {
      Optional<RoomMessage> found =
          conversations.showing(scenes.collaborative(), spot(place), card);
      return new Found(true, found.map(message -> Long.toString(message.id())));
    } catch (DatabaseUnavailable e) {
      return new Found(false, Optional.empty());
    }
  }

  /** Empty: everybody sees a message where they are, and nobody keeps addresses in the room. */
  @Override
  public Optional<URI> address(Place place, String message) {
    return Optional.empty();
  }

  /** They are offered first among those that can be given; nobody has given them by that. */
  @Override
  public Shown react(Place place, String message, List<String> emoji) {
    if (!isId(message)) {
      return Shown.not(Verdict.GONE, "the room has no message " + message);
    }
    return trying(
        () ->
            conversations.offer(scenes.collaborative(), spot(place), Long.parseLong(message), emoji)
                ? Shown.at(message)
                : Shown.not(Verdict.GONE, "the room has no message " + message));
  }

  @Override
  public Reactions reactions(Place place, String message) {
    if (!isId(message)) {
      return Reactions.not(Outcome.GONE);
    }
    try {
      return conversations
          .reactions(scenes.collaborative(), spot(place), Long.parseLong(message))
          .map(given -> Reactions.all(byEmoji(given)))
          .orElse(Reactions.not(Outcome.GONE));
    } catch (DatabaseUnavailable e) {
      return Reactions.not(Outcome.UNREADABLE);
    }
  }

  /** Ends the open pages' live updates. */
  @Override
  public void close() {
    live.close();
  }

  private static boolean isId(String message) {
    return message.matches("[1-9]\\d{0,17}");
  }

  private static Map<String, Set<String>> byEmoji(List<RoomReaction> reactions) {
    return reactions.stream()
        .collect(groupingBy(RoomReaction::emoji, mapping(RoomReaction::account, toSet())));
  }

  private long changes() {
    return conversations.changes(scenes.collaborative());
  }

  private interface Attempt {
    Shown make();
  }

  private static Shown trying(Attempt attempt) {
    try {
      return attempt.make();
    } catch (DatabaseUnavailable e) {
      Verdict verdict = e.outcomeUnknown() ? Verdict.IN_DOUBT : Verdict.TRY_LATER;
      return Shown.not(verdict, "the room's database is away");
    }
  }

  private static RoomPlace spot(Place place) {
    return new RoomPlace(place.id(), place.direct());
  }

  private static Shown shown(RoomMessage message) {
    return Shown.at(Long.toString(message.id()));
  }
}
