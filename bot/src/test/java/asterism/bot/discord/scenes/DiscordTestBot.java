package asterism.bot.discord.scenes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.Answer;
import asterism.bot.RunningBot;
import asterism.bot.WholeBot;
import asterism.storage.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The whole bot in a Discord of our own; acted on as people do there. Closing it checks that the
 * bot did nothing that Discord would not have.
 */
public final class DiscordTestBot implements WholeBot {
  private final Town town;
  private final RunningBot bot;

  private DiscordTestBot(TestDatabase database, Clock clock) {
    this.town = new Town(database, clock);
    Map<String, String> settings = new HashMap<>(town.settings());
    settings.put("ASTERISM_ROOM", "off");
    this.bot = RunningBot.start(database, settings, clock);
  }

  /** Lets it in, too. */
  public static DiscordTestBot start(TestDatabase database, Instant now) {
    Clock clock = Clock.systemUTC();
    clock = Clock.offset(clock, Duration.between(clock.instant(), now));
    DiscordTestBot started = new DiscordTestBot(database, clock);
    started.town.invite();
    return started.settled();
  }

  /** For what has no word here. */
  public Town town() {
    return town;
  }

  @Override
  public String service() {
    return "discord";
  }

  @Override
  public String mentioned(String handle) {
    return town.mentioned(handle);
  }

  @Override
  public boolean asksWhatTimeItIs() {
    return true;
  }

  @Override
  public Answer say(String as, String place, String text) {
    return town.say(as, place, text);
  }

  @Override
  public Answer press(String as, String message, String button) {
    return town.press(as, message, button);
  }

  /** It is answered where it was opened. */
  @Override
  public Answer submit(String as, String place, JsonNode form, Map<String, String> changed) {
    return town.submit(as, form, changed);
  }

  @Override
  public Answer react(String as, JsonNode message, String emoji, boolean on) {
    return town.react(as, message, emoji, on);
  }

  @Override
  public void reactInVain(String as, JsonNode message, String emoji, boolean on) {
    town.reactInVain(as, message, emoji, on);
  }

  /** Discord has no private answers to reactions. */
  @Override
  public String reactionsAreAnsweredAt(String place) {
    return "dm";
  }

  @Override
  public List<String> offered(JsonNode message) {
    return town.offered(message);
  }

  @Override
  public List<JsonNode> messages(String as, String place) {
    return town.messages(as, place);
  }

  /** The bot says hello once it has heard of it. */
  @Override
  public Answer open(String as, String name) {
    town.open(name);
    await().until(() -> !town.messages(as, name).isEmpty());
    return Acting.nothing();
  }

  @Override
  public void welcome(String handle, String name, String language) {
    town.welcome(handle, name, language);
  }

  @Override
  public void gone(String handle) {
    town.gone(handle);
  }

  @Override
  public void forward(String by) {
    bot.forward(Duration.parse(by));
  }

  @Override
  public DiscordTestBot settled() {
    bot.settle();
    return this;
  }

  @Override
  public void close() {
    bot.close();
    town.close();
    assertThat(town.discord().complaints()).as("what Discord would not have").isEmpty();
  }
}
