package asterism.bot.feature.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.storage.consensus.Act;
import asterism.storage.consensus.Act.Source;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.Proposal.Rule;
import asterism.storage.consensus.Proposal.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is done when the time is over, and with what was found too late to know. */
class ClosingTest {
  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
  private static final Instant CLOSES = Chorus.CLOSES;
  private static final Instant BACK = CLOSES.plus(Duration.ofHours(3));

  @ParameterizedTest(name = "{0} {1} ms after it: counts {2}, unknown {3}")
  @CsvSource({
    "SAID, -1, true, false",
    "SAID, 0, true, false",
    "SAID, 1, false, false",
    "REACTION, 0, true, false",
    "REACTION, 1, false, false",
    "BEHALF, 0, true, false",
    "BEHALF, 300000, false, false",
    "READING, 0, true, false",
    "READING, 1, true, false",
    "READING, 300000, true, false",
    "READING, 300001, false, true",
    "READING, 604800000, false, true"
  })
  void what_is_later_does_not_count_and_of_a_late_reading_nobody_knows(
      Source source, long after, boolean counts, boolean unknown) {
    Deadline deadline = new Deadline(CLOSES);
    Act act = Chorus.act(1, 1, 1, 'A', source, CLOSES.plusMillis(after));
    assertThat(deadline.counts(act)).isEqualTo(counts);
    assertThat(deadline.isUnknown(act)).isEqualTo(unknown);
    assertThat(deadline.counted(List.of(act))).hasSize(counts ? 1 : 0);
    assertThat(deadline.unknown(List.of(act))).hasSize(unknown ? 1 : 0);
  }

  @Test
  void what_was_said_in_time_is_tallied() {
    Closing.Tallied closing = tallied(Chorus.open(Rule.FULL), 4, Chorus.acts("AAR"));
    assertThat(closing.judgement().verdict()).isEqualTo(Verdict.ADOPTED);
    assertThat(closing.unknown()).isEmpty();
    assertThat(closing.positions()).hasSize(4);
    assertThat(closing.positions().get(3).isHeard()).isFalse();
  }

  @Test
  void a_reading_at_most_five_minutes_late_counts_as_it_is() {
    Closing.Tallied closing =
        tallied(Chorus.open(Rule.FULL), 4, with("AA", found(3, 'A', CLOSES.plus(Deadline.GRACE))));
    assertThat(closing.judgement().verdict()).isEqualTo(Verdict.ADOPTED);
    assertThat(closing.unknown()).isEmpty();
  }

  /** With what was in time, by each of six, and what was found three hours late, by whom. */
  @ParameterizedTest(name = "{0} {1}, found {2}: could change it {3}")
  @CsvSource(
      textBlock =
          """
          FULL,           AA----, 3A,       true
          FULL,           AAA---, 4A,       false
          FULL,           AAA---, 4B,       true
          FULL,           AAA---, 4S,       false
          FULL,           AAA---, 4S 5S,    true
          FULL,           AAA---, 4I,       false
          FULL,           AAA---, 3-,       true
          FULL,           AAAA--, 3-,       false
          FULL,           AAAAAB, 6A,       true
          FULL,           AAAABB, 6A,       false
          FULL,           AAAABB, 5A 6A,    true
          FULL,           A-----, 2A,       false
          FULL,           A-----, 2A 3A,    true
          FULL,           AAAAAA, 1S,       false
          FULL,           AAAAAA, 1S 2S,    true
          FULL,           AAAIII, 4A 5S,    true
          FULL,           AAA---, 4Q,       false
          LIGHT,          ------, 1A,       true
          LIGHT,          ------, 1R,       false
          LIGHT,          A-----, 2B,       true
          CONSTITUTIONAL, AAAA--, 5A,       false
          CONSTITUTIONAL, AAAA--, 5I 6I,    true
          CHECK,          ------, 1B,       false
          """)
  void if_it_could_change_the_result_there_is_a_day_more_and_if_not_it_closes_without_it(
      Rule rule, String inTime, String late, boolean couldChange) {
    Proposal proposal =
        Chorus.proposal(rule, Optional.empty(), true, false); // a week more was had before
    List<Act> found = late(late);
    List<Act> acts = new ArrayList<>(Chorus.acts(inTime));
    acts.addAll(found);
    Closing closing = of(proposal, 6, acts, BACK);
    if (couldChange) {
      assertThat(closing).isEqualTo(new Closing.ExtendForOutage(BACK.plus(Duration.ofHours(24))));
      proposal = Chorus.proposal(rule, Optional.empty(), true, true);
      closing = of(proposal, 6, acts, BACK);
    }
    assertThat(closing)
        .isInstanceOfSatisfying(
            Closing.Tallied.class,
            tallied -> {
              assertThat(tallied.unknown()).isEqualTo(found);
              assertThat(tallied.positions())
                  .isEqualTo(Closing.positions(Chorus.organizations(6), Chorus.acts(inTime)));
              assertThat(tallied.judgement())
                  .isEqualTo(Judgement.of(rule, Tally.of(tallied.positions())));
            });
  }

  @Test
  void what_was_unknown_counts_at_the_later_deadline() {
    Proposal extended =
        later(
            Chorus.proposal(Rule.FULL, Optional.empty(), false, true),
            BACK.plus(Duration.ofHours(24)));
    Closing.Tallied closing = tallied(extended, 4, with("AA", found(3, 'A', BACK)));
    assertThat(closing.judgement().verdict()).isEqualTo(Verdict.ADOPTED);
    assertThat(closing.unknown()).isEmpty();
  }

