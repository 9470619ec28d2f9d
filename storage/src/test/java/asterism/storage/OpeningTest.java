package asterism.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A database that somebody else runs, set up rightly and wrongly. */
class OpeningTest {
  @Test
  void an_empty_database_is_migrated_by_its_owner_and_then_needs_the_owner_no_more() {
    String name = TestDatabase.copyOf("template0");
    try (Database first = Database.open(TestDatabase.settings(name))) {
      assertThat(first.answers()).isTrue();
    }
    try (Database second = Database.open(TestDatabase.settings(bot(name), Optional.empty()))) {
      assertThat(second.answers()).isTrue();
    }
  }

  @Test
  void without_the_owner_an_empty_database_is_refused_with_what_to_set() {
    String name = TestDatabase.copyOf("template0");

    refused(bot(name), Optional.empty())
        .contains("is not ready for this version", "ASTERISM_DATABASE_OWNER_URL");
  }

  @Test
  void an_owner_of_another_database_is_noticed() {
    refused(bot(TestDatabase.copyOf("template0")), Optional.of(owner("migrated")))
        .contains("is not ready for this version", "the same database");
  }

  @Test
  void a_database_from_the_future_is_refused() {
    try (TestDatabase test = TestDatabase.create()) {
      test.asOwner(
          """
          insert into asterism.flyway_schema_history
          select 1000, '1000', 'later', type, 'V1000__later.sql', 1, installed_by, installed_on, 1, true
          from asterism.flyway_schema_history where version = '1'
          """);

      refused(test.botUrl(), Optional.empty()).contains("newer version of Asterism");
    }
  }

  @Test
  void the_owner_is_no_login_for_the_bot() {
    refused(owner("migrated"), Optional.of(owner("migrated")))
        .contains("the owner of the database");
  }

  @Test
  void a_superuser_is_no_login_for_the_bot() {
    String superuser = TestDatabase.url("migrated", TestDatabase.server().superuser());
    refused(superuser, Optional.empty()).contains("“postgres” is a superuser");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          bypassrls                       | is allowed to bypass row-level security
          createrole                      | is allowed to change roles
          replication                     | is allowed to replicate
          noinherit in role asterism_owner| is a member of “asterism_owner”, the owner
          in role pg_write_all_data       | is a member of “pg_write_all_data”
          in role pg_execute_server_program| is a member of “pg_execute_server_program”
          valid until '2000-01-01'        | password authentication failed
          connection limit 0              | too many connections
          """)
  void a_login_that_can_do_too_much_or_too_little_is_refused(String rights, String reason) {
    as("create role odd login password 'odd' " + rights);
    try {
      refused(as("odd", "migrated"), Optional.empty()).contains(reason).doesNotContain("'odd'");
    } finally {
      as("drop role odd");
    }
  }

  @Test
  void another_login_than_the_database_was_prepared_for_is_refused() {
    as("create role newcomer login password 'newcomer'");
    try {
      refused(as("newcomer", "migrated"), Optional.empty()).contains("prepared for another login");
    } finally {
      as("drop role newcomer");
    }
  }

  @Test
  void a_database_that_would_lose_letters_is_refused() {
    TestDatabase.execute(
        TestDatabase.url("postgres", TestDatabase.server().superuser()),
        """
        create database latin owner asterism_owner template template0 encoding 'LATIN1'
          locale_provider libc locale 'C'
        """);
    refused(bot("latin"), Optional.of(owner("latin"))).contains("LATIN1", "UTF8");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          postgres://localhost/x                         | cannot be read
          jdbc:postgresql://localhost:1/x?user=u&password=hush | localhost:1/x cannot be used as u@localhost:1/x
          """)
  void what_cannot_be_reached_is_told_without_passwords(String url, String sentence) {
    refused(url, Optional.empty()).contains(sentence).doesNotContain("hush");
  }

  @Test
  void settings_do_not_show_passwords() {
    DatabaseSettings settings =
        new DatabaseSettings(
            Optional.of(
                new DatabaseSettings.External(
                    "jdbc:postgresql://db/x?password=hush1&user=u",
                    Optional.empty(),
                    Optional.of("hush2"),
                    Optional.of("jdbc:postgresql://db/x?user=o&password=hush3"))),
            Path.of("data"));

    assertThat(settings.toString()).contains("u@db:5432/x", "o@db:5432/x").doesNotContain("hush");
  }

  private static AbstractStringAssert<?> refused(String bot, Optional<String> owner) {
    AtomicReference<String> sentence = new AtomicReference<>();
    assertThatExceptionOfType(StartupException.class)
        .isThrownBy(() -> Database.open(TestDatabase.settings(bot, owner)).close())
        .satisfies(e -> sentence.set(e.getMessage()));
    return assertThat(sentence.get()).doesNotContain("\n");
  }

  private static String bot(String database) {
    return TestDatabase.url(database, TestDatabase.server().bot());
  }

  private static String owner(String database) {
    return TestDatabase.url(database, TestDatabase.server().owner());
  }

  private static String as(String role, String database) {
    return bot(database).replaceAll("user=.*", "user=" + role + "&password=" + role);
  }

  private static void as(String superuserSql) {
    TestDatabase.execute(
        TestDatabase.url("postgres", TestDatabase.server().superuser()), superuserSql);
  }
}
