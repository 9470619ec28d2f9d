package asterism.storage.link;

import static asterism.storage.link.Town.FRIDAY;
import static asterism.storage.link.Town.NOW;
import static asterism.storage.link.Town.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asterism.storage.TestDatabase;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.Proposals;
import asterism.storage.link.Links.GroupExtent;
import asterism.storage.nudge.GroupDigests;
import asterism.storage.pathway.Walks;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.Holiday;
import asterism.storage.people.Ladder;
import asterism.storage.people.Ladders;
import asterism.storage.people.Meeting;
import asterism.storage.people.Meetings;
import asterism.storage.people.RoleTerm;
import asterism.storage.people.RoleTerm.Role;
import asterism.storage.people.Roster;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JoinGroupsTest {
  private final TestDatabase test = TestDatabase.create();
  private final Behind behind = new Behind(test);
  private final Town town = new Town(test, "slack", "riverside");
  private final Filled filled = Filled.of(town);
  private final long reading = filled.reading();
  private final long steering = filled.steering();

  @AfterEach
  void close() {
    test.close();
  }

  private void join(long from, long into) {
    town.run(tx -> new Links(tx).joinGroups(from, into, NOW));
  }

  @Test
  void all_that_was_recorded_of_one_is_the_others() {
    Map<String, Long> before = behind.counts();
    assertThat(extent(reading)).isEqualTo(new GroupExtent(5, 1, 1, 2));
    List<String> of = behind.references("\"group\"", reading);
    join(reading, steering);

    assertThat(behind.references("\"group\"", reading)).isEmpty();
    assertThat(behind.references("\"group\"", steering)).containsAll(of);
    assertThat(behind.counts()).isEqualTo(before);
    assertThat(extent(steering)).isEqualTo(new GroupExtent(6, 2, 2, 3));
    assertThat(behind.orphans()).isEmpty();
    town.run(
        tx -> {
          Groups groups = new Groups(tx);
          Group one = groups.group(steering);
          assertThat(groups.find(reading)).contains(one);
          assertThat(groups.all()).containsExactly(one);
          assertThat(groups.ofChannel(town.workspace(), "reading", "reading", NOW)).isEqualTo(one);
        });
    assertThat(town.rows("select subject_id from card where kind = 'greeting'"))
        .containsExactly(Long.toString(steering));
    assertThat(town.<List<?>>in(tx -> new GroupDigests(tx).claim(NOW, Duration.ofMinutes(1), 9)))
        .as("a group that lives on in another has no week of its own")
        .hasSize(1);
  }

  @Test
  void what_would_be_twice_is_once() {
    town.run(
        tx -> {
          Meetings meetings = new Meetings(tx);
          Meeting meeting = meetings.hold(steering, TODAY, filled.james(), NOW);
          meetings.attend(meeting, List.of(filled.james(), filled.rosa()), filled.james(), NOW);
          new Groups(tx)
              .setHolidays(
                  steering, List.of(new Holiday(FRIDAY, "a day off"), new Holiday(TODAY, "today")));
          new Ladders(tx).choose(steering, new Ladder(List.of(1), List.of(), 2));
          new GroupDigests(tx).make(steering, TODAY, NOW.minus(Duration.ofDays(6)), NOW);
        });
    Map<String, Long> expected = new TreeMap<>(behind.counts());
    join(reading, steering);

    expected.merge("meeting", -1L, Long::sum);
    expected.merge("attendance", -1L, Long::sum); // James
    expected.merge("group_holiday", -1L, Long::sum);
    expected.merge("ladder", -1L, Long::sum);
    expected.merge("group_digest", -1L, Long::sum);
    assertThat(behind.counts()).isEqualTo(expected);
    town.run(
        tx -> {
          Meeting meeting = new Meetings(tx).on(steering, TODAY).orElseThrow();
          assertThat(new Meetings(tx).present(meeting))
              .extracting("name")
              .containsExactlyInAnyOrder("james", "maria", "rosa");
          assertThat(new Groups(tx).holidays(steering))
              .extracting(Holiday::name)
              .containsExactly("today", "a day off");
          assertThat(new Ladders(tx).of(steering).rungs()).containsExactly(-1, 0);
        });
  }

  @Test
  void members_are_not_doubled_and_one_speaks_for_each_organization() {
    Optional<Long> foodBank = Optional.of(filled.foodBank());
    town.begin(filled.maria(), foodBank, Optional.of(reading), Role.MEMBER);
    town.begin(filled.maria(), foodBank, Optional.of(steering), Role.MEMBER);
    town.begin(filled.rosa(), foodBank, Optional.of(steering), Role.REPRESENTATIVE);
    join(steering, reading);

    town.run(
        tx -> {
          Roster roster = new Roster(tx);
          assertThat(roster.unended(filled.maria(), reading, TODAY))
              .extracting(RoleTerm::role)
              .containsExactlyInAnyOrder(Role.MEMBER, Role.REPRESENTATIVE);
          assertThat(roster.terms(reading, TODAY))
              .filteredOn(term -> term.role() == Role.REPRESENTATIVE)
              .extracting(RoleTerm::personId, RoleTerm::alternate)
              .containsExactlyInAnyOrder(
                  org.assertj.core.groups.Tuple.tuple(filled.maria(), false),
                  org.assertj.core.groups.Tuple.tuple(filled.rosa(), true));
        });
  }

  @Test
  void a_group_lives_on_in_one_that_lives() {
    join(reading, steering);
    assertThatThrownBy(() -> join(steering, reading)).hasMessageContaining("cannot be joined");
    assertThatThrownBy(() -> join(steering, steering)).hasMessageContaining("cannot be joined");
    long garden = town.group("garden");
    join(steering, garden);
    assertThat(town.<Long>in(tx -> new Groups(tx).group(reading).id())).isEqualTo(garden);
  }

  @Test
  void of_two_that_are_on_a_way_one_walks_on_and_nothing_comes_of_what_the_other_proposed() {
    Proposal release = filled.proposesItsRelease();
    town.run(
        tx ->
            new Walks(tx)
                .begin(steering, Optional.empty(), Optional.empty(), 3, filled.james(), NOW));
    join(reading, steering);

    town.run(
        tx -> {
          assertThat(new Walks(tx).of(steering).orElseThrow().stage()).isEqualTo(3);
          assertThat(new Walks(tx).movesOnItsOwn(steering)).hasSize(1);
          assertThat(new Proposals(tx).get(release.id()).motion()).isEmpty();
        });
    assertThat(town.rows("select ended from walk where ended_at is not null"))
        .containsExactly("joined");
    assertThat(town.rows("select outcome from stage_motion")).containsExactly("dropped");
  }

  @Test
  void one_that_is_on_a_way_alone_walks_on_and_what_it_proposed_still_moves_it() {
    Proposal release = filled.proposesItsRelease();
    join(reading, steering);

    town.run(
        tx -> {
          assertThat(new Walks(tx).of(steering).orElseThrow().isUnderWay()).isTrue();
          assertThat(new Proposals(tx).get(release.id()).motion()).contains("stage");
        });
    assertThat(town.rows("select settled_at from stage_motion where settled_at is not null"))
        .isEmpty();
  }

  private GroupExtent extent(long group) {
    return town.in(tx -> new Links(tx).extentOf(group));
  }
}
