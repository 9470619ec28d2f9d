package asterism.bot.feature.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.ChatService.Reactions;
import asterism.bot.chat.ChatService.Reactions.Outcome;
import asterism.bot.chat.Incoming.Deed.Reacted;
import asterism.storage.card.Cards;
import asterism.storage.consensus.Act;
import asterism.storage.consensus.Acts;
import asterism.storage.consensus.Proposal.Verdict;
import asterism.storage.consensus.ProposalEvent.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may come across a proposal between its opening and its end. */
class ClosingEdgesTest {
  private static final Map<String, String> FOUR =
      Map.of("Food Bank", "maria", "Health", "sam", "Schools", "mei", "Library", "james");

  private Assembly assembly = new Assembly();

  @AfterEach
  void close() {
    assembly.close();
  }

  /** Clocks change on 1 November 2026 and on 14 March 2027. */
  @ParameterizedTest(name = "proposed {0} {1}: until {2}, then {3}")
  @CsvSource({
    "2026-10-20T17:00:00Z, in 14 days, 2026-11-04T02:00:00Z, 2026-11-11T02:00:00Z",
    "2026-10-20T17:00:00Z, in 7 days,  2026-10-28T01:00:00Z, 2026-11-04T02:00:00Z",
    "2027-03-02T18:00:00Z, in 14 days, 2027-03-17T01:00:00Z, 2027-03-24T01:00:00Z",
    "2027-03-02T18:00:00Z, in 7 days,  2027-03-10T02:00:00Z, 2027-03-17T01:00:00Z"
  })
  void six_in_the_evening_is_six_in_the_evening_whatever_the_clocks_do(
      Instant now, String closes, Instant until, Instant then) {
    assembly.close();
    assembly = new Assembly(now).seating(FOUR);
    assembly.say(
        "maria", "/consensus propose We meet on Tuesdays rule:full closes:\"" + closes + "\"");
    assertThat(assembly.proposal(1).closesAt()).isEqualTo(until);
    assertThat(assembly.card().plain()).contains(", 18:00");
    assembly.awayUntil(until.minusSeconds(1)).look();
    assertThat(assembly.history(1)).containsExactly(Kind.OPENED);
    assembly.awayUntil(until).look();
    assertThat(assembly.proposal(1).closesAt()).isEqualTo(then);
    assertThat(assembly.card().plain()).contains(", 18:00");
  }

  @Test
  void what_is_read_while_the_end_is_moved_counts_and_it_closes_at_the_later_end() {
    proposed();
    assembly.reactUnheard("mei", Assembly.AGREE);
    meanwhile(() -> assembly.say("maria", "/consensus extend 1 to 20 december"));
    assembly.awayUntil("2026-11-25T09:00").look();
    assertThat(assembly.card().plain()).contains("20 December 2026, 18:00", "1 of 4 voices heard");
    assembly.awayUntil("2026-12-08T18:00").look();
    assertThat(assembly.history(1)).containsExactly(Kind.OPENED, Kind.EXTENDED);
  }

  @Test
  void moved_by_a_bot_whose_clock_is_behind_while_another_closes_it_stays_open() {
    proposed();
    heard("maria", "sam", "james");
    meanwhile(
        () -> {
          assembly.clock.forward(Duration.ofSeconds(-2));
          assertThat(assembly.say("maria", "/consensus extend 1 to 20 december"))
              .contains("is open until");
          assembly.clock.forward(Duration.ofSeconds(2));
        });
    assembly.awayUntil("2026-12-08T18:00:01").look();
    assertThat(assembly.history(1)).containsExactly(Kind.OPENED, Kind.EXTENDED);
    assembly.awayUntil("2026-12-20T18:00").look();
    assertThat(assembly.proposal(1).verdict()).contains(Verdict.ADOPTED);
  }

  @Test
  void a_clock_that_steps_back_opens_nothing_that_is_tallied_already() {
    proposed();
    heard("maria", "sam", "james");
    assembly.awayUntil("2026-12-08T18:00");
    assembly.test().asOwner(AwayTest.FAILING);
    assembly.look();
    assembly.clock.forward(Duration.ofSeconds(-30));
    assertThat(assembly.say("mei", "/consensus say 1 block")).contains("is being counted");
    assertThat(assembly.react("mei", Assembly.BLOCK)).contains("Not counted");
    assembly.test().asOwner("drop trigger failing on asterism.proposal_event");
    assembly.leasesOver().look();
    assembly.clock.forward(Duration.ofSeconds(31));
    assembly.leasesOver().look();
    assertThat(assembly.proposal(1).verdict()).contains(Verdict.ADOPTED);
    assertThat(assembly.history(1)).containsExactly(Kind.OPENED, Kind.TALLIED, Kind.CLOSED);
  }