  @Test
  void of_more_unknown_acts_than_can_be_tried_some_could_change_it() {
    List<Act> acts = new ArrayList<>(Chorus.acts("AAAAAAAAAAAAAAAA"));
    for (int person = 1; person <= Closing.MOST_TRIED; person++) {
      acts.add(found(person, 'A', BACK));
    }
    assertThat(of(Chorus.open(Rule.FULL), 16, acts, BACK)).isInstanceOf(Closing.Tallied.class);
    acts.add(found(Closing.MOST_TRIED + 1, 'A', BACK));
    assertThat(of(Chorus.open(Rule.FULL), 16, acts, BACK))
        .isInstanceOf(Closing.ExtendForOutage.class);
  }

  @Test
  void for_want_of_voices_it_is_given_a_week_once_and_then_lapses() {
    assertThat(of(Chorus.open(Rule.FULL), 4, Chorus.acts("AA"), CLOSES))
        .isEqualTo(new Closing.ExtendForQuorum(Instant.parse("2026-12-02T02:00:00Z")));
    Proposal extended =
        later(
            Chorus.proposal(Rule.FULL, Optional.empty(), true, false),
            Instant.parse("2026-12-02T02:00:00Z"));
    assertThat(tallied(extended, 4, Chorus.acts("AA")).judgement())
        .isEqualTo(new Judgement(Verdict.LAPSED, Judgement.Test.QUORUM, 3));
    assertThat(tallied(extended, 4, Chorus.acts("AAA")).judgement().verdict())
        .isEqualTo(Verdict.ADOPTED);
  }

  @Test
  void a_bot_that_was_away_for_more_than_a_week_gives_the_week_from_its_return() {
    Instant back = CLOSES.plus(Duration.ofDays(10));
    assertThat(of(Chorus.open(Rule.CONSTITUTIONAL), 4, Chorus.acts("AA"), back))
        .isEqualTo(new Closing.ExtendForQuorum(Instant.parse("2026-12-12T02:00:00Z")));
    assertThat(of(Chorus.open(Rule.FULL), 4, with("AA", found(3, 'A', back)), back))
        .isEqualTo(new Closing.ExtendForOutage(back.plus(Duration.ofHours(24))));
  }

  @Test
  void the_week_is_given_in_whole_days_where_the_clocks_change() {
    Proposal proposal = later(Chorus.open(Rule.FULL), Instant.parse("2026-10-26T01:00:00Z"));
    assertThat(of(proposal, 4, List.of(), Instant.parse("2026-10-26T01:00:30Z")))
        .isEqualTo(new Closing.ExtendForQuorum(Instant.parse("2026-11-02T02:00:00Z")));
  }

  @Test
  void without_voices_it_lapses() {
    for (Rule rule : List.of(Rule.LIGHT, Rule.FULL, Rule.CONSTITUTIONAL)) {
      assertThat(of(Chorus.open(rule), 0, List.of(), CLOSES))
          .isInstanceOf(Closing.ExtendForQuorum.class);
      Proposal extended = Chorus.proposal(rule, Optional.empty(), true, false);
      assertThat(tallied(extended, 0, List.of()).judgement().verdict()).isEqualTo(Verdict.LAPSED);
    }
  }

  /** The second of two blocks is lifted so many milliseconds before the end, the first too. */
  @ParameterizedTest(name = "lifted by {0}, {1} ms after the end: {2}")
  @CsvSource({
    "1, 0, BLOCKED",
    "2, 0, BLOCKED",
    "1 2, -1000, ADOPTED",
    "1 2, 0, ADOPTED",
    "1 2, 1, BLOCKED"
  })
  void a_block_lifted_in_the_last_second_is_lifted_and_the_other_stands(
      String lifted, long after, Verdict verdict) {
    List<Act> acts = new ArrayList<>(Chorus.acts("BBAAAA"));
    for (String person : lifted.split(" ")) {
      long who = Long.parseLong(person);
      acts.add(Chorus.act(100 + who, who, who, 'A', CLOSES.plusMillis(after)));
    }
    assertThat(tallied(Chorus.open(Rule.FULL), 6, acts).judgement().verdict()).isEqualTo(verdict);
  }

  private static Closing of(Proposal proposal, int voices, List<Act> acts, Instant now) {
    return Closing.of(proposal, Chorus.organizations(voices), acts, ZONE, now);
  }

  private static Closing.Tallied tallied(Proposal proposal, int voices, List<Act> acts) {
    return (Closing.Tallied) of(proposal, voices, acts, proposal.closesAt().plusSeconds(1));
  }

  private static List<Act> with(String inTime, Act late) {
    List<Act> acts = new ArrayList<>(Chorus.acts(inTime));
    acts.add(late);
    return acts;
  }

  private static List<Act> late(String found) {
    return Arrays.stream(found.split(" "))
        .map(one -> found(one.charAt(0) - '0', one.charAt(1), BACK))
        .toList();
  }

  private static Act found(long person, char stance, Instant at) {
    return Chorus.act(1000 + person, person, person, stance, Source.READING, at);
  }

  private static Proposal later(Proposal proposal, Instant closes) {
    return new Proposal(
        proposal.id(),
        proposal.number(),
        proposal.groupId(),
        proposal.proposerId(),
        proposal.organizationId(),
        proposal.rule(),
        proposal.voices(),
        proposal.wording(),
        proposal.version(),
        proposal.openedAt(),
        closes,
        proposal.extendedForQuorum(),
        proposal.extendedForOutage(),
        proposal.readAt(),
        proposal.talliedAt(),
        proposal.closedAt(),
        proposal.verdict(),
        proposal.unread(),
        proposal.motion(),
        proposal.motionSubject());
  }
}
