package asterism.bot.feature.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.ChatService.Reactions;
import asterism.bot.chat.ChatService.Reactions.Outcome;
import asterism.bot.chat.Incoming.Deed.Reacted;
import asterism.storage.consensus.Proposal.Verdict;
import asterism.storage.consensus.ProposalEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Proposals whose time ends while the bot is away, cannot read what people react, or dies between
 * two steps; with the sentences people read then. Four voices, of which three are needed.
 */
class AwayTest {
  private static final String BACK = "what came of proposal #1";
  private static final String ADOPTED =
      "Adopted: 3 of the 4 voices were heard, nobody blocks, and 3 support it.";

  private final Assembly assembly =
      new Assembly()
          .seating(
              Map.of("Food Bank", "maria", "Health", "sam", "Schools", "mei", "Library", "james"));

  @BeforeEach
  void proposed() {
    assembly.say("maria", "/consensus propose We meet on Tuesdays rule:full");
  }

  @AfterEach
  void close() {
    assembly.close();
  }

  @Test
  void back_within_five_minutes_what_stands_there_counts() {
    heard("maria", "sam");
    assembly.reactUnheard("mei", Assembly.AGREE);
    back("2026-12-08T18:04:59");

    assertThat(assembly.said(BACK)).contains(ADOPTED).doesNotContain("late", "once more");
    assertThat(assembly.history(1)).containsExactly(Kind.OPENED, Kind.TALLIED, Kind.CLOSED);
  }

  @Test
  void back_later_it_stays_open_once_for_a_day_if_what_was_found_could_change_the_result() {
    heard("maria", "sam");
    assembly.reactUnheard("mei", Assembly.AGREE);
    back("2026-12-08T21:00");

    assertThat(assembly.said("I was away"))
        .isEqualTo(
            "I was away when #1 (We meet on Tuesdays) was to close, and what was said meanwhile"
                + " could change the result. So it stays open until Wednesday, 9 December 2026,"
                + " 21:00; please look whether you are counted.");
    assertThat(assembly.card().plain())
        .contains(
            "Open until Wednesday, 9 December 2026, 21:00."
                + " It was given one more day, since I was away when it closed.");
    assertThat(assembly.history(1)).containsExactly(Kind.OPENED, Kind.EXTENDED_FOR_OUTAGE);

    back("2026-12-09T21:00");
    assertThat(assembly.said(BACK)).contains(ADOPTED);
    assertThat(assembly.count("I was away")).isEqualTo(1);
  }

  @Test
  void back_later_it_closes_without_what_was_found_if_that_could_change_nothing() {
    heard("maria", "sam", "james");
    assembly.reactUnheard("mei", Assembly.AGREE);
    back("2026-12-08T21:00");

    assertThat(assembly.said(BACK))
        .contains(
            ADOPTED
                + " One reaction was found so late that nobody knows if it was in time, and is not"
                + " counted: mei.");
    assertThat(assembly.history(1)).containsExactly(Kind.OPENED, Kind.TALLIED, Kind.CLOSED);
  }

  @Test
  void away_again_at_the_later_end_it_closes_whatever_was_found() {
    heard("maria", "sam", "james");
    assembly.reactUnheard("mei", Assembly.BLOCK);
    back("2026-12-08T21:00");
    assertThat(assembly.history(1)).contains(Kind.EXTENDED_FOR_OUTAGE);

    assembly.unreact("mei", Assembly.BLOCK);
    assembly.reactUnheard("sam", Assembly.BLOCK);
    back("2026-12-10T12:00");
    assertThat(assembly.said(BACK))
        .contains(ADOPTED + " One reaction was found so late")
        .contains("not counted: sam.");
    assertThat(assembly.history(1))
        .containsExactly(Kind.OPENED, Kind.EXTENDED_FOR_OUTAGE, Kind.TALLIED, Kind.CLOSED);
  }

