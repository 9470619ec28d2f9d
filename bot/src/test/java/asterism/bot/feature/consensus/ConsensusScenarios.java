package asterism.bot.feature.consensus;

import static asterism.bot.Seen.isPrivate;
import static asterism.bot.Seen.text;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.Answer;
import asterism.bot.Seen;
import asterism.bot.WholeBot;
import asterism.bot.WholeBot.Service;
import asterism.storage.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The rows of {@code /consensus}, as people do them in some chat service. */
abstract class ConsensusScenarios {
  /** Tuesday morning in Los Angeles. */
  private static final Instant TUESDAY = Instant.parse("2026-11-24T17:00:00Z");

  private static final String READING = "early-reading";
  private static final String STEERING = "steering-committee";

  private static final String AGREE = "white_check_mark";
  private static final String BLOCK = "octagonal_sign";

  private final TestDatabase database = TestDatabase.create();
  private final WholeBot bot;

  ConsensusScenarios(Service service) {
    this.bot = service.start(database, TUESDAY);
  }

  @AfterEach
  void stop() {
    bot.close();
    database.close();
  }

  @Test
  void a_proposal_is_shown_with_its_rule_its_deadline_and_whose_voice_is_missing() {
    assertThat(say("maria", "/consensus propose We meet every second Tuesday rule:full"))
        .contains("Proposed as #1", "4 voices", "Tuesday, 8 December 2026, 18:00");
    JsonNode card = message("sam", READING, "⁂ #1");
    assertThat(text(card))
        .contains(
            "Maria Lopez (Riverside Food Bank) proposes",
            "We meet every second Tuesday",
            "Open until Tuesday, 8 December 2026, 18:00",
            "Riverside County Health");

    assertThat(press("sam", card, "✅ Agree"))
        .contains("Counted for Riverside County Health: ✅ agree on #1");
    assertThat(say("mei", "/consensus say 1 agree because it saves a trip"))
        .contains("Counted for Riverside School District");
    assertThat(text(message("sam", READING, "⁂ #1")))
        .contains("2 of 4 voices", "Riverside County Health, Riverside School District");
  }

  @Test
  void a_block_counts_at_once_is_asked_for_its_reason_and_can_be_lifted() {
    say("maria", "/consensus propose We meet every second Tuesday rule:full");
    Answer blocked = bot.press("sam", message("sam", READING, "⁂ #1"), "🛑 Block");
    assertThat(blocked.reply()).contains("block on #1", "what would lift it");
    assertThat(text(message("mei", READING, "⁂ #1"))).contains("🛑 block: Riverside County Health");
    assertThat(
            bot.submit(
                    "sam", READING, blocked.form(), Map.of("because", "nobody can come on Tuesday"))
                .reply())
        .contains("on record");
    assertThat(text(message("mei", READING, "⁂ #1"))).contains("nobody can come on Tuesday");
    assertThat(say("sam", "/consensus say 1 reservations because it is late"))
        .contains("🟡 reservations on #1");
    assertThat(text(message("mei", READING, "⁂ #1"))).doesNotContain("🛑 block:");
  }

  @Test
  void whoever_has_no_voice_is_told_privately_why_in_their_language_and_can_be_let_in() {
    say("maria", "/consensus propose We meet every second Tuesday");
    assertThat(say("rosa", "/consensus say 1 agree"))
        .contains("No contado", "/asterism me", "/consensus include 1");
    assertThat(say("maria", "/consensus include 1 @rosa")).contains("which organization");
    assertThat(say("james", "/consensus propose We meet on Mondays voices:people"))
        .contains("5 voices");
    assertThat(say("rosa", "/consensus say 2 de acuerdo")).contains("Contado", "de acuerdo");
  }

