package asterism.bot.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import asterism.bot.chat.ChatService.Place;
import asterism.bot.chat.ChatService.Verdict;
import asterism.bot.chat.Platform;
import asterism.bot.command.Reply;
import asterism.bot.discord.wire.FakeDiscord;
import asterism.bot.discord.wire.Trouble;
import asterism.bot.discord.wire.Weather;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.storage.StartupException;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The bot begins in Discord when it can, and says what keeps it from that. */
class StartUpTest {
  private static final Message CARD = Message.of(Text.of("First"));
  private static final Duration LONG = Duration.ofSeconds(30);
  private final FakeDiscord discord = new FakeDiscord();
  private final String server = discord.guild("Riverside");
  private final Place channel =
      new Place(Platform.DISCORD, server, discord.channel(server, "early-reading"), false);

  @AfterEach
  void close() {
    discord.close();
  }

  private static void start(DiscordChat chat) {
    chat.start(nobody -> Reply.NOTHING);
  }

  private DiscordChat chat() {
    return LoneDiscord.chat(discord.token(), discord.apiUrl());
  }

  @Test
  void a_wrong_token_is_said_without_telling_it() {
    try (DiscordChat chat = LoneDiscord.chat("MTAx.wrong.secret", discord.apiUrl())) {
      assertThatThrownBy(() -> start(chat))
          .isInstanceOf(StartupException.class)
          .hasMessageContaining("DISCORD_TOKEN")
          .hasMessageNotContaining("secret");
      assertThat(chat.connected()).isFalse();
    }
  }

  @Test
  void it_tells_how_it_is_invited_and_asks_for_no_more_than_it_needs() {
    Logger log = (Logger) LoggerFactory.getLogger(Attending.class);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.setContext(log.getLoggerContext());
    lines.start();
    log.addAppender(lines);
    Level before = log.getLevel();
    log.setLevel(Level.INFO);
    try (DiscordChat chat = chat()) {
      start(chat);

      await().atMost(LONG).until(() -> !lines.list.isEmpty());
      assertThat(lines.list.get(0).getFormattedMessage())
          .startsWith("The bot is in 1 of Discord's servers")
          .contains("/oauth2/authorize", "applications.commands", "permissions=309237746752");
    } finally {
      log.detachAppender(lines);
      log.setLevel(before);
    }
  }

  @Test
  void before_it_is_there_cards_wait() {
    try (DiscordChat chat = chat()) {
      assertThat(chat.connected()).isFalse();
      assertThat(chat.post(channel, 7, CARD).verdict()).isEqualTo(Verdict.TRY_LATER);
      assertThat(chat.edit(channel, 7, "1", CARD).verdict()).isEqualTo(Verdict.TRY_LATER);
      assertThat(chat.find(channel, 7, Instant.EPOCH).known()).isFalse();
      assertThat(chat.reactions(channel, "1").known()).isFalse();
    }
  }

  @Test
  void where_nobody_answers_it_goes_on_trying_and_can_be_closed() throws IOException {
    int nobody;
    try (ServerSocket socket = new ServerSocket(0)) {
      nobody = socket.getLocalPort();
    }
    DiscordChat chat =
        LoneDiscord.chat(discord.token(), "http://127.0.0.1:" + nobody + "/api/v10/");
    start(chat);
    assertThat(chat.connected()).isFalse();
    chat.close();
  }

  @Test
  void when_discord_answers_again_it_is_there() {
    discord.weather().next("GET /gateway/bot", Trouble.serverError());
    try (DiscordChat chat = chat()) {
      start(chat);
      assertThat(chat.connected()).isFalse();
      await().atMost(LONG).until(chat::connected);
      assertThat(chat.post(channel, 7, CARD).verdict()).isEqualTo(Verdict.SHOWN);
    }
  }

  @Test
  void after_a_cut_it_is_back() {
    try (DiscordChat chat = chat()) {
      start(chat);
      assertThat(chat.connected()).isTrue();
      discord.cut();
      await().atMost(LONG).until(() -> isShown(chat));
      discord.invalidateSessions();
      await().atMost(LONG).until(() -> isShown(chat));
      discord.forgetSessions();
      discord.cut();
      await().atMost(LONG).until(() -> discord.connections() == 1 && isShown(chat));
    }
  }

  private boolean isShown(DiscordChat chat) {
    return chat.connected() && chat.post(channel, 7, CARD).verdict() == Verdict.SHOWN;
  }

  @Test
  void a_token_that_is_void_from_now_on_ends_the_connection_and_is_said() {
    try (DiscordChat chat = chat()) {
      start(chat);
      discord.revokeToken();
      assertThat(chat.post(channel, 7, CARD).verdict()).isEqualTo(Verdict.TRY_LATER);
      discord.forgetSessions();
      discord.cut();
      await().atMost(LONG).until(() -> !chat.connected());
      assertThat(chat.post(channel, 7, CARD).verdict()).isEqualTo(Verdict.TRY_LATER);
    }
  }

  @Test
  void a_long_outage_loses_nothing() {
    try (DiscordChat chat = chat()) {
      start(chat);
      discord.weather().next(Weather.ANY, 30, Trouble.serverError());
      assertThat(chat.post(channel, 7, CARD).verdict()).isEqualTo(Verdict.IN_DOUBT);
      assertThat(chat.find(channel, 7, Instant.now()).known()).isFalse();
      discord.weather().clear();
      assertThat(chat.find(channel, 7, Instant.now()).message()).isEmpty();
      assertThat(chat.post(channel, 7, CARD).verdict()).isEqualTo(Verdict.SHOWN);
    }
  }
}
