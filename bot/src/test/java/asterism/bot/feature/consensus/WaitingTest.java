package asterism.bot.feature.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.Desk;
import asterism.bot.feature.Stretch;
import asterism.bot.message.Button;
import asterism.bot.message.Language;
import asterism.bot.message.Message;
import asterism.storage.consensus.Electorate;
import asterism.storage.consensus.Electorate.Seat;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.Proposal.Rule;
import asterism.storage.consensus.Proposal.Verdict;
import asterism.storage.consensus.Stance;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose voice is not heard yet: in their digests, on their page, and in their group's week. */
class WaitingTest {
  /** From Tuesday the 24th at nine to the 8th of December at six in the evening. */
  private static final Duration TWO_WEEKS = Duration.ofDays(14).plusHours(9);

  private static final Instant AFTER = Instant.parse("2026-12-10T00:00:00Z");

  private final Council council = new Council().voice("Food Bank", "maria", "ana");

  @AfterEach
  void close() {
    council.close();
  }

  @Test
  void the_primary_is_reminded_at_half_time_and_all_on_the_last_day() {
    council.propose("james", "We meet", Rule.FULL, TWO_WEEKS);
    council.until(AFTER);
    assertThat(days("maria")).containsExactly("2026-12-01", "2026-12-08");
    assertThat(days("ana")).containsExactly("2026-12-08");
  }

  @Test
  void nobody_is_reminded_once_their_voice_was_heard_whoever_spoke() {
    Proposal proposal = council.propose("james", "We meet", Rule.FULL, TWO_WEEKS);
    council.until(Instant.parse("2026-12-03T00:00:00Z"));
    council.say(proposal, "ana", "Food Bank", Stance.ABSTAIN, "");
    council.until(AFTER);
    assertThat(days("maria")).containsExactly("2026-12-01");
    assertThat(days("ana")).isEmpty();
  }

  @Test
  void a_question_is_no_voice_and_a_stance_taken_back_waits_again() {
    Proposal proposal = council.propose("james", "We meet", Rule.FULL, TWO_WEEKS);
    council.say(proposal, "maria", "Food Bank", Stance.QUESTION, "");
    council.until(Instant.parse("2026-12-02T00:00:00Z"));
    council.say(proposal, "maria", "Food Bank", Stance.AGREE, "");
    council.pass(Duration.ofHours(1));
    council.takeBack(proposal, "maria", "Food Bank");
    council.until(AFTER);
    assertThat(days("maria")).containsExactly("2026-12-01", "2026-12-08");
  }

  @Test
  void another_wording_waits_anew_and_what_was_heard_of_the_old_one_is_over() {
    Proposal proposal = council.propose("james", "We meet", Rule.FULL, TWO_WEEKS);
    council.until(Instant.parse("2026-12-02T00:00:00Z"));
    council.say(proposal, "maria", "Food Bank", Stance.AGREE, "");
    council.pass(Duration.ofHours(1));
    council.amend(proposal, "james", "We meet on Fridays");
    council.until(AFTER);
    assertThat(days("maria")).containsExactly("2026-12-01", "2026-12-08");
    assertThat(council.digests("maria").get(0).plain()).contains("#1 · We meet on Fridays · ");
    assertThat(labels(council.digests("maria").get(0))).doesNotContain("✅ Agree");
  }

  @Test
  void what_is_amended_on_the_last_day_reminds_nobody_that_day() {
    Proposal proposal = council.propose("james", "We meet", Rule.FULL, TWO_WEEKS);
    council.until(Instant.parse("2026-12-08T15:00:00Z")); // seven in the morning
    council.amend(proposal, "james", "We meet on Fridays");
    council.until(AFTER);
    assertThat(days("ana")).isEmpty();
  }

  @Test
  void whoever_speaks_for_it_only_later_is_reminded_too() {
    Proposal proposal = council.propose("james", "We meet", Rule.FULL, TWO_WEEKS);
    council.until(Instant.parse("2026-12-04T00:00:00Z"));
    long rui = council.person("rui");
    council.voice("Nobody", "rui"); // who is woken with the others
    council.changed(
        tx -> {
          Electorate electorate = new Electorate(tx);
          electorate.seat(
              proposal,
              electorate.of(proposal.id()).get(0),
              new Seat(rui, true),
              Optional.empty(),
              council.now());
          return rui;
        });
    council.until(AFTER);
    assertThat(days("rui")).containsExactly("2026-12-08");
  }

