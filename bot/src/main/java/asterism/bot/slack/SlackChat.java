package asterism.bot.slack;

import asterism.bot.chat.ChatService;
import asterism.bot.chat.KeptForms;
import asterism.bot.chat.Platform;
import asterism.bot.chat.Router;
import asterism.bot.message.Message;
import asterism.bot.message.Wording;
import asterism.bot.web.Route;
import asterism.storage.StartupException;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slack, over HTTP or in Socket Mode: a chat service. While it cannot be reached at the start, it
 * is tried again until it can. Safe for use by many threads.
 */
public final class SlackChat implements ChatService {
  private static final Logger LOG = LoggerFactory.getLogger(SlackChat.class);
  private static final Duration AGAIN = Duration.ofSeconds(5);
  private static final Duration AGAIN_LATER = Duration.ofMinutes(1);
  private static final Duration FAREWELL = Duration.ofSeconds(3);

  private final SlackSettings settings;
  private final KeptForms forms;
  private final Wording wording;
  private final Clock machine;
  private final Slack slack;
  private final Api api;
  private final Cards cards;
  private final Quiet quiet;
  private final Optional<Door> door;
  private final ExecutorService workers = Executors.newCachedThreadPool(SlackChat::daemon);

  private final CountDownLatch closing = new CountDownLatch(1);

  private volatile @Nullable Installation here;
  private volatile @Nullable Line line;

  /**
   * @param wording for people of whom nothing is known yet
   * @param machine the machine's clock: what Slack sends is old by it
   */
  public SlackChat(SlackSettings settings, KeptForms forms, Wording wording, Clock machine) {
    this.settings = settings;
    this.forms = forms;
    this.wording = wording;
    this.machine = machine;
    this.slack = SlackClient.at(settings.apiUrl());
    this.api = new Api(slack, settings.botToken(), new Pace(machine));
    this.cards = new Cards(api, machine);
    this.quiet = new Quiet(api);
    this.door =
        settings.socketMode()
            ? Optional.empty()
            : settings.signingSecret().map(secret -> new Door(secret, machine));
  }

  /** What the HTTP server is to answer for Slack. */
  public List<Route> routes() {
    return door.map(Door::route).stream().toList();
  }

  @Override
  public Platform platform() {
    return Platform.SLACK;
  }

  /**
   * @throws StartupException when Slack says that the app is not as it should be
   */
  @Override
  public void start(Router router) {
    try {
      begin(router);
    } catch (Checks.Unreachable e) {
      LOG.warn("{}. I go on trying; nothing that is promised meanwhile is lost", e.getMessage());
      workers.execute(() -> beginSometime(router));
    }
  }

  private void beginSometime(Router router) {
    Duration pause = AGAIN;
    try {
      while (here == null && !closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        pause = triedAgain(router);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** After how long it is to be tried once more, if it has to be. */
  private Duration triedAgain(Router router) {
    try {
      begin(router);
      LOG.info("Slack answers now");
      return AGAIN;
    } catch (Checks.Unreachable e) {
      LOG.debug("{}", e.getMessage());
      return AGAIN;
    } catch (StartupException e) {
      LOG.error("Slack cannot be used: {}", e.getMessage());
      return AGAIN_LATER;
    } catch (RuntimeException e) {
      LOG.error("Slack cannot be used, for a reason nobody foresaw", e);
      return AGAIN_LATER;
    }
  }

  private void begin(Router router) throws Checks.Unreachable {
    Checks checks = new Checks(settings, slack, api, machine);
    Installation found = checks.installation();
    Optional<String> socket =
        settings.socketMode() ? Optional.of(checks.socketAddress()) : Optional.empty();
    try {
      App app = app(found, router);
      app.start();
      door.ifPresent(each -> each.open(app));
      if (socket.isPresent()) {
        line = Line.open(slack, settings.appToken().orElseThrow(), socket.get(), app, this::answer);
      }
      here = found;
      if (closing.getCount() == 0) { // meanwhile
        hangUp();
      }
    } catch (IllegalArgumentException | URISyntaxException e) { // Bolt asks Slack once more
      throw new Checks.Unreachable("Slack cannot be used yet (" + e.getMessage() + ")");
    }
  }

  private void answer(String address, String json) {
    workers.execute(() -> Insisting.on(() -> api.respond(address, json)));
  }

  private App app(Installation found, Router router) {
    App app =
        new App(
            AppConfig.builder()
                .slack(slack)
                .singleTeamBotToken(settings.botToken())
                // done at the door, on bytes
                .requestVerificationEnabled(false)
                // else taken from the environment, where they may be another program's
                .clientId(null)
                .clientSecret(null)
                .signingSecret(null)
                .authTestCacheEnabled(true)
                .authTestCacheExpirationMillis(-1)
                .allEventsApiAutoAckEnabled(true)
                .build());
    new Handlers(found, router, api, forms, workers, wording).listen(app);
    return app;
  }

  @Override
  public boolean connected() {
    Line held = line;
    return here != null && (!settings.socketMode() || (held != null && held.isOpen()));
  }

  @Override
  public Shown post(Place place, long card, Message message) {
    return here == null ? notYet() : cards.post(place, card, message);
  }

  @Override
  public Shown edit(Place place, long card, String message, Message now) {
    return here == null ? notYet() : cards.edit(place, card, message, now);
  }

  @Override
  public Found find(Place place, long card, Instant since) {
    return here == null ? new Found(false, Optional.empty()) : cards.find(place, card, since);
  }

  @Override
  public Optional<URI> address(Place place, String message) {
    MessageId id = MessageId.parse(message);
    return Optional.ofNullable(here).map(known -> known.address(id.channel(), id.first()));
  }

  @Override
  public Optional<Instant> quietUntil(Place place, Instant now) {
    return here == null ? Optional.empty() : quiet.until(place.id(), now);
  }

  @Override
  public Shown react(Place place, String message, List<String> emoji) {
    return here == null ? notYet() : new Seeds(api).put(MessageId.parse(message), emoji);
  }

  @Override
  public Reactions reactions(Place place, String message) {
    Installation known = here;
    return known == null
        ? Reactions.not(Reactions.Outcome.UNREADABLE)
        : new ReadBack(api, known.bot()).reactions(MessageId.parse(message));
  }

  private static Shown notYet() {
    return Shown.later(AGAIN, "Slack has not answered yet");
  }

  @Override
  public void close() {
    closing.countDown();
    hangUp();
    workers.shutdown();
    try {
      if (!workers.awaitTermination(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
        workers.shutdownNow();
      }
      slack.close();
    } catch (Exception e) {
      LOG.warn("Slack did not close cleanly", e);
    }
  }

  private void hangUp() {
    Line held = line;
    if (held != null) {
      held.close();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "slack");
    thread.setDaemon(true);
    return thread;
  }
}