  @Test
  void with_too_few_voices_it_stays_open_for_a_week_once_and_then_lapses() {
    heard("maria", "sam");
    back("2026-12-08T18:00");
    assertThat(assembly.said("Too few voices"))
        .isEqualTo(
            "Too few voices were heard on #1 (We meet on Tuesdays) to decide it, so it stays open"
                + " for seven more days, until Tuesday, 15 December 2026, 18:00. If too"
                + " few are heard then too, it lapses.");
    back("2026-12-15T18:00");
    assertThat(assembly.said(BACK))
        .contains(
            "Lapsed without a decision: 2 of the 4 voices were heard, even after a week more, and"
                + " at least 3 had to be.");
    assertThat(assembly.history(1))
        .containsExactly(Kind.OPENED, Kind.EXTENDED_FOR_QUORUM, Kind.TALLIED, Kind.CLOSED);
  }

  @Test
  void a_service_that_cannot_be_asked_is_waited_for_and_then_it_closes_and_says_so() {
    heard("maria", "sam", "james");
    assembly.mailbox.telling(all -> Reactions.not(Outcome.UNREADABLE));
    at("2026-12-08T18:00");
    assertThat(assembly.proposal(1).talliedAt()).isEmpty();
    assertThat(assembly.say("mei", "/consensus say 1 block")).contains("it is being counted");
    at("2026-12-08T18:09:59");
    assertThat(assembly.proposal(1).talliedAt()).isEmpty();
    at("2026-12-08T18:10");
    assertThat(assembly.said(BACK))
        .contains(
            ADOPTED
                + " Not all reactions could be read once more at the end; what was known counts.");
  }

  @Test
  void a_service_that_names_only_some_is_waited_for_too_and_those_it_names_count() {
    heard("maria", "sam");
    assembly.reactUnheard("mei", Assembly.AGREE);
    assembly.mailbox.telling(all -> new Reactions(Outcome.PARTLY, all.people()));
    at("2026-12-08T18:00");
    assertThat(assembly.proposal(1).talliedAt()).isEmpty();
    at("2026-12-08T18:10");
    assertThat(assembly.said(BACK)).contains(ADOPTED, "Not all reactions could be read");
  }

  @Test
  void a_service_that_can_be_asked_again_in_time_is_read() {
    heard("maria", "sam");
    assembly.reactUnheard("mei", Assembly.AGREE);
    assembly.mailbox.telling(all -> Reactions.not(Outcome.UNREADABLE));
    at("2026-12-08T18:00");
    assembly.mailbox.telling(all -> all);
    at("2026-12-08T18:03");
    assertThat(assembly.said(BACK)).contains(ADOPTED).doesNotContain("Not all");
  }

  @Test
  void back_after_hours_it_waits_for_a_service_that_is_not_there_yet_as_it_would_in_time() {
    heard("maria", "sam");
    assembly.reactUnheard("mei", Assembly.AGREE);
    assembly.mailbox.telling(all -> Reactions.not(Outcome.UNREADABLE));
    back("2026-12-08T21:00");
    assertThat(assembly.history(1)).containsExactly(Kind.OPENED);
    at("2026-12-08T21:09:59");
    assertThat(assembly.history(1)).containsExactly(Kind.OPENED);

    assembly.mailbox.telling(all -> all);
    at("2026-12-08T21:10");
    assertThat(assembly.history(1)).containsExactly(Kind.OPENED, Kind.EXTENDED_FOR_OUTAGE);
  }

  @Test
  void what_was_done_in_time_and_is_told_late_counts_until_it_is_tallied() {
    heard("maria", "sam");
    assembly.mailbox.telling(all -> Reactions.not(Outcome.UNREADABLE));
    at("2026-12-08T18:01");
    Instant closes = assembly.proposal(1).closesAt();
    assembly.hear("mei", told(closes));
    assertThat(assembly.hear("james", told(closes.plusMillis(1))))
        .contains("Not counted: #1 closed");
    at("2026-12-08T18:10");

    assertThat(assembly.said(BACK)).contains(ADOPTED);
    assertThat(assembly.hear("james", told(closes.minusSeconds(1))))
        .contains("Not counted: #1 closed");
    assertThat(assembly.say("james", "/consensus say 1 block")).contains("was closed");
    assertThat(assembly.proposal(1).verdict()).contains(Verdict.ADOPTED);
  }

