package asterism.bot;

import static org.awaitility.Awaitility.await;

import asterism.storage.ClockOffset;
import asterism.storage.TestDatabase;
import asterism.storage.card.Cards;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The whole bot in this process, on a test's database and any free port. */
public final class RunningBot implements AutoCloseable {
  public static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

  /** No card rests so long that it would not count. */
  private static final Instant FAR_AHEAD = Instant.parse("2100-01-01T00:00:00Z");

  private final TestDatabase database;
  private final List<String> platforms;
  private final Main main;

  private RunningBot(TestDatabase database, Map<String, String> settings, Clock clock) {
    this.database = database;
    this.platforms = platforms(settings);
    this.main = new Main(Settings.read(settings, ZONE), clock).start();
  }

  /**
   * @param settings by name; the database, the port and the zone are set already
   */
  public static RunningBot start(TestDatabase database, Map<String, String> settings, Clock clock) {
    Map<String, String> all = new HashMap<>(settings);
    all.put(Settings.DATABASE_URL, database.botUrl());
    all.put(Settings.DATABASE_OWNER_URL, database.ownerUrl());
    all.put(Settings.HTTP_PORT, "0");
    all.put(Settings.ZONE, ZONE.getId());
    return new RunningBot(database, all, clock);
  }

  private static List<String> platforms(Map<String, String> settings) {
    List<String> platforms = new ArrayList<>();
    if (settings.containsKey("SLACK_BOT_TOKEN")) {
      platforms.add("slack");
    }
    if (settings.containsKey("DISCORD_TOKEN")) {
      platforms.add("discord");
    }
    return platforms.isEmpty() ? List.of("room") : platforms;
  }

  public URI address() {
    return main.address();
  }

  /** Moves its clock on, as another replica would. */
  public void forward(Duration by) {
    Instant then = main.clock().instant().plus(by);
    database.database().acrossCollaboratives(tx -> new ClockOffset(tx).forward(by));
    await().until(() -> !main.clock().instant().isBefore(then));
  }

  /** Waits until no card is behind. */
  public void settle() {
    await().atMost(Duration.ofSeconds(30)).until(() -> waiting() == 0);
  }

  private long waiting() {
    return database
        .database()
        .acrossCollaboratives(transaction -> new Cards(transaction).waiting(platforms, FAR_AHEAD))
        .waiting();
  }

  /** Stops the bot; the database stays. */
  @Override
  public void close() {
    main.close();
  }
}
