package asterism.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.RunningBot;
import asterism.bot.slack.wire.Ack;
import asterism.bot.slack.wire.FakeSlack;
import asterism.bot.slack.wire.Seen;
import asterism.storage.TestDatabase;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SlackHttpTest {
  private static final FakeSlack SLACK = new FakeSlack();
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static RunningBot bot;
  private static String maria;
  private static String reading;

  @BeforeAll
  static void start() {
    bot =
        RunningBot.start(
            DATABASE,
            Map.of(
                "SLACK_BOT_TOKEN",
                SLACK.botToken(),
                "SLACK_SIGNING_SECRET",
                SLACK.signingSecret(),
                "SLACK_API_URL",
                SLACK.apiUrl()),
            Clock.systemUTC());
    SLACK.toHttp(bot.address().resolve("/slack/events"));
    maria = SLACK.welcome("maria", "Maria Lopez");
    reading = SLACK.channel("early-reading", maria);
    SLACK.invite(maria, reading);
  }

  @AfterAll
  static void stop() {
    bot.close();
    DATABASE.close();
    SLACK.close();
  }

  @Test
  void a_promise_is_answered_in_private_and_shown_to_all() {
    Ack ack = SLACK.slash(maria, reading, "/commit", "call the library by friday");
    System.err.println(ack);
    bot.settle();
    List<Seen> seen = SLACK.messagesSeenBy(maria, reading);
    seen.forEach(s -> System.err.println(s.ephemeral() + " | " + s.text() + " | " + s.buttons()));
    System.err.println(SLACK.complaints());
    assertThat(SLACK.complaints()).isEmpty();
    Ack bare = SLACK.slash(maria, reading, "/commit", "");
    System.err.println(bare);
    System.err.println(SLACK.viewsOf(maria));
    SLACK.openHome(maria);
    await().until(() -> SLACK.homeOf(maria) != null);
    System.err.println(SLACK.homeOf(maria));
    System.err.println(SLACK.complaints());
  }
}
