package asterism.bot.feature.pathway;

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
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The rows of {@code /stage}, as people do them in some chat service. */
abstract class StageScenarios {
  /** Tuesday morning in Los Angeles. */
  private static final Instant TUESDAY = Instant.parse("2026-11-24T17:00:00Z");

  private static final String READING = "early-reading";
  private static final String CARD = "stands at stage";
  private static final List<String> VOICES = List.of("maria", "mei", "sam", "james");

  private final TestDatabase database = TestDatabase.create();
  private final WholeBot bot;

  StageScenarios(Service service) {
    this.bot = service.start(database, TUESDAY);
  }

  @AfterEach
  void stop() {
    bot.close();
    database.close();
  }

  @Test
  void a_group_stands_nowhere_until_whoever_facilitates_says_where_it_stands() {
    assertThat(say("sam", "/stage show"))
        .contains("has not begun", "0 Networking", "4 Active constellation", "/stage begin 0");
    if (!bot.service().equals("room")) { // where everybody is an administrator until it is set up
      assertThat(say("sam", "/stage begin 2")).contains("a facilitator of this group");
    }
    assertThat(say("james", "/stage begin 2"))
        .contains("begins at stage 2 (Emerging constellation)", "12 things");
    assertThat(text(message("mei", READING, CARD)))
        .contains("stage 2 of 4: Emerging constellation", "0 of 12 criteria met", "and 7 more");
    assertThat(labels(message("mei", READING, CARD)))
        .containsExactly("Check a criterion", "Ready to advance?", "See all");
    assertThat(say("james", "/stage begin 3")).contains("began already and stands at stage 2");
  }

  @Test
  void criteria_are_met_with_evidence_confirmed_by_somebody_else_and_taken_back_with_a_reason() {
    say("james", "/stage begin 3");
    assertThat(say("sam", "/stage check 6 we voted on it, see https://example.org/rules"))
        .contains("6 is met", "1 of 12");
    assertThat(say("sam", "/stage confirm 6")).contains("somebody else is to confirm");
    assertThat(say("mei", "/stage confirm 6")).contains("you confirmed 6");
    assertThat(text(message("mei", READING, CARD)))
        .contains("1 of 12 criteria met, 1 of them confirmed");
    say("sam", "/stage check 2 Ana leads since May");
    Answer shown = bot.say("mei", READING, "/stage");
    assertThat(shown.reply()).contains("Stakeholders", "✅ met · 2.", "Ana leads since May");
    assertThat(press("mei", shown.message(), "Confirm 2")).contains("you confirmed 2");
    assertThat(press("mei", bot.say("mei", READING, "/stage").message(), "More"))
        .contains("✅ met and confirmed · 6.", "https://example.org/rules", "confirmed by Mei");
    assertThat(say("rosa", "/stage uncheck 6 porque falta la firma"))
        .contains("queda abierto", "Criterios cumplidos en esta etapa: 1 de 12");
    assertThat(text(message("mei", READING, CARD))).contains("1 of 12 criteria met");
  }

  @Test
  void what_is_missing_is_asked_for_in_a_form() {
    say("james", "/stage begin 1");
    Answer asked = bot.press("sam", message("sam", READING, CARD), "Check a criterion");
    assertThat(Seen.fields(asked.form())).containsExactly("criterion", "evidence");
    assertThat(
            bot.submit(
                    "sam",
                    READING,
                    asked.form(),
                    Map.of("criterion", "2", "evidence", "Ana was trained in May"))
                .reply())
        .contains("2 is met");
    Answer missing = bot.say("sam", READING, "/stage check 3");
    assertThat(
            bot.submit("sam", READING, missing.form(), Map.of("evidence", "each Monday")).reply())
        .contains("3 is met");
    Answer unknown = bot.say("sam", READING, "/stage check 99 we did");
    assertThat(unknown.reply()).contains("no criterion 99", "from 1 to 11");
    assertThat(Seen.field(unknown.form(), "evidence").path("value").asText()).isEqualTo("we did");
    assertThat(bot.submit("sam", READING, unknown.form(), Map.of("criterion", "5")).reply())
        .contains("5 is met");
  }

