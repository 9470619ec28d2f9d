package asterism.bot.discord.scenes;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.Answer;
import asterism.bot.discord.wire.Button;
import asterism.bot.discord.wire.FakeDiscord;
import asterism.bot.discord.wire.Seen;
import asterism.bot.discord.wire.SeenForm;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.awaitility.core.ConditionTimeoutException;

/** What people do in Discord, and what the bot says to them alone. */
final class Acting {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** On the button that opens the next part of a form. */
  private static final Pattern GO_ON =
      Pattern.compile("(Go on|Seguir) \\([0-9]+ (of|de) [0-9]+\\)");

  /** Ends the title of any part of a form but the first. */
  private static final Pattern LATER_PART = Pattern.compile("\\((?!1/)[0-9]+/[0-9]+\\)$");

  /** Begins what is called a button that opens a form, where none opens by itself. */
  private static final String OPENS = "form:";

  private final FakeDiscord discord;
  private final Cast cast;
  private final Telling telling;

  Acting(FakeDiscord discord, Cast cast) {
    this.discord = discord;
    this.cast = cast;
    this.telling = new Telling(cast);
  }

  Answer pick(String as, String channel, Picked picked) {
    return form(
        as,
        answered(
            as,
            () ->
                discord.slash(
                    cast.account(as), channel, picked.command(), picked.verb(), picked.options())));
  }

  /** Writes to the bot alone. */
  Answer write(String as, String text) {
    String account = cast.account(as);
    return form(as, answered(as, () -> discord.say(account, discord.direct(account), text)));
  }

  Answer press(String as, Seen message, Button button) {
    return form(as, pressed(as, message, button));
  }

  private Answer pressed(String as, Seen message, Button button) {
    return answered(as, () -> discord.press(cast.account(as), message, button));
  }

  /** Fills in a form, part after part. */
  Answer submit(String as, SeenForm form, Map<String, String> values) {
    Map<String, String> left = new HashMap<>(values);
    SeenForm part = form;
    while (true) {
      Map<String, List<String>> filledIn = telling.filledIn(part, left);
      Telling.ids(part).forEach(left::remove);
      SeenForm handedIn = part;
      Answer answer = answered(as, () -> discord.submit(cast.account(as), handedIn, filledIn));
      Optional<Seen> kept = last(as, answer).filter(seen -> goOn(seen).isPresent());
      if (kept.isEmpty()) {
        assertThat(goesOn(form) ? Map.of() : left).as("what no part asks for").isEmpty();
        return form(as, answer);
      }
      pressed(as, kept.get(), goOn(kept.get()).orElseThrow());
      part = discord.formOf(cast.account(as)).orElseThrow();
    }
  }

  /** Whether what was asked for before it is kept already: it opened where something was wrong. */
  private static boolean goesOn(SeenForm form) {
    return LATER_PART.matcher(form.title()).find();
  }

  Answer react(String as, Seen message, String emoji, boolean on) {
    return form(as, answered(as, () -> reactInVain(as, message, emoji, on)));
  }

  void reactInVain(String as, Seen message, String emoji, boolean on) {
    discord.react(cast.account(as), message, Emoji.called(emoji), on, false);
  }

  List<JsonNode> messages(String as, String channel) {
    return discord.messagesAndThreadsSeenBy(cast.account(as), channel).stream()
        .map(seen -> telling.message(seen, as))
        .toList();
  }

  Seen seen(String as, String message) {
    return cast.channels(as).stream()
        .flatMap(channel -> discord.messagesAndThreadsSeenBy(cast.account(as), channel).stream())
        .filter(each -> each.id().equals(message))
        .findFirst()
        .orElseThrow(() -> new AssertionError(as + " sees no message " + message));
  }

  static Answer nothing() {
    ObjectNode raw = JsonNodeFactory.instance.objectNode();
    return new Answer(200, "", raw.path("form"), raw);
  }

  /** Where no form could open by itself, its button is pressed. */
  private Answer form(String as, Answer answer) {
    Optional<Seen> offering =
        answer.form().isMissingNode()
            ? last(as, answer).filter(seen -> opening(seen).isPresent())
            : Optional.empty();
    if (offering.isEmpty()) {
      return answer;
    }
    Answer opened = pressed(as, offering.get(), opening(offering.get()).orElseThrow());
    ObjectNode raw = answer.raw().deepCopy();
    raw.set("form", opened.form());
    return new Answer(answer.status(), answer.reply(), opened.form(), raw);
  }

  private Optional<Seen> last(String as, Answer answer) {
    String id = answer.message().path("id").asText();
    return id.isEmpty() ? Optional.empty() : Optional.of(seen(as, id));
  }

  private static Optional<Button> opening(Seen seen) {
    return seen.buttons().stream()
        .filter(button -> Telling.meaning(button).startsWith(OPENS))
        .findFirst();
  }

  private static Optional<Button> goOn(Seen seen) {
    return seen.buttons().stream()
        .filter(button -> GO_ON.matcher(button.label()).matches())
        .findFirst();
  }

  /** Does it and waits for what the bot says to whoever did it. */
  private Answer answered(String as, Runnable deed) {
    Sight before = Sight.of(discord, cast, as);
    deed.run();
    try {
      await().atMost(PATIENCE).until(() -> !Sight.of(discord, cast, as).since(before).isNothing());
    } catch (ConditionTimeoutException e) {
      throw new AssertionError(
          "%s was not answered; complaints: %s".formatted(as, discord.complaints()), e);
    }
    return answer(as, Sight.of(discord, cast, as).since(before));
  }

  private Answer answer(String as, Sight sight) {
    ObjectNode raw = JsonNodeFactory.instance.objectNode();
    List<JsonNode> said = sight.answers().stream().map(seen -> telling.message(seen, as)).toList();
    said.forEach(message -> raw.set("reply", message));
    String reply = said.stream().map(each -> each.path("text").asText()).collect(joining("\n"));
    sight.form().ifPresent(form -> raw.set("form", telling.form(form, as)));
    String intro = raw.path("form").path("intro").asText("");
    return new Answer(200, reply.isEmpty() ? intro : reply, raw.path("form"), raw);
  }
}
