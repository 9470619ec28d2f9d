package asterism.bot.ordeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.discord.wire.Permission;
import asterism.bot.discord.wire.Seen;
import asterism.bot.discord.wire.SeenForm;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever people are called and write in Discord is shown as they wrote it, and pings nobody. */
class DiscordBabbleTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** As long as Discord lets people be called. */
  private static final int NAME = 32;

  private static DiscordTown town;
  private static int number;

  @BeforeAll
  static void begin() {
    town = new DiscordTown(2);
    town.channels.forEach(
        channel -> town.discord.allow(channel, Permission.MENTION_EVERYONE)); // were it to try
    town.start();
    town.settledIn();
  }

  @AfterAll
  static void end() {
    town.close();
  }

  /** Words that mean something to Discord, or that are hard to show. */
  static Stream<String> words() {
    return Stream.of(
        "@everyone and @here",
        "@Person 1 <@&x> <@!y> <#z> </go>",
        "**b** *i* __u__ ~~s~~ ||x||",
        "`code` ```more``` [a](b) \\*",
        "# heading -# small > quoted",
        "<t:1796000000:R> <:smile:5> 1.",
        "a\u200Bb\u2060c\uFEFFd e\u00ADf",
        "\u202Eabc\u202C \u2067שלום\u2069 مرحبا",
        "👩‍👩‍👧‍👦 👍🏽 Z\u0337\u031Ba {0} ''");
  }

  @ParameterizedTest
  @MethodSource("words")
  void it_is_shown_as_typed_and_pings_nobody(String words) {
    int proposal = 2 * ++number; // behind the promise
    assertThat(words).hasSizeLessThanOrEqualTo(NAME);
    String who = town.discord.member(town.server, "babbler" + number, words);

    does(who, "commit", "make", Map.of("what", words, "by", town.day(4), "strategy", words));
    standsThere(words, words + " will do this");
    does(who, "consensus", "propose", Map.of("wording", words, "voices", "people"));
    Map<String, ?> said = Map.of("number", proposal, "stance", "block", "because", words);
    does(town.people.get(0), "consensus", "say", said);
    does(town.people.get(0), "consensus", "show", Map.of("number", proposal));
    assertThat(town.toldPrivately(town.people.get(0))).last().satisfies(seen -> says(seen, words));
    assertThat(town.calls(who, 0, "roster", "add", Map.of()).answered()).isTrue();
    SeenForm form = town.discord.formOf(who).orElseThrow();
    town.discord.submit(who, form, Map.of("organization", words));
    standsThere(words, words + " is on the roster");

    town.inventory.settled(PATIENCE).isTrue();
    assertThat(everything(who)).allSatisfy(seen -> assertThat(seen.pings()).isEmpty());
    assertThat(town.discord.complaints()).isEmpty();
  }

  private static void does(String who, String command, String verb, Map<String, ?> options) {
    assertThat(town.isHeeded(who, town.calls(who, 0, command, verb, options))).isTrue();
  }

  private static void says(Seen seen, String words) {
    assertThat(seen.text()).contains(words);
  }

  private static void standsThere(String... words) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(town.cards())
                    .anySatisfy(seen -> assertThat(seen.text()).contains(words)));
  }

  /** All that the bot ever said where they see it, but what is for them alone to hear. */
  private static List<Seen> everything(String who) {
    return Stream.concat(town.cards().stream(), town.toldPrivately(who).stream()).toList();
  }
}
