package asterism.bot.feature.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.RoomClient.Answer;
import asterism.bot.TestBot;
import asterism.storage.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every row of {@code /commit}, as people do it in the room: the whole bot, through the room's API.
 */
class CommitmentsInTheRoomTest {
  /** Tuesday morning in Los Angeles. */
  private static final Instant TUESDAY = Instant.parse("2026-11-24T17:00:00Z");

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final TestBot BOT = TestBot.start(DATABASE, Clock.fixed(TUESDAY, ZoneOffset.UTC));
  private static final String READING = "early-reading";

  /** Every test has its own promises: their numbers go on where the last one stopped. */
  private String number = "";

  @AfterAll
  static void stop() {
    BOT.close();
    DATABASE.close();
  }

  @BeforeEach
  void maria_promises() {
    Answer made = BOT.say("maria", READING, "/commit call the library by friday");
    number = made.reply().replaceAll("(?s).*#(\\d+).*", "$1");
    BOT.settled();
  }

  @Test
  void a_promise_is_answered_in_private_and_shown_to_all() {
    Answer made =
        BOT.say("maria", READING, "/commit send the draft agreement to partners by friday");

    assertThat(made.reply())
        .contains("#", "send the draft agreement to partners", "Friday, 27 November 2026");
    assertThat(made.raw().path("reply").path("private").asBoolean()).isTrue();
    String own = made.reply().replaceAll("(?s).*#(\\d+).*", "$1");
    JsonNode card =
        BOT.settled().messages("james", READING).stream()
            .filter(message -> message.path("text").asText().contains("#" + own + " "))
            .findFirst()
            .orElseThrow();
    assertThat(card.path("text").asText())
        .contains(
            "Maria Lopez (Riverside Food Bank)",
            "send the draft agreement to partners",
            "Friday, 27 November 2026",
            "Open");
    assertThat(labels(card)).containsExactly("Done", "New date", "I need help", "Release");
    assertThat(BOT.messages("james", READING))
        .noneMatch(message -> message.path("text").asText().startsWith("/commit send"));
  }

