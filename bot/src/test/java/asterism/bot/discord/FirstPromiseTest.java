package asterism.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.RunningBot;
import asterism.bot.discord.wire.Button;
import asterism.bot.discord.wire.FakeDiscord;
import asterism.bot.discord.wire.Seen;
import asterism.bot.discord.wire.SeenForm;
import asterism.storage.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server of which the bot has never heard, from the invitation to the first kept promise. */
class FirstPromiseTest {
  /** Tuesday morning in Los Angeles. */
  private static final Instant TUESDAY = Instant.parse("2026-11-24T17:00:00Z");

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Clock clock = Clock.fixed(TUESDAY, ZoneOffset.UTC);
  private final FakeDiscord discord = new FakeDiscord(clock);
  private final TestDatabase database = TestDatabase.create();
  private final RunningBot bot =
      RunningBot.start(
          database,
          Map.of("DISCORD_TOKEN", discord.token(), "DISCORD_API_URL", discord.apiUrl()),
          clock);

  @AfterEach
  void close() {
    bot.close();
    discord.close();
    database.close();
    assertThat(discord.complaints()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en-US  | en | Name and place | call the library by friday             | Recorded as #1  | Friday, 27 November 2026         | That’s right | Thank you! I go by            | Done  | Kept
          es-419 | es | Nombre y lugar | llamar a la biblioteca para el viernes | Anotado como #1 | viernes, 27 de noviembre de 2026 | Así es       | ¡Gracias! Para ti me rijo por | Hecho | Cumplido
          """)
  void is_offered_the_setup_promises_and_keeps_it(
      String locale,
      String language,
      String first,
      String promise,
      String recorded,
      String day,
      String right,
      String thanks,
      String done,
      String kept) {
    String server = discord.guildWithoutBot("Riverside");
    String owner = discord.owner(server);
    String ana = discord.member(server, "ana", "Ana Ruiz");
    String reading = discord.channel(server, "early-reading");
    discord.speaks(owner, locale);
    discord.speaks(ana, locale);
    await().atMost(PATIENCE).until(() -> !discord.commands().isEmpty());

    discord.invite(server);
    Seen offer = shown(owner, discord.direct(owner), "Hello! I am Asterism");
    assertThat(offer.buttons()).extracting(Button::label).containsExactly("Set it up");
    discord.slash(owner, reading, "asterism", "setup", Map.of());
    Seen steps = shown(owner, reading, first);
    discord.press(owner, steps, button(steps, first).customId());
    SeenForm form = discord.formOf(owner).orElseThrow();
    discord.submit(owner, form, Map.of("name", "Riverside Reads", "language", language));
    shown(owner, reading, "Riverside Reads");
    assertThat(shown(owner, discord.direct(owner), "Riverside Reads").id()).isEqualTo(offer.id());

    discord.slash(ana, reading, "commit", "make", Map.of("what", promise));
    Seen answer = shown(ana, reading, recorded);
    assertThat(answer.ephemeral()).isTrue();
    assertThat(answer.text()).contains(day);
    discord.press(ana, answer, button(answer, right).customId());
    shown(ana, reading, thanks);

    Seen card = shown(owner, reading, "⁂ #1");
    assertThat(card.ephemeral()).isFalse();
    assertThat(card.text()).contains("Ana Ruiz", day);
    discord.press(ana, card, button(card, done).customId());
    Seen then = shown(owner, reading, kept);
    assertThat(then.id()).as("in the same message").isEqualTo(card.id());
    assertThat(discord.messagesSeenBy(owner, reading)).noneMatch(seen -> !seen.pings().isEmpty());
  }

  private static Button button(Seen seen, String words) {
    return seen.buttons().stream()
        .filter(button -> button.label().contains(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + words + " on " + seen));
  }

  /** What somebody sees there that says so, or whose button does. */
  private Seen shown(String user, String channel, String words) {
    return await()
        .atMost(PATIENCE)
        .until(
            () ->
                discord.messagesSeenBy(user, channel).stream()
                    .filter(seen -> seen.author().equals(discord.bot()))
                    .filter(
                        seen ->
                            seen.text().contains(words)
                                || seen.buttons().stream()
                                    .anyMatch(button -> button.label().contains(words)))
                    .reduce((one, other) -> other),
            Optional::isPresent)
        .orElseThrow();
  }
}