  @Test
  void a_temperature_check_reminds_nobody() {
    council.propose("james", "How are we?", Rule.CHECK, TWO_WEEKS);
    council.until(AFTER);
    assertThat(council.digests("maria")).isEmpty();
  }

  @Test
  void it_says_in_one_line_what_waits_and_offers_the_stances() {
    Proposal proposal = council.propose("james", "We meet", Rule.FULL, TWO_WEEKS);
    council.until(Instant.parse("2026-12-02T00:00:00Z"));
    Message digest = council.digests("maria").get(0);
    assertThat(digest.plain())
        .contains(
            "#1 · We meet · the voice of Food Bank is not heard yet · open until Tuesday, 8 December, 18:00 · in early-reading");
    assertThat(labels(digest))
        .startsWith(
            "✅ Agree", "🟡 With reservations", "🟠 Stand aside", "🛑 Block", "Show all of it");
    council.say(proposal, "ana", "Food Bank", Stance.AGREE, "");
    council.look();
    assertThat(council.digests("maria").get(0).plain()).contains("#1 · We meet · heard, thank you");
    assertThat(labels(council.digests("maria").get(0))).doesNotContain("✅ Agree");
  }

  @Test
  void once_it_is_closed_the_line_says_what_came_of_it() {
    Proposal proposal = council.propose("james", "We meet", Rule.FULL, TWO_WEEKS);
    council.until(Instant.parse("2026-12-09T03:00:00Z"));
    council.close(proposal, Verdict.LAPSED);
    council.run(
        tx -> {
          new asterism.storage.card.Cards(tx)
              .touchShowing("consensus", proposal.id(), council.now());
          return proposal;
        });
    council.look();
    assertThat(council.digests("maria"))
        .allSatisfy(digest -> assertThat(digest.plain()).contains("lapsed without a decision"));
  }

  @Test
  void ones_own_page_shows_the_first_three_and_where_the_others_are() {
    Message without = council.say("maria", "/asterism home").message().orElseThrow();
    assertThat(without.plain()).doesNotContain("your voice");
    for (int i = 1; i <= 4; i++) {
      council.propose("james", "thing " + i, Rule.FULL, Duration.ofDays(i));
    }
    Message page = council.say("maria", "/asterism home").message().orElseThrow();
    assertThat(page.plain())
        .contains("4 proposals wait for your voice", "thing 3")
        .doesNotContain("thing 4");
    assertThat(labels(page)).contains("All that wait for me", "🛑 Block");
    assertThat(page.blocks()).hasSize(without.blocks().size() + 7);
  }

  @Test
  void a_groups_week_has_what_was_decided_and_whose_voice_is_missing() {
    council.voice("Library", "james");
    Proposal open = council.propose("james", "We meet", Rule.FULL, TWO_WEEKS);
    council.say(open, "james", "Library", Stance.AGREE, "");
    Proposal decided = council.propose("james", "We sing", Rule.LIGHT, TWO_WEEKS);
    council.pass(Duration.ofHours(1));
    council.close(decided, Verdict.NOT_ADOPTED);
    council.pass(Duration.ofHours(1));
    Stretch week = new Stretch(Desk.NOW, council.now(), LocalDate.of(2026, 11, 24));
    String told =
        """
        🤝 1 proposal has its result
        #2 We sing · not adopted
        🗣️ 1 proposal is open
        #1 We meet · until Tuesday, 8 December, 18:00 · not heard yet: Food Bank\
        """;
    assertThat(week(week)).isEqualTo(told);
    council.pass(Duration.ofHours(1));
    council.close(open, Verdict.LAPSED);
    assertThat(week(week)).isEqualTo(told);
    Stretch before = new Stretch(AFTER, AFTER.plusSeconds(1), LocalDate.of(2026, 12, 10));
    assertThat(week(before)).isEmpty();
  }

  private String week(Stretch stretch) {
    return council.run(
        tx -> {
          Group group =
              new Groups(tx)
                  .all().stream()
                      .filter(each -> each.name().equals(Council.GROUP))
                      .findFirst()
                      .orElseThrow();
          ConsensusWeek news = new ConsensusWeek();
          String told =
              news.told(group, stretch, tx, council.desk().texts().in(Language.ENGLISH, Desk.ZONE))
                  .plain();
          assertThat(news.any(group, stretch, tx)).isEqualTo(!told.isEmpty());
          return told;
        });
  }

  /** The days on which they were sent a digest. */
  private List<String> days(String account) {
    return council.digestDays(account);
  }

  private static List<String> labels(Message message) {
    return message.buttons().stream().map(Button::label).toList();
  }
}
