package asterism.bot.feature.consensus;

import static asterism.bot.Seen.button;
import static asterism.bot.Seen.field;
import static asterism.bot.Seen.fields;
import static asterism.bot.Seen.id;
import static asterism.bot.Seen.labels;
import static asterism.bot.Seen.text;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.Answer;
import asterism.bot.TestBot;
import asterism.storage.TestDatabase;
import asterism.storage.consensus.ProposalEvent;
import asterism.storage.consensus.ProposalEvent.Kind;
import asterism.storage.consensus.ProposalHistory;
import asterism.storage.consensus.Proposals;
import asterism.storage.people.Workspaces;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Several people speak for one organization, and one for several. Sam is the first representative
 * of County Health; Rosa and Ann are its alternates.
 */
class DelegatesTest {
  /** Tuesday morning in Los Angeles. */
  private static final Instant TUESDAY = Instant.parse("2026-11-24T17:00:00Z");

  private static final String READING = "early-reading";
  private static final String HEALTH = "Riverside County Health";
  private static final String SCHOOLS = "Riverside School District";
  private static final String AGREE = "white_check_mark";
  private static final String BLOCK = "octagonal_sign";

  private final TestDatabase database = TestDatabase.create();
  private final TestBot bot = TestBot.start(database, TUESDAY);

  @BeforeEach
  void three_speak_for_one() {
    bot.welcome("ann", "Ann Park", "en");
    say("james", "/roster @rosa alternate of \"" + HEALTH + "\"");
    say("james", "/roster @ann alternate of \"" + HEALTH + "\"");
  }

  @AfterEach
  void stop() {
    bot.close();
    database.close();
  }

  @Test
  void two_delegates_have_one_voice_and_the_first_representative_has_it() {
    assertThat(propose()).contains("4 voices");
    assertThat(say("rosa", "/consensus say 1 de acuerdo"))
        .contains("Contado en nombre de " + HEALTH);
    assertThat(say("ann", "/consensus say 1 agree")).contains("Counted for " + HEALTH);
    assertThat(card()).contains("1 of 4 voices heard: 1 agrees");
    assertThat(say("ann", "/consensus say 1 reservations because of the bus"))
        .contains("Counted for " + HEALTH);
    assertThat(card()).contains("1 of 4 voices heard: 1 with reservations");

    assertThat(say("sam", "/consensus say 1 abstain")).contains("Counted for " + HEALTH);
    assertThat(card()).contains("1 of 4 voices heard: 1 abstains");
    assertThat(say("ann", "/consensus say 1 agree"))
        .contains("speaks with the voice of its representative", "⚪ abstain");
    assertThat(card()).contains("1 of 4 voices heard: 1 abstains");
  }

  @Test
  void alternates_who_differ_split_their_voice_all_are_told_and_the_primary_settles_it() {
    propose();
    say("rosa", "/consensus say 1 de acuerdo");
    assertThat(say("ann", "/consensus say 1 stand aside because we were not asked"))
        .contains("its voice is split for now");
    assertThat(card()).contains("1 of 4 voices heard: 1 split (" + HEALTH + ")");
    assertThat(text(message("rosa", "dm", "no dicen lo mismo"))).contains(HEALTH, "dividida");
    assertThat(text(message("ann", "dm", "do not say the same"))).contains(HEALTH, "split");
    assertThat(text(message("sam", "dm", "do not say the same"))).contains(HEALTH);
    say("ann", "/consensus say 1 abstain");
    assertThat(bot.settled().messages("ann", "dm"))
        .as("they are told once")
        .filteredOn(each -> text(each).contains("do not say the same"))
        .hasSize(1);

    assertThat(say("sam", "/consensus say 1 agree")).doesNotContain("split");
    assertThat(card()).contains("1 of 4 voices heard: 1 agrees").doesNotContain("plit");
  }

  @Test
  void a_block_of_an_alternate_counts_after_the_primary_until_the_primary_speaks_again() {
    propose();
    assertThat(say("ann", "/consensus say 1 block because it excludes the north side"))
        .contains("🛑 block");
    assertThat(card()).contains("1 of 4 voices heard: 1 blocks");
    bot.forward("PT1M");
    say("sam", "/consensus say 1 agree");
    assertThat(card()).as("a block before does not bind them").contains("heard: 1 agrees");
    bot.forward("PT1M");
    assertThat(react("ann", AGREE, true)).contains("✅ agree");
    bot.forward("PT1M");
    assertThat(react("ann", BLOCK, true)).contains("🛑 block");
    assertThat(card()).contains("1 of 4 voices heard: 1 blocks");
    bot.forward("PT1M");
    say("sam", "/consensus say 1 agree because we talked it over");
    assertThat(card()).contains("1 of 4 voices heard: 1 agrees");
  }

