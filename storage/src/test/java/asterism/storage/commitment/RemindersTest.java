package asterism.storage.commitment;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.storage.Transaction;
import asterism.storage.commitment.Commitment.State;
import asterism.storage.commitment.Commitments.Promise;
import asterism.storage.commitment.Filter.Mark;
import asterism.storage.people.Ladder;
import asterism.storage.people.Ladders;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemindersTest {
  private static final Instant NOW = Riverside.NOW;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  private final Riverside riverside = new Riverside();
  private final long maria = riverside.person("maria");
  private final long james = riverside.person("james");
  private final long reading = riverside.group("reading");

  @AfterEach
  void end() {
    riverside.close();
  }

  @Test
  void of_many_that_are_over_only_what_waits_is_found() {
    for (int i = 0; i < 300; i++) {
      Commitment made = make(TODAY);
      riverside.in(tx -> keep(tx, made));
    }
    Commitment open = make(TODAY.plusDays(3));
    assertThat(of(maria))
        .containsExactly(
            new Pending(
                open.id(),
                reading,
                Optional.of(TODAY.plusDays(3)),
                NOW,
                Optional.empty(),
                Optional.empty()));
    assertThat(of(james)).isEmpty();
  }

  @Test
  void of_many_who_ask_at_once_one_is_heard() throws Exception {
    Commitment one = make(TODAY);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Boolean>> asking = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        asking.add(() -> nudge(one, TODAY, NOW));
      }
      int heard = 0;
      for (Future<Boolean> asked : pool.invokeAll(asking)) {
        heard += asked.get() ? 1 : 0;
      }
      assertThat(heard).isEqualTo(1);
    } finally {
      pool.shutdownNow();
    }
    Instant later = NOW.plus(Duration.ofDays(1));
    assertThat(nudge(one, TODAY.plusDays(1), later)).isTrue();
    assertThat(of(maria).get(0).askedAfter()).contains(later);
    Optional<Reminders.Nudge> last =
        riverside.in(tx -> new Reminders(tx).lastNudge(one.id(), maria));
    assertThat(last).contains(new Reminders.Nudge(james, later));
  }

  @Test
  void the_last_word_about_putting_aside_counts_for_whoever_said_it() {
    Commitment one = make(TODAY);
    putAside(one, maria, TODAY.plusDays(9));
    putAside(one, maria, TODAY.plusDays(2));
    putAside(one, james, TODAY.plusDays(5));
    assertThat(of(maria).get(0).notBefore()).contains(TODAY.plusDays(2));
    Optional<LocalDate> asideOfJames = riverside.in(tx -> new Reminders(tx).aside(one.id(), james));
    assertThat(asideOfJames).contains(TODAY.plusDays(5));
  }

  /** With a ladder that ends so many days after the day; without a number, the usual one. */
  @ParameterizedTest(name = "due {0} days ago, ends after {1}, aside {2}: {3}")
  @CsvSource({
    "14,   ,   , false",
    "15,   ,   , true",
    "15,   , 1 , false",
    "15,   , 0 , true",
    "15,   , -3, true",
    "15, 20,   , false",
    "21, 20,   , true",
    "0 , -5,   , false",
    "1 , -5,   , true"
  })
  void nobody_is_reminded_any_more_when_the_ladder_of_the_group_has_ended(
      int ago, @Nullable Integer endsAfter, @Nullable Integer aside, boolean silent) {
    Commitment one = make(TODAY.minusDays(ago));
    if (endsAfter != null) {
      Ladder ladder =
          endsAfter < 0
              ? new Ladder(List.of(-endsAfter), List.of(), 1)
              : new Ladder(List.of(), List.of(endsAfter), 20);
      riverside.in(tx -> choose(tx, ladder));
    }
    if (aside != null) {
      putAside(one, maria, TODAY.plusDays(aside));
    }
    Filter filter = Filter.of(Set.of(State.OPEN), Mark.SILENT);
    int count = riverside.in(tx -> new CommitmentLists(tx, Riverside.ZONE).count(filter, NOW));
    assertThat(count).isEqualTo(silent ? 1 : 0);
  }

  @Test
  void notes_are_only_ever_added() {
    Commitment one = make(TODAY);
    assertThat(latest(one)).isEmpty();
    note(one, "called her");
    note(one, "new date friday");
    assertThat(latest(one))
        .hasValueSatisfying(
            note -> {
              assertThat(note.words()).isEqualTo("new date friday");
              assertThat(note.earlier()).isEqualTo(1);
              assertThat(note.byPersonId()).isEqualTo(james);
            });
    assertThat(latest(make(TODAY))).isEmpty();
  }

  private List<Pending> of(long person) {
    return riverside.in(tx -> new Reminders(tx).of(person));
  }

  private Commitment make(LocalDate due) {
    Promise promise =
        new Promise(
            maria,
            Optional.empty(),
            reading,
            "a promise",
            Optional.empty(),
            due,
            ZoneId.of("America/Los_Angeles"));
    return riverside.in(tx -> new Commitments(tx).make(promise, NOW));
  }

  private static boolean keep(Transaction tx, Commitment made) {
    new Commitments(tx).keep(made, made.ownerId(), false, NOW);
    return true;
  }

  private boolean nudge(Commitment one, LocalDate day, Instant at) {
    return riverside.in(tx -> new Reminders(tx).nudge(maria, day, one.id(), james, at));
  }

  private void putAside(Commitment one, long person, LocalDate until) {
    riverside.in(
        tx -> {
          new Reminders(tx).putAside(one.id(), person, until, NOW);
          return true;
        });
  }

  private boolean choose(Transaction tx, Ladder ladder) {
    new Ladders(tx).choose(reading, ladder);
    return true;
  }

  private void note(Commitment one, String words) {
    riverside.in(
        tx -> {
          new ConversationNotes(tx).append(one.id(), one.ownerId(), james, words, NOW);
          return true;
        });
  }

  private Optional<ConversationNote> latest(Commitment one) {
    return riverside.in(tx -> new ConversationNotes(tx).latest(one.id(), one.ownerId()));
  }
}
