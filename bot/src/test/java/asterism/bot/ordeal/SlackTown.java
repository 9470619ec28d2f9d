package asterism.bot.ordeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.RunningBot;
import asterism.bot.ordeal.SlackActor.Recorded;
import asterism.bot.slack.Inventory;
import asterism.bot.slack.wire.FakeSlack;
import asterism.bot.slack.wire.LoggedCall;
import asterism.bot.slack.wire.Member;
import asterism.bot.slack.wire.Seen;
import asterism.storage.TestDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A Slack with people and channels in it, and one database for all bots that are started there. It
 * is about noon where the people live, so that nobody is left in peace.
 */
final class SlackTown implements AutoCloseable {
  /** How Slack reaches the bot. */
  enum Way {
    HTTP,
    SOCKETS
  }

  private static final Duration START = Duration.ofSeconds(30);

  final FakeSlack slack = new FakeSlack();
  final TestDatabase database = TestDatabase.create();
  private final Clock clock = Clock.systemUTC();
  final List<String> people = new ArrayList<>();
  final List<String> channels = new ArrayList<>();
  final Inventory inventory;
  private final Way way;
  private final List<RunningBot> bots = new ArrayList<>();

  /**
   * @param people how many, called p0, p1 and so on; all of them are in all channels
   */
  SlackTown(Way way, int people) {
    this.way = way;
    slack.patience(Duration.ofSeconds(10)); // the machine may have other things to do
    String noon = zoneWhereItIsNoon(clock.instant());
    for (int i = 0; i < people; i++) {
      this.people.add(slack.welcome(Member.called("p" + i, "Person " + i).in(noon)));
    }
    String[] all = this.people.toArray(String[]::new);
    channels.add(slack.channel("reading", all));
    channels.add(slack.privateChannel("steering", all));
    channels.add(slack.channel("housing", all));
    if (way == Way.SOCKETS) {
      slack.toSockets();
    }
    inventory = new Inventory(slack, database, this.people.get(0), clock);
  }

  private static String zoneWhereItIsNoon(Instant now) {
    int ahead = 12 - now.atOffset(ZoneOffset.UTC).getHour();
    return ahead > 0 ? "Etc/GMT-" + ahead : "Etc/GMT+" + -ahead; // named the other way round
  }

  /** A day in so many days, as it can be typed. */
  String day(int ahead) {
    return LocalDate.now(clock.withZone(RunningBot.ZONE)).plusDays(ahead).toString();
  }

  /**
   * A bot as a process of its own, not started yet.
   *
   * @param log where everything goes that it says
   */
  BotProcess process(Path log) {
    Map<String, String> environment = new HashMap<>(settings());
    environment.put("ASTERISM_DATABASE_URL", database.botUrl());
    environment.put("ASTERISM_DATABASE_OWNER_URL", database.ownerUrl());
    environment.put("ASTERISM_ZONE", RunningBot.ZONE.getId());
    return new BotProcess(environment, log);
  }

  /** Starts a bot; over HTTP everything comes to it from now on. */
  RunningBot start() {
    int before = slack.connections();
    RunningBot bot = RunningBot.start(database, settings(), clock);
    bots.add(bot);
    toward(bot);
    if (way == Way.SOCKETS) {
      await().atMost(START).until(() -> slack.connections() > before);
    }
    return bot;
  }

  private Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    settings.put("SLACK_API_URL", slack.apiUrl());
    settings.put("SLACK_BOT_TOKEN", slack.botToken());
    settings.put(
        way == Way.HTTP ? "SLACK_SIGNING_SECRET" : "SLACK_APP_TOKEN",
        way == Way.HTTP ? slack.signingSecret() : slack.appToken());
    return settings;
  }

  /** Over HTTP everything comes to that bot from now on. */
  void toward(RunningBot bot) {
    if (way == Way.HTTP) {
      slack.toHttp(requests(bot.address()));
    }
  }

  /** Where the bot at that address takes what Slack tells over HTTP. */
  static URI requests(URI bot) {
    return bot.resolve("/slack/events");
  }

  /** The bot is in all channels, and knows everybody. */
  SlackTown settledIn() {
    channels.forEach(channel -> slack.invite(people.get(0), channel));
    people.forEach(each -> slack.slash(each, channels.get(0), "/commit", "list mine"));
    inventory.settled(START);
    return this;
  }

  /**
   * Promised by whoever has that number, in the channel of that number.
   *
   * @return its number
   */
  int promise(int which, String what) {
    String told = says(which, which, what + " by " + day(3));
    assertThat(SlackActor.recorded(List.of(told))).as(told).hasSize(1);
    return SlackActor.recorded(List.of(told)).get(0).number();
  }

  /**
   * Somebody types {@code /commit} and that.
   *
   * @return what they are told at once
   */
  String says(int person, int channel, String words) {
    return slack
        .slash(people.get(person), channels.get(channel), "/commit", words)
        .text()
        .replace("*", "");
  }

  /** The card in which those words stand, in the channel of that number. */
  Seen card(int channel, String words) {
    List<Seen> found =
        cards(channels.get(channel)).stream().filter(seen -> seen.text().contains(words)).toList();
    assertThat(found).as(words).hasSize(1);
    return found.get(0);
  }

  /** How many messages were posted, whether or not the bot heard so. */
  long posts() {
    return slack.calls("chat.postMessage").stream().filter(LoggedCall::done).count();
  }

  /** The bot's clock runs ahead; Slack's does not. */
  void skip(Duration time) {
    database.asOwner(
        "update asterism.clock_offset set ahead_seconds = ahead_seconds + " + time.toSeconds());
  }

  /** What the bot told somebody alone, anywhere, oldest first. */
  List<String> toldPrivately(String person) {
    return Stream.concat(channels.stream(), Stream.of(slack.direct(person)))
        .flatMap(channel -> slack.messagesSeenBy(person, channel).stream())
        .filter(Seen::ephemeral)
        .map(Seen::text)
        .toList();
  }

  /** The cards that stand in a channel, oldest first. */
  List<Seen> cards(String channel) {
    return slack.messagesSeenBy(people.get(0), channel).stream()
        .filter(seen -> seen.byBot() && !seen.ephemeral())
        .toList();
  }

  /** What anybody was told is recorded is there once; every number was given, and once. */
  void recordsAreInOrder(List<SlackActor> actors) {
    List<String> numbered =
        inventory.read("select number || ' ' || what from commitment order by number");
    List<String> whats = inventory.read("select what from commitment");
    assertThat(whats).doesNotHaveDuplicates().isNotEmpty();
    for (SlackActor actor : actors) {
      for (Recorded one : actor.recorded()) {
        assertThat(numbered).containsOnlyOnce(one.number() + " " + one.what());
      }
    }
    assertThat(inventory.read("select number from commitment order by number"))
        .isEqualTo(IntStream.rangeClosed(1, whats.size()).mapToObj(Integer::toString).toList());
  }

  @Override
  public void close() {
    slack.weather().clear();
    bots.forEach(RunningBot::close);
    database.close();
    slack.close();
  }
}