  @Test
  void a_new_representative_is_taken_over_when_they_speak_and_the_formers_word_stands_till_then() {
    propose();
    say("sam", "/consensus say 1 agree");
    bot.forward("PT1H");
    assertThat(say("james", "/roster @rosa representative of \"" + HEALTH + "\""))
        .contains("Sam Whitfield is an alternate");
    say("sam", "/roster @sam steps down as representative");
    assertThat(events(Kind.DELEGATE_REMOVED, Kind.DELEGATE_CHANGED)).isEmpty();
    assertThat(card()).contains("1 of 4 voices heard: 1 agrees");

    bot.forward("PT1H");
    assertThat(say("rosa", "/consensus say 1 reservas porque es tarde")).contains("Contado");
    assertThat(card()).contains("1 of 4 voices heard: 1 with reservations");
    assertThat(events(Kind.DELEGATE_REMOVED, Kind.DELEGATE_CHANGED))
        .extracting(ProposalEvent::kind)
        .containsExactlyInAnyOrder(Kind.DELEGATE_REMOVED, Kind.DELEGATE_CHANGED);
    assertThat(events(Kind.DELEGATE_REMOVED, Kind.DELEGATE_CHANGED))
        .extracting(ProposalEvent::at)
        .containsOnly(TUESDAY.plusSeconds(7200));
    assertThat(say("sam", "/consensus say 1 block")).contains("somebody else speaks for " + HEALTH);
    assertThat(card()).contains("1 of 4 voices heard: 1 with reservations");
  }

  @Test
  void who_serves_two_organizations_is_asked_for_which_and_changes_one_voice_only() {
    say("james", "/roster @ann alternate of \"" + SCHOOLS + "\"");
    propose();
    Answer reacted = bot.react("ann", message("ann", READING, "⁂ #1"), AGREE, true);
    assertThat(reacted.reply()).contains("For which one is this");
    assertThat(labels(reacted.message())).containsExactlyInAnyOrder(HEALTH, SCHOOLS);
    assertThat(card()).contains("0 of 4 voices heard");
    assertThat(press("ann", reacted.message(), SCHOOLS).reply())
        .contains("Counted for " + SCHOOLS + ": ✅ agree");
    assertThat(card()).contains("1 of 4 voices heard: 1 agrees", HEALTH);

    Answer pressed = press("ann", message("ann", READING, "⁂ #1"), "🛑 Block");
    assertThat(pressed.reply()).contains("For which one is this");
    Answer blocked = press("ann", pressed.message(), HEALTH);
    assertThat(blocked.reply()).contains("Counted for " + HEALTH + ": 🛑 block");
    assertThat(bot.submit("ann", READING, blocked.form(), Map.of("because", "no nurse")).reply())
        .contains("on record");
    assertThat(card())
        .contains("2 of 4 voices heard: 1 agrees, 1 blocks", HEALTH + " (“no nurse”)");

    assertThat(say("ann", "/consensus say 1 abstain org:\"riverside county health\""))
        .contains("Counted for " + HEALTH + ": ⚪ abstain");
    assertThat(card()).contains("2 of 4 voices heard: 1 agrees, 1 abstains");
  }

  @Test
  void what_was_typed_is_kept_while_they_say_for_which_organization() {
    say("james", "/roster @ann alternate of \"" + SCHOOLS + "\"");
    propose();
    Answer asked = bot.say("ann", READING, "/consensus say 1 block because no nurse can come");
    assertThat(field(asked.form(), "org").path("error").asText()).contains(HEALTH, SCHOOLS);
    assertThat(field(asked.form(), "because").path("value").asText())
        .isEqualTo("no nurse can come");
    Answer wrong = bot.submit("ann", READING, asked.form(), Map.of("org", "Food Bank"));
    assertThat(field(wrong.form(), "org").path("error").asText())
        .contains("do not speak for “Food Bank”", HEALTH, SCHOOLS);
    assertThat(bot.submit("ann", READING, wrong.form(), Map.of("org", HEALTH)).reply())
        .contains("Counted for " + HEALTH + ": 🛑 block");
    assertThat(card()).contains("1 of 4 voices heard: 1 blocks", "no nurse can come");
  }

