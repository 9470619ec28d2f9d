package asterism.bot.feature.consensus;

import static asterism.bot.chat.Desk.told;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.command.Reply;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.storage.consensus.Electorate;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.Proposal.Rule;
import asterism.storage.consensus.Proposal.Verdict;
import asterism.storage.consensus.ProposalEvent.Kind;
import asterism.storage.consensus.Proposals;
import asterism.storage.consensus.Stance;
import asterism.storage.consensus.Voice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The lists of proposals and the record of each. */
class DecisionLogTest {
  private static final Duration TWO_WEEKS = Duration.ofDays(14);
  private static final String WORDING = "We meet every second Tuesday";

  private final Council council =
      new Council()
          .voice("Food Bank", "maria", "ana")
          .voice("Library", "james")
          .voice("School", "lena");

  @AfterEach
  void close() {
    council.close();
  }

  @Test
  void a_list_says_what_is_open_until_when_and_how_it_stands() {
    Proposal proposal = council.propose("maria", WORDING, Rule.FULL, TWO_WEEKS);
    council.say(proposal, "maria", "Food Bank", Stance.AGREE, "");

    Reply list = council.say("james", "/consensus list");
    assertThat(told(list))
        .contains(
            "Open proposals of early-reading · 1",
            "#1 · We meet every second Tuesday\nmaria proposes this",
            "Open until Tuesday, 8 December, 09:00. 1 of 3 voices heard: 1 agrees.",
            "Not heard yet: Library and School.");
    assertThat(labels(list))
        .containsExactly(
            "✅ Agree", "🟡 With reservations", "🟠 Stand aside", "🛑 Block", "Show all of it");
    assertThat(labels(council.say("maria", "/consensus list"))).containsExactly("Show all of it");
  }

  @Test
  void a_list_is_read_in_spanish_as_well() {
    Proposal proposal = council.propose("maria", WORDING, Rule.FULL, TWO_WEEKS);
    assertThat(told(council.say("rosa", "/consensus list abiertas")))
        .contains(
            "Propuestas abiertas de early-reading",
            "Lo propone maria",
            "Abierta hasta el martes, 8 de diciembre, 09:00.");
    council.close(proposal, Verdict.LAPSED);
    assertThat(told(council.say("rosa", "/consensus list decididas")))
        .contains("Decisiones de early-reading", "#1 · ");
    assertThat(told(council.say("rosa", "/consensus search TUESDAY")))
        .contains("«TUESDAY»", "#1 · ");
    assertThat(told(council.say("rosa", "/consensus show 1")))
        .contains(
            "#1 · registro",
            "Quién está dónde y por qué",
            "Food Bank (maria y ana como suplente): no ha dicho nada");
  }

  @Test
  void what_waits_for_me_is_what_my_voice_is_missing_in_in_all_groups_the_first_to_close_first() {
    council.propose("maria", "later", Rule.FULL, TWO_WEEKS);
    council.propose("meals", "james", "sooner", Rule.FULL, Duration.ofDays(3));
    Proposal heard = council.propose("maria", "heard", Rule.FULL, Duration.ofDays(2));
    council.say(heard, "ana", "Food Bank", Stance.ABSTAIN, "");
    Proposal asked = council.propose("maria", "asked", Rule.FULL, Duration.ofDays(1));
    council.say(asked, "maria", "Food Bank", Stance.QUESTION, "who pays?");

    assertThat(told(council.say("maria", "/consensus list waiting")))
        .contains("Waiting for your voice · 3", "james proposes this · in meals")
        .containsSubsequence("asked", "sooner", "later")
        .doesNotContain("heard\n");
    assertThat(told(council.say("rosa", "/consensus list pendientes")))
        .isEqualTo("Ninguna propuesta espera tu voz. Gracias por hacerte oír.");
  }

  @Test
  void an_empty_list_says_so_kindly_and_what_to_do() {
    assertThat(told(council.say("maria", "/consensus list")))
        .contains("Nothing is open in early-reading right now", "/consensus propose");
    assertThat(told(council.say("maria", "/consensus list decided")))
        .contains("has not decided anything here yet");
    assertThat(told(council.say("maria", "/consensus search roof")))
        .contains("“roof”", "Fewer words find more");
  }

  @Test
  void decisions_are_listed_with_their_sentence_the_latest_first_five_a_page() {
    for (int i = 1; i <= 7; i++) {
      Proposal proposal = council.propose("maria", "thing " + i, Rule.LIGHT, TWO_WEEKS);
      council.say(proposal, "james", "Library", Stance.AGREE, "");
      council.close(proposal, Verdict.ADOPTED);
      council.pass(Duration.ofHours(1));
    }
    Reply first = council.say("maria", "/consensus list decided");
    assertThat(told(first))
        .contains(
            "Decisions of early-reading · 7 · page 1 of 2",
            "Adopted: nobody blocks",
            "(Tuesday, 24 November 2026)")
        .containsSubsequence("thing 7", "thing 3")
        .doesNotContain("thing 2");
    Reply second = council.press("maria", button(first, "More").id());
    assertThat(told(second)).containsSubsequence("thing 2", "thing 1").doesNotContain("thing 3");
    assertThat(second.replaces()).isTrue();
  }

