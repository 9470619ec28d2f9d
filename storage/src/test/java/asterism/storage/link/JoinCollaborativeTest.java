package asterism.storage.link;

import static asterism.storage.link.Town.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asterism.storage.TestDatabase;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.Commitments;
import asterism.storage.consensus.Proposals;
import asterism.storage.link.Links.Former;
import asterism.storage.link.Links.Renumbered;
import asterism.storage.people.Collaboratives;
import asterism.storage.people.Groups;
import asterism.storage.people.Organizations;
import asterism.storage.people.People;
import asterism.storage.people.Roster;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JoinCollaborativeTest {
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

  private Renumbered join() {
    return discord.joins(slack.offers(theirs.james()));
  }

  @Test
  void nothing_is_lost_and_all_of_it_is_in_one_place() {
    long former = discord.collaborative();
    Map<String, Long> before = behind.counts();
    assertThat(before)
        .as("something of everything was done on both sides")
        .allSatisfy(
            (table, count) ->
                assertThat(count)
                    .as(table)
                    .isGreaterThanOrEqualTo(table.equals("former_number") ? 0 : 2));

    LinkCodes.Offer offer = slack.offers(theirs.james());
    discord.joins(offer);

    Map<String, Long> expected = new TreeMap<>(before);
    expected.merge("collaborative", -1L, Long::sum);
    expected.merge("link_code", -1L, Long::sum); // what the joined one offered
    expected.merge("public_record", -1L, Long::sum); // there is one address
    expected.merge("roster_event", 1L, Long::sum); // two organizations became one
    expected.merge("former_number", 8L, Long::sum);
    List.of("room_change", "room_read", "room_delivery")
        .forEach(table -> expected.merge(table, -1L, Long::sum)); // of one room, not of two
    assertThat(behind.counts()).isEqualTo(expected);
    assertThat(behind.countsOf(former))
        .allSatisfy((table, count) -> assertThat(count).as(table).isZero());
    assertThat(behind.countsOf(slack.collaborative())).isEqualTo(expected);
    assertThat(behind.orphans()).isEmpty();
    assertThat(discord.met())
        .isEqualTo(
            new asterism.storage.people.Workspaces.Met(slack.collaborative(), discord.workspace()));
  }

  @Test
  void whoever_still_looks_in_the_old_place_finds_nothing_and_writes_nothing() {
    long former = discord.collaborative();
    join();

    assertThat(
            test.database()
                .<List<String>>inCollaborative(
                    former,
                    tx ->
                        tx.handle().select("select id from commitment").mapTo(String.class).list()))
        .isEmpty();
    assertThatThrownBy(
            () ->
                test.database()
                    .runInCollaborative(
                        former, tx -> new Organizations(tx).add("Nobody's", Optional.empty(), NOW)))
        .hasMessageContaining("foreign key");
  }

  @Test
  void what_joins_gets_the_next_numbers_in_the_order_of_its_old_ones() {
    Renumbered renumbered = join();

    assertThat(renumbered).isEqualTo(new Renumbered(9, 16));
    assertThat(number(theirs.library())).isEqualTo(1);
    assertThat(number(ours.library())).isEqualTo(9);
    assertThat(slack.<Integer>in(tx -> new Proposals(tx).get(ours.open().id()).number()))
        .isEqualTo(10);
    assertThat(number(ours.kept())).isEqualTo(11);
    assertThat(slack.promises(ours.maria(), ours.reading(), "the next").number()).isEqualTo(17);

    assertThat(former("commitment", ours.library().id())).contains(new Former(1, "harbor"));
    assertThat(former("proposal", ours.open().id())).contains(new Former(2, "harbor"));
    assertThat(former("commitment", theirs.library().id())).isEmpty();
    assertThat(byFormer("commitment", "Harbor", 1)).contains(ours.library().id());
    assertThat(byFormer("proposal", "harbor", 1)).isEmpty();
    assertThat(byFormer("commitment", "riverside", 1)).isEmpty();
  }

  @Test
  void what_is_joined_again_keeps_its_first_number_too() {
    join();
    Town garden = new Town(test, "room", "garden");
    garden.promises(garden.person("lee"), garden.group("beds"), "dig");
    assertThat(slack.joins(garden.offers(garden.person("lee")))).isEqualTo(new Renumbered(2, 17));

    assertThat(number(ours.library())).isEqualTo(10);
    assertThat(former("commitment", ours.library().id())).contains(new Former(1, "harbor"));
    assertThat(byFormer("commitment", "harbor", 1)).contains(ours.library().id());
    assertThat(byFormer("commitment", "harbor", 9)).contains(ours.library().id());
    assertThat(byFormer("commitment", "riverside", 1)).contains(theirs.library().id());
  }

  @Test
  void one_without_anything_is_joined_too() {
    Town empty = new Town(test, "room", "garden");
    assertThat(empty.joins(slack.offers(theirs.james()))).isEqualTo(new Renumbered(9, 8));
  }

  @Test
  void organizations_of_one_name_become_one_and_the_history_says_so() {
    LinkCodes.Offer offer = slack.offers(theirs.james());
    assertThat(discord.<List<String>>in(tx -> new Links(tx).organizationsAlike(offer)))
        .containsExactly("Food Bank");
    discord.joins(offer);

    slack.run(
        tx -> {
          Organizations organizations = new Organizations(tx);
          assertThat(organizations.find("food bank").orElseThrow().id())
              .isEqualTo(theirs.foodBank());
          assertThat(organizations.find(ours.foodBank()).orElseThrow().id())
              .isEqualTo(theirs.foodBank());
          assertThat(organizations.all())
              .extracting("name")
              .containsExactly("Food Bank", "Schools of harbor", "Schools of riverside");
        });
    assertThat(
            slack.rows(
                "select name_before from roster_event where kind = 'organization_merged' and organization_id = "
                    + ours.foodBank()))
        .containsExactly("Food Bank");
    assertThat(
            slack.rows(
                "select count(*) from organization o join organization i on i.id = o.merged_into_id where i.merged_into_id is not null"))
        .as("no chain")
        .containsExactly("0");
  }

  @Test
  void every_card_that_may_name_a_number_is_to_be_shown_again() {
    test.asOwner("update asterism.card set shown_version = wanted_version");
    join();

    assertThat(
            slack.rows("select kind from card where shown_version < wanted_version order by kind"))
        .containsExactly("commitment", "consensus", "digest", "setup-offer", "stage", "stage");
    assertThat(slack.rows("select distinct subject_id from card where kind = 'setup-offer'"))
        .containsExactly(Long.toString(slack.collaborative()));
    assertThat(behind.countsOf(slack.collaborative()).get("card")).isEqualTo(14);
  }

  @Test
  void administrators_of_both_stay_and_what_nobody_chose_there_is_taken_over() {
    discord.run(
        tx ->
            new Collaboratives(tx)
                .setUp(
                    new Collaboratives.Choice(
                        "Harbor", Optional.of(Town.ZONE), Optional.of("es"), Optional.of("MX")),
                    NOW));
    join();

    slack.run(
        tx -> {
          assertThat(new Roster(tx).administrators(Town.TODAY))
              .extracting("personId")
              .containsExactlyInAnyOrder(theirs.james(), ours.james());
          Collaboratives.Collaborative all = new Collaboratives(tx).current();
          assertThat(all.name()).isEqualTo("riverside");
          assertThat(all.zone()).contains(Town.ZONE);
          assertThat(all.setUpAt()).contains(NOW);
        });
  }

  @Test
  void the_transaction_goes_on_where_all_is_now() {
    LinkCodes.Offer offer = slack.offers(theirs.james());
    long garden =
        discord.in(
            tx -> {
              Groups groups = new Groups(tx);
              People people = new People(tx);
              new Links(tx).joinCollaborative(offer, NOW);
              assertThat(tx.collaborative()).isEqualTo(offer.collaborative());
              people.choose(
                  people.person(ours.maria()), People.Choice.of(people.person(ours.maria())));
              return groups.ofChannel(offer.workspace(), "garden", "garden", NOW).id();
            });
    assertThat(slack.group("garden")).isEqualTo(garden);
  }

  @Test
  void nothing_happens_when_the_transaction_fails_after_it() {
    Map<String, Long> before = behind.countsOf(discord.collaborative());
    LinkCodes.Offer offer = slack.offers(theirs.james());
    assertThatThrownBy(
            () ->
                discord.run(
                    tx -> {
                      new Links(tx).joinCollaborative(offer, NOW);
                      throw new IllegalArgumentException("no");
                    }))
        .hasMessage("no");
    assertThat(behind.countsOf(discord.collaborative())).isEqualTo(before);
  }

  @Test
  void what_is_one_already_or_is_no_more_cannot_be_joined() {
    LinkCodes.Offer here = discord.offers(ours.james());
    assertThatThrownBy(() -> discord.joins(here)).isInstanceOf(IllegalStateException.class);

    join();
    Town garden = new Town(test, "room", "garden");
    assertThatThrownBy(() -> garden.joins(here)).isInstanceOf(IllegalStateException.class);
  }

  private int number(Commitment commitment) {
    return slack.in(tx -> new Commitments(tx).get(commitment.id()).number());
  }

  private Optional<Former> former(String kind, long subject) {
    return slack.in(tx -> new Links(tx).former(kind, subject));
  }

  private Optional<Long> byFormer(String kind, String workspace, int number) {
    return slack.in(tx -> new Links(tx).byFormer(kind, workspace, number));
  }
}
