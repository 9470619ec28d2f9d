package asterism.bot.slack.scenes;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.Answer;
import asterism.bot.slack.wire.Ack;
import asterism.bot.slack.wire.Button;
import asterism.bot.slack.wire.FakeSlack;
import asterism.bot.slack.wire.Heard;
import asterism.bot.slack.wire.LoggedCall;
import asterism.bot.slack.wire.Member;
import asterism.bot.slack.wire.Seen;
import asterism.bot.slack.wire.SeenView;
import asterism.storage.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionTimeoutException;

/**
 * The people of the scenarios in a Slack of our own, and what they do and see there; which bot they
 * have is left open.
 */
public final class Workplace implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final FakeSlack slack = new FakeSlack();
  private final Cast cast;
  private final Telling telling;

  /**
   * Moves what is in the database from the room into Slack.
   *
   * @param clock what time it is there
   */
  public Workplace(TestDatabase database, Clock clock) {
    slack.goBy(clock);
    this.cast = Planting.plant(database, slack, clock);
    this.telling = new Telling(cast);
  }

  /** By which a bot finds it, with requests that Slack signs. */
  public Map<String, String> overHttp() {
    return settings("SLACK_SIGNING_SECRET", slack.signingSecret());
  }

  /** By which a bot finds it, in Socket Mode. */
  public Map<String, String> overSockets() {
    return settings("SLACK_APP_TOKEN", slack.appToken());
  }

  private Map<String, String> settings(String way, String secret) {
    return Map.of(
        "SLACK_BOT_TOKEN", slack.botToken(), "SLACK_API_URL", slack.apiUrl(), way, secret);
  }

  /**
   * Whoever administers the workspace looks at what was added to it.
   *
   * @param bot where it takes requests
   */
  public void meet(URI bot) {
    slack.toHttp(bot.resolve("/slack/events"));
    lookedAt();
  }

  /** The same in Socket Mode, where the bot comes by itself. */
  public void meet() {
    slack.toSockets();
    await().atMost(PATIENCE).until(() -> slack.connections() > 0);
    lookedAt();
  }

  private void lookedAt() {
    heard(slack.openHome(cast.account(Planting.ADMINISTRATOR)));
  }

  /** For what has no word here. */
  public FakeSlack slack() {
    return slack;
  }

  public String account(String handle) {
    return cast.account(handle);
  }

  /**
   * @param place the name of a channel, or {@code dm}
   */
  public String channel(String as, String place) {
    return cast.channel(as, place);
  }

  public String mentioned(String handle) {
    return "@" + slack.member(cast.account(handle)).realName();
  }

  public Answer say(String as, String place, String text) {
    String account = cast.account(as);
    String channel = cast.channel(as, place);
    if (text.startsWith("/")) {
      String[] words = text.split(" ", 2);
      String rest = words.length > 1 ? words[1] : "";
      return answered(as, () -> slack.slash(account, channel, words[0], rest).status());
    }
    if (place.equals("dm") || text.startsWith("@asterism")) {
      return answered(as, () -> heard(slack.say(account, channel, text)));
    }
    slack.say(account, channel, text);
    return nothing();
  }

  public Answer press(String as, String message, String button) {
    Seen seen = seen(as, message);
    Button pressed =
        seen.buttons().stream()
            .filter(each -> each.value().equals(button))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no button " + button + " on " + seen));
    return answered(as, () -> slack.press(cast.account(as), seen, pressed).status());
  }

  /**
   * @param message its id
   */
  public Seen seen(String as, String message) {
    return cast.channels(as).stream()
        .flatMap(channel -> slack.messagesSeenBy(cast.account(as), channel).stream())
        .filter(each -> each.ts().equals(message))
        .findFirst()
        .orElseThrow(() -> new AssertionError(as + " sees no message " + message));
  }

  /** It is answered where it was opened. */
  public Answer submit(String as, JsonNode form, Map<String, String> changed) {
    String id = form.path("id").asText();
    SeenView view =
        slack.viewsOf(cast.account(as)).stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new AssertionError("this form is not open: " + form));
    Map<String, Object> filledIn = telling.filledIn(view, changed);
    return answered(as, () -> slack.submit(cast.account(as), view, filledIn).status());
  }

  /**
   * @param emoji as Slack names it
   */
  public Answer react(String as, JsonNode message, String emoji, boolean on) {
    return answered(as, () -> reacted(as, message, emoji, on));
  }

  /** The same where nothing is answered. */
  public void reactInVain(String as, JsonNode message, String emoji, boolean on) {
    reacted(as, message, emoji, on);
  }

  private int reacted(String as, JsonNode message, String emoji, boolean on) {
    Seen seen = seen(as, message.path("id").asText());
    return heard(slack.react(cast.account(as), seen, emoji, on));
  }

  /** The reactions that the bot put under a message, in order. */
  public List<String> offered(JsonNode message) {
    String ts = message.path("id").asText();
    return slack.calls("reactions.add").stream()
        .filter(LoggedCall::done)
        .map(LoggedCall::arguments)
        .filter(call -> ts.equals(call.get("timestamp")))
        .map(call -> call.get("name"))
        .toList();
  }

  public List<JsonNode> messages(String as, String place) {
    return slack.messagesSeenBy(cast.account(as), cast.channel(as, place)).stream()
        .map(seen -> telling.message(seen, place.equals("dm")))
        .toList();
  }

  /** Opens a channel where everybody is, and the bot too. */
  public Answer open(String as, String name) {
    String channel = slack.channel(name, cast.everybody());
    cast.opened(name, channel);
    heard(slack.invite(cast.account(as), channel));
    return nothing();
  }

  public void welcome(String handle, String name, String language) {
    String account = slack.welcome(Planting.member(handle, name, language));
    cast.person(handle, account);
    cast.channels().forEach(channel -> slack.join(account, channel));
  }

  /** Deactivates an account. */
  public void gone(String handle) {
    slack.change(cast.account(handle), Member::deactivated);
  }

  @Override
  public void close() {
    slack.close();
  }

  /** Something done, and what HTTP or its like says to it. */
  private interface Deed {
    int status();
  }

  /** Does it and waits for what the bot says to whoever did it. */
  private Answer answered(String as, Deed deed) {
    Sight before = Sight.of(slack, cast, as);
    int status = deed.status();
    try {
      await().atMost(PATIENCE).until(() -> !Sight.of(slack, cast, as).since(before).isNothing());
    } catch (ConditionTimeoutException e) {
      throw new AssertionError(
          "%s was not answered: %d; complaints: %s".formatted(as, status, slack.complaints()), e);
    }
    return answer(status, Sight.of(slack, cast, as).since(before), slack.direct(cast.account(as)));
  }

  private Answer answer(int status, Sight sight, String direct) {
    ObjectNode raw = JsonNodeFactory.instance.objectNode();
    String reply = sight.answers().stream().map(Seen::text).collect(joining("\n"));
    for (Seen seen : sight.answers()) {
      raw.set("reply", telling.message(seen, seen.channel().equals(direct)));
    }
    sight.form().ifPresent(form -> raw.set("form", telling.form(form)));
    String said = reply.isEmpty() ? sight.form().map(telling::intro).orElse("") : reply;
    return new Answer(status, said, raw.path("form"), raw);
  }

  private static Answer nothing() {
    ObjectNode raw = JsonNodeFactory.instance.objectNode();
    return new Answer(200, "", raw.path("form"), raw);
  }

  private static int heard(Heard heard) {
    assertThat(heard.acknowledged()).as("the bot heard " + heard.event()).isTrue();
    return heard.ack().map(Ack::status).orElse(0);
  }
}
