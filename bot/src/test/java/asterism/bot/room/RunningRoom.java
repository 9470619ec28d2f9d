package asterism.bot.room;

import asterism.bot.card.Delivery;
import asterism.bot.chat.Dispatcher;
import asterism.bot.chat.Rendering;
import asterism.bot.chat.Router;
import asterism.bot.command.Commands;
import asterism.bot.feature.Feature;
import asterism.bot.feature.commitment.CommitmentFeature;
import asterism.bot.message.Language;
import asterism.bot.message.Texts;
import asterism.bot.web.WebServer;
import asterism.storage.Database;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** The room as it runs, over real HTTP and a real database, with a clock moved by hand. */
final class RunningRoom implements AutoCloseable {
  static final ZoneId ZONE = ZoneId.of("America/New_York");

  /** A Monday morning there. */
  static final Instant START = Instant.parse("2026-11-23T15:00:00Z");

  final HandClock clock = new HandClock(START, ZONE);
  final Database database;
  final Room room;
  private final WebServer server;
  private final ExecutorService deliveries = Executors.newSingleThreadExecutor();

  private RunningRoom(Database database, int port, Function<RunningRoom, Router> router) {
    this(database, port, router, Optional.empty());
  }

  /**
   * @param mover instead of the clock itself
   */
  private RunningRoom(
      Database database,
      int port,
      Function<RunningRoom, Router> router,
      Optional<ClockMover> mover) {
    this.database = database;
    new RoomSeed(database, clock, ZONE).plant();
    this.room =
        new Room(database, clock, ZONE, mover.orElse(clock), RunningRoom::completions, TEXTS);
    this.server = new WebServer("127.0.0.1", port, room.routes());
    room.start(router.apply(this));
    server.start();
  }

  private static final Rendering RENDERING_TEXTS =
      new Rendering(
          new Texts(
              List.of("asterism.bot.texts", Room.TEXTS, "asterism.bot.feature.commitment.texts")),
          ZONE,
          Language.ENGLISH);
  private static final Texts TEXTS = RENDERING_TEXTS.texts();

  /** With a bot that can make commitments. */
  static RunningRoom withBot(Database database) {
    return withBot(database, 0);
  }

  static RunningRoom withBot(Database database, int port) {
    return new RunningRoom(database, port, RunningRoom::bot);
  }

  /** With {@code router} for a bot. */
  static RunningRoom with(Database database, Router router) {
    return new RunningRoom(database, 0, room -> router);
  }

  /** Where it is as late as it is. */
  static RunningRoom inRealTime(Database database, Router router) {
    return new RunningRoom(database, 0, room -> router, Optional.of(ClockMover.NEVER));
  }

  private Router bot() {
    List<Feature> features = List.of(new CommitmentFeature(database, clock, ZONE));
    Commands commands =
        new Commands(features.stream().flatMap(each -> each.commands().stream()).toList());
    Delivery delivery =
        new Delivery(database, features.get(0).faces(), room, RENDERING_TEXTS, clock, clock);
    return new Dispatcher(
        database,
        commands,
        RENDERING_TEXTS,
        clock,
        () -> deliveries.execute(delivery::look),
        (call, done) -> List.of());
  }

  private static List<Completion> completions(Language language) {
    return switch (language) {
      case ENGLISH ->
          List.of(
              new Completion("/commit", "promise something"),
              new Completion("/commit list", "open commitments of this group"),
              new Completion("/commit list mine", "your own"),
              new Completion("/commit done", "you did it"),
              new Completion("/asterism help", "what I can do"));
      case SPANISH ->
          List.of(
              new Completion("/commit", "prometer algo"),
              new Completion("/commit list", "los compromisos abiertos"));
    };
  }

  URI address() {
    return server.address();
  }

  @Override
  public void close() {
    room.close();
    server.close();
    deliveries.shutdownNow();
    database.close();
  }
}