  @Test
  void the_search_looks_at_every_wording_in_every_group_whatever_its_case_and_accents() {
    Proposal proposal =
        council.propose("maria", "Un acuerdo sobre Educación", Rule.FULL, TWO_WEEKS);
    council.amend(proposal, "maria", "Something else");
    council.propose("meals", "james", "100% of the meals_are free", Rule.FULL, TWO_WEEKS);

    assertThat(told(council.say("lena", "/consensus search educacion ACUERDO")))
        .contains("#1 · Something else")
        .doesNotContain("meals");
    assertThat(told(council.say("lena", "/consensus search 0% of")))
        .contains("#2 · 100% of the meals_are free", "in meals");
    assertThat(told(council.say("lena", "/consensus search m_e"))).contains("No proposal has had");
  }

  @Test
  void the_record_says_who_stands_where_and_why() {
    Proposal proposal = council.propose("maria", WORDING, Rule.FULL, TWO_WEEKS);
    council.say(proposal, "maria", "Food Bank", Stance.AGREE, "");
    council.pass(Duration.ofMinutes(15));
    council.say(proposal, "maria", "Food Bank", Stance.RESERVATIONS, "the bus is late");
    council.pass(Duration.ofMinutes(16));
    council.say(proposal, "maria", "Food Bank", Stance.STAND_ASIDE, "no <b>staff</b>");
    council.record("lena", proposal, "james", "Library", Stance.BLOCK);
    council.say(proposal, "lena", "School", Stance.ABSTAIN, "");
    council.pass(Duration.ofHours(1));
    council.takeBack(proposal, "lena", "School");

    assertThat(told(council.say("rui", "/consensus show 1")))
        .contains(
            "#1 · record\n"
                + WORDING
                + "\nBrought in by maria in early-reading, Tuesday, 24 November 2026, 09:00",
            "Open until Tuesday, 8 December, 09:00.",
            "Full consensus: adopted when all 3 voices are heard",
            """
            Food Bank (maria and ana as alternate): 🟠 stand aside
            Tuesday, 24 November 2026, 09:15 · maria: 🟡 reservations. Why: the bus is late · corrected within minutes
            Tuesday, 24 November 2026, 09:31 · maria changed from 🟡 reservations to 🟠 stand aside. Why: no <b>staff</b>
            Library (james): 🛑 block
            Tuesday, 24 November 2026, 09:31 · james: 🛑 block · recorded by lena for james, given by phone
            School (lena): nothing said
            """,
            "10:31 · lena took back what they had said",
            "What happened\nTuesday, 24 November 2026, 09:00 · maria brought it in")
        .doesNotContain("Version", "not counted", "✅");
  }

  @Test
  void what_was_said_to_an_old_wording_stands_below_it() {
    Proposal proposal = council.propose("maria", WORDING, Rule.FULL, TWO_WEEKS);
    council.say(proposal, "james", "Library", Stance.BLOCK, "never on Tuesdays");
    council.pass(Duration.ofHours(1));
    council.amend(proposal, "maria", "We meet every second Friday");

    assertThat(told(council.say("james", "/consensus show 1")))
        .startsWith("#1 · record\nWe meet every second Friday\n")
        .contains("Library (james): nothing said")
        .containsSubsequence(
            "Wordings",
            "Version 2 · maria, Tuesday, 24 November 2026, 10:00 · it counts",
            "Version 1 · maria, Tuesday, 24 November 2026, 09:00 · what was said to it counts no more:",
            WORDING,
            "james for Library: 🛑 block. Why: never on Tuesdays",
            "What happened",
            "10:00 · maria gave it another wording: version 2");
  }

  @Test
  void what_came_too_late_is_kept_and_not_counted() {
    Proposal proposal = council.propose("maria", WORDING, Rule.FULL, Duration.ofHours(1));
    council.say(proposal, "maria", "Food Bank", Stance.AGREE, "");
    council.pass(Duration.ofMinutes(61));
    council.say(proposal, "james", "Library", Stance.BLOCK, "");
    council.pass(Duration.ofMinutes(5));
    council.found(proposal, "lena", "School", Stance.AGREE);

    assertThat(told(council.say("james", "/consensus show 1")))
        .contains(
            "Its time is over, and the result is being counted.", "Library (james): nothing said")
        .containsSubsequence(
            "Said, and not counted",
            "Said after it had closed:",
            "james for Library: 🛑 block",
            "Nobody can tell whether it was said in time:",
            "lena for School: ✅ agree · found when the reactions were read again");
    council.close(proposal, Verdict.LAPSED);
    assertThat(told(council.say("james", "/consensus show 1")))
        .contains("Lapsed without a decision", "It was closed");
  }

