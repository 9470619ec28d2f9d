package asterism.storage;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.storage.card.Cards;
import asterism.storage.commitment.Reminders;
import asterism.storage.consensus.Acts;
import asterism.storage.consensus.Closings;
import asterism.storage.consensus.Proposals;
import asterism.storage.people.Mornings;
import asterism.storage.people.Workspaces;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Looking for what is due costs what is due, not what exists: the rows that the database reads for
 * it are counted. {@code -Dsweep.people=N} has more people than there are in a build.
 */
class SweepsTest {
  private static final int PEOPLE = Integer.getInteger("sweep.people", 10_000);
  private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");
  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final int BATCH = 20;

  private static final TestDatabase TEST = TestDatabase.create();
  private static long collaborative;

  /**
   * Each has two open promises, is asked one thing, and has been shown something; one in a hundred
   * is to be thought of now, a whole town of them at the same moment, the others later or never. So
   * it is with groups and cards.
   */
  @BeforeAll
  static void many() {
    collaborative =
        TEST.database()
            .acrossCollaboratives(tx -> new Workspaces(tx).met("room", "room", "Riverside"))
            .collaborative();
    TEST.asOwner(
        """
        set search_path = asterism;
        insert into person (collaborative_id, name, made_at)
        select %1$d, 'P' || n, now() from generate_series(1, %2$d) n;
        insert into account (collaborative_id, workspace_id, external_id, person_id, name)
        select %1$d, w.id, 'a' || p.id, p.id, p.name from person p, workspace w;
        insert into "group" (collaborative_id, name, made_at, next_digest_at)
        select %1$d, 'G' || n, now(),
          timestamptz '%3$s' + case when n %% 100 = 0 then interval '0' else interval '1 day' end
        from generate_series(1, %2$d) n;
        insert into summary_schedule (collaborative_id, group_id, of_all, rule, starts, time,
          made_at, made_by, next_post_at)
        select %1$d, g.id, false, 'FREQ=DAILY', date '2026-11-24', time '09:00', now(),
          (select min(id) from person), g.next_digest_at
        from "group" g;
        insert into commitment (collaborative_id, number, owner_id, group_id, what, due, state,
          offered_by, answer_by, made_at)
        select %1$d, row_number() over (), p.id, g.id, 'books', date '2026-12-01', s.state,
          case when s.state = 'offered' then p.id end,
          case when s.state = 'offered' then timestamptz '%3$s' + interval '9 days' end, now()
        from person p
        join "group" g on g.name = 'G' || substr(p.name, 2)
        cross join (values ('open'), ('open'), ('offered')) s (state);
        insert into commitment_event (collaborative_id, commitment_id, kind, at, by_person_id)
        select collaborative_id, id, 'made', made_at, owner_id from commitment;
        insert into card (collaborative_id, kind, subject_id, account_id, platform, wanted_at,
          shown_version)
        select %1$d, 'digest', id, id, 'room', now(), case when id %% 100 = 0 then 0 else 1 end
        from account;
        insert into morning (collaborative_id, person_id, next_at)
        select %1$d, id, case when id %% 3 = 1 then null
          else timestamptz '%3$s' + case when id %% 100 = 0 then interval '0' else interval '1 day' end
          end
        from person;
        insert into proposal (collaborative_id, number, group_id, proposer_id, rule, voices, wording,
          opened_at, closes_at, read_at, next_reading_at)
        select %1$d, 1000000 + row_number() over (), g.id, p.id, 'full', 'person', 'books', now(),
          timestamptz '%3$s' + case when p.id %% 100 = 0 then interval '0' else interval '1 day' end,
          now(),
          timestamptz '%3$s' + case when p.id %% 100 = 1 then interval '0' else interval '1 hour' end
        from person p join "group" g on g.name = 'G' || substr(p.name, 2);
        insert into voice (collaborative_id, proposal_id, person_id, since)
        select collaborative_id, id, proposer_id, now() from proposal;
        insert into delegate (collaborative_id, voice_id, person_id, alternate, since)
        select collaborative_id, id, person_id, false, now() from voice;
        insert into act (collaborative_id, proposal_id, version, person_id, stance, source, at)
        select collaborative_id, id, 1, proposer_id, 'block', 'said', now() from proposal;
        insert into unexplained_block (collaborative_id, act_id, proposal_id, ask_at)
        select collaborative_id, id, proposal_id,
          timestamptz '%3$s' + case when id %% 100 = 0 then interval '0' else interval '1 day' end
        from act;
        analyze person, account, summary_schedule, "group", commitment, commitment_event, card, morning, proposal,
          voice, delegate, act, unexplained_block;
        """
            .formatted(collaborative, PEOPLE, NOW));
  }

  @AfterAll
  static void close() {
    TEST.close();
  }

  @Test
  void whoever_is_to_be_thought_of_is_found_without_a_look_at_anybody_else() {
    across(tx -> assertThat(new Mornings(tx).claim(NOW, LEASE, BATCH)).hasSize(BATCH));
    across(
        tx -> { // what the first has taken is passed over
          long before = read(tx, "morning");
          assertThat(new Mornings(tx).claim(NOW, LEASE, BATCH)).hasSize(BATCH);
          assertThat(read(tx, "morning") - before).isLessThan(10 * BATCH);
        });
    across(
        tx -> {
          long before = read(tx, "morning");
          assertThat(new Mornings(tx).claim(NOW.minusSeconds(1), LEASE, BATCH)).isEmpty();
          assertThat(read(tx, "morning") - before).isZero();
        });
  }

