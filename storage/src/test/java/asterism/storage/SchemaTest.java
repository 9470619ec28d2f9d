package asterism.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every migration must keep to, looked up in the catalogue after all of them. */
class SchemaTest {
  /** Tables that belong to no collaborative; each needs a reason. */
  private static final List<String> GLOBAL =
      List.of("clock_offset", "flyway_schema_history"); // the bot reads it to know what is missing

  private static final String UNGUARDED =
      """
      select relname from pg_class
      where relnamespace = 'asterism'::regnamespace and relkind in ('r', 'p', 'm', 'v', 'f')
        and not (relrowsecurity and relforcerowsecurity)
      order by 1
      """;

  /** A reference that leaves out whose row it is could point at a row of somebody else. */
  private static final String LOOSE_REFERENCES =
      """
      select c.conname from pg_constraint c
      where c.contype = 'f' and c.connamespace = 'asterism'::regnamespace
        and (select relrowsecurity from pg_class where oid = c.confrelid)
        and not exists (
          select from unnest(c.conkey, c.confkey) k (mine, theirs)
          join pg_attribute m on m.attrelid = c.conrelid and m.attnum = k.mine
          join pg_attribute t on t.attrelid = c.confrelid and t.attnum = k.theirs
          where m.attname = 'collaborative_id'
            and t.attname = case c.confrelid when to_regclass('asterism.collaborative')
              then 'id' else 'collaborative_id' end)
      order by 1
      """;

  /** One that runs with the owner's rights must not find what a caller put in its way. */
  private static final String OPEN_FUNCTIONS =
      """
      select proname from pg_proc
      where pronamespace = 'asterism'::regnamespace
        and (has_function_privilege('public', oid, 'execute')
             or prosecdef and not 'search_path=asterism, pg_temp' = any (coalesce(proconfig, '{}')))
      order by 1
      """;

  /** What goes to another collaborative goes table by table. */
  private static final String RIGID_REFERENCES =
      """
      select conname from pg_constraint
      where contype = 'f' and connamespace = 'asterism'::regnamespace and not condeferrable
      order by 1
      """;

  /**
   * What is unique in a collaborative by anything but the number of a row, which is unique over all
   * of them.
   */
  private static final String UNIQUE_HERE =
      """
      select n.relname from pg_index i join pg_class n on n.oid = i.indexrelid
      join pg_class c on c.oid = i.indrelid and c.relnamespace = 'asterism'::regnamespace
      where i.indisunique
        and exists (
          select from pg_attribute a
          where a.attrelid = i.indrelid and a.attnum = any (i.indkey)
            and a.attname = 'collaborative_id')
        and not exists (
          select from pg_attribute a
          where a.attrelid = i.indrelid and a.attnum = any (i.indkey)
            and (a.attidentity <> '' or a.attname <> 'collaborative_id' and exists (
              select from pg_constraint f
              where f.contype = 'f' and f.conrelid = i.indrelid and a.attnum = any (f.conkey))))
      order by 1
      """;

  /** What is unique by a reference to a table. */
  private static final String UNIQUE_BY =
      """
      select distinct n.relname from pg_index i join pg_class n on n.oid = i.indexrelid
      join pg_constraint f on f.contype = 'f' and f.conrelid = i.indrelid
        and f.confrelid = '%s'::regclass and cardinality(f.conkey) = 2
      where i.indisunique and (f.conkey[2] = any (i.indkey)
        or pg_get_indexdef(i.indexrelid) like '%%' || (
          select a.attname from pg_attribute a
          where a.attrelid = f.conrelid and a.attnum = f.conkey[2]) || '%%')
      order by 1
      """;

  private TestDatabase test;

