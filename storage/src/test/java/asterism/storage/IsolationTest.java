package asterism.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;

/** Two collaboratives, 1 and 2, in guarded tables, and what the bot's login can do about it. */
class IsolationTest {
  private static TestDatabase test;

  @BeforeAll
  static void two_collaboratives() {
    test = TestDatabase.create();
    test.asOwner(
        """
        set search_path = asterism;
        create table promise (
          collaborative_id bigint not null default asterism_collaborative()
            references collaborative,
          id bigint not null, what text not null,
          primary key (collaborative_id, id));
        create table history (
          collaborative_id bigint not null default asterism_collaborative(),
          promise bigint not null, what text not null,
          foreign key (collaborative_id, promise) references promise (collaborative_id, id));
        create table untold (collaborative_id bigint not null, what text not null);
        select asterism_guard('promise'),
               asterism_guard('history', append_only => true);
        create function due_collaboratives() returns setof bigint
          language sql security definer set search_path = asterism, pg_temp
          as 'select distinct collaborative_id from promise order by 1';
        revoke execute on function due_collaboratives() from public;
        grant execute on function due_collaboratives() to asterism_bot;
        """);
  }

  @BeforeEach
  void one_promise_in_each() {
    test.asOwner(
        """
        set search_path = asterism;
        delete from history; delete from promise; delete from collaborative;
        insert into collaborative (id, name) overriding system value values (1, 'one'), (2, 'two');
        insert into promise values (1, 10, 'ours'), (2, 20, 'theirs');
        insert into history values (1, 10, 'made'), (2, 20, 'made');
        """);
  }

