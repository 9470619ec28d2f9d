package asterism.bot.both;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.Answer;
import asterism.bot.RunningBot;
import asterism.bot.Seen;
import asterism.bot.discord.scenes.Town;
import asterism.bot.slack.scenes.Workplace;
import asterism.storage.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A workspace on Slack and a server on Discord, and one bot in both. James administers the one,
 * Dora the other; Maria has an account on each. Closing it checks that the bot did nothing that
 * either service would not have.
 */
final class Neighbours implements AutoCloseable {
  static final String SERVER = "Riverside Commons";
  static final String READING = "early-reading";
  static final String DIRECT = "dm";

  /** Tuesday morning in Los Angeles. */
  private static final Instant TUESDAY = Instant.parse("2026-11-24T17:00:00Z");

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}");

  final Workplace slack;
  final Town discord;
  private final LeapingClock clock = new LeapingClock(TUESDAY);
  private final TestDatabase database = TestDatabase.create();
  private final RunningBot bot;

  /** Nothing is linked yet. */
  Neighbours() {
    this.slack = new Workplace(database, clock);
    this.discord = Town.founded(database, clock, SERVER, "dora", "Dora Vance");
    slack.slack().patience(PATIENCE); // the machine may have other things to do
    discord.discord().patience(PATIENCE);
    discord.welcome("ben", "Ben Ortiz", "en");
    discord.welcome("kim", "Kim Tran", "en");
    discord.welcome("maria", "Maria L", "en");
    discord.welcome("luz", "Luz Rivera", "es");
    discord.open(READING);
    Map<String, String> settings = new HashMap<>(slack.overSockets());
    settings.putAll(discord.settings());
    this.bot = RunningBot.start(database, settings, clock);
    slack.meet();
    discord.invite();
    bot.settle();
  }

  Answer onSlack(String as, String line) {
    return slack.say(as, READING, line);
  }

  Answer onDiscord(String as, String line) {
    return discord.say(as, READING, line);
  }

  Answer pressOnSlack(String as, JsonNode message, String label) {
    return slack.press(as, Seen.id(message), Seen.button(message, label));
  }

  Answer pressOnDiscord(String as, JsonNode message, String label) {
    return discord.press(as, Seen.id(message), Seen.button(message, label));
  }

  /** Each has something of its own before they meet. */
  Neighbours settleIn() {
    onSlack("maria", "/commit print the flyers by friday");
    onDiscord("dora", "/roster add \"riverside food bank\"");
    onDiscord("dora", "/roster add \"Library\"");
    onDiscord("dora", "/roster add \"Community Radio\"");
    onDiscord("dora", "/roster @ben representative of \"Library\"");
    onDiscord("dora", "/roster @kim representative of \"Community Radio\"");
    onDiscord("ben", "/commit book the hall by friday");
    return this;
  }

  /** The server is to join the workspace: what Dora sees before she confirms. */
  Answer offered() {
    String code = code(onSlack("james", "/asterism link workspace"));
    return onDiscord("dora", "/asterism link " + code);
  }

  Neighbours join() {
    pressOnDiscord("dora", offered().message(), "Join them");
    return settled();
  }

  /** The channels of one name become one group's, and Maria one person. */
  Neighbours together() {
    join();
    joinChannels();
    joinMaria();
    return settled();
  }

  Answer joinChannels() {
    String code = code(onSlack("james", "/asterism link channel"));
    return pressOnDiscord(
        "dora", onDiscord("dora", "/asterism link " + code).message(), "Join them");
  }

  Answer joinMaria() {
    String code = code(onSlack("maria", "/asterism link me"));
    return pressOnDiscord(
        "maria", onDiscord("maria", "/asterism link " + code).message(), "Join them");
  }

  private static String code(Answer answer) {
    Matcher found = CODE.matcher(answer.reply());
    assertThat(found.find()).as("a code in " + answer.reply()).isTrue();
    return found.group();
  }

  /** The last message in Slack's channel that says all of this; waits for it. */
  JsonNode slackCard(String... words) {
    return awaited(() -> slack.messages("james", READING), words);
  }

  JsonNode discordCard(String... words) {
    return awaited(() -> discord.messages("dora", READING), words);
  }

  /** A card that stands in both channels, the same in both; all that it says. */
  String card(String... words) {
    JsonNode there = discordCard(words);
    JsonNode here = slackCard(words);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(Seen.text(discordCard(words)))
                    .as("in Discord as in Slack")
                    .isEqualTo(Seen.text(slackCard(words))));
    assertThat(Seen.labels(there)).isEqualTo(Seen.labels(here));
    return Seen.text(slackCard(words));
  }

  JsonNode awaited(Messages messages, String... words) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(messages.all().stream().map(Seen::text).toList())
                    .anySatisfy(text -> assertThat(text).contains(words)));
    settled();
    return saying(messages, words).reduce((first, second) -> second).orElseThrow();
  }

  /** How many of the bot's messages in a place say so. */
  static long count(List<JsonNode> messages, String... words) {
    return saying(() -> messages, words).count();
  }

  private static Stream<JsonNode> saying(Messages messages, String... words) {
    return messages.all().stream()
        .filter(Seen::isOfTheBot)
        .filter(each -> Stream.of(words).allMatch(Seen.text(each)::contains));
  }

  /** All that stands in a place now. */
  interface Messages {
    List<JsonNode> all();
  }

  /** The bot's clock, and that of both services. */
  Neighbours pass(Duration time) {
    settled();
    clock.leap(time);
    return this;
  }

  Neighbours settled() {
    bot.settle();
    return this;
  }

  @Override
  public void close() {
    bot.close();
    discord.close();
    slack.close();
    database.close();
    assertThat(slack.slack().complaints()).as("what Slack would not have").isEmpty();
    assertThat(discord.discord().complaints()).as("what Discord would not have").isEmpty();
  }
}
