package asterism.bot.feature.setup;

import static asterism.bot.Seen.fields;
import static asterism.bot.Seen.isPrivate;
import static asterism.bot.Seen.labels;
import static asterism.bot.Seen.text;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.Answer;
import asterism.bot.Seen;
import asterism.bot.WholeBot;
import asterism.bot.WholeBot.Service;
import asterism.storage.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Setting up and joining, as people do it in some chat service. */
abstract class SetupScenarios {
  private static final Instant TUESDAY = Instant.parse("2026-11-24T17:00:00Z");
  private static final String READING = "early-reading";

  private final TestDatabase database = TestDatabase.create();
  private final WholeBot bot;

  SetupScenarios(Service service) {
    this.bot = service.start(database, TUESDAY);
  }

  @AfterEach
  void stop() {
    bot.close();
    database.close();
  }

  @Test
  void whoever_added_the_bot_is_offered_the_setup_until_it_is_done() {
    JsonNode offer = only(cards("james", "dm"));
    assertThat(text(offer)).contains("Hello! I am Asterism", "Three short steps");
    assertThat(labels(offer)).containsExactly("Set it up");

    Answer setup = bot.press("james", offer, "Set it up");
    JsonNode form = press("james", setup, "1. Name and place").form();
    Answer kept = bot.submit("james", form, Map.of("name", "Riverside Reads"));
    assertThat(kept.reply()).contains("this is Riverside Reads", "Administrator: James Okafor");
    Answer groups = press("james", kept, "2. Groups");
    assertThat(groups.reply()).contains("backbone · Backbone team");
    JsonNode group = press("james", groups, "early-reading").form();
    assertThat(bot.submit("james", group, Map.of("kind", "constellation")).reply())
        .contains("Constellation");
    JsonNode organizations = press("james", kept, "3. Organizations").form();
    assertThat(
            bot.submit("james", organizations, Map.of("organizations", "Library\nlibrary")).reply())
        .contains("Added: Library", "Passed over, as it is here already: library");

    offer = only(cards("james", "dm"));
    assertThat(text(offer)).contains("Riverside Reads is set up");
    assertThat(labels(offer)).containsExactly("See what is set");
    assertThat(bot.press("james", offer, "See what is set").reply()).contains("5 organizations");
    assertThat(bot.say("sam", READING, "/asterism setup").reply())
        .contains("That is for an administrator");
  }

  @Test
  void a_channel_is_greeted_once_in_three_lines_with_buttons_that_work() {
    bot.open("maria", "summer-meals");
    JsonNode greeting = only(cards("rosa", "summer-meals"));
    assertThat(text(greeting))
        .contains("Hello, summer-meals! I am Asterism", "/commit send the draft by friday");
    assertThat(text(greeting).lines()).hasSize(3);
    assertThat(labels(greeting)).containsExactly("Make a promise", "What can you do?");

    Answer form = bot.press("rosa", greeting, "Make a promise");
    assertThat(fields(form.form())).contains("what", "by");
    assertThat(bot.press("rosa", greeting, "What can you do?").reply()).contains("/commit");
  }

  @Test
  void the_greeting_speaks_the_language_of_its_group() {
    setUp(Map.of("language", "es"));
    bot.open("maria", "comidas");
    assertThat(text(only(cards("james", "comidas")))).contains("¡Hola, comidas! Soy Asterism.");

    Answer group = bot.say("james", "comidas", "/asterism group");
    JsonNode form =
        group.form().isMissingNode() // one thing at a time is shown there
            ? press("james", group, "Name and language").form()
            : group.form();
    bot.submit("james", "comidas", form, Map.of("language", "en", "name", "Meals"));
    assertThat(text(only(cards("james", "comidas")))).contains("Hello, Meals! I am Asterism.");
  }

  @Test
  void a_newcomer_is_asked_in_their_language_and_belongs_from_then_on() {
    bot.welcome("ana", "Ana Ruiz", "es");
    Answer first = bot.say("ana", READING, "/commit llamar a la biblioteca para el viernes");
    assertThat(first.reply()).startsWith("Anotado como #1");
    Answer asked = first;
    if (bot.asksWhatTimeItIs()) {
      assertThat(first.reply()).contains("supongo que tu hora es 09:00");
      press("ana", first, "Así es");
      asked = bot.say("ana", READING, "/commit llamar a la escuela para el viernes");
    }
    assertThat(asked.reply()).contains("¿con qué organización estás?", "/asterism me");

    Answer chosen = press("ana", asked, "Riverside Food Bank");
    assertThat(chosen.reply()).contains("Estás con Riverside Food Bank", "como suplente");
    assertThat(bot.say("ana", "dm", "asterism me").reply())
        .contains("Con: Riverside Food Bank desde el martes, 24 de noviembre de 2026");
    bot.say("ana", READING, "/commit llamar otra vez para el lunes");
    assertThat(cards("james", READING).stream().map(Seen::text))
        .anyMatch(card -> card.contains("Ana Ruiz (Riverside Food Bank)"));
  }

  @Test
  void a_person_changes_what_is_theirs_in_a_direct_message() {
    Answer me = bot.say("maria", "dm", "asterism me");
    JsonNode form = press("maria", me, "Change").form();
    Answer kept =
        bot.submit("maria", form, Map.of("name", "Mari", "zone", "madrid", "days", "mon-thu"));
    assertThat(kept.reply()).contains("⁂ Mari", "Europe/Madrid", "Monday to Thursday");
    JsonNode more = press("maria", kept, "Messages and time away").form();
    assertThat(bot.submit("maria", more, Map.of("away", "2026-12-04", "digest", "weekly")).reply())
        .contains("Away until Friday, 4 December 2026", "once a week");
    bot.say("maria", READING, "/commit call the library by friday");
    assertThat(text(cards("james", READING).get(0))).contains("Mari (Riverside Food Bank)");
  }

  private void setUp(Map<String, String> changed) {
    Answer setup = bot.say("james", READING, "/asterism setup");
    bot.submit("james", press("james", setup, "1. Name and place").form(), changed);
  }

  private Answer press(String as, Answer answer, String label) {
    return bot.press(as, answer.message(), label);
  }

  /** What the bot shows there to everybody, or keeps showing to that person. */
  private List<JsonNode> cards(String as, String place) {
    return bot.settled().messages(as, place).stream()
        .filter(Seen::isOfTheBot)
        .filter(message -> place.equals("dm") ? isOffer(message) : !isPrivate(message))
        .toList();
  }

  private static boolean isOffer(JsonNode message) {
    return labels(message).stream().anyMatch(List.of("Set it up", "See what is set")::contains);
  }

  private static JsonNode only(List<JsonNode> messages) {
    assertThat(messages).hasSize(1);
    return messages.get(0);
  }
}
