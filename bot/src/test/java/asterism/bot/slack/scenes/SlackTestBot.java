package asterism.bot.slack.scenes;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.Answer;
import asterism.bot.RunningBot;
import asterism.bot.WholeBot;
import asterism.bot.slack.wire.FakeSlack;
import asterism.storage.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The whole bot in a Slack of our own, over HTTP or in Socket Mode; acted on as people do there.
 * Closing it checks that the bot did nothing that Slack would not have.
 */
public final class SlackTestBot implements WholeBot {
  private final Workplace workplace;
  private final RunningBot bot;

  private SlackTestBot(
      TestDatabase database, Instant now, Function<Workplace, Map<String, String>> way) {
    Clock clock = Clock.systemUTC();
    clock = Clock.offset(clock, Duration.between(clock.instant(), now));
    this.workplace = new Workplace(database, clock);
    Map<String, String> settings = new HashMap<>(way.apply(workplace));
    settings.put("ASTERISM_ROOM", "off");
    this.bot = RunningBot.start(database, settings, clock);
  }

  /** With requests that Slack signs. */
  public static SlackTestBot overHttp(TestDatabase database, Instant now) {
    SlackTestBot started = new SlackTestBot(database, now, Workplace::overHttp);
    started.workplace.meet(started.bot.address());
    return started.settled();
  }

  /** In Socket Mode. */
  public static SlackTestBot overSockets(TestDatabase database, Instant now) {
    SlackTestBot started = new SlackTestBot(database, now, Workplace::overSockets);
    started.workplace.meet();
    return started.settled();
  }

  @Override
  public String service() {
    return "slack";
  }

  @Override
  public String mentioned(String handle) {
    return workplace.mentioned(handle);
  }

  /** For what has no word here. */
  public FakeSlack slack() {
    return workplace.slack();
  }

  @Override
  public Answer say(String as, String place, String text) {
    return workplace.say(as, place, text);
  }

  @Override
  public Answer press(String as, String message, String button) {
    return workplace.press(as, message, button);
  }

  /** It is answered where it was opened. */
  @Override
  public Answer submit(String as, String place, JsonNode form, Map<String, String> changed) {
    return workplace.submit(as, form, changed);
  }

  @Override
  public Answer react(String as, JsonNode message, String emoji, boolean on) {
    return workplace.react(as, message, emoji, on);
  }

  @Override
  public void reactInVain(String as, JsonNode message, String emoji, boolean on) {
    workplace.reactInVain(as, message, emoji, on);
  }

  @Override
  public List<String> offered(JsonNode message) {
    return workplace.offered(message);
  }

  @Override
  public List<JsonNode> messages(String as, String place) {
    return workplace.messages(as, place);
  }

  @Override
  public Answer open(String as, String name) {
    return workplace.open(as, name);
  }

  @Override
  public void welcome(String handle, String name, String language) {
    workplace.welcome(handle, name, language);
  }

  @Override
  public void gone(String handle) {
    workplace.gone(handle);
  }

  @Override
  public void forward(String by) {
    bot.forward(Duration.parse(by));
  }

  @Override
  public SlackTestBot settled() {
    bot.settle();
    return this;
  }

  @Override
  public void close() {
    bot.close();
    workplace.close();
    assertThat(workplace.slack().complaints()).as("what Slack would not have").isEmpty();
  }
}
