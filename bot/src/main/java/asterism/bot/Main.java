package asterism.bot;

import asterism.bot.card.Delivery;
import asterism.bot.card.Face;
import asterism.bot.chat.ChatService;
import asterism.bot.chat.Dispatcher;
import asterism.bot.chat.KeptForms;
import asterism.bot.chat.Platform;
import asterism.bot.chat.Rendering;
import asterism.bot.command.Call;
import asterism.bot.command.Command;
import asterism.bot.command.Commands;
import asterism.bot.feature.Feature;
import asterism.bot.feature.commitment.CommitmentFeature;
import asterism.bot.feature.help.HelpFeature;
import asterism.bot.feature.home.HomeFeature;
import asterism.bot.feature.people.PeopleFeature;
import asterism.bot.feature.setup.SetupFeature;
import asterism.bot.message.Message;
import asterism.bot.message.Texts;
import asterism.bot.room.Room;
import asterism.bot.room.RoomSeed;
import asterism.bot.schedule.Routine;
import asterism.bot.schedule.Timetable;
import asterism.bot.web.Health;
import asterism.bot.web.Metrics;
import asterism.bot.web.Route;
import asterism.bot.web.WebServer;
import asterism.storage.Database;
import asterism.storage.StartupException;
import asterism.storage.card.Deliveries;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows everything and does nothing: makes the parts, hands them to each other, starts them. */
public final class Main implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration FAREWELL = Duration.ofSeconds(5);

  /** No chat service repeats itself so late. */
  private static final Duration DELIVERIES_KEPT = Duration.ofDays(14);

  private final Database database;
  private final List<ChatService> services = new ArrayList<>();
  private final Delivery delivery;
  private final Dispatcher dispatcher;
  private final KeptForms keptForms;
  private final List<Routine> routines = new ArrayList<>();
  private final WebServer web;
  private final ExecutorService afterCommits = Executors.newSingleThreadExecutor(Main::daemon);

  /** In the order in which they are stopped. */
  private final List<AutoCloseable> running = new ArrayList<>();

  /** Runs the bot until the process is told to end. */
  public static void main(String[] arguments) {
    try {
      Settings settings = Settings.read(System.getenv(), ZoneId.systemDefault());
      Main bot = new Main(settings, Clock.systemUTC());
      bot.database.beforeExit(bot::stop);
      bot.start().welcome(settings);
      Thread.currentThread().join();
    } catch (StartupException e) {
      LOG.error("Asterism does not start: {}", e.getMessage());
      LOG.debug("The cause", e);
      System.exit(1);
    } catch (InterruptedException told) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("Asterism does not start, for a reason nobody foresaw", e);
      System.exit(1);
    }
  }

  Main(Settings settings, Clock machine) {
    database = Database.open(settings.database());
    ShiftedClock clock = ShiftedClock.of(machine, database, settings.clockOffset());
    Condition condition = new Condition(database, clock, machine);

    List<Feature> features = new ArrayList<>();
    features.add(new CommitmentFeature(database, clock, settings.zone()));
    features.add(
        new PeopleFeature(
            (call, departure) -> features.forEach(feature -> feature.left(call, departure))));
    features.add(new HelpFeature(condition::catalogue, condition::status));
    features.add(new SetupFeature(() -> features));
    features.add(new HomeFeature(() -> features));

    Commands commands =
        new Commands(features.stream().flatMap(feature -> feature.commands().stream()).toList());
    condition.offers(commands);
    Texts texts =
        new Texts(
            Stream.concat(
                    Stream.of("asterism.bot.texts", Room.TEXTS),
                    features.stream().map(Feature::texts))
                .toList());
    Rendering rendering = new Rendering(texts, settings.zone(), settings.language());

    List<Route> routes = new ArrayList<>();
    if (settings.room()) {
      new RoomSeed(database, clock, settings.zone()).plant();
      Room room =
          new Room(
              database,
              clock,
              settings.zone(),
              clock::forward,
              language -> Completions.of(commands, texts, language),
              texts);
      services.add(room);
      routes.addAll(room.routes());
    }
    condition.serves(services);
    routes.add(new Health(condition.probes()).route());
    routes.add(new Metrics(condition.metrics()).route());

    delivery =
        new Delivery(database, faces(features), byPlatform(services), rendering, clock, machine);
    dispatcher =
        new Dispatcher(
            database,
            commands,
            rendering,
            clock,
            () -> afterCommits.execute(delivery::look),
            (call, done) -> afterwards(features, call, done));
    keptForms = new KeptForms(database);
    routines.add(new Routine("delivery", LOOK, delivery::look));
    routines.add(new Routine("clock", LOOK, clock::look));
    routines.add(new Routine("deliveries", Duration.ofHours(1), this::forgetDeliveries));
    features.forEach(feature -> routines.addAll(feature.routines()));
    web = new WebServer(settings.http().host(), settings.http().port(), routes);
  }

  /**
   * From now on people are answered and cards shown.
   *
   * @throws StartupException when the port is taken
   */
  Main start() {
    services.forEach(service -> service.start(dispatcher));
    running.addAll(services);
    web.start();
    running.add(web);
    running.add(Timetable.start(routines));
    running.add(this::finishAfterCommits);
    return this;
  }

  /** Where the pages are, on this machine. */
  URI address() {
    return web.address();
  }

  private void welcome(Settings settings) {
    LOG.info(
        settings.room()
            ? "Asterism is ready. Open {} in your browser; Ctrl+C stops it."
            : "Asterism is ready at {}. No chat service is set and the room is off.",
        address());
  }

  /** Takes nothing new, finishes what is under way. */
  private void stop() {
    for (AutoCloseable part : running) {
      try {
        part.close();
      } catch (Exception e) {
        LOG.warn("A part did not stop cleanly", e);
      }
    }
  }

  @Override
  public void close() {
    stop();
    database.close();
  }

  private void finishAfterCommits() throws InterruptedException {
    afterCommits.shutdown();
    if (!afterCommits.awaitTermination(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
      LOG.warn("Cards are still being shown; the next start goes on with them");
    }
  }

  private void forgetDeliveries() {
    database.acrossCollaboratives(tx -> new Deliveries(tx).forget(DELIVERIES_KEPT));
    keptForms.forget();
  }

  private static List<Message> afterwards(List<Feature> features, Call call, Command done) {
    return features.stream().flatMap(feature -> feature.afterwards(call, done).stream()).toList();
  }

  private static Map<String, Face> faces(List<Feature> features) {
    Map<String, Face> faces = new HashMap<>();
    for (Feature feature : features) {
      feature
          .faces()
          .forEach(
              (kind, face) -> {
                if (faces.put(kind, face) != null) {
                  throw new IllegalArgumentException("two features show cards of kind " + kind);
                }
              });
    }
    return faces;
  }

  private static Map<Platform, ChatService> byPlatform(List<ChatService> services) {
    Map<Platform, ChatService> byPlatform = new HashMap<>();
    services.forEach(service -> byPlatform.put(service.platform(), service));
    return byPlatform;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "after-commits");
    thread.setDaemon(true);
    return thread;
  }
}
