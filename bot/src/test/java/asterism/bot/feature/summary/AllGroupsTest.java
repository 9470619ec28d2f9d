package asterism.bot.feature.summary;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.Bearable;
import asterism.bot.chat.Desk;
import asterism.bot.message.Message;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A collaborative with many groups, told of in the steering committee's channel. */
class AllGroupsTest {
  private static final int COMMITMENTS = 5000;

  private final Plaza plaza = new Plaza();

  @AfterEach
  void close() {
    plaza.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 40, 60})
  void however_many_groups_there_are_they_are_told_of_in_one_message_of_any_service(int groups) {
    grown(groups);
    plaza.say("maria", "/summary all every friday at 16:00");
    long before = System.nanoTime();
    plaza.until("2026-11-27T16:00:00");
    Message all = plaza.posts().get(0);
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(20));
    Bearable.assertBearable(all);
    assertThat(all.plain().length()).isLessThanOrEqualTo(3900);
    assertThat(all.blocks()).hasSizeLessThanOrEqualTo(12);
    String plain = all.plain();
    assertThat(plain).contains("groups need somebody");
    // every group is named, and those with the most needs come first
    for (int n = 1; n <= groups; n++) {
      assertThat(plain).contains("Group %d ".formatted(n));
    }
    assertThat(plain.lines().filter(line -> line.contains("want help")).toList()).isNotEmpty();
    assertThat(plain).doesNotContain("P1 ").doesNotContain("P2 ");
  }

  @Test
  void groups_that_need_somebody_come_first_with_what() {
    plaza.desk.at("steering");
    plaza.say("maria", "/roster @maria facilitator");
    plaza.desk.at("early-reading");
    plaza.say("maria", "/roster @maria facilitator");
    plaza.say("maria", "/roster @maria co-chair");
    plaza.say("maria", "/roster @maria recorder");
    plaza.say("maria", "/roster @maria representative-to-the-core");
    plaza.say("maria", "/commit bring the boxes by thursday");
    plaza.say("maria", "/commit done 1");
    plaza.desk.at("food");
    plaza.say("james", "/commit cook by thursday");
    plaza.say("james", "/commit help 2 because I am alone");
    plaza.desk.at("steering");
    plaza.away("2026-11-25T10:00:00");
    assertThat(plaza.say("maria", "/summary all"))
        .isEqualTo(
            """
            ⁂ All 3 groups
            From Wednesday, 18 November 2026, 10:00 to Wednesday, 25 November 2026, 10:00
            🙋 1 group needs somebody
            food: 1 wants help · no facilitator · 1 open · 3 roles unfilled
            🌱 2 groups go their way
            early-reading: 1 kept
            steering: 3 roles unfilled""");
    plaza.desk.at("steering");
    assertThat(plaza.desk.say("rosa", "/summary all").message().orElseThrow().plain())
        .contains("Los 3 grupos", "food: 1 pide ayuda · nadie facilita");
  }

  @Test
  void a_group_with_all_the_commitments_is_told_of_in_good_time() {
    grown(1);
    plaza.desk.at("group-1");
    plaza.away("2026-11-27T16:00:00");
    long before = System.nanoTime();
    String told = plaza.say("maria", "/summary last 30 days");
    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(3));
    assertThat(told.length()).isLessThan(9000);
    assertThat(told).contains("Kept on time: ", "Help wanted", "and ");
    // what needs people stands in the first message of any service
    assertThat(told.indexOf("What was kept")).isLessThan(2000);
    plaza.say("maria", "/summary every monday at 9:00");
    plaza.until("2026-11-30T09:00:00");
    Message post = plaza.posts("group-1").get(0);
    assertThat(post.plain().length()).isLessThan(9000);
    assertThat(post.blocks()).hasSizeLessThanOrEqualTo(50);
  }

  /** Commitments over a year, kept, released, open and moved; some want help. */
  private void grown(int groups) {
    plaza.desk.at(Plaza.READING);
    plaza.say("maria", "/commit begin by 2026-12-01");
    long collaborative = plaza.collaborative();
    Instant now = Desk.NOW;
    plaza
        .test()
        .asOwner(
            """
            set search_path = asterism;
            insert into "group" (collaborative_id, name, made_at)
            select %1$d, 'Group ' || n || ' of the people who read with children', now()
            from generate_series(1, %2$d) n;
            insert into channel (collaborative_id, workspace_id, external_id, name, group_id)
            select %1$d, (select min(id) from workspace), 'group-' || substr(split_part(name, ' ', 2), 1), name, id
            from "group" where name like 'Group %%';
            insert into person (collaborative_id, name, made_at)
            select %1$d, 'P' || n || ' of Riverside', now() from generate_series(1, 200) n;
            insert into commitment (collaborative_id, number, owner_id, group_id, what, due, zone,
              state, help_wanted, kept_late, made_at, ended_at)
            select %1$d, 1000 + n, (select id from person where name = 'P' || (1 + n %% 200) || ' of Riverside'),
              g.id, 'bring the books number ' || n || repeat(' and more', 20), s.made::date + 10,
              'America/Los_Angeles', s.state,
              case when s.state = 'open' and n %% 7 = 0 then 'alone' || repeat(' and more', 20) end,
              case when s.state = 'kept' then n %% 5 = 0 end, s.made,
              case when s.state <> 'open' then s.made + interval '8 days' end
            from generate_series(1, %3$d) n
            cross join lateral (select timestamptz '%4$s' - interval '365 days' * n / %3$d as made,
              case when n <= %3$d / 12 or n %% 25 = 0 then 'open' when n %% 9 = 0 then 'released'
                else 'kept' end as state) s
            join "group" g on g.name like 'Group ' || (1 + n %% %2$d) || ' %%';
            insert into commitment_event (collaborative_id, commitment_id, kind, at, by_person_id,
              due_after, zone, late)
            select collaborative_id, id, 'made', made_at, owner_id, due, zone, null
            from commitment where number > 1000;
            insert into commitment_event (collaborative_id, commitment_id, kind, at, by_person_id,
              because)
            select collaborative_id, id, 'help_wanted', made_at + interval '1 hour', owner_id,
              help_wanted from commitment where number > 1000 and help_wanted is not null;
            insert into commitment_event (collaborative_id, commitment_id, kind, at, by_person_id,
              late)
            select collaborative_id, id, state, ended_at, owner_id, kept_late
            from commitment where number > 1000 and ended_at is not null;
            update collaborative set last_number = 1000 + %3$d;
            analyze;
            """
                .formatted(collaborative, groups, COMMITMENTS, now));
  }
}