  @BeforeEach
  void migrated() {
    test = TestDatabase.create();
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void every_table_is_guarded_or_known_to_be_nobodys() {
    assertThat(found(UNGUARDED)).isEqualTo(GLOBAL);

    test.asOwner(
        """
        create table asterism.forgotten (collaborative_id bigint not null);
        create table asterism.guarded (collaborative_id bigint not null);
        select asterism.asterism_guard('asterism.guarded');
        """);
    assertThat(found(UNGUARDED))
        .containsExactly("clock_offset", "flyway_schema_history", "forgotten");
  }

  @Test
  void every_reference_says_whose_row_it_means() {
    assertThat(found(LOOSE_REFERENCES)).isEmpty();

    test.asOwner(
        """
        create table asterism.a (
          collaborative_id bigint not null, id bigint unique, primary key (collaborative_id, id));
        create table asterism.b (
          collaborative_id bigint not null, a bigint constraint loose references asterism.a (id),
          constraint bound foreign key (collaborative_id, a) references asterism.a);
        select asterism.asterism_guard('asterism.a'), asterism.asterism_guard('asterism.b');
        """);
    assertThat(found(LOOSE_REFERENCES)).containsExactly("loose");
  }

  @Test
  void every_reference_can_wait_until_all_of_a_collaborative_has_gone_to_another() {
    assertThat(found(RIGID_REFERENCES)).isEmpty();

    test.asOwner(
        """
        create table asterism.c (
          collaborative_id bigint constraint rigid references asterism.collaborative);
        """);
    assertThat(found(RIGID_REFERENCES)).containsExactly("rigid");
  }

  @Test
  void what_may_collide_when_collaboratives_are_joined_is_thought_of() {
    assertThat(found(UNIQUE_HERE))
        .as("see collaborative_joined; what is new here has to be handled there")
        .containsExactlyInAnyOrder(
            // by numbers of facts and places, which are unique everywhere; the offer of the setup,
            // whose fact is the collaborative, is at another account
            "card_of_fact_at_place",
            "card_shows_pkey",
            // numbered anew
            "commitment_collaborative_id_number_key",
            "proposal_collaborative_id_number_key",
            // those of one name become one
            "organization_by_name",
            // open to everybody only what both opened
            "public_record_pkey",
            "public_record_request_open",
            // there is one room; of two the offering one's stay
            "room_change_pkey",
            "room_delivery_pkey",
            "room_message_delivery",
            "room_read_pkey");
  }

  @Test
  void what_may_collide_when_people_or_groups_are_joined_is_thought_of() {
    assertThat(found(UNIQUE_BY.formatted("asterism.person")))
        .as("see people_joined; what is new here has to be handled there")
        .containsExactly(
            "attendance_pkey",
            "commitment_helper_pkey",
            "commitment_snooze_pkey",
            "delegate_of_voice",
            "digest_collaborative_id_person_id_day_key",
            "link_code_collaborative_id_person_id_kind_key",
            "morning_pkey",
            "nudge_pkey",
            "voice_of_proposal");
    assertThat(found(UNIQUE_BY.formatted("asterism.\"group\"")))
        .as("see groups_joined")
        .containsExactly(
            "group_digest_collaborative_id_group_id_day_key",
            "group_holiday_pkey",
            "ladder_pkey",
            "meeting_collaborative_id_group_id_day_key",
            "summary_post_collaborative_id_group_id_of_all_since_until_key",
            "summary_schedule_once");
  }

  @Test
  void whatever_belongs_to_somebody_goes_with_a_workspace_that_parts_or_is_in_both() {
    String parting = found("select prosrc from pg_proc where proname = 'workspace_parted'").get(0);
    assertThat(
            found(
                """
                select relname from pg_class
                where relnamespace = 'asterism'::regnamespace and relrowsecurity order by 1
                """))
        .allSatisfy(table -> assertThat(parting).containsPattern("\\W" + table + "\\W"));
  }

  @Test
  void every_function_is_given_to_the_bot_by_name_and_finds_only_our_tables() {
    assertThat(found(OPEN_FUNCTIONS)).isEmpty();

    test.asOwner(
        """
        create function asterism.everybodys() returns int language sql return 1;
        create function asterism.fooled() returns int language sql security definer return 1;
        revoke execute on function asterism.fooled() from public;
        """);
    assertThat(found(OPEN_FUNCTIONS)).containsExactly("everybodys", "fooled");
  }

  @Test
  void the_rules_do_not_keep_a_search_from_using_an_index() {
    test.asOwner(
        """
        create table asterism.many (collaborative_id bigint not null, id bigint, what text,
          primary key (collaborative_id, id));
        select asterism.asterism_guard('asterism.many');
        insert into asterism.many select i % 500, i, 'x' from generate_series(1, 20000) i;
        analyze asterism.many;
        """);

    List<String> plan =
        test.database()
            .inCollaborative(
                7,
                transaction ->
                    transaction
                        .handle()
                        .select("explain select what from many where id = 507")
                        .mapTo(String.class)
                        .list());
    assertThat(plan).anyMatch(line -> line.contains("Index Cond") && line.contains("id = 507"));
    assertThat(String.join("\n", plan)).contains("current_setting").doesNotContain("Filter");
  }

  private List<String> found(String sql) {
    List<String> names = new ArrayList<>();
    try (Connection connection = Login.of(test.ownerUrl()).connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return names;
  }
}
