package asterism.bot.feature.commitment;

import static asterism.bot.Seen.field;
import static asterism.bot.Seen.fields;
import static asterism.bot.Seen.id;
import static asterism.bot.Seen.isPrivate;
import static asterism.bot.Seen.labels;
import static asterism.bot.Seen.text;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.Answer;
import asterism.bot.WholeBot;
import asterism.bot.WholeBot.Service;
import asterism.storage.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every row of {@code /commit}, as people do it in some chat service. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CommitmentScenarios {
  /** Tuesday morning in Los Angeles. */
  private static final Instant TUESDAY = Instant.parse("2026-11-24T17:00:00Z");

  private static final String READING = "early-reading";

  private final Service service;
  private final TestDatabase database = TestDatabase.create();
  private final WholeBot bot;

  /** Every test has its own promises: their numbers go on where the last one stopped. */
  private String number = "";

  CommitmentScenarios(Service service) {
    this.service = service;
    this.bot = service.start(database, TUESDAY);
  }

  @AfterAll
  void stop() {
    bot.close();
    database.close();
  }

  @BeforeEach
  void maria_promises() {
    Answer made = bot.say("maria", READING, "/commit call the library by friday");
    number = made.reply().replaceAll("(?s).*#(\\d+).*", "$1");
    bot.settled();
  }

  @Test
  void a_promise_is_answered_in_private_and_shown_to_all() {
    Answer made =
        bot.say("maria", READING, "/commit send the draft agreement to partners by friday");

    assertThat(made.reply())
        .contains("#", "send the draft agreement to partners", "Friday, 27 November 2026");
    assertThat(isPrivate(made.message())).isTrue();
    String own = made.reply().replaceAll("(?s).*#(\\d+).*", "$1");
    JsonNode card =
        bot.settled().messages("james", READING).stream()
            .filter(message -> text(message).contains("#" + own + " "))
            .findFirst()
            .orElseThrow();
    assertThat(text(card))
        .contains(
            "Maria Lopez (Riverside Food Bank)",
            "send the draft agreement to partners",
            "Friday, 27 November 2026",
            "Open");
    assertThat(labels(card)).containsExactly("Done", "New date", "I need help", "Release");
    assertThat(bot.messages("james", READING))
        .noneMatch(message -> text(message).startsWith("/commit send"));
  }

  @Test
  void without_words_the_form_asks_for_them() {
    Answer bare = bot.say("maria", READING, "/commit");
    assertThat(fields(bare.form())).containsExactly("what", "by", "strategy", "org");
    assertThat(bare.form().path("fields").findValuesAsText("kind")).contains("day");

    Answer made =
        bot.submit(
            "maria",
            READING,
            bare.form(),
            Map.of("what", "print 40 cards", "by", "2026-12-01", "strategy", "reading corners"));
    assertThat(made.reply()).contains("print 40 cards", "Tuesday, 1 December 2026");
    String own = made.reply().replaceAll("(?s).*#(\\d+).*", "$1");
    assertThat(bot.settled().messages("mei", READING))
        .anyMatch(
            message ->
                text(message).contains("#" + own + " ")
                    && text(message).contains("reading corners"));
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
    assertThat(bot.say("mei", READING, "/commit water the plants by " + typed).reply())
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
    assertThat(bot.say("rosa", READING, "/commit regar las plantas para " + typed).reply())
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
    Answer refused = bot.say("maria", READING, "/commit water the plants by " + typed);

    assertThat(refused.reply()).contains(typed, why, "2026-12-31");
    assertThat(field(refused.form(), "what").path("value").asText()).isEqualTo("water the plants");
    assertThat(field(refused.form(), "by").path("error").asText()).contains(why);
  }

  @Test
  void a_day_that_may_mean_another_is_said_back_with_a_button_for_that() {
    Answer made = bot.say("maria", READING, "/commit water the plants by 12/1");
    JsonNode reply = made.message();
    assertThat(made.reply()).contains("Tuesday, 1 December 2026", "Tuesday, 12 January 2027");

    Answer meant = bot.press("maria", id(reply), id(reply.path("buttons").path(0)));
    assertThat(meant.reply()).contains("Corrected", "Tuesday, 12 January 2027");
  }

  @Test
  void done_thanks_in_public_and_the_card_says_so_in_the_same_message() {
    String before = id(card());
    assertThat(bot.say("maria", READING, "/commit done " + number).reply()).contains("Thank you");

    bot.settled();
    assertThat(id(card())).isEqualTo(before);
    assertThat(text(card())).contains("Kept");
    assertThat(card().path("buttons")).isEmpty();
    assertThat(bot.messages("sam", READING))
        .filteredOn(message -> text(message).contains("Thank you, Maria Lopez"))
        .filteredOn(message -> text(message).contains("(#" + number + ")"))
        .hasSize(1);
  }

  @Test
  void move_changes_the_day_in_the_same_message_and_says_it_was_moved() {
    assertThat(
            bot.say(
                    "maria",
                    READING,
                    "/commit move " + number + " to next monday because the hall is closed")
                .reply())
        .contains("Monday, 30 November 2026");
    assertThat(bot.settled().messages("james", READING)).isNotEmpty();
    assertThat(text(card())).contains("Monday, 30 November 2026", "the date was moved");
    assertThat(bot.say("james", READING, "/commit show " + number).reply())
        .contains("from Friday, 27 November 2026", "because: the hall is closed");
  }

  @Test
  void release_asks_why_and_says_it_openly() {
    Answer asked = bot.say("maria", READING, "/commit release " + number);
    assertThat(fields(asked.form())).containsExactly("because");

    assertThat(
            bot.submit("maria", READING, asked.form(), Map.of("because", "the county does it"))
                .reply())
        .contains("given back");
    bot.settled();
    assertThat(text(card())).contains("Given back, because: the county does it");
  }

  @Test
  void help_is_wanted_until_the_owner_ends_it() {
    bot.say("maria", READING, "/commit help " + number + " because I need two drivers");
    bot.settled();
    assertThat(text(card())).contains("Help wanted: I need two drivers");
    assertThat(labels(card())).contains("Help has come");

    press("maria", "commit/helped?number=" + number);
    bot.settled();
    assertThat(text(card())).doesNotContain("Help wanted");
    assertThat(labels(card())).contains("I need help");
  }

  @Test
  void reopen_and_mistake_are_shown_too() {
    bot.say("maria", READING, "/commit done " + number);
    bot.say("maria", READING, "/commit reopen " + number);
    bot.settled();
    assertThat(text(card())).contains("Open");
    assertThat(bot.messages("sam", READING))
        .anyMatch(m -> text(m).contains("#" + number + " was opened again"));

    bot.say("maria", READING, "/commit mistake " + number + " because it was said in jest");
    bot.settled();
    assertThat(text(card())).contains("recorded by mistake");
    assertThat(bot.say("maria", READING, "/commit list mine").reply())
        .doesNotContain("#" + number + " ");
  }

  @Test
  void each_button_of_the_card_does_its_work_or_opens_its_form() {
    assertThat(fields(press("maria", "commit/move?number=" + number).form()))
        .containsExactly("to", "because");
    assertThat(fields(press("maria", "commit/help?number=" + number).form()))
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
      bot.say("sam", "steering-committee", "/commit step " + i + " by 2026-12-0" + (i + 1));
    }
    Answer first = bot.say("james", "steering-committee", "/commit list");
    assertThat(first.reply()).contains("step 0", "step 4").doesNotContain("step 5");
    assertThat(first.reply().indexOf("step 0")).isLessThan(first.reply().indexOf("step 1"));
    JsonNode page = first.message();
    assertThat(labels(page)).contains("Show", "More");

    Answer second = bot.press("james", page, "More");
    assertThat(second.reply()).contains("step 5", "step 6").doesNotContain("step 4");
    assertThat(id(second.message()))
        .as("the page is turned in the same message")
        .isEqualTo(id(page));
    assertThat(labels(bot.say("sam", "steering-committee", "/commit list mine").message()))
        .contains("Done", "New date", "I need help", "Release");
    assertThat(bot.say("james", "steering-committee", "/commit list overdue").reply())
        .contains("Nothing in steering-committee is overdue");
  }

  @Test
  void a_promise_past_its_day_is_listed_gently_and_thanked_all_the_same() {
    try (TestDatabase database = TestDatabase.create();
        WholeBot bot = service.start(database, TUESDAY)) {
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
          .anyMatch(m -> text(m).contains("Thank you, Maria Lopez"))
          .noneMatch(m -> text(m).toLowerCase(Locale.ROOT).contains("late"));
      assertThat(bot.say("james", READING, "/commit list kept").reply())
          .contains("call the library");
    }
  }

  @Test
  void words_are_shown_as_typed_in_any_script_and_do_nothing() {
    String what =
        "<b>@james</b> *call* _the_ `school` & say «مرحبا» 👩‍👩‍👧 <script>alert(1)</script>";
    Answer made = bot.say("maria", READING, "/commit " + what + " by friday");
    String read = what.replace("@james", bot.mentioned("james"));
    assertThat(made.reply()).contains(read);
    assertThat(bot.settled().messages("james", READING))
        .anyMatch(message -> text(message).contains(read));
  }

  @Test
  void five_hundred_characters_are_kept_and_one_more_is_refused_with_the_count() {
    String longest = "é".repeat(499) + "🤝";
    assertThat(bot.say("maria", READING, "/commit " + longest + " by friday").reply())
        .contains(longest);
    assertThat(bot.say("maria", READING, "/commit " + longest + "s by friday").reply())
        .contains("501", "500");
  }

  @Test
  void help_and_status_say_what_can_be_done_and_how_things_are() {
    Answer help = bot.say("maria", READING, "/asterism help");
    assertThat(help.reply()).contains("/commit send the draft", "/commit done 12");
    JsonNode said = help.message();
    assertThat(labels(said)).contains("/asterism");
    assertThat(bot.press("maria", id(said), "asterism/help?section=asterism").reply())
        .contains("/asterism status")
        .doesNotContain("/commit done 12");
    assertThat(bot.say("maria", READING, "/asterism status").reply())
        .contains("Version", "PostgreSQL", bot.service());
    assertThat(bot.say("rosa", READING, "/asterism help").reply()).contains("Lo que sé hacer");
  }

  @Test
  void a_direct_message_is_about_the_group_last_spoken_in_and_says_so() {
    bot.say("mei", "backbone", "/commit list");
    Answer direct = bot.say("mei", "dm", "/commit bring the map by friday");
    assertThat(direct.reply()).contains("This is about backbone");

    Answer groups = bot.press("mei", direct.message(), "Another group");
    Answer chosen = bot.press("mei", groups.message(), READING);
    assertThat(chosen.reply()).contains("early-reading").doesNotContain("about backbone");
    assertThat(bot.say("mei", "dm", "commit list").reply()).contains("early-reading");
  }

  private Answer press(String as, String button) {
    return bot.press(as, id(card()), button);
  }

  /** The card of this test's promise. */
  private JsonNode card() {
    return bot.messages("james", READING).stream()
        .filter(message -> text(message).startsWith("⁂ #" + number + " "))
        .findFirst()
        .orElseThrow();
  }
}