  @Test
  void changes_of_the_electorate_and_of_the_closing_are_dated_entries() {
    Proposal proposal = council.propose("maria", WORDING, Rule.FULL, TWO_WEEKS);
    council.say(proposal, "james", "Library", Stance.AGREE, "");
    long lena = council.person("lena");
    long maria = council.person("maria");
    council.changed(
        tx -> {
          Voice library = voice(new Electorate(tx).of(proposal.id()), "Library");
          new Electorate(tx)
              .remove(
                  proposal,
                  library,
                  Optional.of(maria),
                  Optional.of("it closed down"),
                  council.now());
          Voice food = voice(new Electorate(tx).of(proposal.id()), "Food Bank");
          new Electorate(tx)
              .seat(
                  proposal, food, new Electorate.Seat(lena, true), Optional.empty(), council.now());
          return new Proposals(tx)
              .closesAt(
                  proposal,
                  proposal.closesAt().plus(Duration.ofDays(7)),
                  Kind.EXTENDED_FOR_QUORUM,
                  Optional.empty(),
                  council.now());
        });
    assertThat(told(council.say("james", "/consensus show 1")))
        .contains(
            "Food Bank (maria, ana as alternate, and lena as alternate)",
            "Said by those who have no voice in it any more:",
            "maria ended the voice of Library in it. Why: it closed down",
            "lena speaks for Food Bank",
            "Too few voices had been heard, so it stayed open until Tuesday, 15 December 2026, 09:00")
        .doesNotContain("Library (james)");
  }

  @Test
  void a_temperature_check_shows_its_spread_and_who_answered() {
    Proposal check = council.propose("maria", "How are we doing?", Rule.CHECK, Duration.ofDays(3));
    council.say(check, "james", "Library", Stance.ONE, "too fast");
    council.say(check, "maria", "Food Bank", Stance.FIVE, "");
    assertThat(told(council.say("lena", "/consensus show 1")))
        .contains(
            "#1 · temperature check",
            "2 people answered: 1 gave five, 1 gave one. Somebody to hear: james",
            "james for Library: 1️⃣ 1 of 5. Why: too fast")
        .doesNotContain("School");
    assertThat(labels(council.say("lena", "/consensus show 1")))
        .startsWith("✊ 0: not at all")
        .hasSize(6);
    assertThat(labels(council.say("lena", "/consensus list waiting")))
        .containsExactly("Show all of it");
    council.close(check, Verdict.SPREAD);
    assertThat(told(council.say("lena", "/consensus show 1")))
        .contains("2 people answered: 1 gave five, 1 gave one")
        .doesNotContain("Open until");
    assertThat(labels(council.say("lena", "/consensus show 1"))).isEmpty();
  }

  @Test
  void a_number_that_is_no_proposal_is_said_to_be_none_and_where_proposals_are() {
    council.say("maria", "/commit send the draft by friday");
    assertThat(told(council.say("maria", "/consensus show 1")))
        .contains("There is no proposal #1 here", "/consensus list");
    assertThat(told(council.say("rosa", "/consensus show 77")))
        .contains("Aquí no hay una propuesta #77");
  }

  @Test
  void a_long_record_is_turned_a_page_at_a_time_and_nothing_is_left_out() {
    for (int i = 0; i < 200; i++) {
      council.voice("Organization " + i, "someone" + i);
    }
    Proposal proposal = council.propose("maria", "w".repeat(2000), Rule.FULL, TWO_WEEKS);
    for (int i = 0; i < 200; i += 20) {
      council.say(proposal, "someone" + i, "Organization " + i, Stance.AGREE, "r".repeat(500));
    }
    council.pass(Duration.ofHours(1));
    council.amend(proposal, "maria", "v".repeat(2000));

    List<Message> pages = new ArrayList<>();
    Reply page = council.say("maria", "/consensus show 1");
    pages.add(page.message().orElseThrow());
    while (labels(page).contains("More")) {
      page = council.press("maria", button(page, "More").id());
      pages.add(page.message().orElseThrow());
    }
    assertThat(pages).hasSizeGreaterThan(10).allSatisfy(DecisionLogTest::fits);
    String all = pages.stream().map(Message::plain).reduce("", String::concat);
    assertThat(all).contains("w".repeat(2000), "v".repeat(2000), "What happened");
    for (int i = 0; i < 200; i++) {
      assertThat(all).contains("Organization " + i + " (");
    }
    assertThat(told(council.say("maria", "/consensus list"))).hasSizeLessThan(800);
  }

  private static void fits(Message page) {
    assertThat(page.plain().length()).isLessThan(3900);
    assertThat(page.blocks().size()).isLessThan(40);
  }

  private static Voice voice(List<Voice> voices, String name) {
    return voices.stream().filter(voice -> voice.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<String> labels(Reply reply) {
    return reply.message().orElseThrow().buttons().stream().map(Button::label).toList();
  }

  private static Button button(Reply reply, String label) {
    return reply.message().orElseThrow().buttons().stream()
        .filter(button -> button.label().equals(label))
        .findFirst()
        .orElseThrow();
  }
}
