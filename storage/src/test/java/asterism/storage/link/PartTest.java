package asterism.storage.link;

import static asterism.storage.link.Town.NOW;
import static asterism.storage.link.Town.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asterism.storage.TestDatabase;
import asterism.storage.Transaction;
import asterism.storage.card.Cards;
import asterism.storage.card.Deliveries;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.Commitments;
import asterism.storage.consensus.Electorate;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.Proposals;
import asterism.storage.consensus.Voice;
import asterism.storage.pathway.StageMotions;
import asterism.storage.pathway.Walk;
import asterism.storage.pathway.Walks;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.Organizations;
import asterism.storage.people.People;
import asterism.storage.people.Person;
import asterism.storage.people.RoleTerm;
import asterism.storage.people.RoleTerm.Role;
import asterism.storage.people.Roster;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PartTest {
  /** What nobody who parts has offered or opened. */
  private static final Set<String> STAYING =
      Set.of(
          "calendar_address",
          "link_code",
          "public_name_choice",
          "public_record",
          "public_record_event",
          "public_record_request");

  private final TestDatabase test = TestDatabase.create();
  private final Behind behind = new Behind(test);
  private final Town slack = new Town(test, "slack", "riverside");
  private final Town discord = new Town(test, "discord", "harbor");
  private final Filled theirs = Filled.of(slack);
  private final Filled ours = Filled.of(discord);

  @AfterEach
  void close() {
    test.close();
  }

  private void join() {
    discord.joins(slack.offers(theirs.james()));
  }

  private void part() {
    discord.run(tx -> new Links(tx).part(discord.workspace(), NOW));
  }

  @Test
  void each_has_what_was_recorded_in_its_channels_and_the_numbers_stay() {
    join();
    slack.promises(theirs.maria(), theirs.reading(), "what came after");
    part();

    assertThat(discord.collaborative()).isNotEqualTo(slack.collaborative());
    assertThat(behind.orphans()).isEmpty();
    assertThat(discord.rows("select number from commitment order by 1"))
        .containsExactly("9", "11", "13", "14", "15", "16");
    assertThat(slack.rows("select number from commitment order by 1"))
        .containsExactly("1", "3", "5", "6", "7", "8", "17");
    assertThat(discord.rows("select id from proposal order by 1"))
        .containsExactly(Long.toString(ours.open().id()), Long.toString(ours.closed().id()));
    assertThat(discord.promises(discord.person("maria"), ours.reading(), "next").number())
        .isEqualTo(18);
    assertThat(slack.promises(theirs.maria(), theirs.reading(), "next").number()).isEqualTo(18);
    assertThat(
            discord.<Optional<Links.Former>>in(
                tx -> new Links(tx).former("commitment", ours.library().id())))
        .contains(new Links.Former(1, "harbor"));
    assertThat(behind.countsOf(discord.collaborative()))
        .as("something of everything came along")
        .allSatisfy(
            (table, count) -> {
              if (!table.startsWith("room_") && !STAYING.contains(table)) {
                assertThat(count).as(table).isPositive();
              }
            });
  }

  @Test
  void nothing_is_lost_but_what_both_have_now() {
    join();
    Map<String, Long> before = behind.counts();
    part();

    Map<String, Long> after = behind.counts();
    List.of(
            "commitment",
            "commitment_event",
            "commitment_helper",
            "commitment_snooze",
            "saying",
            "recurring_commitment",
            "conversation_note",
            "nudge",
            "proposal",
            "proposal_version",
            "voice",
            "delegate",
            "act",
            "tallied_voice",
            "stance_reaction",
            "unexplained_block",
            "meeting",
            "attendance",
            "group",
            "channel",
            "account",
            "workspace",
            "digest",
            "digest_item",
            "card_shows",
            "group_digest",
            "group_holiday",
            "ladder",
            "refusal",
            "kept_form",
            "handled_delivery",
            "conflict_of_interest",
            "former_number")
        .forEach(table -> assertThat(after.get(table)).as(table).isEqualTo(before.get(table)));
    assertThat(after.get("card")).as("the offer to set it up").isEqualTo(before.get("card") - 1);
  }

  @Test
  void people_and_organizations_are_in_both_each_with_their_own_accounts() {
    join();
    discord.run(tx -> new Links(tx).joinPeople(ours.maria(), theirs.maria(), NOW));
    part();

    Person here =
        slack.in(tx -> new People(tx).findBehind(slack.workspace(), "maria").orElseThrow());
    Person there =
        discord.in(tx -> new People(tx).findBehind(discord.workspace(), "maria").orElseThrow());
    assertThat(here.id()).isEqualTo(theirs.maria());
    assertThat(there.id()).isNotEqualTo(here.id());
    assertThat(there.name()).isEqualTo(here.name());
    assertThat(
            discord.<List<String>>in(
                tx -> new Organizations(tx).all().stream().map(o -> o.name()).toList()))
        .isEqualTo(
            slack.<List<String>>in(
                tx -> new Organizations(tx).all().stream().map(o -> o.name()).toList()));
    Commitment library = discord.in(tx -> new Commitments(tx).get(ours.library().id()));
    assertThat(library.ownerId()).isEqualTo(there.id());
    assertThat(
            discord.<List<String>>in(
                tx ->
                    new People(tx)
                        .organizationsOf(there.id(), TODAY).stream().map(o -> o.name()).toList()))
        .contains("Food Bank");
  }

  @Test
  void of_a_shared_group_each_keeps_what_was_recorded_in_its_workspace() {
    join();
    slack.run(tx -> new Links(tx).joinGroups(ours.reading(), theirs.reading(), NOW));
    Commitment shared = recorded(discord, theirs.maria(), theirs.reading(), "said in Discord");
    Commitment kept = recorded(slack, theirs.maria(), theirs.reading(), "said in Slack");
    show("commitment", shared.id(), theirs.reading());
    show("commitment", kept.id(), theirs.reading());
    part();

    assertThat(behind.orphans()).isEmpty();
    Group theirsNow =
        discord.in(
            tx -> new Groups(tx).findByChannel(discord.workspace(), "reading").orElseThrow());
    assertThat(theirsNow.name()).isEqualTo("reading");
    assertThat(theirsNow.id()).isNotEqualTo(theirs.reading());
    assertThat(
            slack.<Long>in(
                tx ->
                    new Groups(tx).findByChannel(slack.workspace(), "reading").orElseThrow().id()))
        .isEqualTo(theirs.reading());
    assertThat(discord.<Long>in(tx -> new Commitments(tx).get(shared.id()).groupId()))
        .isEqualTo(theirsNow.id());
    assertThat(slack.<Long>in(tx -> new Commitments(tx).get(kept.id()).groupId()))
        .isEqualTo(theirs.reading());
    assertThat(standing(discord, "commitment", shared.id())).containsExactly("reading");
    assertThat(standing(slack, "commitment", kept.id())).containsExactly("reading");
  }

  @Test
  void who_has_no_account_there_any_more_is_asked_for_nothing() {
    join();
    slack.run(tx -> new Links(tx).joinGroups(ours.reading(), theirs.reading(), NOW));
    Proposal proposal = slack.proposes(theirs.maria(), theirs.reading(), "We go on together");
    slack.voices(proposal, theirs.maria(), ours.maria());
    part();

    List<Voice> voices = slack.in(tx -> new Electorate(tx).of(proposal.id()));
    assertThat(voices).extracting(Voice::personId).containsExactly(Optional.of(theirs.maria()));
    assertThat(slack.<List<RoleTerm>>in(tx -> new Roster(tx).terms(theirs.reading(), TODAY)))
        .extracting(RoleTerm::personId)
        .contains(theirs.maria())
        .doesNotContain(ours.maria(), ours.james());
    long group = discord.group("reading");
    long james = discord.person("james");
    assertThat(discord.<List<RoleTerm>>in(tx -> new Roster(tx).terms(group, TODAY)))
        .extracting(RoleTerm::role, RoleTerm::personId)
        .contains(org.assertj.core.groups.Tuple.tuple(Role.FACILITATOR, james));
    assertThat(discord.<List<RoleTerm>>in(tx -> new Roster(tx).administrators(TODAY)))
        .extracting(RoleTerm::personId)
        .containsExactly(james);
    assertThat(slack.<List<RoleTerm>>in(tx -> new Roster(tx).administrators(TODAY)))
        .extracting(RoleTerm::personId)
        .containsExactly(theirs.james());
  }

  @Test
  void they_may_join_again() {
    join();
    part();
    discord.joins(slack.offers(theirs.james()));

    assertThat(discord.collaborative()).isEqualTo(slack.collaborative());
    assertThat(behind.orphans()).isEmpty();
    assertThat(
            slack.<Links.Former>in(
                tx -> new Links(tx).former("commitment", ours.library().id()).orElseThrow()))
        .isEqualTo(new Links.Former(1, "harbor"));
    assertThat(slack.<List<?>>in(tx -> new Organizations(tx).all())).hasSize(3);
  }

  @Test
  void the_one_that_offered_may_part_as_well() {
    join();
    slack.run(tx -> new Links(tx).part(slack.workspace(), NOW));

    assertThat(behind.orphans()).isEmpty();
    assertThat(slack.rows("select number from commitment order by 1"))
        .containsExactly("1", "3", "5", "6", "7", "8");
    assertThat(discord.rows("select number from commitment order by 1"))
        .containsExactly("9", "11", "13", "14", "15", "16");
  }

  @Test
  void an_only_workspace_cannot_part() {
    assertThatThrownBy(this::part).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void what_a_channel_that_goes_proposed_moves_no_group_that_stays() {
    join();
    slack.run(tx -> new Links(tx).joinGroups(ours.reading(), theirs.reading(), NOW));
    Proposal release = theirs.proposesItsRelease(discord);
    slack.run(
        tx -> {
          long own = new Links(tx).partChannel(discord.workspace(), "reading", NOW).orElseThrow();
          Proposal gone = new Proposals(tx).get(release.id());
          assertThat(gone.groupId()).isEqualTo(own);
          assertThat(gone.motion()).isEmpty();
          Walk walk = new Walks(tx).of(theirs.reading()).orElseThrow();
          assertThat(walk.isUnderWay()).isTrue();
          assertThat(new StageMotions(tx).openOf(walk.id())).isEmpty();
          assertThat(new Walks(tx).of(own)).isEmpty();
        });
  }

  @Test
  void a_channel_has_a_group_of_its_own_again_with_what_was_recorded_in_it() {
    join();
    slack.run(tx -> new Links(tx).joinGroups(ours.reading(), theirs.reading(), NOW));
    Commitment shared = recorded(discord, theirs.maria(), theirs.reading(), "said in Discord");
    Commitment kept = recorded(slack, theirs.maria(), theirs.reading(), "said in Slack");
    show("commitment", shared.id(), theirs.reading());
    show("commitment", kept.id(), theirs.reading());

    long own =
        discord
            .<Optional<Long>>in(
                tx -> new Links(tx).partChannel(discord.workspace(), "reading", NOW))
            .orElseThrow();

    slack.run(
        tx -> {
          assertThat(new Groups(tx).findByChannel(discord.workspace(), "reading"))
              .contains(new Groups(tx).group(own));
          assertThat(new Groups(tx).group(own).name()).isEqualTo("reading");
          assertThat(new Commitments(tx).get(shared.id()).groupId()).isEqualTo(own);
          assertThat(new Commitments(tx).get(kept.id()).groupId()).isEqualTo(theirs.reading());
          assertThat(new Roster(tx).terms(own, TODAY))
              .extracting(RoleTerm::personId)
              .contains(ours.james())
              .doesNotContain(theirs.james());
          assertThat(new Roster(tx).terms(theirs.reading(), TODAY))
              .extracting(RoleTerm::personId)
              .contains(theirs.james())
              .doesNotContain(ours.james());
          assertThat(new Links(tx).partChannel(discord.workspace(), "reading", NOW)).isEmpty();
          assertThat(new Links(tx).partChannel(discord.workspace(), "nowhere", NOW)).isEmpty();
        });
    assertThat(behind.orphans()).isEmpty();
    assertThat(
            slack.rows(
                "select count(*) from card where kind = 'commitment' and subject_id in (%d, %d)"
                    .formatted(shared.id(), kept.id())))
        .containsExactly("2");
  }

  @Test
  void an_account_has_a_person_of_its_own_again() {
    join();
    slack.run(tx -> new Links(tx).joinPeople(ours.maria(), theirs.maria(), NOW));
    long account = discord.account("maria");

    long own =
        slack.<Optional<Long>>in(tx -> new Links(tx).partAccount(account, NOW)).orElseThrow();

    slack.run(
        tx -> {
          People people = new People(tx);
          assertThat(people.findBehind(discord.workspace(), "maria").orElseThrow().id())
              .isEqualTo(own);
          assertThat(people.findBehind(slack.workspace(), "maria").orElseThrow().id())
              .isEqualTo(theirs.maria());
          assertThat(people.person(own).name()).isEqualTo(people.person(theirs.maria()).name());
          assertThat(new Links(tx).partAccount(account, NOW)).isEmpty();
        });
    assertThat(behind.references("person", own)).containsExactly("account.person_id");
  }

  /** As the bot does it. */
  private Commitment recorded(Town town, long owner, long group, String what) {
    return town.in(
        tx -> {
          new Deliveries(tx).take(town.workspace(), what);
          return new Commitments(tx).make(town.promise(owner, Optional.empty(), group, what), NOW);
        });
  }

  private void show(String kind, long subject, long group) {
    slack.run(tx -> new Cards(tx).showToGroup(kind, subject, group, NOW));
    test.asOwner("update asterism.card set message = id::text where subject_id = " + subject);
  }

  private static List<String> standing(Town town, String kind, long subject) {
    return town.in(
        (Transaction tx) ->
            new Cards(tx)
                .standing(kind, subject).stream().map(Cards.Standing::externalId).toList());
  }
}
