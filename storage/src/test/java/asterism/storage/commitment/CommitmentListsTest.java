package asterism.storage.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.storage.Transaction;
import asterism.storage.commitment.Commitment.State;
import asterism.storage.commitment.Commitments.Promise;
import asterism.storage.commitment.Filter.Mark;
import asterism.storage.people.Organizations;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommitmentListsTest {
  private static final Instant NOW = Riverside.NOW;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
  private static final Set<State> OPEN = Set.of(State.OPEN);

  private final Riverside riverside = new Riverside();
  private final long maria = riverside.person("maria");
  private final long james = riverside.person("James");
  private final long reading = riverside.group("reading");
  private final long housing = riverside.group("housing");
  private final long foodBank = riverside.organization("Food Bank");
  private final long library = riverside.organization("Library");

  @AfterEach
  void end() {
    riverside.close();
  }

  @Test
  void open_promises_come_soonest_first_page_by_page_with_their_count() {
    for (int i = 0; i < 7; i++) {
      make(maria, reading, FRIDAY.plusDays(6 - i));
    }
    assertThat(numbers(Filter.of(OPEN))).containsExactly(7, 6, 5, 4, 3, 2, 1);
    List<Commitment> second = riverside.in(tx -> lists(tx).page(Filter.of(OPEN), NOW, 5, 5));
    assertThat(second).extracting(Commitment::number).containsExactly(2, 1);
    assertThat(count(Filter.of(OPEN))).isEqualTo(7);
    assertThat(count(Filter.of(Set.of(State.KEPT)))).isZero();
  }

  @Test
  void a_list_has_what_all_is_true_of_that_was_asked() {
    Commitment one = make(maria, reading, FRIDAY, foodBank, "Books  at home");
    make(maria, housing, FRIDAY, foodBank, "books");
    make(james, reading, FRIDAY, library, "Élan");

    assertThat(numbers(filter(reading, null, null, null))).containsExactly(1, 3);
    assertThat(numbers(filter(null, maria, null, null))).containsExactly(1, 2);
    assertThat(numbers(filter(null, null, foodBank, null))).containsExactly(1, 2);
    assertThat(numbers(filter(reading, null, foodBank, null))).containsExactly(1);
    assertThat(numbers(filter(null, null, null, " BOOKS at   home"))).containsExactly(1);
    assertThat(numbers(filter(null, null, null, "élan"))).containsExactly(3);
    assertThat(numbers(filter(null, null, null, "book"))).isEmpty();
    assertThat(numbers(filter(housing, james, null, null))).isEmpty();

    riverside.in(tx -> new Help(tx).want(one, maria, "no phone", NOW));
    assertThat(numbers(Filter.of(OPEN, Mark.HELP_WANTED))).containsExactly(1);
    assertThat(numbers(Filter.of(OPEN, Mark.HELP_WANTED, Mark.OVERDUE))).isEmpty();
  }

  @Test
  void organizations_that_were_merged_are_one() {
    make(maria, reading, FRIDAY, foodBank, "books");
    make(james, reading, FRIDAY, library, "books");
    make(james, reading, FRIDAY, riverside.organization("County"), "books");
    riverside.in(
        tx ->
            new Organizations(tx)
                .merge(
                    new Organizations(tx).find(foodBank).orElseThrow(),
                    new Organizations(tx).find(library).orElseThrow(),
                    TODAY,
                    Optional.empty(),
                    NOW));

    assertThat(numbers(filter(null, null, foodBank, null))).containsExactly(1, 2);
    assertThat(numbers(filter(null, null, library, null))).containsExactly(1, 2);
    assertThat(count(filter(null, null, library, null))).isEqualTo(2);
  }

  @Test
  void offers_handovers_and_what_was_said_are_found() {
    Instant later = NOW.plus(Duration.ofDays(14));
    Commitment handed = make(maria, reading, FRIDAY);
    riverside.in(tx -> new Handovers(tx).hand(handed, james, later, NOW));
    riverside.in(tx -> new Offers(tx).offer(promise(maria, reading, FRIDAY), james, later, NOW));
    riverside.in(
        tx -> {
          Saying saying = new Sayings(tx).begin(maria, reading, james, NOW);
          return new Sayings(tx).note(saying, promise(maria, reading, FRIDAY), NOW);
        });

    assertThat(numbers(Filter.of(OPEN))).containsExactly(1, 3);
    assertThat(numbers(Filter.of(Set.of(State.OFFERED)))).containsExactly(2);
    assertThat(numbers(Filter.of(Set.of(State.OFFERED, State.OPEN), Mark.AWAITED)))
        .containsExactly(1, 2);
    assertThat(numbers(Filter.of(OPEN, Mark.SAID))).containsExactly(3);
  }

  @Test
  void a_promise_is_overdue_when_its_day_has_ended_in_both_zones() {
    ZoneId auckland = ZoneId.of("Pacific/Auckland");
    long aroha = riverside.person("Aroha", Optional.of(auckland));
    long mei = riverside.person("Mei", Optional.empty());
    LocalDate yesterday = TODAY.minusDays(1);
    make(aroha, reading, TODAY); // Wednesday has begun in Auckland
    promised(aroha, TODAY, Riverside.ZONE);
    promised(maria, TODAY, auckland);
    make(maria, reading, TODAY);
    promised(maria, yesterday, auckland);
    promised(mei, yesterday, Riverside.ZONE);
    promised(mei, TODAY, Riverside.ZONE);
    riverside.asOwner("update asterism.commitment set zone = null where number in (6, 7)");
    riverside.in(
        tx ->
            new Offers(tx)
                .offer(promise(maria, reading, yesterday), james, NOW.plusSeconds(9), NOW));

    assertThat(numbers(Filter.of(OPEN, Mark.OVERDUE))).containsExactly(5, 6, 1);
    assertThat(count(Filter.of(OPEN, Mark.OVERDUE))).isEqualTo(3);
  }

  @Test
  void open_ones_are_found_by_the_day_they_are_due_and_kept_ones_by_the_day_they_were_kept() {
    make(maria, reading, FRIDAY);
    make(maria, reading, FRIDAY.plusDays(1));
    Commitment early = make(maria, reading, FRIDAY);
    Commitment late = make(maria, housing, FRIDAY);
    // both on Monday by the world's clock, and on Sunday in Los Angeles
    Instant monday = Instant.parse("2026-11-30T05:00:00Z");
    keep(early, monday.minusSeconds(60));
    keep(late, monday);
    riverside.asOwner(
        "update asterism.\"group\" set zone = 'Europe/Madrid' where name = 'housing'");

    assertThat(numbers(span(OPEN, FRIDAY, FRIDAY))).containsExactly(1);
    assertThat(numbers(span(OPEN, null, FRIDAY))).containsExactly(1);
    assertThat(numbers(span(OPEN, FRIDAY.plusDays(1), null))).containsExactly(2);
    Set<State> kept = Set.of(State.KEPT);
    assertThat(numbers(Filter.of(kept))).as("latest first").containsExactly(4, 3);
    LocalDate sunday = LocalDate.of(2026, 11, 29);
    assertThat(numbers(span(kept, sunday, sunday))).containsExactly(3);
    assertThat(numbers(span(kept, sunday.plusDays(1), null))).containsExactly(4);
    assertThat(numbers(span(kept, null, sunday.plusDays(1)))).containsExactly(4, 3);
    assertThat(count(span(kept, sunday, sunday))).isEqualTo(1);
  }

  @Test
  void a_meeting_goes_through_what_was_due_what_is_offered_and_where_help_is_wanted() {
    long ana = riverside.person("ana");
    make(maria, reading, TODAY.minusDays(8)); // before the last one
    make(maria, reading, TODAY.minusDays(7));
    keep(make(maria, reading, TODAY), NOW);
    make(maria, reading, TODAY.plusDays(1)); // not yet
    make(maria, housing, TODAY); // elsewhere
    Commitment help = make(ana, reading, FRIDAY);
    riverside.in(tx -> new Help(tx).want(help, ana, "no phone", NOW));
    Commitment mistake = make(ana, reading, TODAY);
    riverside.in(
        tx -> {
          new Commitments(tx).mistake(mistake, ana, Optional.empty(), NOW);
          return new Offers(tx)
              .offer(promise(james, reading, FRIDAY), ana, NOW.plusSeconds(9), NOW);
        });

    assertThat(meeting(Optional.of(TODAY.minusDays(7)), 9, 0)).containsExactly(6, 8, 2, 3);
    assertThat(meeting(Optional.of(TODAY.minusDays(7)), 2, 1)).containsExactly(8, 2);
    assertThat(meeting(Optional.empty(), 9, 0)).containsExactly(6, 8, 1, 2, 3);
    int count = riverside.in(tx -> lists(tx).countOfMeeting(reading, Optional.empty(), TODAY));
    assertThat(count).isEqualTo(5);
  }

  private List<Integer> meeting(Optional<LocalDate> since, int most, long offset) {
    List<Commitment> list =
        riverside.in(tx -> lists(tx).ofMeeting(reading, since, TODAY, most, offset));
    return list.stream().map(Commitment::number).toList();
  }

  private Commitment make(long owner, long group, LocalDate due) {
    return riverside.in(tx -> new Commitments(tx).make(promise(owner, group, due), NOW));
  }

  private Commitment make(
      long owner, long group, LocalDate due, long organization, String strategy) {
    Promise promise =
        new Promise(
            owner,
            Optional.of(organization),
            group,
            "a promise",
            Optional.of(strategy),
            due,
            Riverside.ZONE);
    return riverside.in(tx -> new Commitments(tx).make(promise, NOW));
  }

  private void promised(long owner, LocalDate due, ZoneId zone) {
    Promise promise =
        new Promise(owner, Optional.empty(), reading, "a promise", Optional.empty(), due, zone);
    riverside.in(tx -> new Commitments(tx).make(promise, NOW));
  }

  private static Promise promise(long owner, long group, LocalDate due) {
    return new Promise(
        owner,
        Optional.empty(),
        group,
        "a promise",
        Optional.empty(),
        due,
        ZoneId.of("Pacific/Auckland"));
  }

  private void keep(Commitment commitment, Instant at) {
    riverside.in(
        tx -> {
          new Commitments(tx).keep(commitment, commitment.ownerId(), false, at);
          return true;
        });
  }

  private static Filter filter(Long group, Long owner, Long organization, String strategy) {
    return new Filter(
        OPEN,
        Set.of(),
        Optional.ofNullable(group),
        Optional.ofNullable(owner),
        Optional.ofNullable(organization),
        Optional.ofNullable(strategy),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Filter span(Set<State> states, LocalDate since, LocalDate until) {
    return new Filter(
        states,
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.ofNullable(since),
        Optional.ofNullable(until),
        Optional.empty());
  }

  private List<Integer> numbers(Filter filter) {
    List<Commitment> page = riverside.in(tx -> lists(tx).page(filter, NOW, 100, 0));
    return page.stream().map(Commitment::number).toList();
  }

  private int count(Filter filter) {
    return riverside.in(tx -> lists(tx).count(filter, NOW));
  }

  private static CommitmentLists lists(Transaction tx) {
    return new CommitmentLists(tx, Riverside.ZONE);
  }
}
