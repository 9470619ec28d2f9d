package asterism.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The server goes away and comes back. */
class OutageTest {
  /** Each waits for a connection, so these are many seconds. */
  private static final int TRIES = 60;

  @Test
  void while_the_database_is_away_we_say_so_and_afterwards_all_is_well_by_itself() {
    try (Database database = TestDatabase.fresh()) {
      assertThat(database.answers()).isTrue();

      TestDatabase.whileAway(
          () -> {
            for (int i = 0; i < 5; i++) {
              assertThatExceptionOfType(DatabaseUnavailable.class)
                  .isThrownBy(() -> database.runInCollaborative(1, transaction -> {}))
                  .matches(e -> !e.outcomeUnknown());
              assertThat(database.answers()).isFalse();
            }
          });

      assertThat(answersInTheEnd(database)).isTrue();
    }
  }

  @Test
  void a_server_that_says_nothing_at_all_keeps_nobody_waiting() throws Exception {
    try (Database database = TestDatabase.fresh()) {
      assertThat(database.answers()).isTrue();

      ProcessHandle[] frozen = signal("STOP");
      try {
        assertThatExceptionOfType(DatabaseUnavailable.class)
            .isThrownBy(() -> database.runInCollaborative(1, transaction -> {}));
      } finally {
        signal("CONT");
      }

      assertThat(frozen).isNotEmpty();
      assertThat(answersInTheEnd(database)).isTrue();
    }
  }

  @Test
  void lost_in_the_middle_nothing_was_written() {
    try (TestDatabase test = withTable()) {
      assertThatExceptionOfType(DatabaseUnavailable.class)
          .isThrownBy(
              () ->
                  test.database()
                      .runInCollaborative(
                          1,
                          transaction -> {
                            write(transaction);
                            endConnections(test);
                            write(transaction);
                          }))
          .matches(e -> !e.outcomeUnknown());

      assertThat(written(test)).isZero();
    }
  }

  @Test
  void lost_at_the_commit_nobody_knows() {
    List<String> followed = new ArrayList<>();
    try (TestDatabase test = withTable()) {
      assertThatExceptionOfType(DatabaseUnavailable.class)
          .isThrownBy(
              () ->
                  test.database()
                      .runInCollaborative(
                          1,
                          transaction -> {
                            transaction.afterCommit(() -> followed.add("done"));
                            write(transaction);
                            endConnections(test);
                          }))
          .matches(DatabaseUnavailable::outcomeUnknown);

      assertThat(followed).isEmpty();
      assertThat(answersInTheEnd(test.database())).isTrue();
    }
  }

  @Test
  void all_connections_taken_is_told_and_not_waited_for() {
    try (Database database = TestDatabase.fresh()) {
      takeAll(database, 0);
      assertThat(database.answers()).isTrue();
    }
  }

  /** To the server and all who work for it. */
  private static ProcessHandle[] signal(String name) throws Exception {
    ProcessHandle server = TestDatabase.process();
    ProcessHandle[] all =
        Stream.concat(server.descendants(), Stream.of(server)).toArray(ProcessHandle[]::new);
    for (ProcessHandle process : all) {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    }
    return all;
  }

  private static void takeAll(Database database, int taken) {
    if (taken == 8) {
      assertThatExceptionOfType(DatabaseUnavailable.class)
          .isThrownBy(() -> database.runInCollaborative(1, transaction -> {}));
      return;
    }
    database.runAcrossCollaboratives(
        transaction -> {
          Thread next = new Thread(() -> takeAll(database, taken + 1));
          List<Throwable> failures = new ArrayList<>();
          next.setUncaughtExceptionHandler((thread, failure) -> failures.add(failure));
          next.start();
          try {
            next.join();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          assertThat(failures).isEmpty();
        });
  }

  private static TestDatabase withTable() {
    TestDatabase test = TestDatabase.create();
    test.asOwner(
        """
        create table asterism.note (
          collaborative_id bigint not null default asterism.asterism_collaborative());
        select asterism.asterism_guard('asterism.note');
        """);
    return test;
  }

  private static void write(Transaction transaction) {
    transaction.handle().execute("insert into note default values");
  }

  private static int written(TestDatabase test) {
    try (Database other = test.replica()) {
      return other.inCollaborative(
          1,
          transaction ->
              transaction.handle().select("select count(*) from note").mapTo(Integer.class).one());
    }
  }

  private static void endConnections(TestDatabase test) {
    TestDatabase.execute(
        TestDatabase.url("postgres", TestDatabase.server().superuser()),
        """
        select pg_terminate_backend(pid, 5000) from pg_stat_activity
        where datname = '%s' and usename = 'asterism_bot'
        """
            .formatted(test.name()));
  }

  private static boolean answersInTheEnd(Database database) {
    for (int i = 0; i < TRIES; i++) {
      if (database.answers()) {
        return true;
      }
    }
    return false;
  }
}
