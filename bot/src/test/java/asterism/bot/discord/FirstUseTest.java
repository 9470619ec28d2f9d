package asterism.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.RunningBot;
import asterism.bot.discord.wire.Answer.How;
import asterism.bot.discord.wire.FakeDiscord;
import asterism.bot.discord.wire.Seen;
import asterism.bot.discord.wire.SeenForm;
import asterism.storage.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole bot in a server, from being invited to a decision. */
class FirstUseTest {
  private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");

  private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
  private final FakeDiscord fake = new FakeDiscord(clock);
  private final String guild = fake.guildWithoutBot("Riverside");
  private final String ana = fake.member(guild, "ana", "Ana Ruiz");
  private final String james = fake.member(guild, "james", "James Lee");
  private final String reading = fake.channel(guild, "early-reading");
  private TestDatabase test;
  private RunningBot bot;

  @BeforeEach
  void begin() {
    test = TestDatabase.create();
    bot =
        RunningBot.start(
            test, Map.of("DISCORD_TOKEN", fake.token(), "DISCORD_API_URL", fake.apiUrl()), clock);
    await().until(() -> fake.registrations() == 1);
    fake.invite(guild);
  }

  @AfterEach
  void end() {
    assertThat(fake.complaints()).isEmpty();
    bot.close();
    fake.close();
    test.close();
  }

  @Test
  void whoever_owns_the_server_is_offered_the_setup_and_begins_it_where_they_read_that() {
    String owner = fake.owner(guild);
    await().untilAsserted(() -> assertThat(seen(owner, fake.direct(owner))).hasSize(1));
    Seen offer = seen(owner, fake.direct(owner)).get(0);

    assertThat(fake.press(owner, offer, offer.buttons().get(0)).answered()).isTrue();
  }

  @Test
  void a_promise_stands_in_the_channel_and_is_kept_by_its_button() {
    fake.slash(
        ana, reading, "commit", "make", Map.of("what", "send the draft", "by", "2026-11-27"));
    Seen card = card("send the draft");
    assertThat(card.text()).contains("Ana Ruiz", "Friday, 27 November 2026");

    assertThat(fake.press(ana, card, card.button("Done")).answered()).isTrue();

    await().untilAsserted(() -> assertThat(card("send the draft").text()).contains("Kept"));
  }

  @Test
  void a_proposal_is_answered_by_a_reaction_and_whoever_gave_it_reads_so_alone() {
    Seen card = propose();

    fake.react(james, card, "✅");

    await().untilAsserted(() -> assertThat(seen(james, fake.direct(james))).isNotEmpty());
    fake.unreact(james, card, "✅");
    fake.react(james, card, "⚪");
    await()
        .untilAsserted(
            () ->
                assertThat(seen(james, fake.direct(james)))
                    .singleElement()
                    .satisfies(told -> assertThat(told.text()).contains("⚪")));
  }

  @Test
  void a_stance_with_a_reason_is_asked_for_in_a_form_behind_the_button_of_the_card() {
    Seen card = propose();

    assertThat(fake.press(james, card, card.button("🟡 With reservations")).how())
        .isEqualTo(How.FORM);
    SeenForm form = fake.formOf(james).orElseThrow();
    fake.submit(james, form, Map.of("because", "Tuesdays are market days"));

    await()
        .untilAsserted(
            () -> assertThat(card("We meet every second Tuesday").text()).contains("market days"));
  }

  private Seen propose() {
    fake.slash(james, reading, "commit", "list", Map.of()); // he is there
    fake.slash(
        ana,
        reading,
        "consensus",
        "propose",
        Map.of("wording", "We meet every second Tuesday", "voices", "people"));
    Seen card = card("We meet every second Tuesday");
    bot.settle(); // by then it is known in which message it stands
    return card;
  }

  private Seen card(String words) {
    return await()
        .until(
            () ->
                seen(ana, reading).stream()
                    .filter(seen -> !seen.ephemeral() && seen.text().contains(words))
                    .toList(),
            found -> !found.isEmpty())
        .get(0);
  }

  private List<Seen> seen(String user, String channel) {
    return fake.messagesSeenBy(user, channel);
  }
}
