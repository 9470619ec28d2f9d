package asterism.storage.link;

import static asterism.storage.link.Town.FRIDAY;
import static asterism.storage.link.Town.NOW;
import static asterism.storage.link.Town.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asterism.storage.TestDatabase;
import asterism.storage.card.Cards;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.Commitments;
import asterism.storage.commitment.Help;
import asterism.storage.commitment.Reminders;
import asterism.storage.consensus.Act;
import asterism.storage.consensus.Acts;
import asterism.storage.consensus.Electorate;
import asterism.storage.consensus.Stance;
import asterism.storage.consensus.Voice;
import asterism.storage.nudge.Digest;
import asterism.storage.nudge.Digests;
import asterism.storage.people.Mornings;
import asterism.storage.people.People;
import asterism.storage.people.People.Choice;
import asterism.storage.people.Person;
import asterism.storage.people.RoleTerm;
import asterism.storage.people.RoleTerm.Role;
import asterism.storage.people.Roster;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JoinPeopleTest {
  private final TestDatabase test = TestDatabase.create();
  private final Behind behind = new Behind(test);
  private final Town town = new Town(test, "slack", "riverside");
  private final Filled filled = Filled.of(town);
  private final long maria = filled.maria();
  private final long james = filled.james();
  private final long rosa = filled.rosa();

  @AfterEach
  void close() {
    test.close();
  }

  private void join(long from, long into) {
    town.run(tx -> new Links(tx).joinPeople(from, into, NOW));
  }

  @Test
  void all_that_was_recorded_of_one_is_the_others() {
    List<String> of = behind.references("person", james);
    assertThat(of)
        .contains(
            "account.person_id", "act.person_id", "roster_event.person_id", "voice.person_id");
    of.removeAll(List.of("commitment.handed_by", "link_code.person_id")); // these end
    join(james, maria);

    assertThat(behind.references("person", james)).isEmpty();
    assertThat(behind.references("person", maria)).containsAll(of);
    assertThat(behind.orphans()).isEmpty();
    town.run(
        tx -> {
          People people = new People(tx);
          assertThat(people.find(james)).contains(people.person(maria));
          assertThat(people.findBehind(town.workspace(), "james")).contains(people.person(maria));
          assertThat(people.named("James")).isEmpty();
        });
  }

  @Test
  void nothing_is_lost_but_what_would_be_twice() {
    Map<String, Long> before = behind.counts();
    join(james, maria);

    Map<String, Long> expected = new TreeMap<>(before);
    expected.merge("attendance", -1L, Long::sum); // both were there
    expected.merge("morning", -1L, Long::sum);
    expected.merge("link_code", -1L, Long::sum);
    expected.merge("proposal_event", 1L, Long::sum); // one of two voices is left
    expected.merge("commitment_event", 1L, Long::sum); // what one handed the other
    expected.merge("commitment_helper", 0L, Long::sum);
    assertThat(behind.counts()).isEqualTo(expected);
  }

  @Test
  void of_two_voices_in_what_is_decided_still_one_is_left_and_the_latest_word_counts() {
    assertThat(voices(filled.open().id())).extracting(Voice::name).contains("james", "maria");
    join(james, maria);

    List<Voice> voices = voices(filled.open().id());
    assertThat(voices).extracting(Voice::name).containsExactly("Food Bank", "maria");
    assertThat(voices.get(1).isSpokenForBy(maria)).isTrue();
    assertThat(events(filled.open().id())).endsWith("voice_removed");
    List<Act> latest = town.in(tx -> new Acts(tx).latest(filled.open().id(), 1));
    assertThat(latest)
        .singleElement()
        .matches(act -> act.stance().equals(Optional.of(Stance.AGREE)));
  }

  @Test
  void what_was_decided_stays_as_it_was_counted() {
    join(rosa, james);

    assertThat(voices(filled.closed().id()))
        .extracting(Voice::name)
        .containsExactly("james", "rosa");
    assertThat(events(filled.closed().id())).doesNotContain("voice_removed");
    assertThat(behind.references("person", rosa)).containsExactly("voice.person_id");
  }

  @Test
  void who_spoke_for_a_voice_twice_speaks_for_it_once() {
    town.run(
        tx ->
            new Electorate(tx)
                .seat(
                    filled.open(),
                    new Electorate(tx).of(filled.open().id()).get(0),
                    new Electorate.Seat(james, true),
                    Optional.empty(),
                    NOW));
    join(rosa, james);

    Voice foodBank = voices(filled.open().id()).get(0);
    assertThat(foodBank.delegates())
        .filteredOn(delegate -> delegate.until().isEmpty())
        .singleElement()
        .matches(delegate -> delegate.personId() == james && !delegate.alternate());
    assertThat(events(filled.open().id())).endsWith("delegate_removed");
  }

  @Test
  void nobody_hands_anything_to_themselves_or_helps_themselves() {
    join(james, maria);
    Commitment handed =
        town.in(
            tx ->
                new Commitments(tx)
                    .lockOpen(maria, filled.reading()).stream()
                        .filter(each -> each.what().equals("hand it on"))
                        .findFirst()
                        .orElseThrow());
    assertThat(handed.handedTo()).isEmpty();
    assertThat(town.<List<Long>>in(tx -> new Help(tx).helpers(filled.library().id())))
        .containsExactly(rosa);

    join(rosa, maria);
    assertThat(town.<List<Long>>in(tx -> new Help(tx).helpers(filled.library().id()))).isEmpty();
  }

  @Test
  void two_digests_of_a_day_are_one_wherever_they_stand() {
    Digest second =
        town.in(
            tx ->
                new Digests(tx)
                    .make(
                        rosa,
                        TODAY,
                        false,
                        Mornings.Told.NOTHING,
                        List.of(
                            new Digest.Item("commitment", filled.library().id()),
                            new Digest.Item("commitment", filled.kept().id())),
                        NOW)
                    .orElseThrow());
    town.run(tx -> new Cards(tx).showToPerson("digest", second.id(), rosa, NOW, NOW));
    join(rosa, maria);

    assertThat(town.rows("select count(distinct subject_id) from card where kind = 'digest'"))
        .containsExactly("1");
    assertThat(town.rows("select count(*) from card where kind = 'digest'")).containsExactly("2");
    assertThat(town.rows("select subject_id from digest_item order by position"))
        .containsExactly(Long.toString(filled.library().id()), Long.toString(filled.kept().id()));
    assertThat(town.<Boolean>in(tx -> new Digests(tx).has(maria, TODAY))).isTrue();
  }

  @Test
  void what_both_did_about_one_promise_is_kept_once() {
    town.run(
        tx -> {
          Reminders reminders = new Reminders(tx);
          reminders.putAside(filled.library().id(), rosa, FRIDAY.plusDays(3), NOW);
          reminders.nudge(rosa, TODAY, filled.kept().id(), james, NOW);
        });
    join(rosa, maria);

    assertThat(town.rows("select until from commitment_snooze")).containsExactly("2026-11-30");
    assertThat(town.rows("select commitment_id from nudge"))
        .containsExactly(Long.toString(filled.library().id()));
  }

  @Test
  void what_they_chose_stays_and_where_they_had_not_the_others_choice_serves() {
    ZoneId chicago = ZoneId.of("America/Chicago");
    town.run(
        tx -> {
          People people = new People(tx);
          people.choose(
              people.person(james),
              new Choice(
                  "Jim",
                  Optional.of(chicago),
                  Optional.of("es"),
                  7,
                  Set.of(DayOfWeek.SUNDAY),
                  Person.Digest.WEEKLY,
                  Optional.of(FRIDAY)));
          people.choose(
              people.person(maria),
              new Choice(
                  "maria",
                  Optional.of(Town.ZONE),
                  Optional.empty(),
                  9,
                  people.person(maria).workingDays(),
                  Person.Digest.DAILY,
                  Optional.empty()));
        });
    join(james, maria);

    Person one = town.in(tx -> new People(tx).person(maria));
    assertThat(one.name()).as("nobody had chosen hers").isEqualTo("Jim");
    assertThat(one.zone()).contains(Town.ZONE);
    assertThat(one.language()).contains("es");
    assertThat(one.morning()).isEqualTo(7);
    assertThat(one.workingDays()).containsExactly(DayOfWeek.SUNDAY);
    assertThat(one.digest()).isEqualTo(Person.Digest.WEEKLY);
    assertThat(one.awayUntil()).contains(FRIDAY);
  }

  @Test
  void a_role_of_both_is_held_once() {
    town.begin(james, Optional.of(filled.foodBank()), Optional.of(filled.reading()), Role.MEMBER);
    town.begin(maria, Optional.of(filled.foodBank()), Optional.of(filled.reading()), Role.MEMBER);
    town.begin(
        rosa, Optional.of(filled.foodBank()), Optional.of(filled.reading()), Role.REPRESENTATIVE);
    town.begin(maria, Optional.empty(), Optional.empty(), Role.ADMINISTRATOR);
    join(james, maria);

    List<RoleTerm> held = town.in(tx -> new Roster(tx).unended(maria, filled.reading(), TODAY));
    assertThat(held).filteredOn(term -> term.role() == Role.MEMBER).hasSize(1);
    assertThat(held).extracting(RoleTerm::role).contains(Role.FACILITATOR);
    assertThat(town.<List<RoleTerm>>in(tx -> new Roster(tx).administrators(TODAY))).hasSize(1);
    assertThat(town.rows("select kind from roster_event order by id desc limit 2"))
        .containsExactly("role_ended", "role_ended");

    join(rosa, maria);
    assertThat(
            town.<List<RoleTerm>>in(tx -> new Roster(tx).unended(maria, filled.reading(), TODAY)))
        .filteredOn(term -> term.role() == Role.REPRESENTATIVE)
        .extracting(RoleTerm::alternate)
        .containsExactly(false);
  }

  @Test
  void who_lives_on_in_another_is_found_there_however_often_that_happens() {
    join(james, maria);
    join(maria, rosa);

    assertThat(town.<Long>in(tx -> new People(tx).person(james).id())).isEqualTo(rosa);
    assertThatThrownBy(() -> join(maria, james)).hasMessageContaining("cannot be joined");
    assertThatThrownBy(() -> join(rosa, rosa)).hasMessageContaining("cannot be joined");
  }

  @Test
  void who_takes_part_by_an_old_number_is_a_member_as_the_other() {
    join(james, maria);
    town.run(tx -> new Roster(tx).joins(james, filled.steering(), TODAY, NOW));

    assertThat(
            town.<List<RoleTerm>>in(tx -> new Roster(tx).unended(maria, filled.steering(), TODAY)))
        .isNotEmpty();
    assertThat(behind.references("person", james)).isEmpty();
  }

  private List<Voice> voices(long proposal) {
    return town.in(tx -> new Electorate(tx).of(proposal));
  }

  private List<String> events(long proposal) {
    return town.rows(
        "select kind from proposal_event where proposal_id = %d order by id".formatted(proposal));
  }
}
