package asterism.bot.feature.commitment;

import static asterism.bot.Seen.text;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.Answer;
import asterism.bot.WholeBot;
import asterism.bot.WholeBot.Service;
import asterism.storage.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The rows of {@code /commit} in which one person asks something of another, as people do them in
 * some chat service.
 */
abstract class AskingScenarios {
  /** Tuesday morning in Los Angeles. */
  private static final Instant TUESDAY = Instant.parse("2026-11-24T17:00:00Z");

  private static final String READING = "early-reading";

  private final TestDatabase database = TestDatabase.create();
  private final WholeBot bot;

  AskingScenarios(Service service) {
    this.bot = service.start(database, TUESDAY);
  }

  @AfterEach
  void stop() {
    bot.close();
    database.close();
  }

  @Test
  void an_offer_is_asked_in_private_accepted_and_shown_to_all() {
    assertThat(say("james", "/commit @maria book the hall by 12 december"))
        .contains("Offered to Maria Lopez as #1");
    JsonNode asked = message("maria", "dm", "James Okafor asks in early-reading");
    assertThat(text(message("sam", READING, "⁂ #1")))
        .contains("asks Maria Lopez (Riverside Food Bank)");

    assertThat(press("james", message("james", READING, "⁂ #1"), "Accept"))
        .contains("only they can answer");
    assertThat(press("maria", asked, "Accept")).contains("#1 is yours");
    assertThat(text(message("sam", READING, "⁂ #1"))).contains("will do this", "Open");
    assertThat(text(message("maria", "dm", "asks in early-reading"))).contains("You accepted it");
    assertThat(text(message("james", "dm", "accepted #1"))).contains("book the hall");
    assertThat(message("maria", "dm", "asks in early-reading").path("buttons")).isEmpty();
  }

  @Test
  void in_spanish_she_is_asked_changes_the_day_or_declines() {
    say("james", "/commit @rosa book the hall by 12 december");
    JsonNode asked = message("rosa", "dm", "pregunta en early-reading");
    Answer form = bot.press("rosa", asked, "Cambiar fecha");
    assertThat(bot.submit("rosa", form.form(), Map.of("to", "2026-12-14")).reply())
        .contains("#1 es tuyo", "lunes, 14 de diciembre de 2026");

    say("james", "/commit @rosa book the band by 12 december");
    JsonNode again = message("rosa", "dm", "book the band");
    Answer decline = bot.press("rosa", again, "Decir que no");
    assertThat(bot.submit("rosa", decline.form(), Map.of("because", "no puedo")).reply())
        .contains("Dijiste que no a #2");
    assertThat(text(message("james", "dm", "declined #2"))).contains("because: no puedo");
  }

  @Test
  void an_offer_nobody_answers_ends_by_itself() {
    say("james", "/commit @maria book the hall by 12 december");
    bot.forward("P14D");
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(bot.settled().messages("james", "dm"))
                    .anyMatch(m -> text(m).contains("Two weeks passed without an answer")));
    assertThat(text(message("maria", "dm", "Two weeks passed"))).contains("can be offered again");
    assertThat(text(message("sam", READING, "⁂ #1"))).contains("Ended without an answer");
  }

  @Test
  void whoever_is_gone_is_not_asked() {
    bot.gone("sam");
    assertThat(say("james", "/commit @sam book the hall by 12 december"))
        .contains("Sam Whitfield cannot be reached here any more");
  }

  @Test
  void what_was_said_in_the_meeting_is_told_once_and_answered_line_by_line() {
    Answer form = bot.say("mei", READING, "/commit said");
    assertThat(form.form().path("fields").path(0).path("kind").asText()).isEqualTo("lines");
    Answer noted =
        bot.submit(
            "mei",
            READING,
            form.form(),
            Map.of(
                "lines",
                "@maria book the hall by 12 december\nMaria Lopez: bring the cake by friday\n"
                    + "Sam Whitfield: call the county by friday"));
    assertThat(noted.reply()).contains("Noted 3 promises", "#3 · Sam Whitfield");
    JsonNode asked = message("maria", "dm", "Mei Chen noted what you said");
    assertThat(text(asked)).contains("book the hall", "bring the cake");
    assertThat(press("maria", asked, "That’s right")).contains("#1 is your promise");
    JsonNode then = message("maria", "dm", "Mei Chen noted");
    assertThat(press("maria", then, "Not mine")).contains("#2 is not yours");
    assertThat(text(message("mei", "dm", "not theirs"))).contains("Maria Lopez", "#2");
    assertThat(bot.say("sam", READING, "/commit said @maria bring the dog by friday").reply())
        .contains("That is for", "a recorder");
    assertThat(say("james", "/commit list said"))
        .contains("call the county")
        .doesNotContain("hall");
  }

  @Test
  void a_promise_is_handed_on_helped_with_and_left_behind() {
    say("maria", "/commit call the library by 12 december");
    assertThat(say("maria", "/commit hand 1 to @sam")).contains("I asked Sam Whitfield");
    assertThat(press("sam", message("sam", "dm", "would you take over #1"), "Accept"))
        .contains("#1 is yours");
    assertThat(text(message("james", READING, "⁂ #1")))
        .contains("Sam Whitfield (Riverside County Health)");

    assertThat(say("sam", "/commit help 1 because the phone is broken")).contains("help is wanted");
    JsonNode wanted = message("james", "backbone", "Help wanted in early-reading");
    assertThat(press("james", wanted, "I can help")).contains("Sam Whitfield is told");
    assertThat(text(message("sam", "dm", "can help with #1"))).contains("James Okafor");
    assertThat(text(message("mei", READING, "Help wanted"))).contains("Can help: James Okafor");

    assertThat(say("james", "/roster leave @sam")).isNotEmpty();
    assertThat(text(message("mei", READING, "has left")))
        .contains("Sam Whitfield", "County Health");
    assertThat(press("mei", message("mei", READING, "has left"), "I will take it"))
        .contains("offered to people of Riverside County Health");
    assertThat(say("mei", "/commit list offered")).contains("looking for somebody");
  }

  @Test
  void a_meeting_is_gone_through_person_by_person() {
    say("sam", "/commit call the county by today");
    say("james", "/commit @maria book the hall by 12 december");
    assertThat(say("maria", "/commit meeting"))
        .contains(
            "early-reading: to go through in the meeting: 2", "call the county", "book the hall");
    say("james", "/roster here @maria @james");
    assertThat(say("rosa", "/commit meeting"))
        .contains("Hoy están aquí: James Okafor, Maria Lopez");
  }

  private String say(String as, String line) {
    return bot.say(as, READING, line).reply();
  }

  private String press(String as, JsonNode message, String label) {
    return bot.press(as, message, label).reply();
  }

  /** The latest at that place which says so. */
  private JsonNode message(String as, String place, String words) {
    return bot.settled().messages(as, place).stream()
        .filter(message -> text(message).contains(words))
        .reduce((first, second) -> second)
        .orElseThrow(() -> new AssertionError(words + " not among " + bot.messages(as, place)));
  }
}
