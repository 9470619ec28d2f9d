package asterism.bot;

import static org.awaitility.Awaitility.await;

import asterism.bot.RoomClient.Answer;
import asterism.storage.TestDatabase;
import asterism.storage.card.Cards;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * The whole bot in this process, on a test's database and any free port; acted on as its room's
 * page does. Cards follow a moment later: await them, or ask {@link #settled} first.
 */
public final class TestBot implements AutoCloseable {
  public static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

  /** No card rests so long that it would not count. */
  private static final Instant FAR_AHEAD = Instant.parse("2100-01-01T00:00:00Z");

  private final TestDatabase database;
  private final Main main;
  private final RoomClient room;

  private TestBot(TestDatabase database, Clock clock) {
    this.database = database;
    this.main =
        new Main(
                Settings.read(
                    Map.of(
                        Settings.DATABASE_URL,
                        database.botUrl(),
                        Settings.DATABASE_OWNER_URL,
                        database.ownerUrl(),
                        Settings.HTTP_PORT,
                        "0",
                        Settings.ZONE,
                        ZONE.getId()),
                    ZONE),
                clock)
            .start();
    this.room = new RoomClient(main.address());
  }

  public static TestBot start(TestDatabase database) {
    return start(database, Clock.systemUTC());
  }

  public static TestBot start(TestDatabase database, Clock clock) {
    return new TestBot(database, clock);
  }

  public URI address() {
    return main.address();
  }

  /** For what has no word here. */
  public RoomClient room() {
    return room;
  }

  public Answer say(String as, String place, String text) {
    return tell(() -> room.say(as, place, text));
  }

  public List<JsonNode> messages(String as, String place) {
    return tell(() -> room.messages(as, place));
  }

  public Answer press(String as, String message, String button) {
    return tell(() -> room.press(as, message, button));
  }

  /** Lets somebody new in. */
  public void welcome(String handle, String name, String language) {
    tell(() -> room.welcome(Map.of("handle", handle, "name", name, "language", language)));
  }

  /** Sends a form as it was opened, with some values changed; it is answered in private. */
  public Answer submit(String as, JsonNode form, Map<String, String> changed) {
    return submit(as, "dm", form, changed);
  }

  /**
   * @param place where the answer is to appear
   */
  public Answer submit(String as, String place, JsonNode form, Map<String, String> changed) {
    return tell(() -> room.submit(as, place, form, changed));
  }

  /** Opens a channel. */
  public Answer open(String as, String name) {
    return tell(() -> room.open(as, name));
  }

  /**
   * Lets somebody in.
   *
   * @return their account
   */
  public String welcome(String name) {
    return tell(() -> room.welcome(name));
  }

  /** Deactivates an account. */
  public Answer gone(String account) {
    return tell(() -> room.gone(account));
  }

  /**
   * Moves the bot's clock on.
   *
   * @param by ISO-8601: {@code P1D}
   */
  public void forward(String by) {
    tell(() -> room.forward(by));
  }

  /** Waits until no card is behind. */
  public TestBot settled() {
    await().atMost(Duration.ofSeconds(30)).until(() -> waiting() == 0);
    return this;
  }

  private long waiting() {
    return database
        .database()
        .acrossCollaboratives(
            transaction -> new Cards(transaction).waiting(List.of("room"), FAR_AHEAD))
        .waiting();
  }

  /** Stops the bot; the database stays. */
  @Override
  public void close() {
    main.close();
  }

  private interface Telling<T> {
    T tell() throws IOException;
  }

  private static <T> T tell(Telling<T> telling) {
    try {
      return telling.tell();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
