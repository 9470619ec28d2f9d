package asterism.bot.slack.scenes;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.Answer;
import asterism.bot.RunningBot;
import asterism.bot.WholeBot;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.awaitility.core.ConditionTimeoutException;

/**
 * The whole bot in a Slack of our own, over HTTP or in Socket Mode; acted on as people do there.
 * Closing it checks that the bot did nothing that Slack would not have.
 */
public final class SlackTestBot implements WholeBot {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final FakeSlack slack = new FakeSlack();
  private final Cast cast;
  private final Telling telling;
  private final RunningBot bot;

  private SlackTestBot(
      TestDatabase database, Instant now, Function<FakeSlack, Map<String, String>> way) {
    Clock clock = Clock.systemUTC();
    clock = Clock.offset(clock, Duration.between(clock.instant(), now));
    slack.goBy(clock);
    this.cast = Planting.plant(database, slack, clock);
    this.telling = new Telling(cast);
    Map<String, String> settings = new HashMap<>(way.apply(slack));
    settings.put("ASTERISM_ROOM", "off");
    settings.put("SLACK_BOT_TOKEN", slack.botToken());
    settings.put("SLACK_API_URL", slack.apiUrl());
    this.bot = RunningBot.start(database, settings, clock);
  }

  /** With requests that Slack signs. */
  public static SlackTestBot overHttp(TestDatabase database, Instant now) {
    SlackTestBot started =
        new SlackTestBot(
            database, now, slack -> Map.of("SLACK_SIGNING_SECRET", slack.signingSecret()));
    started.slack.toHttp(started.bot.address().resolve("/slack/events"));
    return started.lookedUp();
  }

  /** In Socket Mode. */
  public static SlackTestBot overSockets(TestDatabase database, Instant now) {
    SlackTestBot started =
        new SlackTestBot(database, now, slack -> Map.of("SLACK_APP_TOKEN", slack.appToken()));
    started.slack.toSockets();
    await().atMost(PATIENCE).until(() -> started.slack.connections() > 0);
    return started.lookedUp();
  }

  /** Whoever administers the workspace looks at what was added to it. */
  private SlackTestBot lookedUp() {
    heard(slack.openHome(cast.account(Planting.ADMINISTRATOR)));
    return settled();
  }

  @Override
  public String service() {
    return "slack";
  }

  @Override
  public String mentioned(String handle) {
    return "@" + slack.member(cast.account(handle)).realName();
  }

  /** For what has no word here. */
  public FakeSlack slack() {
    return slack;
  }

  @Override
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

  @Override
  public Answer press(String as, String message, String button) {
    Seen seen = seen(as, message);
    Button pressed =
        seen.buttons().stream()
            .filter(each -> each.value().equals(button))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no button " + button + " on " + seen));
    return answered(as, () -> slack.press(cast.account(as), seen, pressed).status());
  }

  private Seen seen(String as, String message) {
    return cast.channels(as).stream()
        .flatMap(channel -> slack.messagesSeenBy(cast.account(as), channel).stream())
        .filter(each -> each.ts().equals(message))
        .findFirst()
        .orElseThrow(() -> new AssertionError(as + " sees no message " + message));
  }

  /** It is answered where it was opened. */
  @Override
  public Answer submit(String as, String place, JsonNode form, Map<String, String> changed) {
    String id = form.path("id").asText();
    SeenView view =
        slack.viewsOf(cast.account(as)).stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new AssertionError("this form is not open: " + form));
    Map<String, Object> filledIn = telling.filledIn(view, changed);
    return answered(as, () -> slack.submit(cast.account(as), view, filledIn).status());
  }

  @Override
  public Answer react(String as, JsonNode message, String emoji, boolean on) {
    return answered(as, () -> reacted(as, message, emoji, on));
  }

  @Override
  public void reactInVain(String as, JsonNode message, String emoji, boolean on) {
    reacted(as, message, emoji, on);
  }

  private int reacted(String as, JsonNode message, String emoji, boolean on) {
    Seen seen = seen(as, message.path("id").asText());
    return heard(slack.react(cast.account(as), seen, emoji, on));
  }

  @Override
  public List<String> offered(JsonNode message) {
    String ts = message.path("id").asText();
    return slack.calls("reactions.add").stream()
        .filter(LoggedCall::done)
        .map(LoggedCall::arguments)
        .filter(call -> ts.equals(call.get("timestamp")))
        .map(call -> call.get("name"))
        .toList();
  }

  @Override
  public List<JsonNode> messages(String as, String place) {
    return slack.messagesSeenBy(cast.account(as), cast.channel(as, place)).stream()
        .map(seen -> telling.message(seen, place.equals("dm")))
        .toList();
  }

  @Override
  public Answer open(String as, String name) {
    String channel = slack.channel(name, cast.everybody());
    cast.opened(name, channel);
    heard(slack.invite(cast.account(as), channel));
    return nothing();
  }

  @Override
  public void welcome(String handle, String name, String language) {
    String account = slack.welcome(Planting.member(handle, name, language));
    cast.person(handle, account);
    cast.channels().forEach(channel -> slack.join(account, channel));
  }

  @Override
  public void gone(String handle) {
    slack.change(cast.account(handle), Member::deactivated);
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
    slack.close();
    assertThat(slack.complaints()).as("what Slack would not have").isEmpty();
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
