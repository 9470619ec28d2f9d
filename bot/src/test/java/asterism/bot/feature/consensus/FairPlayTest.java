package asterism.bot.feature.consensus;

import static asterism.bot.Seen.text;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.TestBot;
import asterism.bot.WholeBot;
import asterism.storage.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What nobody can turn against others. */
class FairPlayTest {
  /** Tuesday morning in Los Angeles. */
  private static final Instant TUESDAY = Instant.parse("2026-11-24T17:00:00Z");

  private static final String READING = "early-reading";

  private final TestDatabase database = TestDatabase.create();
  private final WholeBot bot = TestBot.start(database, TUESDAY);

  @AfterEach
  void stop() {
    bot.close();
    database.close();
  }

  @Test
  void a_button_counts_only_for_the_words_it_was_shown_with() {
    say("maria", "/consensus propose We meet on Tuesdays rule:full");
    say("sam", "/consensus say 1 agree");
    say("maria", "/consensus amend 1 We meet on Mondays");
    JsonNode asked = seen("sam", "dm", "We meet on Mondays").get(0);
    say("maria", "/consensus amend 1 We stop meeting for ever");

    assertThat(bot.press("sam", asked, "✅ Agree").reply()).contains("given other words");
    assertThat(card()).contains("0 of 4 voices heard");
  }

  @Test
  void what_somebody_said_themselves_nobody_else_can_change() {
    say("maria", "/consensus propose We meet on Tuesdays rule:full");
    say("sam", "/consensus say 1 block because nobody can come");

    assertThat(say("james", "/consensus behalf 1 @sam agree")).contains("said it themselves");
    assertThat(card()).contains("🛑 block: Riverside County Health");
  }

  @Test
  void a_voice_is_taken_out_in_the_open_and_with_a_reason() {
    say("maria", "/consensus propose We meet on Tuesdays rule:full");
    assertThat(bot.say("james", READING, "/consensus exclude 1 @sam").form().isMissingNode())
        .isFalse();
    assertThat(card()).contains("of 4 voices heard");

    say("james", "/consensus exclude 1 @sam because they left the county");
    assertThat(text(seen("mei", READING, "took the voice of Riverside County Health").get(0)))
        .contains("James Okafor", "they left the county");
    assertThat(seen("sam", "dm", "took the voice of Riverside County Health")).hasSize(1);
  }

  @Test
  void that_every_voice_was_heard_is_told_once_however_often_somebody_wavers() {
    say("maria", "/consensus propose We meet on Tuesdays rule:full");
    for (String who : List.of("maria", "mei", "james")) {
      say(who, "/consensus say 1 agree");
    }
    for (int times = 0; times < 3; times++) {
      say("sam", "/consensus say 1 agree");
      say("sam", "/consensus say 1 withdraw");
    }
    say("sam", "/consensus say 1 agree");

    assertThat(seen("maria", "dm", "Every voice was heard")).hasSize(1);
  }

  @Test
  void other_words_leave_a_working_day_to_read_them() {
    say("maria", "/consensus propose We meet on Tuesdays rule:light closes:tomorrow");
    say("sam", "/consensus say 1 block because nobody can come");
    bot.forward("P1D");

    assertThat(say("maria", "/consensus amend 1 We meet on Tuesdays, at six"))
        .contains("It closes on Thursday, 26 November 2026, 18:00");
    assertThat(card()).contains("Open until Thursday, 26 November 2026, 18:00");
  }

  @Test
  void whom_an_organization_sends_is_changed_on_the_roster_not_by_letting_others_in() {
    bot.welcome("luz", "Luz Ortiz", "en");
    say("james", "/roster @luz member of \"Riverside County Health\"");
    say("maria", "/consensus propose We meet on Tuesdays rule:full");
    assertThat(say("luz", "/consensus say 1 agree")).contains("somebody else speaks for");
    assertThat(say("james", "/consensus include 1 @luz")).contains("others speak for it");

    say("james", "/roster @luz alternate of \"Riverside County Health\"");
    assertThat(say("luz", "/consensus say 1 agree"))
        .contains("Counted for Riverside County Health");
  }

  @Test
  void words_that_turn_the_meaning_are_asked_about_and_count_for_nothing() {
    say("maria", "/consensus propose We meet on Tuesdays rule:full");
    for (String line : List.of("say 1 agree block", "say 1 agree only if there is a bus")) {
      assertThat(say("sam", "/consensus " + line)).doesNotContain("Counted").contains("/consensus");
    }
    assertThat(card()).contains("0 of 4 voices heard");
  }

  private String say(String as, String line) {
    return bot.say(as, READING, line).reply();
  }

  private String card() {
    return text(seen("mei", READING, "⁂ #1 ·").get(0));
  }

  private List<JsonNode> seen(String as, String place, String words) {
    return bot.settled().messages(as, place).stream()
        .filter(message -> text(message).contains(words))
        .toList();
  }
}