  @Test
  void without_words_the_form_asks_for_them() {
    Answer bare = BOT.say("maria", READING, "/commit");
    assertThat(bare.form().path("fields").findValuesAsText("id"))
        .containsExactly("what", "by", "strategy", "org");
    assertThat(bare.form().path("fields").findValuesAsText("kind")).contains("day");

    Answer made =
        BOT.submit(
            "maria",
            READING,
            bare.form(),
            Map.of("what", "print 40 cards", "by", "2026-12-01", "strategy", "reading corners"));
    assertThat(made.reply()).contains("print 40 cards", "Tuesday, 1 December 2026");
    String own = made.reply().replaceAll("(?s).*#(\\d+).*", "$1");
    assertThat(BOT.settled().messages("mei", READING))
        .anyMatch(
            message ->
                message.path("text").asText().contains("#" + own + " ")
                    && message.path("text").asText().contains("reading corners"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-12-01     | Tuesday, 1 December 2026
          1 dec          | Tuesday, 1 December 2026
          friday         | Friday, 27 November 2026
          next friday    | Friday, 4 December 2026
          tomorrow       | Wednesday, 25 November 2026
          in 2 weeks     | Tuesday, 8 December 2026
          end of month   | Monday, 30 November 2026
          12/1           | Tuesday, 1 December 2026
          """)
  void days_in_plain_words_are_written_out(String typed, String day) {
    assertThat(BOT.say("mei", READING, "/commit water the plants by " + typed).reply())
        .contains(day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 dic             | martes, 1 de diciembre de 2026
          el viernes        | viernes, 27 de noviembre de 2026
          mañana            | miércoles, 25 de noviembre de 2026
          en 2 semanas      | martes, 8 de diciembre de 2026
          fin de mes        | lunes, 30 de noviembre de 2026
          1/12              | martes, 1 de diciembre de 2026
          """)
  void and_so_are_their_spanish_sisters(String typed, String day) {
    assertThat(BOT.say("rosa", READING, "/commit regar las plantas para " + typed).reply())
        .contains("Anotado", day);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2020-01-01  | has passed
          yesterday   | has passed
          31 february | no calendar has
          2099-01-01  | more than five years ahead
          """)
  void a_day_that_cannot_be_is_refused_with_all_that_was_typed_kept(String typed, String why) {
    Answer refused = BOT.say("maria", READING, "/commit water the plants by " + typed);

    assertThat(refused.reply()).contains(typed, why, "2026-12-31");
    assertThat(field(refused.form(), "what").path("value").asText()).isEqualTo("water the plants");
    assertThat(field(refused.form(), "by").path("error").asText()).contains(why);
  }

  @Test
  void a_day_that_may_mean_another_is_said_back_with_a_button_for_that() {
    Answer made = BOT.say("maria", READING, "/commit water the plants by 12/1");
    JsonNode reply = made.raw().path("reply");
    assertThat(made.reply()).contains("Tuesday, 1 December 2026", "Tuesday, 12 January 2027");

    Answer meant =
        BOT.press(
            "maria", reply.path("id").asText(), reply.path("buttons").path(0).path("id").asText());
    assertThat(meant.reply()).contains("Corrected", "Tuesday, 12 January 2027");
  }

  @Test
  void done_thanks_in_public_and_the_card_says_so_in_the_same_message() {
    String before = card().path("id").asText();
    assertThat(BOT.say("maria", READING, "/commit done " + number).reply()).contains("Thank you");

    BOT.settled();
    assertThat(card().path("id").asText()).isEqualTo(before);
    assertThat(card().path("text").asText()).contains("Kept");
    assertThat(card().path("buttons")).isEmpty();
    assertThat(BOT.messages("sam", READING))
        .filteredOn(message -> message.path("text").asText().contains("Thank you, Maria Lopez"))
        .filteredOn(message -> message.path("text").asText().contains("(#" + number + ")"))
        .hasSize(1);
  }

  @Test
  void move_changes_the_day_in_the_same_message_and_says_it_was_moved() {
    assertThat(
            BOT.say(
                    "maria",
                    READING,
                    "/commit move " + number + " to next monday because the hall is closed")
                .reply())
        .contains("Monday, 30 November 2026");
    assertThat(BOT.settled().messages("james", READING)).isNotEmpty();
    assertThat(card().path("text").asText())
        .contains("Monday, 30 November 2026", "the date was moved");
    assertThat(BOT.say("james", READING, "/commit show " + number).reply())
        .contains("from Friday, 27 November 2026", "because: the hall is closed");
  }

  @Test
  void release_asks_why_and_says_it_openly() {
    Answer asked = BOT.say("maria", READING, "/commit release " + number);
    assertThat(asked.form().path("fields").findValuesAsText("id")).containsExactly("because");

    assertThat(
            BOT.submit("maria", READING, asked.form(), Map.of("because", "the county does it"))
                .reply())
        .contains("given back");
    BOT.settled();
    assertThat(card().path("text").asText()).contains("Given back, because: the county does it");
  }

  @Test
  void help_is_wanted_until_the_owner_ends_it() {
    BOT.say("maria", READING, "/commit help " + number + " because I need two drivers");
    BOT.settled();
    assertThat(card().path("text").asText()).contains("Help wanted: I need two drivers");
    assertThat(labels(card())).contains("Help has come");

    press("maria", "commit/helped?number=" + number);
    BOT.settled();
    assertThat(card().path("text").asText()).doesNotContain("Help wanted");
    assertThat(labels(card())).contains("I need help");
  }

  @Test
  void reopen_and_mistake_are_shown_too() {
    BOT.say("maria", READING, "/commit done " + number);
    BOT.say("maria", READING, "/commit reopen " + number);
    BOT.settled();
    assertThat(card().path("text").asText()).contains("Open");
    assertThat(BOT.messages("sam", READING))
        .anyMatch(m -> m.path("text").asText().contains("#" + number + " was opened again"));

    BOT.say("maria", READING, "/commit mistake " + number + " because it was said in jest");
    BOT.settled();
    assertThat(card().path("text").asText()).contains("recorded by mistake");
    assertThat(BOT.say("maria", READING, "/commit list mine").reply())
        .doesNotContain("#" + number + " ");
  }

  @Test
  void each_button_of_the_card_does_its_work_or_opens_its_form() {
    assertThat(
            press("maria", "commit/move?number=" + number)
                .form()
                .path("fields")
                .findValuesAsText("id"))
        .containsExactly("to", "because");
    assertThat(
            press("maria", "commit/help?number=" + number)
                .form()
                .path("fields")
                .findValuesAsText("id"))
        .containsExactly("because");
    assertThat(press("maria", "commit/release?number=" + number).form().path("title").asText())
        .contains("#" + number);
    assertThat(press("james", "commit/done?number=" + number).reply())
        .contains("Maria Lopez’s own promise");
    assertThat(press("maria", "commit/done?number=" + number).reply()).contains("Thank you");
  }

  @Test
  void lists_are_private_and_paged_with_buttons_on_each_entry() {
    for (int i = 0; i < 7; i++) {
      BOT.say("sam", "steering-committee", "/commit step " + i + " by 2026-12-0" + (i + 1));
    }
    Answer first = BOT.say("james", "steering-committee", "/commit list");
    assertThat(first.reply()).contains("step 0", "step 4").doesNotContain("step 5");
    assertThat(first.reply().indexOf("step 0")).isLessThan(first.reply().indexOf("step 1"));
    JsonNode page = first.raw().path("reply");
    assertThat(labels(page)).contains("Show", "More");

    Answer second = BOT.press("james", page.path("id").asText(), button(page, "More"));
    assertThat(second.reply()).contains("step 5", "step 6").doesNotContain("step 4");
    assertThat(second.raw().path("reply").path("id").asText())
        .as("the page is turned in the same message")
        .isEqualTo(page.path("id").asText());
    assertThat(
            labels(BOT.say("sam", "steering-committee", "/commit list mine").raw().path("reply")))
        .contains("Done", "New date", "I need help", "Release");
    assertThat(BOT.say("james", "steering-committee", "/commit list overdue").reply())
        .contains("Nothing in steering-committee is overdue");
  }

  @Test
  void a_promise_past_its_day_is_listed_gently_and_thanked_all_the_same() {
    try (TestDatabase database = TestDatabase.create();
        TestBot bot = TestBot.start(database, Clock.fixed(TUESDAY, ZoneOffset.UTC))) {
      bot.say("maria", READING, "/commit call the library by friday");
      bot.forward("P3D");
      assertThat(bot.say("james", READING, "/commit list overdue").reply())
          .as("on its day it is not overdue")
          .contains("Nothing");
      bot.forward("P1D");
      assertThat(bot.say("james", READING, "/commit list overdue").reply())
          .contains("whose day has passed", "call the library");

      bot.say("maria", READING, "/commit done 1");
      assertThat(bot.settled().messages("james", READING))
          .anyMatch(m -> m.path("text").asText().contains("Thank you, Maria Lopez"))
          .noneMatch(m -> m.path("text").asText().toLowerCase(Locale.ROOT).contains("late"));
      assertThat(bot.say("james", READING, "/commit list kept").reply())
          .contains("call the library");
    }
  }

  @Test
  void words_are_shown_as_typed_in_any_script_and_do_nothing() {
    String what =
        "<b>@james</b> *call* _the_ `school` & say «مرحبا» 👩‍👩‍👧 <script>alert(1)</script>";
    Answer made = BOT.say("maria", READING, "/commit " + what + " by friday");
    assertThat(made.reply()).contains(what);
    assertThat(BOT.settled().messages("james", READING))
        .anyMatch(message -> message.path("text").asText().contains(what));
  }

  @Test
  void five_hundred_characters_are_kept_and_one_more_is_refused_with_the_count() {
    String longest = "é".repeat(499) + "🤝";
    assertThat(BOT.say("maria", READING, "/commit " + longest + " by friday").reply())
        .contains(longest);
    assertThat(BOT.say("maria", READING, "/commit " + longest + "s by friday").reply())
        .contains("501", "500");
  }

  @Test
  void help_and_status_say_what_can_be_done_and_how_things_are() {
    Answer help = BOT.say("maria", READING, "/asterism help");
    assertThat(help.reply()).contains("/commit send the draft", "/commit done 12");
    JsonNode said = help.raw().path("reply");
    assertThat(labels(said)).contains("/asterism");
    assertThat(
            BOT.press("maria", said.path("id").asText(), "asterism/help?section=asterism").reply())
        .contains("/asterism status")
        .doesNotContain("/commit done 12");
    assertThat(BOT.say("maria", READING, "/asterism status").reply())
        .contains("Version", "PostgreSQL", "room");
    assertThat(BOT.say("rosa", READING, "/asterism help").reply()).contains("Lo que sé hacer");
  }

  @Test
  void a_direct_message_is_about_the_group_last_spoken_in_and_says_so() {
    BOT.say("mei", "backbone", "/commit list");
    Answer direct = BOT.say("mei", "dm", "/commit bring the map by friday");
    assertThat(direct.reply()).contains("This is about backbone");

    JsonNode reply = direct.raw().path("reply");
    Answer groups = BOT.press("mei", reply.path("id").asText(), button(reply, "Another group"));
    JsonNode choice = groups.raw().path("reply");
    Answer chosen = BOT.press("mei", choice.path("id").asText(), button(choice, READING));
    assertThat(chosen.reply()).contains("early-reading").doesNotContain("about backbone");
    assertThat(BOT.say("mei", "dm", "commit list").reply()).contains("early-reading");
  }

  private Answer press(String as, String button) {
    return BOT.press(as, card().path("id").asText(), button);
  }

  /** The card of this test's promise. */
  private JsonNode card() {
    return BOT.messages("james", READING).stream()
        .filter(message -> message.path("text").asText().startsWith("⁂ #" + number + " "))
        .findFirst()
        .orElseThrow();
  }

  private static List<String> labels(JsonNode message) {
    List<String> labels = new ArrayList<>();
    message.path("buttons").forEach(button -> labels.add(button.path("label").asText()));
    return labels;
  }

  private static String button(JsonNode message, String label) {
    for (JsonNode button : message.path("buttons")) {
      if (button.path("label").asText().equals(label)) {
        return button.path("id").asText();
      }
    }
    throw new AssertionError("no button " + label + " on " + message);
  }

  private static JsonNode field(JsonNode form, String id) {
    for (JsonNode field : form.path("fields")) {
      if (field.path("id").asText().equals(id)) {
        return field;
      }
    }
    throw new AssertionError("no field " + id + " in " + form);
  }
}
