package asterism.bot;

import asterism.storage.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The whole bot in the room; acted on as the room's page does. */
public final class TestBot implements WholeBot {
  public static final ZoneId ZONE = RunningBot.ZONE;

  private final RunningBot bot;
  private final RoomClient room;

  private TestBot(RunningBot bot) {
    this.bot = bot;
    this.room = new RoomClient(bot.address());
  }

  public static TestBot start(TestDatabase database) {
    return start(database, Clock.systemUTC());
  }

  public static TestBot start(TestDatabase database, Clock clock) {
    return new TestBot(RunningBot.start(database, Map.of(), clock));
  }

  /** With a clock that stands still until it is moved. */
  public static TestBot start(TestDatabase database, Instant now) {
    return start(database, Clock.fixed(now, ZoneOffset.UTC));
  }

  public URI address() {
    return bot.address();
  }

  /** For what has no word here. */
  public RoomClient room() {
    return room;
  }

  @Override
  public String service() {
    return "room";
  }

  @Override
  public String mentioned(String handle) {
    return "@" + handle;
  }

  @Override
  public Answer say(String as, String place, String text) {
    return tell(() -> room.say(as, place, text));
  }

  @Override
  public List<JsonNode> messages(String as, String place) {
    return tell(() -> room.messages(as, place));
  }

  @Override
  public Answer press(String as, String message, String button) {
    return tell(() -> room.press(as, message, button));
  }

  @Override
  public Answer submit(String as, String place, JsonNode form, Map<String, String> changed) {
    return tell(() -> room.submit(as, place, form, changed));
  }

  @Override
  public Answer react(String as, JsonNode message, String emoji, boolean on) {
    return tell(() -> room.react(as, Seen.id(message), emoji, on));
  }

  @Override
  public void reactInVain(String as, JsonNode message, String emoji, boolean on) {
    react(as, message, emoji, on);
  }

  @Override
  public List<String> offered(JsonNode message) {
    List<String> offered = new ArrayList<>();
    message.path("offers").forEach(emoji -> offered.add(emoji.asText()));
    return offered;
  }

  @Override
  public Answer open(String as, String name) {
    return tell(() -> room.open(as, name));
  }

  @Override
  public void welcome(String handle, String name, String language) {
    tell(() -> room.welcome(Map.of("handle", handle, "name", name, "language", language)));
  }

  @Override
  public void gone(String handle) {
    tell(() -> room.gone(handle));
  }

  @Override
  public void forward(String by) {
    tell(() -> room.forward(by));
  }

  @Override
  public TestBot settled() {
    bot.settle();
    return this;
  }

  @Override
  public void close() {
    bot.close();
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