  @AfterAll
  static void close() {
    test.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select name from collaborative",
        "select what from promise",
        "select what from promise where collaborative_id = 2 or true",
        "select what from promise where id = 20 union all select what from promise",
        "select p.what from collaborative c right join promise p on true",
        "select what from promise for update",
        "copy promise (what) to stdout",
        "update promise set what = what returning what",
        "delete from promise where collaborative_id in (1, 2) and not exists (select from history) returning what",
        "select coalesce(max(what), '') from promise where id = 20",
      })
  void a_statement_without_a_condition_sees_our_own_rows_only(String sql) throws SQLException {
    assertThat(asBot(1, sql)).doesNotContain("theirs", "two");
  }

  @Test
  void each_sees_its_own() throws SQLException {
    assertThat(asBot(1, "select what from promise")).containsExactly("ours");
    assertThat(asBot(2, "select what from promise")).containsExactly("theirs");
    assertThat(asBot(2, "select name from collaborative")).containsExactly("two");
  }

  @ParameterizedTest
  @ValueSource(strings = {"collaborative", "promise", "history"})
  void bound_to_none_it_sees_nothing(String table) throws SQLException {
    assertThat(asBot(0, "select 'row' from " + table)).isEmpty();
    List<Long> found =
        test.database()
            .acrossCollaboratives(
                transaction ->
                    transaction.handle().select("select 1 from " + table).mapTo(Long.class).list());
    assertThat(found).isEmpty();
  }

  @Test
  void bound_to_none_it_may_call_what_was_made_for_it() {
    List<Long> due =
        test.database()
            .acrossCollaboratives(
                transaction ->
                    transaction
                        .handle()
                        .select("select due_collaboratives()")
                        .mapTo(Long.class)
                        .list());
    assertThat(due).containsExactly(1L, 2L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into promise values (2, 21, 'smuggled')",
        "insert into collaborative (id, name) overriding system value values (3, 'three')",
        "update promise set collaborative_id = 2",
        "update promise set collaborative_id = 2, id = 21 where id = 10",
        "insert into promise values (1, 10, 'again') on conflict (collaborative_id, id) do update set collaborative_id = 2",
        "insert into history values (1, 20, 'about theirs')",
        "insert into history values (2, 20, 'as theirs')",
        "update history set what = 'never made'",
        "delete from history",
        "insert into history values (1, 10, 'x') on conflict do nothing; update history set what = 'y'",
        "truncate promise",
        "truncate promise cascade",
        "alter table promise disable row level security",
        "alter table promise no force row level security",
        "drop policy tenant on promise",
        "alter policy tenant on promise using (true)",
        "create policy mine on promise using (true)",
        "drop table history",
        "alter table promise add column spy text",
        "create rule spy as on insert to promise do also nothing",
        "create trigger spy before insert on promise execute function suppress_redundant_updates_trigger()",
        "alter function asterism_collaborative() owner to asterism_bot",
        "create or replace function asterism_collaborative() returns bigint language sql as 'select 2'",
        "create function asterism.mine() returns int language sql as 'select 1'",
        "create function public.mine() returns int language sql as 'select 1'",
        "select asterism_guard('promise')",
        "set role asterism_owner",
        "set role postgres",
        "set session authorization asterism_owner",
        "grant asterism_owner to asterism_bot",
        "alter role asterism_bot bypassrls",
        "alter role asterism_bot superuser",
        "grant all on promise to asterism_bot with grant option; revoke all on promise from asterism_owner; table untold",
        "copy promise to program 'cat'",
        "copy promise to '/tmp/promises'",
        "copy promise from '/etc/passwd'",
        "select pg_read_file('PG_VERSION')",
        "select lo_import('/etc/passwd')",
        "set row_security = off; select * from promise",
        "select * from untold",
        "select * from pg_statistic",
        "select * from pg_authid",
        "delete from flyway_schema_history",
        "set session_replication_role = replica",
        "select * from pg_create_logical_replication_slot('spy', 'test_decoding')",
        "create table asterism.mine (x int)",
        "create schema mine",
      })
  void what_would_get_around_the_rules_is_refused(String sql) {
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(() -> asBot(1, sql))
        .matches(e -> !e.getSQLState().startsWith("42601"), "is not just misspelt");
    assertThat(everything()).containsExactly("1 ours", "2 theirs", "1 made", "2 made");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update promise set what = 'taken' where id = 20",
        "update promise set what = 'taken' where collaborative_id = 2",
        "delete from promise where id = 20",
        "with gone as (delete from promise where id = 20 returning 1) select count(*) from gone",
        "merge into promise p using (values (20)) v (id) on p.id = v.id when matched then delete",
        "create temp table promise (collaborative_id bigint, what text); select due_collaboratives()",
        "create temp view all_of_them as select * from asterism.promise; select * from all_of_them",
      })
  void what_names_rows_of_others_does_nothing_to_them(String sql) throws SQLException {
    assertThat(asBot(1, sql)).doesNotContain("theirs");
    assertThat(everything()).containsExactly("1 ours", "2 theirs", "1 made", "2 made");
  }

  @Test
  void statistics_say_nothing_of_what_others_wrote() throws SQLException {
    test.asOwner("analyze asterism.promise");

    assertThat(
            asBot(
                1,
                "select coalesce(most_common_vals::text, '') || coalesce(histogram_bounds::text, '') from pg_stats where tablename = 'promise'"))
        .noneMatch(value -> value.contains("theirs"));
  }

  @Test
  void a_condition_that_tells_what_it_is_asked_about_is_not_asked_about_others()
      throws SQLException {
    assertThat(
            asBot(
                1,
                """
                create function pg_temp.tell(what text) returns boolean language plpgsql cost 0.0001
                  as $$ begin raise exception 'saw %', what; end $$;
                select what from promise where id = 20 and pg_temp.tell(what)
                """))
        .isEmpty();
  }

  @Test
  void a_wrong_number_in_the_binding_is_an_error_and_not_everything() {
    for (String wrong : List.of("1 or true", "*", "null", "1,2")) {
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> asBot(wrong, "select what from promise"));
    }
  }

  @Test
  void a_table_that_does_not_say_whose_it_is_cannot_be_guarded() {
    test.asOwner("create table asterism.anybodys (id bigint, collaborative_id bigint)");

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> test.asOwner("select asterism.asterism_guard('asterism.anybodys')"))
        .withMessageContaining("needs a column collaborative_id bigint not null");
  }

  @Test
  void the_owner_sees_all_though_no_superuser() {
    assertThat(everything()).hasSize(4);
  }

  private static List<String> everything() {
    try (Connection connection = Login.of(test.ownerUrl()).connect()) {
      return read(
          connection,
          """
          select said from (
            select 1 as place, collaborative_id, collaborative_id || ' ' || what from asterism.promise
            union all
            select 2, collaborative_id, collaborative_id || ' ' || what from asterism.history
          ) rows (place, id, said) order by place, id
          """);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> asBot(int collaborative, String sql) throws SQLException {
    return asBot(collaborative == 0 ? "" : Integer.toString(collaborative), sql);
  }

  /** The first column of the last result. */
  private static List<String> asBot(String binding, String sql) throws SQLException {
    try (Connection connection = Login.of(test.botUrl()).connect()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("set search_path = asterism, pg_temp");
        statement.execute("select set_config('asterism.collaborative', '" + binding + "', true)");
      }
      List<String> found =
          sql.startsWith("copy promise (what) to stdout")
              ? copy(connection, sql)
              : read(connection, sql);
      connection.commit();
      return found;
    }
  }

  private static List<String> copy(Connection connection, String sql) throws SQLException {
    StringWriter out = new StringWriter();
    try {
      connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, out);
    } catch (IOException e) {
      throw new SQLException(e);
    }
    return out.toString().lines().toList();
  }

  private static List<String> read(Connection connection, String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      boolean rows = statement.execute(sql);
      while (rows || statement.getUpdateCount() != -1) {
        found.clear();
        if (rows) {
          try (ResultSet result = statement.getResultSet()) {
            while (result.next()) {
              found.add(result.getString(1));
            }
          }
        }
        rows = statement.getMoreResults();
      }
    }
    return found;
  }
}