  @Test
  void a_group_advances_by_its_own_decision_and_celebrates() {
    say("james", "/stage begin 1");
    say("sam", "/stage check 9 in the meeting of May");
    Answer ready = bot.press("maria", message("maria", READING, CARD), "Ready to advance?");
    assertThat(ready.reply())
        .contains("From stage 1", "1 of 11", "⬜ open · 1.", "who is at the table decides");
    assertThat(isPrivate(ready.message())).isTrue();
    assertThat(press("maria", ready.message(), "Propose it")).contains("Proposed as #1");
    assertThat(say("sam", "/stage back")).contains("being decided already", "#1");
    JsonNode proposal = message("sam", READING, "⁂ #1");
    assertThat(text(proposal))
        .contains(
            "We advance from stage 1 (Incubation conversation) to stage 2 (Emerging constellation)",
            "10 of 11 criteria are still open",
            "the group moves from stage 1",
            "Other words for the proposal change nothing");
    assertThat(text(message("mei", READING, CARD))).contains("Proposed: to advance", "#1");

    decide(1);
    assertThat(text(message("mei", READING, "Well done")))
        .contains("from stage 1", "after 15 days", "asked itself whether", "Thank you: Sam");
    assertThat(text(message("mei", READING, CARD)))
        .contains("stage 2 of 4", "0 of 12 criteria met")
        .doesNotContain("Proposed:");
  }

  @Test
  void a_group_goes_back_and_is_released_with_honour() {
    say("james", "/stage begin 2");
    Answer back = bot.say("mei", READING, "/stage back because our map is out of date");
    assertThat(back.reply()).contains("an honest step", "our map is out of date");
    press("mei", back.message(), "Propose it");
    assertThat(text(message("sam", READING, "⁂ #1"))).contains("our map is out of date");
    decide(1);
    assertThat(text(message("sam", READING, "goes back from stage 2"))).contains("honest step");

    Answer release = bot.say("maria", READING, "/stage release");
    assertThat(release.reply()).contains("Release expectations?", "with honour and thanks");
    press("maria", release.message(), "Propose it");
    decide(2);
    assertThat(text(message("sam", READING, "releases its expectations")))
        .contains("With honour", "Thank you:", "Maria Lopez", "Rosa Delgado");
    assertThat(say("sam", "/stage check 1 we met")).contains("released its expectations");
    assertThat(say("james", "/stage begin 0")).contains("begins at stage 0");
    assertThat(say("sam", "/stage"))
        .contains("How you came here", "released at stage 1", "decided in #2");
  }

  @Test
  void interest_is_asked_for_as_a_temperature() {
    say("james", "/stage begin 1");
    assertThat(say("mei", "/stage interest")).contains("Asked as #1", "/stage release ends it");
    assertThat(text(message("sam", READING, "⁂ #1")))
        .contains("interest and energy in early-reading");
    assertThat(say("sam", "/consensus say 1 4")).contains("4 of 5");
  }

  @Test
  void all_groups_stand_on_one_picture_that_says_in_words_what_it_shows() {
    say("james", "/stage begin 2");
    assertThat(say("rosa", "/stage all"))
        .contains(
            "Todos los grupos: 3",
            "backbone: no ha empezado",
            "early-reading: etapa 2 (Constelación emergente), desde hoy",
            "faltan 12 criterios");
  }

  @Test
  void administrators_define_a_pathway_of_their_own() {
    say("maria", "/stage show");
    Answer asked = bot.say("james", READING, "/stage define");
    assertThat(Seen.fields(asked.form())).containsExactly("pathway", "more");
    Answer wrong =
        bot.submit(
            "james",
            READING,
            asked.form(),
            Map.of("pathway", "Listening\npeople: We heard ten families\npeple: We ask on"));
    assertThat(wrong.reply() + wrong.form()).contains("line 3", "peple");
    assertThat(
            bot.submit(
                    "james",
                    READING,
                    wrong.form(),
                    Map.of(
                        "pathway", "Listening\npeople: We heard ten families",
                        "more", "Doing\ngoals: We do it"))
                .reply())
        .contains("1. Listening: one criterion (Stakeholders)", "2. Doing: one criterion (Goals)");
    assertThat(say("james", "/stage begin listening")).contains("begins at stage 1 (Listening)");
    assertThat(text(message("sam", READING, CARD)))
        .contains("stage 1 of 2: Listening", "1. We heard ten families");
    assertThat(say("james", "/stage define standard")).contains("standard pathway", "One group");
    assertThat(say("sam", "/stage")).contains("another pathway was defined", "0 Networking");
  }

  /** Everybody agrees, and its time passes. */
  private void decide(int number) {
    for (String who : VOICES) {
      say(who, "/consensus say " + number + " agree");
    }
    bot.settled();
    bot.forward("P15D");
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(bot.settled().messages("sam", READING))
                    .anyMatch(
                        message -> text(message).contains("what came of proposal #" + number)));
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