  @Test
  void other_words_are_a_new_version_and_who_spoke_is_asked_once() {
    say("maria", "/consensus propose We meet every second Tuesday rule:full");
    say("sam", "/consensus say 1 agree");
    assertThat(say("sam", "/consensus amend 1 We meet on Mondays")).contains("whoever proposed it");
    assertThat(say("maria", "/consensus amend 1 We meet every first Tuesday"))
        .contains("other words now", "one person");
    assertThat(text(message("mei", READING, "⁂ #1")))
        .contains("version 2", "every first Tuesday", "Riverside County Health");
    JsonNode asked = message("sam", "dm", "other words");
    assertThat(press("sam", asked, "✅ Agree")).contains("Counted for Riverside County Health");
    assertThat(text(message("mei", READING, "⁂ #1"))).contains("1 of 4");
  }

  @Test
  void it_is_extended_withdrawn_and_closed_by_its_hosts_alone() {
    say("maria", "/consensus propose We meet every second Tuesday rule:full");
    assertThat(say("sam", "/consensus extend 1 to 20 december")).contains("whoever proposed it");
    assertThat(say("maria", "/consensus extend 1 to 20 december")).contains("20 December 2026");
    assertThat(say("maria", "/consensus extend 1 to friday")).contains("already");
    assertThat(say("maria", "/consensus close 1"))
        .contains("stays open", "4 voices are not heard yet");
    for (String who : new String[] {"maria", "mei", "sam", "james"}) {
      say(who, "/consensus say 1 agree");
    }
    assertThat(text(message("maria", "dm", "Every voice was heard"))).contains("#1");
    assertThat(text(message("james", "dm", "Every voice was heard"))).contains("#1");
    assertThat(press("james", message("james", "dm", "Every voice was heard"), "Close it now"))
        .contains("once more");
    awaited("sam", READING, "what came of proposal #1");
    assertThat(text(message("sam", READING, "what came of proposal #1")))
        .containsIgnoringCase("adopted");
    assertThat(message("sam", READING, "⁂ #1").path("buttons").size()).isLessThan(2);

    say("maria", "/consensus propose We stop meeting");
    assertThat(say("maria", "/consensus withdraw 2 because we need to talk first"))
        .contains("taken back");
    assertThat(say("sam", "/consensus say 2 agree")).contains("closed");
  }

  @Test
  void what_was_told_by_phone_is_recorded_told_and_can_be_replaced() {
    say("maria", "/consensus propose We meet every second Tuesday rule:full");
    assertThat(say("sam", "/consensus behalf 1 @mei agree")).contains("That is for");
    assertThat(say("james", "/consensus behalf 1 @sam block because he works on Tuesdays"))
        .contains("Recorded for Sam Whitfield", "block");
    JsonNode told = message("sam", "dm", "James Okafor recorded for you");
    assertThat(text(told)).contains("block", "he works on Tuesdays");
    assertThat(press("sam", told, "✅ Agree")).contains("Counted for Riverside County Health");
    assertThat(text(message("mei", READING, "⁂ #1"))).doesNotContain("🛑 block:");
  }

  @Test
  void a_temperature_is_taken_and_said_in_words_when_it_closes() {
    assertThat(say("james", "/consensus check How are we doing?")).contains("Asked as #1");
    JsonNode card = message("sam", READING, "⁂ #1");
    press("sam", card, "4️⃣ 4: well");
    assertThat(say("rosa", "/consensus say 1 2")).contains("2 de 5");
    assertThat(say("mei", "/consensus say 1 agree")).contains("0 to 5");
    assertThat(text(message("mei", READING, "⁂ #1"))).contains("2 people have answered");
    bot.forward("P4D");
    awaited("sam", READING, "temperature check #1");
    assertThat(text(message("sam", READING, "what came of the temperature check #1")))
        .contains("Rosa Delgado");
  }

  @Test
  void what_the_core_decides_is_shown_to_every_group_and_too_few_voices_are_given_more_time() {
    assertThat(
            bot.say("maria", STEERING, "/consensus propose We hire a coordinator rule:full")
                .reply())
        .contains("Proposed as #1");
    bot.forward("P15D");
    awaited("sam", STEERING, "Too few voices were heard on #1");
    for (String who : new String[] {"maria", "mei", "james"}) {
      bot.say(who, STEERING, "/consensus say 1 agree");
    }
    bot.forward("P8D");
    awaited("sam", STEERING, "what came of proposal #1");
    assertThat(text(message("sam", READING, "what came of proposal #1")))
        .contains("steering-committee", "We hire a coordinator");
    assertThat(message("sam", READING, "what came of proposal #1").path("buttons")).isEmpty();
  }

