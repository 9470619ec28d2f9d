package asterism.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RowsTest {
  private static final Database DATABASE = TestDatabase.fresh();

  public enum State {
    OPEN,
    SAID_IN_MEETING
  }

  public record Row(
      long id,
      State saidState,
      Optional<State> wanted,
      Instant madeAt,
      @Nullable Instant keptAt,
      LocalDate due,
      Optional<LocalDate> reviewOn,
      LocalTime hour,
      ZoneId zone,
      Optional<String> reason,
      List<Long> others) {}

  record Count(long number) {}

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void a_row_comes_back_as_the_record_it_was() {
    Row full =
        new Row(
            1,
            State.SAID_IN_MEETING,
            Optional.of(State.OPEN),
            Instant.parse("2026-03-08T07:30:00.123456Z"),
            Instant.parse("1883-11-18T16:59:00Z"),
            LocalDate.parse("2026-03-08"),
            Optional.of(LocalDate.parse("2012-02-29")),
            LocalTime.parse("02:30"),
            ZoneId.of("Asia/Kolkata"),
            Optional.of("because “⁂”"),
            List.of(3L, 4L));
    Row bare =
        new Row(
            2,
            State.OPEN,
            Optional.empty(),
            Instant.EPOCH,
            null,
            LocalDate.EPOCH,
            Optional.empty(),
            LocalTime.MIDNIGHT,
            ZoneId.of("UTC"),
            Optional.empty(),
            List.of());

    assertThat(there_and_back(full)).isEqualTo(full);
    assertThat(there_and_back(bare)).isEqualTo(bare);
  }

  @Test
  void a_state_is_a_word_in_lower_case_there() {
    String word =
        with(
            handle ->
                handle
                    .select("select :state || '.'")
                    .bind("state", State.SAID_IN_MEETING)
                    .mapTo(String.class)
                    .one());
    assertThat(word).isEqualTo("said_in_meeting.");
  }

  @Test
  void states_can_be_listed_and_sent_in_batches() {
    List<State> found =
        with(
            handle -> {
              handle.execute("create temp table said (state text check (state = lower(state)))");
              PreparedBatch batch = handle.prepareBatch("insert into said values (:state)");
              for (State state : State.values()) {
                batch.bind("state", state).add();
              }
              batch.execute();
              return handle
                  .createQuery("select state from said where state in (<states>)")
                  .bindList("states", List.of(State.SAID_IN_MEETING))
                  .mapTo(State.class)
                  .list();
            });
    assertThat(found).containsExactly(State.SAID_IN_MEETING);
  }

  @Test
  void a_word_that_is_no_state_is_an_error() {
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(() -> with(handle -> handle.select("select 'gone'").mapTo(State.class).one()))
        .withMessageContaining("“gone” in the database is no State");
  }

  @Test
  void a_null_is_not_a_zero() {
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(
            () -> with(handle -> handle.select("select null as number").mapTo(Count.class).one()));
  }

  @Test
  void an_instant_can_be_reckoned_with_there() {
    Instant later =
        with(
            handle ->
                handle
                    .select("select :at + interval '1 day'")
                    .bind("at", Instant.parse("2026-03-07T12:00:00Z"))
                    .mapTo(Instant.class)
                    .one());
    assertThat(later).isEqualTo("2026-03-08T12:00:00Z");
  }

  private static Row there_and_back(Row row) {
    return with(
        handle ->
            handle
                .createQuery(
                    """
                    select :id as id, :saidState as said_state, :wanted as wanted,
                           :madeAt as made_at, :keptAt as kept_at, :due as due,
                           :reviewOn as review_on, :hour as hour, :zone as zone,
                           :reason as reason, :others as others
                    """)
                .bindMethods(row)
                .bindArray("others", Long.class, row.others())
                .mapTo(Row.class)
                .one());
  }

  private static <T> T with(Function<Handle, T> work) {
    return DATABASE.acrossCollaboratives(transaction -> work.apply(transaction.handle()));
  }
}
