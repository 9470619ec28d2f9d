package asterism.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asterism.bot.discord.DiscordSettings;
import asterism.bot.message.Language;
import asterism.bot.slack.SlackSettings;
import asterism.storage.StartupException;
import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  private static final String BOT = "xoxb-12-34-abCD";
  private static final String APP = "xapp-1-A1-23-ef";
  private static final String SECRET = "0123456789abcdef";
  private static final String DISCORD = "MTE.Gx-1.hunter2_3";
  private static final ZoneId HERE = ZoneId.of("America/Los_Angeles");

  @Test
  void with_nothing_set_there_is_a_room_on_this_machine_only() {
    Settings settings =
        Settings.read(Map.of("PATH", "/bin", "ASTERISM_SERVICE_HOST", "10.0.0.1"), HERE);

    assertThat(settings.http()).isEqualTo(new Settings.Http("127.0.0.1", 8080));
    assertThat(settings.publicUrl()).isEmpty();
    assertThat(settings.room()).isTrue();
    assertThat(settings.zone()).isEqualTo(HERE);
    assertThat(settings.language()).isEqualTo(Language.ENGLISH);
    assertThat(settings.clockOffset()).isZero();
    assertThat(settings.database().external()).isEmpty();
  }

  @Test
  void what_is_set_counts_and_what_is_blank_does_not() {
    Settings settings =
        Settings.read(
            Map.of(
                "ASTERISM_HTTP_PORT", "0",
                "ASTERISM_PUBLIC_URL", "https://example.org/asterism",
                "ASTERISM_ROOM", "off",
                "ASTERISM_ZONE", "Pacific/Auckland",
                "ASTERISM_LANGUAGE", "es",
                "ASTERISM_CLOCK_OFFSET", "P2D",
                "ASTERISM_DATABASE_URL", " "),
            HERE);

    assertThat(settings.http().port()).isZero();
    assertThat(settings.publicUrl()).contains(URI.create("https://example.org/asterism/"));
    assertThat(settings.room()).isFalse();
    assertThat(settings.zone()).isEqualTo(ZoneId.of("Pacific/Auckland"));
    assertThat(settings.language()).isEqualTo(Language.SPANISH);
    assertThat(settings.clockOffset()).isEqualTo(Duration.ofDays(2));
    assertThat(settings.database().external()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ASTERISM_HTTP_PORT    | eighty    | 8080
          ASTERISM_HTTP_PORT    | 65536     | 65535
          ASTERISM_PUBLIC_URL   | riverside | https://asterism.example.org/
          ASTERISM_PUBLIC_URL   | https://me:pw@x.org | https://asterism.example.org/
          ASTERISM_ROOM         | yes       | on or off
          ASTERISM_ZONE         | Riverside | America/Los_Angeles
          ASTERISM_LANGUAGE     | fr        | en or es
          ASTERISM_CLOCK_OFFSET | 3 days    | P3D
          ASTERISM_CLOCK_OFFSET | PT-1H     | never moved back
          ASTERISM_PROT         | 8080      | no setting called ASTERISM_PROT
          """)
  void a_value_that_cannot_be_is_refused_with_one_that_could(
      String name, String value, String sentence) {
    assertThatThrownBy(() -> Settings.read(Map.of(name, value), HERE))
        .isInstanceOf(StartupException.class)
        .hasMessageContaining(name)
        .hasMessageContaining(sentence);
  }

  @Test
  void a_password_is_in_nothing_that_could_be_logged() {
    Settings settings =
        Settings.read(
            Map.of(
                "ASTERISM_DATABASE_URL", "jdbc:postgresql://localhost/asterism?password=hunter2",
                "ASTERISM_DATABASE_PASSWORD", "hunter2",
                "ASTERISM_DATABASE_OWNER_URL", "jdbc:postgresql://localhost/a?password=hunter2"),
            HERE);

    assertThat(settings.toString()).doesNotContain("hunter2");
  }

  @Test
  void with_an_app_token_slack_is_reached_by_socket_mode_and_there_is_no_room() {
    Settings settings =
        Settings.read(
            Map.of("SLACK_BOT_TOKEN", BOT, "SLACK_APP_TOKEN", APP, "SLACK_SIGNING_SECRET", SECRET),
            HERE);

    assertThat(settings.room()).isFalse();
    SlackSettings slack = settings.slack().orElseThrow();
    assertThat(slack.socketMode()).isTrue();
    assertThat(slack.botToken()).isEqualTo(BOT);
    assertThat(slack.appToken()).contains(APP);
    assertThat(slack.apiUrl()).hasToString("https://slack.com/api/");
    assertThat(settings.keepsRealTime()).isTrue();
    assertThat(settings.toString()).doesNotContain(BOT, APP, SECRET);
  }

  @Test
  void with_a_signing_secret_slack_comes_by_http_and_the_room_may_be_open_too() {
    Settings settings =
        Settings.read(
            Map.of(
                "SLACK_BOT_TOKEN", BOT,
                "SLACK_SIGNING_SECRET", SECRET,
                "SLACK_API_URL", "http://127.0.0.1:9000/api",
                "SLACK_WEBHOOK_URL", "https://hooks.slack.com/services/x",
                "ASTERISM_ROOM", "on",
                "ASTERISM_CLOCK_OFFSET", "P1D"),
            HERE);

    assertThat(settings.room()).isTrue();
    SlackSettings slack = settings.slack().orElseThrow();
    assertThat(slack.socketMode()).isFalse();
    assertThat(slack.signingSecret()).contains(SECRET);
    assertThat(slack.apiUrl()).hasToString("http://127.0.0.1:9000/api/");
    assertThat(settings.keepsRealTime()).as("nobody real is at 127.0.0.1").isFalse();
    assertThat(settings.clockOffset()).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void what_other_programs_call_slack_is_theirs() {
    Map<String, String> theirs =
        Map.of(
            "SLACK_WEBHOOK_URL", "https://hooks.slack.com/services/x",
            "SLACK_CHANNEL", "#alerts",
            "SLACK_BOT_NAME", "alerts",
            "SLACK_API_URL", "https://slack.com/api",
            "SLACK_TOKEN", " ");

    assertThat(Settings.read(theirs, HERE).slack()).isEmpty();
    assertThat(Settings.read(theirs, HERE).room()).isTrue();
  }

  @Test
  void a_name_like_ours_is_anothers_where_ours_is_set() {
    Map<String, String> both =
        Map.of("SLACK_BOT_TOKEN", BOT, "SLACK_APP_TOKEN", APP, "SLACK_API_TOKEN", "xoxb-theirs");

    assertThat(Settings.read(both, HERE).slack()).map(SlackSettings::botToken).contains(BOT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SLACK_BOT_TOKEN=xoxp-S3CRET                              | SLACK_BOT_TOKEN should begin with xoxb-
          SLACK_BOT_TOKEN=xapp-S3CRET                              | SLACK_BOT_TOKEN should begin with xoxb-
          SLACK_BOT_TOKEN="xoxb-S3CRET"                            | quotation marks
          SLACK_BOT_TOKEN=xoxb-S3CRET xoxb-2                       | spaces
          SLACK_BOT_TOKEN=xoxb-S3CRET                              | neither SLACK_APP_TOKEN (Socket Mode) nor SLACK_SIGNING_SECRET
          SLACK_BOT_TOKEN=xoxb-S3CRET, SLACK_APP_TOKEN=xoxb-S3CRET | SLACK_APP_TOKEN should begin with xapp-
          SLACK_BOT_TOKEN=xoxb-S3CRET, SLACK_SIGNING_SECRET=xapp-S3CRET | SLACK_SIGNING_SECRET should be no token
          SLACK_BOT_TOKEN=xoxb-S3CRET, SLACK_SIGNING_SECRET='S3CRET' | SLACK_SIGNING_SECRET should be no token
          SLACK_SIGNING_SECRET=S3CRET                              | SLACK_SIGNING_SECRET is set, but not SLACK_BOT_TOKEN
          SLACK_APP_TOKEN=xapp-S3CRET                              | SLACK_APP_TOKEN is set, but not SLACK_BOT_TOKEN
          SLACK_SIGNING_SECRETS=S3CRET                             | SLACK_SIGNING_SECRETS: call it SLACK_SIGNING_SECRET,
          SLACK_TOKEN=xoxb-S3CRET                                  | SLACK_TOKEN: call it SLACK_BOT_TOKEN,
          SLACK_API_TOKEN=xoxb-S3CRET                              | SLACK_API_TOKEN: call it SLACK_BOT_TOKEN,
          SLACK_APP_TOKENS=xapp-S3CRET                             | SLACK_APP_TOKENS: call it SLACK_APP_TOKEN,
          SLACK_BOT_TOKEN=xoxb-S3CRET, SLACK_SIGNIN_SECRET=S3CRET  | SLACK_SIGNIN_SECRET: call it SLACK_SIGNING_SECRET,
          SLACK_BOT_TOKEN=xoxb-S3CRET, SLACK_APP_TOKEN=xapp-1, SLACK_API_URL=ftp://S3CRET/ | SLACK_API_URL should be an address such as https://slack.com/api/
          SLACK_BOT_TOKEN=xoxb-S3CRET, SLACK_APP_TOKEN=xapp-1, SLACK_API_URL=https://a:S3CRET@b/ | SLACK_API_URL
          SLACK_BOT_TOKEN=xoxb-S3CRET, SLACK_APP_TOKEN=xapp-1, SLACK_API_URL=slack.com/S3CRET | SLACK_API_URL
          SLACK_BOT_TOKEN=xoxb-S3CRET, SLACK_APP_TOKEN=xapp-1, ASTERISM_CLOCK_OFFSET=P1D | ASTERISM_CLOCK_OFFSET cannot be set together with Slack
          """,
      quoteCharacter = '`')
  void what_is_wrong_about_slack_is_said_without_the_secret(String set, String sentence) {
    isRefused(set, sentence);
  }

  private static void isRefused(String set, String sentence) {
    Map<String, String> environment =
        Stream.of(set.split(", "))
            .map(each -> each.split("=", 2))
            .collect(Collectors.toMap(each -> each[0], each -> each[1]));

    assertThatThrownBy(() -> Settings.read(environment, HERE))
        .isInstanceOf(StartupException.class)
        .hasMessageContaining(sentence)
        .message()
        .doesNotContain("S3CRET", "\n");
  }

  @Test
  void with_a_token_the_bot_is_in_discord_and_there_is_no_room() {
    Settings settings = Settings.read(Map.of("DISCORD_TOKEN", DISCORD), HERE);

    assertThat(settings.room()).isFalse();
    assertThat(settings.slack()).isEmpty();
    DiscordSettings discord = settings.discord().orElseThrow();
    assertThat(discord.token()).isEqualTo(DISCORD);
    assertThat(discord.apiUrl()).hasToString("https://discord.com/api/v10/");
    assertThat(settings.keepsRealTime()).isTrue();
    assertThat(settings.toString()).doesNotContain(DISCORD);
  }

  @Test
  void slack_and_discord_may_be_on_together() {
    Settings settings =
        Settings.read(
            Map.of(
                "SLACK_BOT_TOKEN",
                BOT,
                "SLACK_APP_TOKEN",
                APP,
                "SLACK_API_URL",
                "http://localhost:9000/api/",
                "DISCORD_TOKEN",
                DISCORD,
                "DISCORD_API_URL",
                "http://127.0.0.1:9001/api/v10",
                "ASTERISM_CLOCK_OFFSET",
                "P1D"),
            HERE);

    assertThat(settings.slack()).isPresent();
    assertThat(settings.discord().orElseThrow().apiUrl())
        .hasToString("http://127.0.0.1:9001/api/v10/");
    assertThat(settings.keepsRealTime()).as("nobody real is on this machine").isFalse();
  }

  @Test
  void what_other_programs_call_discord_is_theirs() {
    Map<String, String> theirs =
        Map.of("DISCORD_WEBHOOK_URL", "https://discord.com/api/webhooks/1/x", "DISCORD_TOKEN", " ");

    assertThat(Settings.read(theirs, HERE).discord()).isEmpty();
    assertThat(
            Settings.read(Map.of("DISCORD_TOKEN", DISCORD, "DISCORD_BOT_TOKEN", "x"), HERE)
                .discord())
        .isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DISCORD_TOKEN=S3CRET                                    | DISCORD_TOKEN should be three parts
          DISCORD_TOKEN=Bot a.S3CRET.c                            | DISCORD_TOKEN should be three parts
          DISCORD_TOKEN="a.S3CRET.c"                              | quotation marks
          DISCORD_BOT_TOKEN=a.S3CRET.c                            | DISCORD_BOT_TOKEN: call it DISCORD_TOKEN,
          DISCORD_TOKEN=a.b.c, DISCORD_API_URL=ftp://S3CRET/      | DISCORD_API_URL should be an address such as https://discord.com/api/v10/
          DISCORD_TOKEN=a.b.c, DISCORD_API_URL=https://a:S3CRET@b | DISCORD_API_URL
          DISCORD_TOKEN=a.S3CRET.c, ASTERISM_CLOCK_OFFSET=P1D     | ASTERISM_CLOCK_OFFSET cannot be set together with Slack or Discord
          """,
      quoteCharacter = '`')
  void what_is_wrong_about_discord_is_said_without_the_secret(String set, String sentence) {
    isRefused(set, sentence);
  }
}