  @Test
  void a_light_proposal_is_raised_by_any_voice() {
    say("maria", "/consensus propose We paint the hall rule:light");
    assertThat(press("sam", message("sam", READING, "⁂ #1"), "Ask for full consensus"))
        .contains("full consensus now");
    assertThat(say("sam", "/consensus raise 1")).contains("not proposed for a light decision");
    assertThat(text(message("mei", READING, "asks for full consensus"))).contains("Sam Whitfield");
  }

  @Test
  void reactions_are_stances_of_which_the_most_cautious_counts_until_it_is_taken_back() {
    say("maria", "/consensus propose We meet every second Tuesday rule:full");
    JsonNode card = message("sam", READING, "⁂ #1");
    assertThat(bot.offered(card))
        .containsExactly(
            AGREE, "large_yellow_circle", "large_orange_circle", BLOCK, "white_circle", "question");
    assertThat(text(card)).contains("0 of 4 voices heard");

    assertThat(react("sam", card, AGREE, true))
        .contains("Counted for Riverside County Health: ✅ agree on #1");
    assertThat(text(message("mei", READING, "⁂ #1"))).contains("1 of 4 voices heard: 1 agrees");
    Answer blocked = bot.react("sam", card, BLOCK, true);
    assertThat(blocked.reply()).contains("🛑 block on #1", "what would lift it");
    Answer asked = bot.press("sam", blocked.message(), "Say why");
    assertThat(
            bot.submit("sam", READING, asked.form(), Map.of("because", "no bus on Tuesdays"))
                .reply())
        .contains("on record");
    assertThat(text(message("mei", READING, "⁂ #1")))
        .contains("🛑 block: Riverside County Health (“no bus on Tuesdays”)");
    assertThat(react("sam", card, BLOCK, false)).contains("✅ agree on #1");
    assertThat(react("sam", card, AGREE, false)).contains("Taken back");
    assertThat(text(message("mei", READING, "⁂ #1"))).contains("0 of 4 voices heard.");
  }

  @Test
  void a_reaction_that_cannot_be_counted_is_explained_to_whoever_gave_it_alone() {
    say("maria", "/consensus propose We meet every second Tuesday rule:full");
    JsonNode card = message("rosa", READING, "⁂ #1");
    Answer answer = bot.react("rosa", card, AGREE, true);
    assertThat(answer.reply()).contains("No contado", "/asterism me", "/consensus include 1");
    assertThat(isPrivate(answer.message())).isTrue();
    assertThat(bot.settled().messages("sam", READING)).noneMatch(m -> text(m).contains("contado"));

    bot.reactInVain("sam", card, "tada", true);
    bot.reactInVain("sam", card, "four", true);
    bot.reactInVain("rosa", card, AGREE, false);
    assertThat(react("sam", card, "white_circle", true)).contains("⚪ abstain on #1");
    assertThat(
            bot.messages("sam", bot.reactionsAreAnsweredAt(READING)).stream()
                .filter(Seen::isPrivate))
        .hasSize(1);
    assertThat(text(message("mei", READING, "⁂ #1"))).contains("1 of 4 voices heard: 1 abstains");

    say("maria", "/consensus withdraw 1");
    assertThat(react("mei", card, AGREE, true)).contains("Not counted: #1 closed on", "show 1");
    bot.reactInVain("sam", card, "white_circle", false);
  }

