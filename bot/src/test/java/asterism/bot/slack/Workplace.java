package asterism.bot.slack;

import static org.awaitility.Awaitility.await;

import asterism.bot.RunningBot;
import asterism.bot.slack.wire.FakeSlack;
import asterism.bot.slack.wire.Seen;
import asterism.storage.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The whole bot in a Slack of our own, with Maria and James in the channel early-reading, where the
 * bot is too.
 */
final class Workplace implements AutoCloseable {

  /** How Slack reaches the bot. */
  enum Mode {
    HTTP,
    SOCKETS
  }

  static final Duration PATIENCE = Duration.ofSeconds(20);

  final FakeSlack slack = new FakeSlack();
  final String maria;
  final String james;
  final String reading;
  private final Mode mode;
  private final Clock clock;
  private final TestDatabase database = TestDatabase.create();
  private RunningBot bot;

  private Workplace(Mode mode, Clock clock) {
    this.mode = mode;
    this.clock = clock;
    slack.goBy(clock);
    maria = slack.welcome("maria", "Maria Lopez");
    james = slack.welcome("james", "James Carter");
    reading = slack.channel("early-reading", maria, james);
    bot = begin();
    slack.invite(maria, reading);
    bot.settle();
  }

  static Workplace open(Mode mode) {
    return new Workplace(mode, Clock.systemUTC());
  }

  /** The same, where it is another time, in Slack too. */
  static Workplace open(Mode mode, Clock clock) {
    return new Workplace(mode, clock);
  }

  private RunningBot begin() {
    if (mode == Mode.SOCKETS) {
      slack.toSockets();
    }
    RunningBot begun = RunningBot.start(database, settings(), clock);
    if (mode == Mode.HTTP) {
      slack.toHttp(begun.address().resolve(Manifest.REQUESTS));
    } else {
      await().atMost(PATIENCE).until(() -> slack.connections() > 0);
    }
    return begun;
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("SLACK_API_URL", slack.apiUrl());
    settings.put("SLACK_BOT_TOKEN", slack.botToken());
    settings.put("SLACK_SIGNING_SECRET", slack.signingSecret());
    if (mode == Mode.SOCKETS) {
      settings.put("SLACK_APP_TOKEN", slack.appToken());
    }
    return settings;
  }

  /** Ends the bot and begins it anew on the same records. */
  void restart() {
    bot.close();
    bot = begin();
  }

  RunningBot bot() {
    return bot;
  }

  TestDatabase database() {
    return database;
  }

  /** What somebody sees in a channel once no card is behind, oldest first. */
  List<Seen> seen(String by, String channel) {
    bot.settle();
    return slack.messagesSeenBy(by, channel);
  }

  @Override
  public void close() {
    bot.close();
    database.close();
    slack.close();
  }
}
