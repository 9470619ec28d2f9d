package asterism.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DatabaseTest {
  private static final long OURS = 1;

  private TestDatabase test;
  private Database database;

  @BeforeEach
  void a_database_with_a_table() {
    test = TestDatabase.create();
    test.asOwner(
        """
        create table asterism.note (
          collaborative_id bigint not null default asterism.asterism_collaborative(),
          id bigint generated always as identity,
          what text not null,
          unique (what) deferrable initially deferred);
        select asterism.asterism_guard('asterism.note');
        """);
    database = test.database();
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void where_there_is_none_it_is_away() {
    try (Database none = Database.none()) {
      assertThat(none.answers()).isFalse();
      assertThatThrownBy(() -> none.acrossCollaboratives(transaction -> 1))
          .isInstanceOf(DatabaseUnavailable.class);
    }
  }

  @Test
  void it_answers_and_says_its_version() {
    assertThat(database.answers()).isTrue();
    assertThat(database.version()).startsWith("17.");
  }

  @Test
  void what_returns_is_written() {
    database.runInCollaborative(OURS, transaction -> note(transaction, "kept"));

    assertThat(notes()).containsExactly("kept");
  }

  @Test
  void what_throws_is_not_written_and_its_exception_comes_out() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                database.runInCollaborative(
                    OURS,
                    transaction -> {
                      note(transaction, "lost");
                      throw new IllegalStateException("changed my mind");
                    }))
        .withMessage("changed my mind");

    assertThat(notes()).isEmpty();
  }

  @Test
  void a_transaction_knows_its_collaborative_if_it_has_one() {
    long bound = database.inCollaborative(OURS, Transaction::collaborative);
    assertThat(bound).isEqualTo(OURS);

    assertThatIllegalStateException()
        .isThrownBy(() -> database.acrossCollaboratives(Transaction::collaborative));
  }

  @Test
  void a_binding_ends_with_its_transaction() {
    database.runInCollaborative(OURS, transaction -> note(transaction, "ours"));

    for (int i = 0; i < 20; i++) { // whichever connection of the pool it gets
      assertThat(database.acrossCollaboratives(DatabaseTest::count)).isZero();
    }
  }

  @Test
  void a_session_is_in_utc_wherever_the_process_runs() {
    assertThat(ZoneId.systemDefault()).isEqualTo(ZoneId.of("America/New_York"));

    String zone =
        database.acrossCollaboratives(
            transaction -> transaction.handle().select("show time zone").mapTo(String.class).one());
    assertThat(zone).isEqualTo("UTC");
  }

  @Test
  void what_follows_a_commit_comes_after_it_in_order_and_may_fail() {
    List<String> seen = new ArrayList<>();
    database.runInCollaborative(
        OURS,
        transaction -> {
          note(transaction, "first");
          transaction.afterCommit(() -> seen.addAll(notes()));
          transaction.afterCommit(
              () -> {
                throw new IllegalStateException("too late to matter");
              });
          transaction.afterCommit(() -> seen.add("last"));
          assertThat(seen).isEmpty();
        });

    assertThat(seen).containsExactly("first", "last");
  }

  @Test
  void nothing_follows_a_rollback_or_a_refused_commit() {
    List<String> seen = new ArrayList<>();
    assertThatExceptionOfType(RuntimeException.class)
        .isThrownBy(
            () ->
                database.runInCollaborative(
                    OURS,
                    transaction -> {
                      transaction.afterCommit(() -> seen.add("refused"));
                      note(transaction, "twin");
                      note(transaction, "twin");
                    }))
        .isNotInstanceOf(DatabaseUnavailable.class);
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                database.runInCollaborative(
                    OURS,
                    transaction -> {
                      transaction.afterCommit(() -> seen.add("rolled back"));
                      throw new IllegalStateException();
                    }));

    assertThat(seen).isEmpty();
    assertThat(notes()).isEmpty();
  }

  @Test
  void a_transaction_inside_another_is_refused() {
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                database.runInCollaborative(
                    OURS, outer -> database.inCollaborative(OURS, DatabaseTest::count)))
        .withMessageContaining("inside");
    assertThat(database.inCollaborative(OURS, DatabaseTest::count)).isZero();
  }

  @Test
  void rivals_that_lock_each_other_out_both_get_through() {
    database.runInCollaborative(
        OURS,
        transaction -> {
          note(transaction, "a");
          note(transaction, "b");
        });
    CyclicBarrier bothHoldOne = new CyclicBarrier(2);

    CompletableFuture<Void> one = CompletableFuture.runAsync(() -> touch("a", "b", bothHoldOne));
    CompletableFuture<Void> other = CompletableFuture.runAsync(() -> touch("b", "a", bothHoldOne));
    CompletableFuture.allOf(one, other).join();

    assertThat(notes()).containsExactlyInAnyOrder("a!!", "b!!");
  }

  @Test
  void rivals_that_never_give_way_are_trouble_that_may_pass() {
    List<Integer> attempts = new ArrayList<>();
    assertThatExceptionOfType(DatabaseUnavailable.class)
        .isThrownBy(
            () ->
                database.runAcrossCollaboratives(
                    transaction -> {
                      attempts.add(attempts.size() + 1);
                      transaction
                          .handle()
                          .execute("do $$ begin raise exception sqlstate '40001'; end $$");
                    }))
        .matches(e -> !e.outcomeUnknown());
    assertThat(attempts).containsExactly(1, 2, 3, 4, 5);
  }

  @Test
  void a_statement_that_takes_too_long_is_stopped_unless_it_was_announced() {
    assertThatExceptionOfType(DatabaseUnavailable.class)
        .isThrownBy(() -> database.runAcrossCollaboratives(DatabaseTest::dawdle))
        .matches(e -> !e.outcomeUnknown());

    database.runAcrossCollaboratives(
        transaction -> {
          transaction.mayTake(Duration.ofSeconds(30));
          dawdle(transaction);
        });
    String next =
        database.acrossCollaboratives(
            transaction ->
                transaction.handle().select("show statement_timeout").mapTo(String.class).one());
    assertThat(next).isEqualTo("2s");
  }

  private static void dawdle(Transaction transaction) {
    transaction.handle().execute("select pg_sleep(3.5)");
  }

  private void touch(String first, String second, CyclicBarrier bothHoldOne) {
    List<Integer> attempts = new ArrayList<>();
    database.runInCollaborative(
        OURS,
        transaction -> {
          transaction.mayTake(Duration.ofSeconds(30)); // PostgreSQL notices when it has the time
          append(transaction, first);
          attempts.add(1);
          if (attempts.size() == 1) {
            meet(bothHoldOne);
          }
          append(transaction, second);
        });
  }

  private static void append(Transaction transaction, String start) {
    transaction
        .handle()
        .createUpdate("update note set what = what || '!' where what like :start || '%'")
        .bind("start", start)
        .execute();
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void note(Transaction transaction, String what) {
    transaction
        .handle()
        .createUpdate("insert into note (what) values (:what)")
        .bind("what", what)
        .execute();
  }

  private static int count(Transaction transaction) {
    return transaction.handle().select("select count(*) from note").mapTo(Integer.class).one();
  }

  private List<String> notes() {
    return database.inCollaborative(
        OURS,
        transaction ->
            transaction
                .handle()
                .select("select what from note order by id")
                .mapTo(String.class)
                .list());
  }
}