  @Test
  void everybody_is_answered_in_their_language_and_speaks_for_themselves_where_people_do() {
    say("maria", "/consensus propose We meet on Mondays voices:people");
    JsonNode card = message("rosa", READING, "⁂ #1");
    Answer reserved = bot.react("rosa", card, "large_yellow_circle", true);
    assertThat(reserved.reply()).contains("Contado: 🟡 con reservas en la #1", "por qué");
    JsonNode why = bot.press("rosa", reserved.message(), "Decir por qué").form();
    assertThat(Seen.field(why, "because").path("label").asText()).isEqualTo("¿Por qué?");
    assertThat(bot.submit("rosa", READING, why, Map.of("because", "es tarde")).reply())
        .contains("Gracias");
    assertThat(text(message("mei", READING, "⁂ #1")))
        .contains("🟡 reservations: Rosa Delgado (“es tarde”)");

    say("rosa", "/consensus check ¿Cómo vamos?");
    JsonNode check = message("sam", READING, "⁂ #2");
    assertThat(bot.offered(check)).containsExactly("fist", "one", "two", "three", "four", "five");
    bot.reactInVain("sam", check, AGREE, true);
    assertThat(react("sam", check, "four", true)).contains("Noted: 4️⃣ 4 of 5 on #2");
    assertThat(react("rosa", check, "fist", true)).contains("✊ 0 de 5");
    assertThat(text(message("mei", READING, "⁂ #2"))).contains("2 people have answered");
  }

  @Test
  void the_longest_wording_fits_on_the_card_and_so_do_the_longest_reasons() {
    String wording = "We meet on <Tuesday> & @everyone comes. ".repeat(50).strip();
    String reason = "the hall & the <bus> are too far. ".repeat(14).strip();
    say("maria", "/consensus propose " + wording + " voices:people");
    for (String who : new String[] {"maria", "mei", "sam", "james", "rosa"}) {
      say(who, "/consensus say 1 reservations because " + reason);
    }
    JsonNode card = message("sam", READING, "⁂ #1");
    assertThat(text(card)).contains(wording, "All 5 voices heard", "(“the hall & the <bus>");
    assertThat(press("sam", card, "🛑 Block")).contains("block on #1");
    bot.say("maria", READING, "/consensus close 1");
    awaited("sam", READING, "what came of proposal #1");
    assertThat(text(message("sam", READING, "what came of proposal #1"))).contains(wording);
  }

  @Test
  void what_was_typed_is_kept_in_a_form_in_which_it_can_be_mended() {
    say("maria", "/consensus propose We meet every second Tuesday voices:people");
    Answer unknown = bot.say("sam", READING, "/consensus say 99 block because of the bus");
    assertThat(unknown.reply()).contains("no proposal #99");
    assertThat(Seen.field(unknown.form(), "because").path("value").asText())
        .isEqualTo("of the bus");
    assertThat(bot.submit("sam", READING, unknown.form(), Map.of("number", "1")).reply())
        .contains("🛑 block on #1");
    assertThat(text(message("mei", READING, "⁂ #1")))
        .contains("🛑 block: Sam Whitfield (“of the bus”)");

    Answer bare = bot.say("rosa", READING, "/consensus say");
    assertThat(Seen.fields(bare.form())).containsExactly("number", "stance", "because", "org");
    assertThat(
            bot.submit("rosa", READING, bare.form(), Map.of("number", "1", "stance", "agree"))
                .reply())
        .contains("✅ de acuerdo en la #1");
    Answer wrong = bot.say("mei", READING, "/consensus say 1 perhaps because it is late");
    assertThat(Seen.field(wrong.form(), "stance").path("error").asText()).contains("“perhaps”");
    assertThat(bot.submit("mei", READING, wrong.form(), Map.of("stance", "stand_aside")).reply())
        .contains("🟠 stand aside on #1");
  }

  @Test
  void bad_input_is_answered_with_what_to_do() {
    assertThat(say("maria", "/consensus say 9 agree")).contains("no proposal #9");
    assertThat(say("maria", "/consensus propose We paint closes:yesterday")).contains("yesterday");
    assertThat(say("maria", "/consensus propose We paint rule:majority")).contains("majority");
    assertThat(say("maria", "/consensus dance")).contains("/consensus");
  }

  private void awaited(String as, String place, String words) {
    Awaitility.await()
        .untilAsserted(
            () ->
                assertThat(bot.settled().messages(as, place))
                    .anyMatch(message -> text(message).contains(words)));
  }

  private String say(String as, String line) {
    return bot.say(as, READING, line).reply();
  }

  private String react(String as, JsonNode message, String emoji, boolean on) {
    return bot.react(as, message, emoji, on).reply();
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