  @Test
  void groups_whose_digest_is_due_are_found_without_a_look_at_the_others() {
    across(
        tx -> {
          long before = read(tx, "group");
          assertThat(
                  tx.handle()
                      .createQuery(
                          "select the_group from group_digests_claimed(:now, '30s', :most)")
                      .bind("now", NOW)
                      .bind("most", BATCH)
                      .mapTo(Long.class)
                      .list())
              .hasSize(BATCH);
          assertThat(read(tx, "group") - before).isLessThan(10 * BATCH);
        });
  }

  @Test
  void summaries_whose_hour_has_come_are_found_without_a_look_at_the_others() {
    across(
        tx -> {
          long before = read(tx, "summary_schedule");
          assertThat(
                  tx.handle()
                      .createQuery("select schedule from summaries_claimed(:now, '30s', :most)")
                      .bind("now", NOW)
                      .bind("most", BATCH)
                      .mapTo(Long.class)
                      .list())
              .hasSize(BATCH);
          assertThat(read(tx, "summary_schedule") - before).isLessThan(10 * BATCH);
        });
  }

  @Test
  void cards_that_are_behind_are_found_without_a_look_at_the_others() {
    across(
        tx -> {
          long before = read(tx, "card");
          assertThat(new Cards(tx).claim("room", NOW, LEASE, BATCH)).hasSize(BATCH);
          assertThat(read(tx, "card") - before).isLessThan(10 * BATCH);
        });
  }

  @Test
  void what_waits_for_somebody_is_found_among_what_is_theirs() {
    TEST.database()
        .runInCollaborative(
            collaborative,
            tx -> {
              List<String> tables = List.of("commitment", "commitment_event", "nudge");
              long before = tables.stream().mapToLong(table -> read(tx, table)).sum();
              assertThat(new Reminders(tx).of(somebody(tx))).hasSize(3);
              long after = tables.stream().mapToLong(table -> read(tx, table)).sum();
              assertThat(after - before).isLessThan(30);
            });
  }

  @Test
  void proposals_whose_time_is_over_are_found_without_a_look_at_the_others() {
    across(tx -> assertThat(new Closings(tx).closing(NOW, LEASE, BATCH)).hasSize(BATCH));
    across(
        tx -> { // what the first has taken is passed over
          long before = read(tx, "proposal");
          assertThat(new Closings(tx).closing(NOW, LEASE, BATCH)).hasSize(BATCH);
          assertThat(read(tx, "proposal") - before).isLessThan(10 * BATCH);
        });
    across(
        tx -> {
          long before = read(tx, "proposal");
          assertThat(new Closings(tx).closing(NOW.minusSeconds(1), LEASE, BATCH)).isEmpty();
          assertThat(read(tx, "proposal") - before).isZero();
        });
  }

  @Test
  void proposals_to_be_read_back_are_found_without_a_look_at_the_others() {
    across(
        tx -> {
          long before = read(tx, "proposal");
          assertThat(new Proposals(tx).toRead(NOW, LEASE, BATCH)).hasSize(BATCH);
          assertThat(read(tx, "proposal") - before).isLessThan(10 * BATCH);
        });
  }

  @Test
  void blocks_without_a_reason_are_found_without_a_look_at_the_others() {
    across(
        tx -> {
          long before = read(tx, "unexplained_block");
          assertThat(new Acts(tx).unexplained(NOW, BATCH)).hasSize(BATCH);
          assertThat(read(tx, "unexplained_block") - before).isLessThan(10 * BATCH);
        });
  }

  @Test
  void what_is_open_to_somebody_is_found_among_what_is_theirs() {
    TEST.database()
        .runInCollaborative(
            collaborative,
            tx -> {
              List<String> tables = List.of("proposal", "voice", "delegate");
              long before = tables.stream().mapToLong(table -> read(tx, table)).sum();
              long somebody = somebody(tx) - 1; // whose proposal is open a day longer
              assertThat(new Proposals(tx).openTo(somebody, NOW)).hasSize(1);
              long after = tables.stream().mapToLong(table -> read(tx, table)).sum();
              assertThat(after - before).isLessThan(30);
            });
  }

  private static long somebody(Transaction transaction) {
    return transaction.handle().select("select max(id) from person").mapTo(Long.class).one();
  }

  private void across(Consumer<Transaction> work) {
    TEST.database().runAcrossCollaboratives(work);
  }

  /** How many rows of a table this connection has read lately. */
  private static long read(Transaction transaction, String table) {
    return transaction
        .handle()
        .createQuery(
            """
            select seq_tup_read + coalesce(idx_tup_fetch, 0) from pg_stat_xact_user_tables
            where schemaname = 'asterism' and relname = :table
            """)
        .bind("table", table)
        .mapTo(Long.class)
        .one();
  }
}
