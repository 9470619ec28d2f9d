package asterism.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import asterism.bot.RoomClient;
import asterism.bot.RunningBot;
import asterism.bot.command.Reply;
import asterism.bot.slack.Workplace.Mode;
import asterism.bot.slack.wire.FakeSlack;
import asterism.bot.slack.wire.Trouble;
import asterism.storage.StartupException;
import asterism.storage.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Something is wrong, or away, when the bot starts. */
class StartUpTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final FakeSlack slack = new FakeSlack();
  private final Overheard log = new Overheard();

  private String botToken = slack.botToken();
  private String appToken = slack.appToken();
  private String apiUrl = slack.apiUrl();

  @BeforeEach
  void listen() {
    slack.toSockets();
  }

  /** Whatever went wrong, no secret was told. */
  @AfterEach
  void close() {
    assertThat(log.everything())
        .noneMatch(line -> line.contains(botToken) || line.contains(appToken))
        .noneMatch(line -> line.contains(slack.signingSecret()));
    log.close();
    slack.close();
  }

  private SlackChat chat(Mode mode) {
    SlackSettings settings =
        new SlackSettings(
            botToken,
            Optional.of(slack.signingSecret()),
            mode == Mode.SOCKETS ? Optional.of(appToken) : Optional.empty(),
            URI.create(apiUrl));
    return LoneSlack.chat(settings);
  }

  private void refuses(Mode mode, String why) {
    try (SlackChat chat = chat(mode)) {
      assertThatExceptionOfType(StartupException.class)
          .isThrownBy(() -> chat.start(nobody -> Reply.NOTHING))
          .withMessage(why)
          .withNoCause();
      assertThat(chat.connected()).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_scope_that_was_not_granted_is_named_with_what_it_is_for(Scope scope) {
    slack.revoke(scope.slackName());

    refuses(Mode.HTTP, scope.missed());
  }

  @Test
  void of_several_each_has_its_line() {
    slack.revoke(Scope.CHAT_WRITE.slackName());
    slack.revoke(Scope.USERS_READ.slackName());
    slack.revoke(Scope.REACTIONS_READ.slackName());

    refuses(
        Mode.SOCKETS,
        String.join(
            "\n",
            Scope.CHAT_WRITE.missed(),
            Scope.USERS_READ.missed(),
            Scope.REACTIONS_READ.missed()));
  }

  @ParameterizedTest
  @EnumSource
  void a_bot_token_that_slack_does_not_take_is_to_be_copied_anew(Mode mode) {
    botToken = "xoxb-not-the-one";
    refuses(mode, botTokenRefused("invalid_auth"));

    botToken = slack.botToken();
    slack.uninstall();
    refuses(mode, botTokenRefused("account_inactive"));
  }

  private static String botTokenRefused(String word) {
    return "Slack does not take SLACK_BOT_TOKEN ("
        + word
        + "): copy the Bot User OAuth Token from the app's page, OAuth & Permissions";
  }

  @Test
  void a_token_for_socket_mode_has_to_be_one_that_may_connect() {
    slack.revoke("connections:write");
    refuses(Mode.SOCKETS, appTokenRefused("missing_scope"));

    appToken = "xapp-not-the-one";
    refuses(Mode.SOCKETS, appTokenRefused("invalid_auth"));
  }

  private static String appTokenRefused(String word) {
    return "Slack does not take SLACK_APP_TOKEN ("
        + word
        + "): make an app-level token with the scope connections:write on the app's page,"
        + " Basic Information, and see that Socket Mode is on";
  }

  @ParameterizedTest
  @CsvSource({"PT4M30S, behind", "-PT4M30S, ahead of"})
  void a_clock_that_is_wrong_is_to_be_set(Duration slackIsAhead, String weAre) {
    slack.skew(slackIsAhead);

    refuses(
        Mode.HTTP,
        "This machine's clock is 4 minutes "
            + weAre
            + " Slack's: set it right (NTP does that by itself), or what Slack sends is taken for"
            + " forged");
  }

  @ParameterizedTest
  @CsvSource({"PT1M", "-PT1M"})
  void a_little_wrong_does_not_matter(Duration slackIsAhead) {
    slack.skew(slackIsAhead);
    try (SlackChat chat = chat(Mode.HTTP)) {
      chat.start(nobody -> Reply.NOTHING);
      assertThat(chat.connected()).isTrue();
    }
  }

  @Test
  void while_slack_is_in_trouble_it_is_tried_again() {
    slack.weather().next("auth.test", Trouble.serverError());
    slack.weather().next("auth.test", Trouble.rateLimited(Duration.ofSeconds(1)));
    try (SlackChat chat = chat(Mode.SOCKETS)) {
      chat.start(nobody -> Reply.NOTHING);
      assertThat(chat.connected()).isFalse();
      assertThat(log.warnings()).singleElement().asString().contains("(HTTP 500). I go on trying");

      await().atMost(Workplace.PATIENCE).until(chat::connected);
      assertThat(log.warnings()).hasSize(1);
      assertThat(log.of(SlackChat.class)).contains("Slack answers now");
    }
  }

  @Test
  void when_slack_comes_and_knows_the_token_no_more_that_is_said_and_the_bot_goes_on() {
    botToken = "xoxb-not-the-one";
    try (Detour detour = new Detour()) {
      apiUrl = detour.instead(slack.apiUrl());
      try (SlackChat chat = chat(Mode.HTTP)) {
        chat.start(nobody -> Reply.NOTHING);
        detour.leadTo(slack.apiUrl());

        await()
            .atMost(Workplace.PATIENCE)
            .untilAsserted(
                () ->
                    assertThat(log.warnings())
                        .contains("Slack cannot be used: " + botTokenRefused("invalid_auth")));
        assertThat(chat.connected()).isFalse();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void without_slack_the_bot_works_in_the_room_and_with_it_everywhere(Mode mode) throws Exception {
    try (TestDatabase database = TestDatabase.create();
        Detour detour = new Detour()) {
      apiUrl = detour.instead(slack.apiUrl());
      try (RunningBot bot = RunningBot.start(database, settings(mode), Clock.systemUTC())) {
        assertThat(log.warnings())
            .singleElement()
            .isEqualTo(
                "Slack cannot be reached at "
                    + apiUrl
                    + " (ConnectException). I go on trying; nothing that is promised meanwhile is"
                    + " lost");
        assertThat(health(bot)).contains("slack: NOT OK, not connected").contains("room: ok");
        new RoomClient(bot.address()).say("maria", "early-reading", "/commit rest by friday");
        assertThat(new Records(database).promises()).isOne();

        detour.leadTo(slack.apiUrl());
        await()
            .atMost(Workplace.PATIENCE)
            .untilAsserted(() -> assertThat(health(bot)).contains("slack: ok, connected"));
        if (mode == Mode.HTTP) {
          slack.toHttp(bot.address().resolve(Manifest.REQUESTS));
        }
        String maria = slack.welcome("maria", "Maria Lopez");
        String reading = slack.channel("early-reading", maria);
        slack.invite(maria, reading);
        slack.slash(maria, reading, "/commit", "begin anew by friday");
        assertThat(new Records(database).promises()).isEqualTo(2);
        assertThat(log.warnings()).hasSize(1);
      }
    }
  }

  private Map<String, String> settings(Mode mode) {
    Map<String, String> settings = new HashMap<>();
    settings.put("ASTERISM_ROOM", "on");
    settings.put("SLACK_API_URL", apiUrl);
    settings.put("SLACK_BOT_TOKEN", botToken);
    settings.put("SLACK_SIGNING_SECRET", slack.signingSecret());
    if (mode == Mode.SOCKETS) {
      settings.put("SLACK_APP_TOKEN", appToken);
    }
    return settings;
  }

  private static String health(RunningBot bot) throws IOException, InterruptedException {
    HttpRequest question = HttpRequest.newBuilder(bot.address().resolve("/health")).build();
    HttpResponse<String> answer = HTTP.send(question, BodyHandlers.ofString());
    return answer.body();
  }
}
