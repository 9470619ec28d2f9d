package asterism.bot.ordeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.RunningBot;
import asterism.bot.discord.Inventory;
import asterism.bot.discord.wire.Answer;
import asterism.bot.discord.wire.FakeDiscord;
import asterism.bot.discord.wire.Seen;
import asterism.storage.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Discord with people and channels in it, and one database for all bots that are started there.
 */
final class DiscordTown implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DiscordTown.class);
  static final String CALLBACK = "POST /interactions/:interaction/:token/callback";
  private static final Duration START = Duration.ofSeconds(60);
  private static final Pattern AWAY = Pattern.compile("I (?:cannot reach|lost) my records");

  final FakeDiscord discord = new FakeDiscord();
  final TestDatabase database = TestDatabase.create();
  final String server = discord.guild("Riverside");
  final List<String> people = new ArrayList<>();
  final List<String> channels = new ArrayList<>();
  final Inventory inventory;
  private final Clock clock = Clock.systemUTC();
  private final List<RunningBot> bots = new ArrayList<>();

  /**
   * @param people how many, called p0, p1 and so on; all of them are in all channels
   */
  DiscordTown(int people) {
    discord.patience(Duration.ofSeconds(10)); // the machine may have other things to do
    for (int i = 0; i < people; i++) {
      this.people.add(discord.member(server, "p" + i, "Person " + i));
    }
    for (String name : List.of("reading", "steering", "housing")) {
      channels.add(discord.channel(server, name));
    }
    inventory = new Inventory(discord, database, this.people.get(0), clock);
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

  RunningBot start() {
    RunningBot bot = RunningBot.start(database, settings(), clock);
    bots.add(bot);
    connected(bots.size());
    return bot;
  }

  private Map<String, String> settings() {
    return Map.of(
        "DISCORD_TOKEN", discord.token(),
        "DISCORD_API_URL", discord.apiUrl(),
        "ASTERISM_ROOM", "off");
  }

  /** Waits until that many bots hear what happens. */
  void connected(int many) {
    await().atMost(START).until(() -> discord.connections() >= many);
    await().atMost(START).until(() -> !discord.commands().isEmpty());
  }

  /** The bot knows everybody. */
  DiscordTown settledIn() {
    people.forEach(
        each ->
            assertThat(discord.slash(each, channels.get(0), "commit", "list", Map.of()).answered())
                .isTrue());
    await()
        .atMost(START)
        .until(() -> inventory.read("select id from person").size() >= people.size());
    inventory.settled(START);
    return this;
  }

  /** Somebody calls a command in the channel of that number. */
  Answer calls(String person, int channel, String command, String verb, Map<String, ?> options) {
    return discord.slash(
        person, channels.get(Math.floorMod(channel, channels.size())), command, verb, options);
  }

  /** Whether somebody was told in time that it was done, or why not; not that nothing could be. */
  boolean isHeeded(String person, Answer answer) {
    if (!answer.answered()) {
      return false;
    }
    String told =
        answer.how() == Answer.How.LATER ? filledIn(person, answer) : words(answer.data());
    boolean away = AWAY.matcher(told).find();
    if (away) {
      LOG.warn("{} of {}: {}", answer.message(), person, told);
    }
    return !away;
  }

  private static String words(JsonNode data) {
    return String.join("\n", data.findValuesAsText("content"));
  }

  private String filledIn(String person, Answer answer) {
    String message = answer.message().orElseThrow();
    return await()
        .atMost(START)
        .until(
            () ->
                toldPrivately(person).stream()
                    .filter(seen -> seen.id().equals(message))
                    .map(Seen::text)
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  /** The card of a proposal of whoever is first, in the first channel. */
  Seen propose(String wording) {
    Map<String, ?> options = Map.of("wording", wording, "voices", "people", "rule", "full");
    assertThat(calls(people.get(0), 0, "consensus", "propose", options).answered()).isTrue();
    await()
        .atMost(START)
        .until(() -> cards().stream().anyMatch(card -> card.text().contains(wording)));
    inventory.settled(START);
    return card(wording);
  }

  /** Somebody presses the button in whose id these words are. */
  Answer press(String person, Seen message, String words) {
    return message.buttons().stream()
        .filter(each -> each.customId().contains(words))
        .findFirst()
        .map(button -> discord.press(person, message, button))
        .orElseThrow();
  }

  /**
   * Somebody presses the first button of that label that they see on a card with these words;
   * nothing where there is none, or none any more.
   */
  Optional<Answer> pressAny(String person, String words, String label) {
    Optional<Seen> card =
        cards().stream()
            .filter(each -> each.text().contains(words))
            .filter(each -> each.buttons().stream().anyMatch(one -> one.label().equals(label)))
            .findFirst();
    try {
      return card.map(seen -> discord.press(person, seen, seen.button(label)));
    } catch (IllegalArgumentException gone) { // the card is another since it was seen
      return Optional.empty();
    }
  }

  /** What stands for all to see in any channel. */
  List<Seen> cards() {
    return channels.stream()
        .flatMap(channel -> discord.messagesAndThreadsSeenBy(people.get(0), channel).stream())
        .filter(seen -> seen.author().equals(discord.bot()) && !seen.ephemeral())
        .toList();
  }

  /** The one card in which these words stand. */
  Seen card(String words) {
    List<Seen> found = cards().stream().filter(seen -> seen.text().contains(words)).toList();
    assertThat(found).as(words).hasSize(1);
    return found.get(0);
  }

  /** What the bot told somebody alone, anywhere, oldest first. */
  List<Seen> toldPrivately(String person) {
    return Stream.concat(channels.stream(), Stream.of(discord.direct(person)))
        .flatMap(channel -> discord.messagesSeenBy(person, channel).stream())
        .filter(Seen::ephemeral)
        .toList();
  }

  @Override
  public void close() {
    discord.weather().clear();
    bots.forEach(RunningBot::close);
    database.close();
    discord.close();
  }
}
