package asterism.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every table that any migration has made, with a row of each of two collaboratives in it, and what
 * the bot's login can do to the row that is not its own. The rows are made up: what says how a row
 * must look is taken away first, what says whose it is stays.
 */
class TenancyTest {
  private static final int OURS = 1;
  private static final int THEIRS = 2;

  /** History: the bot adds to it and can do nothing else. */
  private static final List<String> APPEND_ONLY =
      List.of(
          "act",
          "commitment_event",
          "conversation_note",
          "criterion_act",
          "former_number",
          "pathway",
          "pathway_criterion",
          "pathway_stage",
          "proposal_event",
          "proposal_version",
          "public_name_choice",
          "public_record_event",
          "roster_event",
          "tallied_voice",
          "walk_move");

  /** Tables of nobody's, and what the bot may do there. */
  private static final List<String> GLOBAL =
      List.of("clock_offset: select, update", "flyway_schema_history: select");

  /** What runs with the owner's rights, and all that it says. */
  private static final List<String> ACROSS =
      List.of(
          // ids only
          "blocks_unexplained(timestamptz, int4): collaborative int8, act int8",
          "calendar_address_found(text): collaborative int8, address int8",
          "card_home(int8): int8",
          "cards_claimed(text, timestamptz, interval, int4): collaborative int8, card int8, claim int8",
          "cards_to_seed(text, interval, int4): collaborative int8, card int8",
          "commitments_unanswered(timestamptz, int4): collaborative int8, commitment int8",
          "group_digests_claimed(timestamptz, interval, int4): collaborative int8, the_group int8",
          "mornings_claimed(timestamptz, interval, int4): collaborative int8, person int8",
          "proposals_closing(timestamptz, interval, int4): collaborative int8, proposal int8",
          "proposals_reading(timestamptz, interval, int4): collaborative int8, proposal int8",
          "summaries_claimed(timestamptz, interval, int4): collaborative int8, schedule int8",
          "public_record_named(text): int8",
          "workspace_last_used(text, text): collaborative int8, workspace int8",
          "workspace_met(text, text, text): collaborative int8, workspace int8",
          // counts, and since when
          "cards_waiting(_text, timestamptz): waiting int8, oldest timestamptz, given_up int8",
          "handled_deliveries_forgotten(interval): int8",
          "kept_forms_forgotten(interval): int8",
          "proposals_to_read_again(timestamptz): int8",
          // what somebody offers to whoever has the code, and whether it could be used
          "link_code_found(text, timestamptz): kind text, collaborative int8, collaborative_name text, workspace int8, workspace_name text, platform text, group int8, group_name text, person int8, person_name text, people int4, organizations int4, groups int4, commitments int4, proposals int4",
          "link_code_number(text, timestamptz): int4",
          "link_code_used(text, timestamptz): bool",
          // names of our own organizations
          "organizations_alike(int8): text",
          // nothing, of what is ours
          "groups_joined(int8, int8): void",
          "people_joined(int8, int8, timestamptz): void",
          // the person of an account of ours
          "account_parted(int8, timestamptz): int8",
          // the collaborative that a workspace has of its own now
          "workspace_parted(int8, timestamptz): int8",
          // the new numbers of what was ours
          "collaborative_joined(int8, timestamptz): first_number int4, last_number int4");

  private static final String TABLES =
      """
      select c.relname from pg_class c
      where c.relnamespace = 'asterism'::regnamespace and c.relkind in ('r', 'p')
        and (c.oid = 'asterism.collaborative'::regclass or exists (
          select from pg_attribute a
          where a.attrelid = c.oid and a.attname = 'collaborative_id' and not a.attisdropped))
      order by 1
      """;

  private static TestDatabase test;

  @BeforeAll
  static void a_row_of_each_in_every_table() {
    test = TestDatabase.create();
    test.asOwner(
        """
        set search_path = asterism;
        do $$
        declare
          shape record;
          made record;
        begin
          for shape in
            select conrelid::regclass as t, conname from pg_constraint
            where connamespace = 'asterism'::regnamespace and contype in ('c', 'f')
            order by contype desc
          loop
            execute format('alter table %s drop constraint %I', shape.t, shape.conname);
          end loop;
          for made in
            select c.oid::regclass as t, string_agg(quote_ident(a.attname), ', ') as columns,
              string_agg(case
                when c.relname = 'collaborative' and a.attname = 'id' then 'i'
                when a.attname = 'collaborative_id' then 'i'
                when y.typcategory = 'N' then '1000 * i'
                when y.typcategory = 'S' then '''of '' || i'
                when y.typname = 'time' then 'time ''12:00'' '
                when y.typcategory = 'D' then 'date ''2026-01-01'' + i'
                when y.typcategory = 'B' then 'true'
                when y.typcategory = 'A' then '''{}'''
                when y.typcategory = 'T' then 'make_interval(days => i)'
                when y.typname = 'jsonb' then '''{}'''
                when y.typname = 'uuid' then 'gen_random_uuid()'
                else 'null' end, ', ') as made_up
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
              and a.attgenerated = '' and (a.attnotnull or a.attname = 'collaborative_id')
            join pg_type y on y.oid = a.atttypid
            where c.relnamespace = 'asterism'::regnamespace and c.relkind in ('r', 'p')
              and c.relrowsecurity
            group by c.oid
          loop
            execute format('insert into %s (%s) overriding system value select %s from generate_series(%s, %s) i',
              made.t, made.columns, made.made_up, OURS, THEIRS);
          end loop;
        end $$;
        """
            .replace("OURS", Integer.toString(OURS))
            .replace("THEIRS", Integer.toString(THEIRS)));
  }