  @Test
  void deleted_while_open_it_is_shown_again_with_all_that_was_said_and_takes_reactions_anew() {
    proposed();
    assembly.react("sam", Assembly.AGREE);
    assembly.react("mei", Assembly.RESERVATIONS);
    assembly.say("james", "/consensus say 1 block because it is late");
    assembly.show().mailbox.clear(Assembly.READING);
    assertThat(assembly.channel()).isEmpty();

    assembly.awayUntil("2026-11-24T10:00").look();
    assertThat(assembly.card().plain())
        .contains("3 of 4 voices heard", "block: Library", "it is late", "agree: Health");
    int said = acts().size();
    assembly.awayUntil("2026-11-24T11:00").look();
    assertThat(acts()).hasSize(said);

    assertThat(assembly.react("sam", Assembly.BLOCK)).contains("Counted for Health", "block");
    assertThat(assembly.unreact("sam", Assembly.BLOCK)).contains("Taken back for Health");
    assembly.reactUnheard("mei", Assembly.AGREE);
    assembly.awayUntil("2026-11-24T12:00").look();
    assertThat(assembly.card().plain()).contains("2 of 4 voices heard", "agree: Schools");
  }

  @Test
  void deleted_after_it_closed_it_stays_deleted() {
    proposed();
    heard("maria", "sam", "james");
    assembly.awayUntil("2026-12-08T18:00").look().mailbox.clear(Assembly.READING);
    long id = assembly.proposal(1).id();
    assembly.run(
        tx -> {
          new Cards(tx).touch(Shown.CARD, id, assembly.clock.instant());
          new Cards(tx).touch(Shown.RESULT, id, assembly.clock.instant());
          return id;
        });
    assembly.look().look();
    assertThat(assembly.channel()).isEmpty();
  }

  @Test
  void in_an_archived_channel_it_closes_by_what_is_known_and_at_once() {
    proposed();
    heard("maria", "sam", "james");
    assembly.mailbox.telling(all -> Reactions.not(Outcome.CLOSED));
    assembly.awayUntil("2026-12-08T18:00:02").look();
    assertThat(assembly.proposal(1).verdict()).contains(Verdict.ADOPTED);
  }

  @Test
  void the_proposer_leaves_and_what_they_proposed_goes_on() {
    proposed();
    heard("sam", "mei", "james");
    assembly.lead("/roster leave @maria");
    assertThat(assembly.card().plain()).contains("maria", "All 3 voices heard");
    assembly.awayUntil("2026-12-08T18:00").look();
    assertThat(assembly.said("what came of")).contains("Adopted: all 3 voices were heard");
  }

  @Test
  void an_organization_leaves_and_its_voice_goes_if_it_was_silent_and_stays_if_it_spoke() {
    proposed();
    assembly.say("mei", "/consensus say 1 reservations because it is late");
    assembly.lead("/roster leave \"Schools\"");
    assembly.lead("/roster leave \"Library\"");
    assertThat(assembly.card().plain())
        .contains("1 of 3 voices heard", "Schools", "Not heard yet: Food Bank and Health");
    assertThat(assembly.say("mei", "/consensus say 1 block")).contains("Not counted");
    assertThat(assembly.history(1)).contains(Kind.VOICE_REMOVED, Kind.DELEGATE_REMOVED);
  }

  @Test
  void organizations_that_become_one_have_one_voice_with_the_people_of_both() {
    proposed();
    assembly.say("mei", "/consensus say 1 agree");
    assembly.say("james", "/consensus say 1 agree");
    assertThat(assembly.card().plain()).contains("2 of 4 voices heard");
    assembly.lead("/roster merge \"Library\" into \"Schools\"");
    assertThat(assembly.say("sam", "/consensus say 1 agree")).contains("Counted");
    assertThat(assembly.card().plain()).contains("2 of 3 voices heard").doesNotContain("Library");
    assertThat(assembly.say("james", "/consensus say 1 block because no"))
        .contains("Counted for Schools");
    assertThat(assembly.card().plain()).contains("block: Schools");
  }