  @Test
  void somebody_speaks_on_behalf_of_a_delegate_who_is_told_and_replaces_it() {
    say("james", "/roster @ann alternate of \"" + SCHOOLS + "\"");
    propose();
    assertThat(say("james", "/consensus behalf 1 @rosa block because it is too late"))
        .contains("Recorded for Rosa Delgado", "🛑 block");
    assertThat(card()).contains("1 of 4 voices heard: 1 blocks");
    JsonNode told = message("rosa", "dm", "anotó en tu nombre");
    assertThat(text(told)).contains("James Okafor", "bloqueo", "it is too late");
    assertThat(press("rosa", told, "✅ De acuerdo").reply())
        .contains("Contado en nombre de " + HEALTH);
    assertThat(card()).contains("1 of 4 voices heard: 1 agrees");

    Answer asked = bot.say("james", READING, "/consensus behalf 1 @ann agree because she called");
    assertThat(fields(asked.form())).contains("person", "org");
    assertThat(field(asked.form(), "org").path("error").asText())
        .contains("Ann Park speaks for several organizations", HEALTH, SCHOOLS);
    assertThat(say("james", "/consensus behalf 1 @ann agree org:\"" + SCHOOLS + "\""))
        .contains("Recorded for Ann Park");
    assertThat(card()).contains("2 of 4 voices heard: 2 agree");
  }

  @Test
  void who_declared_a_conflict_of_interest_is_reminded_of_it_once_and_offered_to_abstain() {
    say("sam", "/roster conflict @sam about the hall");
    say("james", "/roster conflict \"" + SCHOOLS + "\" about the bus");
    propose();
    Answer first = bot.say("sam", READING, "/consensus say 1 agree");
    assertThat(first.reply()).contains("A conflict of interest is on record", "“the hall”");
    assertThat(say("sam", "/consensus say 1 question")).doesNotContain("conflict of interest");
    assertThat(press("sam", first.message(), "⚪ Abstain").reply())
        .contains("Counted for " + HEALTH + ": ⚪ abstain")
        .doesNotContain("conflict of interest");
    assertThat(say("mei", "/consensus say 1 agree")).contains("“the bus”");
    assertThat(say("rosa", "/consensus say 1 de acuerdo")).doesNotContain("conflicto");
  }

  @Test
  void a_voice_is_let_in_and_taken_out_openly_and_what_it_had_reacted_is_found() {
    propose();
    bot.welcome("luz", "Luz Ortiz", "es");
    say("james", "/roster add \"River Library\"");
    say("james", "/roster @luz representative of \"River Library\"");
    assertThat(react("luz", AGREE, true)).contains("No contado", "River Library");
    assertThat(say("sam", "/consensus include 1 @luz")).contains("That is for");
    bot.forward("PT1H");
    assertThat(say("james", "/consensus include 1 @luz"))
        .contains("River Library has a voice in #1");
    assertThat(say("james", "/consensus include 1 @luz")).contains("already");
    assertThat(events(Kind.VOICE_ADDED))
        .extracting(ProposalEvent::at)
        .containsExactly(TUESDAY.plusSeconds(3600));
    bot.forward("PT20M");
    Awaitility.await()
        .atMost(Duration.ofSeconds(40)) // it is looked for every ten
        .untilAsserted(() -> assertThat(card()).contains("1 of 5 voices heard: 1 agrees"));

    assertThat(say("sam", "/consensus exclude 1 @luz because they left")).contains("That is for");
    assertThat(say("james", "/consensus exclude 1 @luz because they left"))
        .contains("no voice in #1 any more");
    assertThat(card()).contains("0 of 4 voices heard").doesNotContain("River Library");
    assertThat(events(Kind.VOICE_REMOVED))
        .extracting(ProposalEvent::because)
        .containsExactly(Optional.of("they left"));
  }

  private String propose() {
    return say("maria", "/consensus propose We meet every second Tuesday rule:full");
  }

  private String card() {
    return text(message("mei", READING, "⁂ #1"));
  }

  private String say(String as, String line) {
    return bot.say(as, READING, line).reply();
  }

  private String react(String as, String emoji, boolean on) {
    return bot.react(as, message(as, READING, "⁂ #1"), emoji, on).reply();
  }

  private Answer press(String as, JsonNode message, String label) {
    return bot.press(as, id(message), button(message, label));
  }

  /** The latest at that place which says so. */
  private JsonNode message(String as, String place, String words) {
    return bot.settled().messages(as, place).stream()
        .filter(message -> text(message).contains(words))
        .reduce((first, second) -> second)
        .orElseThrow(() -> new AssertionError(words + " not among " + bot.messages(as, place)));
  }

  private List<ProposalEvent> events(Kind... kinds) {
    long room =
        database
            .database()
            .acrossCollaboratives(tx -> new Workspaces(tx).met("room", "room", "room"))
            .collaborative();
    return database
        .database()
        .inCollaborative(
            room,
            tx ->
                new ProposalHistory(tx)
                    .of(new Proposals(tx).find(1).orElseThrow().id()).stream()
                        .filter(event -> List.of(kinds).contains(event.kind()))
                        .toList());
  }
}