  @Test
  void what_is_known_to_be_later_never_counts_though_it_is_told_before_it_closes() {
    heard("maria", "sam", "james");
    assembly.mailbox.telling(all -> Reactions.not(Outcome.UNREADABLE));
    at("2026-12-08T18:05");
    assertThat(assembly.react("mei", Assembly.BLOCK)).contains("Not counted: #1 closed");
    assembly.mailbox.telling(all -> all);
    at("2026-12-08T18:09");
    assertThat(assembly.proposal(1).verdict()).contains(Verdict.ADOPTED);
  }

  @Test
  void what_is_taken_off_after_the_end_counts_as_it_stood() {
    heard("maria", "sam");
    assembly.react("mei", Assembly.AGREE);
    assembly.awayUntil("2026-12-08T18:00:01");
    assembly.unreact("mei", Assembly.AGREE);
    assembly.look();
    assertThat(assembly.said(BACK)).contains(ADOPTED);
  }

  @Test
  void what_is_known_to_be_later_counts_once_there_is_more_time() {
    heard("maria", "sam");
    assembly.awayUntil("2026-12-08T18:00:01");
    assertThat(assembly.react("mei", Assembly.AGREE)).contains("Not counted: #1 closed");
    assembly.look();
    assertThat(assembly.history(1)).containsExactly(Kind.OPENED, Kind.EXTENDED_FOR_QUORUM);
    assertThat(assembly.card().plain()).contains("3 of 4 voices heard");
    at("2026-12-15T18:00");
    assertThat(assembly.said(BACK)).contains(ADOPTED);
  }

  @Test
  void of_what_was_done_in_time_and_after_it_only_the_first_counts_though_it_is_told_last() {
    heard("maria", "sam");
    assembly.mailbox.telling(all -> Reactions.not(Outcome.UNREADABLE));
    at("2026-12-08T18:01");
    assembly.react("mei", Assembly.BLOCK);
    assembly.reactUnheard("mei", Assembly.AGREE);
    assembly.hear("mei", told(assembly.proposal(1).closesAt().minusSeconds(1)));
    at("2026-12-08T18:10");
    assertThat(assembly.said(BACK)).contains(ADOPTED);
  }

  @Test
  void dead_between_tallying_recording_and_announcing_it_comes_to_one_verdict_told_once() {
    heard("maria", "sam", "james");
    assembly.awayUntil("2026-12-08T18:00");
    assembly.test().asOwner(FAILING);
    assembly.desk().look();
    assertThat(assembly.history(1)).containsExactly(Kind.OPENED, Kind.TALLIED);
    assertThat(assembly.count(BACK)).isZero();
    assertThat(assembly.say("mei", "/consensus say 1 block")).contains("being counted");

    assembly.test().asOwner("drop trigger failing on asterism.proposal_event");
    back("2026-12-08T19:00");
    assertThat(assembly.history(1)).containsExactly(Kind.OPENED, Kind.TALLIED, Kind.CLOSED);
    assertThat(assembly.said(BACK)).contains(ADOPTED);
    for (int i = 0; i < 3; i++) {
      assembly.clock.forward(Duration.ofMinutes(1));
      assembly.leasesOver().restarted().look();
    }
    assertThat(assembly.count(BACK)).isEqualTo(1);
    assertThat(assembly.history(1)).hasSize(3);
  }

  /** The record of the verdict cannot be written. */
  static final String FAILING =
      """
      create function asterism.fail() returns trigger language plpgsql as
        'begin raise exception ''as if it had died''; end';
      create trigger failing before insert on asterism.proposal_event
        for each row when (new.kind = 'closed') execute function asterism.fail();
      """;

  private Reacted told(Instant at) {
    return new Reacted(assembly.cardId(), Assembly.AGREE, true, Optional.of(at));
  }

  private void heard(String... people) {
    for (String person : people) {
      assembly.say(person, "/consensus say 1 agree");
    }
    assembly.look();
  }

  private void at(String local) {
    assembly.awayUntil(local).leasesOver().look();
  }

  private void back(String local) {
    assembly.awayUntil(local).leasesOver().restarted().look();
  }
}