  @Test
  void one_person_with_two_accounts_has_one_set_of_reactions() {
    proposed();
    assembly.say("mei", "/commit list");
    assembly
        .test()
        .asOwner(
            """
            insert into asterism.account (collaborative_id, workspace_id, external_id, person_id, name)
            select collaborative_id, workspace_id, 'mei2', person_id, 'mei'
            from asterism.account where external_id = 'mei'
            """);
    assembly.react("mei", Assembly.AGREE);
    assembly.clock.forward(Duration.ofMillis(400));
    assembly.react("mei2", Assembly.BLOCK);
    assertThat(assembly.card().plain()).contains("1 of 4 voices heard", "block: Schools");
    assembly.clock.forward(Duration.ofMillis(400));
    assembly.unreact("mei2", Assembly.BLOCK);
    assertThat(assembly.card().plain()).contains("1 of 4 voices heard", "agree: Schools");
    assembly.unreact("mei", Assembly.AGREE);
    assertThat(assembly.card().plain()).contains("0 of 4 voices heard");
  }

  @Test
  void an_earlier_reaction_that_is_told_after_a_later_one_is_among_those_that_stand() {
    proposed();
    Instant first = assembly.clock.instant();
    assembly.mailbox.put("mei", assembly.cardId(), Assembly.RESERVATIONS, true);
    assembly.clock.forward(Duration.ofSeconds(5));
    assembly.react("mei", Assembly.AGREE);
    tell("mei", Assembly.RESERVATIONS, true, first);
    assertThat(assembly.card().plain()).contains("reservations: Schools");
  }

  @Test
  void of_a_reaction_and_a_button_the_later_counts_in_whatever_order_they_are_told() {
    proposed();
    Instant given = assembly.clock.instant();
    assembly.clock.forward(Duration.ofSeconds(5));
    assembly.say("mei", "/consensus say 1 agree");
    Instant takenBack = assembly.clock.instant().plusSeconds(5);
    assembly.clock.forward(Duration.ofSeconds(60));
    tell("mei", Assembly.BLOCK, false, takenBack);
    tell("mei", Assembly.BLOCK, true, given);
    assertThat(assembly.card().plain())
        .as("they took back all that stood there, last")
        .contains("0 of 4 voices heard");

    tell("sam", Assembly.AGREE, true, given);
    assembly.say("sam", "/consensus say 1 reservations because it is late");
    assembly.clock.forward(Duration.ofSeconds(5));
    tell("sam", Assembly.AGREE, true, assembly.clock.instant());
    assertThat(assembly.card().plain())
        .as("given again, though nobody told that it was taken off")
        .contains("agree: Health");
  }

  @Test
  void what_is_pressed_while_reactions_are_read_is_later_than_what_is_found() {
    proposed();
    assembly.reactUnheard("mei", Assembly.AGREE);
    assembly.awayUntil("2026-11-25T09:00");
    meanwhile(
        () -> {
          assembly.clock.forward(Duration.ofSeconds(1));
          assembly.say("mei", "/consensus say 1 reservations because it is late");
          assembly.clock.forward(Duration.ofSeconds(1));
        });
    assembly.look();
    assertThat(assembly.card().plain()).contains("reservations: Schools");
    assertThat(acts()).extracting(Act::source).contains(Act.Source.READING);
  }

  private void proposed() {
    assembly.seating(FOUR);
    assembly.say("maria", "/consensus propose We meet on Tuesdays rule:full");
    assembly.show();
  }

  private void heard(String... people) {
    for (String person : people) {
      assembly.say(person, "/consensus say 1 agree");
    }
  }

  /** While reactions are read the next time. */
  private void meanwhile(Runnable happens) {
    assembly.mailbox.telling(
        all -> {
          assembly.mailbox.telling(later -> later);
          happens.run();
          return all;
        });
  }

  private void tell(String account, String emoji, boolean on, Instant at) {
    assembly.hear(account, new Reacted(assembly.cardId(), emoji, on, Optional.of(at)));
  }

  private List<Act> acts() {
    long id = assembly.proposal(1).id();
    return assembly.run(tx -> new Acts(tx).of(id));
  }
}
