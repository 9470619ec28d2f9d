package asterism.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asterism.storage.StartupException;
import asterism.storage.TestDatabase;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RealTimeTest {
  @Test
  void a_database_in_which_days_were_skipped_is_not_shown_to_slack() {
    try (TestDatabase database = TestDatabase.create()) {
      try (TestBot bot = TestBot.start(database)) {
        bot.forward("P1D");
      }

      assertThatThrownBy(() -> new Main(inSlack(database), Clock.systemUTC()))
          .isInstanceOf(StartupException.class)
          .hasMessageContaining("Days were skipped in this database")
          .hasMessageContaining("ASTERISM_DATA")
          .hasMessageContaining("a database of its own");
      assertThat(database.database().answers()).isTrue();
    }
  }

  private static Settings inSlack(TestDatabase database) {
    Map<String, String> set =
        new HashMap<>(
            Map.of(
                Settings.DATABASE_URL, database.botUrl(),
                Settings.DATABASE_OWNER_URL, database.ownerUrl(),
                Settings.HTTP_PORT, "0"));
    set.putAll(
        Map.of(
            SlackVariables.BOT_TOKEN, "xoxb-1",
            SlackVariables.SIGNING_SECRET, "secret",
            SlackVariables.API_URL, "https://slack.invalid/api/"));
    return Settings.read(set, TestBot.ZONE);
  }
}