  @AfterAll
  static void close() {
    test.close();
  }

  static List<String> tables() {
    return asOwner(test.ownerUrl(), TABLES);
  }

  static Stream<String> changeable() {
    return tables().stream().filter(table -> !APPEND_ONLY.contains(table));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void there_is_a_row_of_each(String table) {
    assertThat(whose(table)).containsExactly(OURS, THEIRS);
  }

  @ParameterizedTest
  @MethodSource("tables")
  void the_bot_reads_its_own_row_only(String table) throws SQLException {
    assertThat(asBot("select %s from %s".formatted(bound(table), quoted(table))))
        .containsExactly("1");
    assertThat(asBot("select 1 from %s where %s = 2".formatted(quoted(table), bound(table))))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("tables")
  void the_bot_adds_no_row_of_others(String table) {
    assertThatExceptionOfType(SQLException.class)
        .isThrownBy(
            () ->
                asBot(
                    "insert into %s (%s) overriding system value values (2)"
                        .formatted(quoted(table), bound(table))))
        .withMessageContaining("row-level security");
  }

  @ParameterizedTest
  @MethodSource("changeable")
  void the_bot_changes_and_deletes_no_row_of_others(String table) throws SQLException {
    // what the database makes up can only be set to what it makes up
    String other = table.equals("collaborative") ? "default" : bound(table) + " + 7";
    for (String sql :
        List.of("update %1$s set %2$s = %3$s where %2$s = 2", "delete from %1$s where %2$s = 2")) {
      asBot(sql.formatted(quoted(table), bound(table), other));
      assertThat(whose(table)).as(sql).containsExactly(OURS, THEIRS);
    }
  }

  @ParameterizedTest
  @MethodSource("changeable")
  void the_bot_gives_no_row_of_its_own_away(String table) {
    assertThatThrownBy(() -> asBot("update %s set %s = 2".formatted(quoted(table), bound(table))))
        .isInstanceOf(SQLException.class);
    assertThat(whose(table)).containsExactly(OURS, THEIRS);
  }

  @Test
  void history_is_neither_changed_nor_deleted() {
    for (String table : APPEND_ONLY) {
      for (String sql :
          List.of(
              "update %1$s set %2$s = %2$s", "delete from %s", "truncate %s", "drop table %s")) {
        assertThatExceptionOfType(SQLException.class)
            .isThrownBy(() -> asBot(sql.formatted(quoted(table), bound(table))))
            .matches(e -> e.getSQLState().equals("42501"), "is not allowed");
      }
      assertThat(whose(table)).containsExactly(OURS, THEIRS);
    }
    assertThat(
            found(
                """
                select relname from pg_class
                where relnamespace = 'asterism'::regnamespace and relkind in ('r', 'p')
                  and relrowsecurity
                  and not has_table_privilege('asterism_bot', oid, 'update')
                order by 1
                """))
        .isEqualTo(APPEND_ONLY);
  }

  @Test
  void the_guard_and_nothing_else_says_who_sees_what() {
    assertThat(
            found(
                """
                select distinct policyname || ' ' || cmd || ' ' || permissive || ' ' || roles::text
                  || ' ' || qual || ' ' || with_check
                from pg_policies where schemaname = 'asterism' order by 1
                """))
        .containsExactly(
            "owner ALL PERMISSIVE {asterism_owner} true true",
            "tenant ALL PERMISSIVE {public} (collaborative_id = asterism.asterism_collaborative()) (collaborative_id = asterism.asterism_collaborative())",
            "tenant ALL PERMISSIVE {public} (id = asterism.asterism_collaborative()) (id = asterism.asterism_collaborative())");
    assertThat(
            found(
                """
                select tablename from pg_policies where schemaname = 'asterism'
                group by tablename having count(*) = 2 order by 1
                """))
        .isEqualTo(tables());
    assertThat(
            found(
                """
                select relname from pg_class
                where relnamespace = 'asterism'::regnamespace and relkind not in ('r', 'p', 'i', 'S', 'I')
                """))
        .as("a view would see past the rules")
        .isEmpty();
  }

  @Test
  void the_bot_has_no_rights_but_those_of_the_guard() {
    assertThat(
            found(
                """
                select c.relname || ': ' || string_agg(lower(a.privilege_type), ', ' order by a.privilege_type)
                from pg_class c, aclexplode(c.relacl) a
                where c.relnamespace = 'asterism'::regnamespace and c.relkind in ('r', 'p')
                  and not c.relrowsecurity and a.grantee = 'asterism_bot'::regrole
                group by c.relname order by 1
                """))
        .isEqualTo(GLOBAL);
    assertThat(
            found(
                """
                select distinct lower(a.privilege_type)
                from pg_class c, aclexplode(c.relacl) a
                where c.relnamespace = 'asterism'::regnamespace and c.relrowsecurity
                  and a.grantee = 'asterism_bot'::regrole
                order by 1
                """))
        .containsExactly("delete", "insert", "select", "update");
    assertThat(
            found(
                """
                select c.relname from pg_class c, aclexplode(c.relacl) a
                where c.relnamespace = 'asterism'::regnamespace
                  and (a.grantee = 0 or a.is_grantable and a.grantee <> c.relowner)
                """))
        .as("given to everybody, or to give on")
        .isEmpty();
  }

  @Test
  void what_looks_across_says_ids_and_counts_only_to_the_bot_alone() {
    assertThat(
            found(
                """
                select p.proname || '(' || coalesce((
                    select string_agg(t.typname, ', ' order by n)
                    from unnest(p.proargtypes) with ordinality a (oid, n)
                    join pg_type t on t.oid = a.oid), '') || '): '
                  || coalesce((
                    select string_agg(p.proargnames[n] || ' ' || t.typname, ', ' order by n)
                    from unnest(p.proallargtypes, p.proargmodes) with ordinality a (oid, mode, n)
                    join pg_type t on t.oid = a.oid where a.mode in ('o', 't')),
                    (select typname from pg_type where oid = p.prorettype))
                from pg_proc p
                where p.pronamespace = 'asterism'::regnamespace and p.prosecdef
                """))
        .containsExactlyInAnyOrderElementsOf(ACROSS);
    assertThat(
            found(
                """
                select distinct coalesce(nullif(a.grantee, 0)::regrole::text, 'everybody')
                from pg_proc p,
                  aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
                where p.pronamespace = 'asterism'::regnamespace and p.prosecdef
                  and a.grantee <> p.proowner
                """))
        .containsExactly("asterism_bot");
    assertThat(
            found(
                """
                select proname from pg_proc
                where pronamespace = 'asterism'::regnamespace and prosecdef
                  and ('search_path=asterism, pg_temp' = any (proconfig)) is not true
                """))
        .isEmpty();
  }

  @Test
  void every_reference_between_rows_of_somebodys_names_whose_they_are_in_the_same_place() {
    assertThat(
            found(
                """
                select c.conrelid::regclass || '.' || c.conname from pg_constraint c
                where c.contype = 'f' and c.connamespace = 'asterism'::regnamespace
                  and c.confrelid <> 'asterism.collaborative'::regclass
                  and (select a.attname from pg_attribute a
                       where a.attrelid = c.conrelid and a.attnum = c.conkey[1])
                    is distinct from 'collaborative_id'
                """))
        .isEmpty();
  }

  /** The tables as the migrations left them, and not as the rows here needed them. */
  private static List<String> found(String sql) {
    try (TestDatabase untouched = TestDatabase.create()) {
      return asOwner(untouched.ownerUrl(), sql);
    }
  }

  private static List<Integer> whose(String table) {
    return asOwner(
            test.ownerUrl(),
            "select %1$s from asterism.%2$s order by 1".formatted(bound(table), quoted(table)))
        .stream()
        .map(Integer::valueOf)
        .toList();
  }

  private static String bound(String table) {
    return table.equals("collaborative") ? "id" : "collaborative_id";
  }

  private static String quoted(String table) {
    return '"' + table + '"';
  }

  private static List<String> asBot(String sql) throws SQLException {
    try (Connection connection = Login.of(test.botUrl()).connect()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("set search_path = asterism, pg_temp");
        statement.execute("select set_config('asterism.collaborative', '" + OURS + "', true)");
      }
      List<String> found = read(connection, sql);
      connection.commit();
      return found;
    }
  }

  private static List<String> asOwner(String url, String sql) {
    try (Connection connection = Login.of(url).connect()) {
      return read(connection, sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> read(Connection connection, String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      if (statement.execute(sql)) {
        try (ResultSet rows = statement.getResultSet()) {
          while (rows.next()) {
            found.add(rows.getString(1));
          }
        }
      }
    }
    return found;
  }
}
