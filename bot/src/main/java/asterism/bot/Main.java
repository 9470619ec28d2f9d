package asterism.bot;

import static java.util.stream.Collectors.toMap;

import asterism.bot.card.Couriers;
import asterism.bot.card.Delivery;
import asterism.bot.card.Face;
import asterism.bot.card.Readings;
import asterism.bot.chat.ChatService;
import asterism.bot.chat.Dispatcher;
import asterism.bot.chat.KeptForms;
import asterism.bot.chat.Rendering;
import asterism.bot.chat.Router;
import asterism.bot.chat.Suggester;
import asterism.bot.chat.Switchboard;
import asterism.bot.command.Call;
import asterism.bot.command.Command;
import asterism.bot.command.Commands;
import asterism.bot.command.Suggesting;
import asterism.bot.command.Suggestions;
import asterism.bot.discord.DiscordChat;
import asterism.bot.feature.Feature;
import asterism.bot.feature.commitment.CommitmentFeature;
import asterism.bot.feature.consensus.ConsensusFeature;
import asterism.bot.feature.export.ExportFeature;
import asterism.bot.feature.help.HelpFeature;
import asterism.bot.feature.home.HomeFeature;
import asterism.bot.feature.link.LinkFeature;
import asterism.bot.feature.nudge.NudgeFeature;
import asterism.bot.feature.pathway.PathwayFeature;
import asterism.bot.feature.people.PeopleFeature;
import asterism.bot.feature.publicity.PublicityFeature;
import asterism.bot.feature.setup.SetupFeature;
import asterism.bot.feature.summary.SummaryFeature;
import asterism.bot.message.Language;
import asterism.bot.message.Message;
import asterism.bot.message.Texts;
import asterism.bot.room.ClockMover;
import asterism.bot.room.Room;
import asterism.bot.room.RoomSeed;
import asterism.bot.schedule.Routine;
import asterism.bot.schedule.Timetable;
import asterism.bot.slack.Manifest;
import asterism.bot.slack.SlackChat;
import asterism.bot.web.Health;
import asterism.bot.web.Metrics;
import asterism.bot.web.Route;
import asterism.bot.web.Sites;
import asterism.bot.web.WebServer;
import asterism.storage.Database;
import asterism.storage.StartupException;
import asterism.storage.Transaction;
import asterism.storage.card.Deliveries;
import asterism.storage.people.People;
import asterism.storage.people.Person;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows everything and does nothing: makes the parts, hands them to each other, starts them. */
public final class Main implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Main.class);
  private static final Duration LOOK = Duration.ofSeconds(1);

  /** No chat service repeats itself so late. */
  private static final Duration DELIVERIES_KEPT = Duration.ofDays(14);

  private final Database database;
  private final ShiftedClock clock;
  private final Condition condition;
  private final List<ChatService> services = new ArrayList<>();
  private final Couriers couriers;
  private final Router router;
  private final KeptForms keptForms;
  private final List<Routine> routines = new ArrayList<>();
  private final WebServer web;

  /** In the order in which they are stopped. */
  private final List<AutoCloseable> running = new ArrayList<>();

  /** Runs the bot until the process is told to end, or does what the arguments ask for instead. */
  public static void main(String[] arguments) {
    int status = new Terminal(Main::run, Main::manifest).execute(arguments);
    if (status != 0) {
      System.exit(status);
    }
  }

  /**
   * @return what the process is to end with
   */
  private static int run() {
    try {
      Settings settings = Settings.read(System.getenv(), ZoneId.systemDefault());
      Main bot = new Main(settings, Clock.systemUTC());
      bot.database.beforeExit(bot::stop);
      bot.start().welcome(settings);
      Thread.currentThread().join();
    } catch (StartupException e) {
      LOG.error("Asterism does not start: {}", e.getMessage());
      LOG.debug("The cause", e);
      return 1;
    } catch (InterruptedException told) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.error("Asterism does not start, for a reason nobody foresaw", e);
      return 1;
    }
    return 0;
  }

  /** What Slack is told of the bot. Opens no database and starts nothing. */
  static Manifest manifest(Language language) {
    Clock clock = Clock.systemUTC();
    Database none = Database.none();
    List<Feature> features =
        features(
            none,
            clock,
            clock.getZone(),
            new Condition(none, clock, clock),
            new Readings(none, List::of),
            Optional::empty);
    return new Manifest(commands(features), texts(features).in(language, clock.getZone()));
  }

  Main(Settings settings, Clock machine) {
    database = Database.open(settings.database());
    keptForms = new KeptForms(database);
    clock = clock(settings, machine, database);
    condition = new Condition(database, clock, machine);

    Readings readings = new Readings(database, () -> services);
    List<Feature> features =
        features(
            database, clock, settings.zone(), condition, readings, () -> publicAddress(settings));
    Commands commands = commands(features);
    condition.offers(commands);
    Texts texts = texts(features);
    Rendering rendering = new Rendering(texts, settings.zone(), settings.language());

    List<Route> routes = new ArrayList<>();
    if (settings.room()) {
      new RoomSeed(database, clock, settings.zone()).plant();
      Room room =
          new Room(
              database,
              clock,
              settings.zone(),
              settings.keepsRealTime() ? ClockMover.NEVER : clock::forward,
              language -> Completions.of(commands, texts, language),
              texts);
      services.add(room);
      routes.addAll(room.routes());
    }
    settings
        .slack()
        .ifPresent(
            slack -> {
              SlackChat chat =
                  new SlackChat(
                      slack, keptForms, texts.in(settings.language(), settings.zone()), machine);
              services.add(chat);
              routes.addAll(chat.routes());
            });
    settings
        .discord()
        .ifPresent(
            discord ->
                services.add(
                    new DiscordChat(
                        discord,
                        keptForms,
                        commands,
                        texts,
                        texts.in(settings.language(), settings.zone()),
                        machine)));
    condition.serves(services);
    routes.add(new Health(condition.probes()).route());
    routes.add(new Metrics(condition.metrics()).route());
    features.stream()
        .flatMap(feature -> feature.sites(texts, settings.language()).stream())
        .forEach(site -> routes.addAll(Sites.routes(site)));

    Map<String, Face> faces = faces(features);
    couriers =
        new Couriers(
            services.stream()
                .map(
                    each ->
                        new Delivery(
                            database,
                            faces,
                            each,
                            rendering,
                            clock,
                            machine,
                            (transaction, account, now) ->
                                refused(features, transaction, account, now)))
                .toList());
    Dispatcher dispatcher =
        new Dispatcher(
            database,
            commands,
            rendering,
            clock,
            couriers::wake,
            (call, done) -> afterwards(features, call, done));
    router =
        new Switchboard(
            database,
            dispatcher,
            new Suggester(
                database, new Suggesting(commands, suggestions(features)), rendering, clock),
            () -> features.forEach(Feature::missed));
    routines.addAll(couriers.routines(LOOK));
    routines.add(new Routine("clock", LOOK, clock::look));
    routines.add(new Routine("deliveries", Duration.ofHours(1), this::forgetDeliveries));
    features.forEach(feature -> routines.addAll(feature.routines()));
    web = new WebServer(settings.http().host(), settings.http().port(), routes);
  }

  private static List<Feature> features(
      Database database,
      Clock clock,
      ZoneId zone,
      Condition condition,
      Readings readings,
      Supplier<Optional<URI>> publicAddress) {
    List<Feature> features = new ArrayList<>();
    features.add(new CommitmentFeature(database, clock, zone));
    features.add(new ConsensusFeature(database, clock, zone, readings, () -> features));
    features.add(new PathwayFeature(() -> features));
    features.add(
        new PeopleFeature(
            (call, departure) -> features.forEach(feature -> feature.left(call, departure))));
    features.add(new SummaryFeature(database, clock, zone, () -> features));
    features.add(new ExportFeature(database, clock, zone, publicAddress, () -> features));
    features.add(new NudgeFeature(database, clock, zone, () -> features));
    features.add(new HelpFeature(condition::catalogue, condition::status));
    features.add(new SetupFeature(() -> features));
    features.add(new LinkFeature(() -> features));
    features.add(new HomeFeature(() -> features));
    features.add(new PublicityFeature(database, clock, zone, publicAddress, () -> features));
    return features;
  }

  private static Commands commands(List<Feature> features) {
    return new Commands(features.stream().flatMap(feature -> feature.commands().stream()).toList());
  }

  private static Texts texts(List<Feature> features) {
    return new Texts(
        Stream.concat(
                Stream.of("asterism.bot.texts", Room.TEXTS, Manifest.TEXTS, DiscordChat.TEXTS),
                features.stream().map(Feature::texts))
            .toList());
  }

  /**
   * @throws StartupException when it runs ahead of the people it is for
   */
  private static ShiftedClock clock(Settings settings, Clock machine, Database database) {
    ShiftedClock clock = ShiftedClock.of(machine, database, settings.clockOffset());
    if (settings.keepsRealTime() && clock.isAhead()) {
      database.close();
      throw new StartupException(
          "Days were skipped in this database, so its clock is ahead of the people in Slack and"
              + " Discord: set "
              + Settings.DATA
              + " (or "
              + Settings.DATABASE_URL
              + ") to a database of its own");
    }
    return clock;
  }

  /**
   * From now on people are answered and cards shown.
   *
   * @throws StartupException when the port is taken
   */
  Main start() {
    services.forEach(service -> service.start(router));
    running.addAll(services);
    web.start();
    running.add(web);
    running.add(Timetable.start(condition.watched(routines)));
    running.add(couriers);
    return this;
  }

  /** Where people reach the public pages; in the room that is this machine. */
  private Optional<URI> publicAddress(Settings settings) {
    return settings.publicUrl().or(() -> Optional.of(address()).filter(here -> settings.room()));
  }

  /** Where the pages are, on this machine. */
  URI address() {
    return web.address();
  }

  /** What time it is for the bot. */
  Clock clock() {
    return clock;
  }

  private void welcome(Settings settings) {
    settings.slack().ifPresent(slack -> LOG.info("Asterism talks to {}", slack));
    settings.discord().ifPresent(discord -> LOG.info("Asterism talks to {}", discord));
    LOG.info(
        settings.room()
            ? "Asterism is ready. Open {} in your browser; Ctrl+C stops it."
            : settings.slack().isPresent() || settings.discord().isPresent()
                ? "Asterism is ready, and answers at {}"
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

  private void forgetDeliveries() {
    database.acrossCollaboratives(tx -> new Deliveries(tx).forget(DELIVERIES_KEPT));
    keptForms.forget();
  }

  private static List<Message> afterwards(List<Feature> features, Call call, Command done) {
    return features.stream().flatMap(feature -> feature.afterwards(call, done).stream()).toList();
  }

  private static Map<String, Suggestions> suggestions(List<Feature> features) {
    return features.stream()
        .flatMap(feature -> feature.suggestions().entrySet().stream())
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static void refused(
      List<Feature> features, Transaction transaction, long account, Instant now) {
    People people = new People(transaction);
    Person person = people.person(people.account(account).personId());
    features.forEach(feature -> feature.refused(transaction, person, account, now));
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
}
