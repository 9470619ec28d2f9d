package asterism.bot.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.chat.Platform;
import asterism.bot.chat.Rendering;
import asterism.bot.message.Language;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Texts;
import asterism.bot.room.HandClock;
import asterism.bot.schedule.Routine;
import asterism.storage.Database;
import asterism.storage.TestDatabase;
import asterism.storage.card.Cards;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.Workspaces;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A group with a channel on each of two services. */
class CouriersTest {
  private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final String KIND = "note";

  private final TestDatabase test = TestDatabase.create();
  private final Database database = test.database();
  private final HandClock clock = new HandClock(NOW, ZONE);
  private final ScriptedService room = new ScriptedService(Platform.ROOM);
  private final ScriptedService slack = new ScriptedService(Platform.SLACK);
  private final Couriers couriers = couriers(room, slack);
  private long collaborative;
  private Group group;

  @BeforeEach
  void begin() {
    Workspaces.Met met =
        database.acrossCollaboratives(tx -> new Workspaces(tx).met("room", "room", "R"));
    collaborative = met.collaborative();
    group =
        database.inCollaborative(
            collaborative,
            tx -> new Groups(tx).ofChannel(met.workspace(), "reading", "reading", NOW));
    test.asOwner(
        """
        set search_path = asterism;
        insert into workspace (collaborative_id, platform, external_id, name)
        values (%1$d, 'slack', 'T1', 'S');
        insert into channel (collaborative_id, workspace_id, external_id, name, group_id)
        select %1$d, id, 'C1', 'reading', %2$d from workspace where external_id = 'T1'
        """
            .formatted(collaborative, group.id()));
  }

  @AfterEach
  void end() {
    slack.close();
    couriers.close();
    test.close();
  }

  @Test
  void a_service_that_hangs_holds_up_neither_the_others_nor_whoever_wakes_it() {
    slack.hang();
    want(1);
    couriers.wake();
    await().untilAsserted(() -> assertThat(slack.asked()).isEqualTo(1));
    await().untilAsserted(() -> assertThat(room.shown()).containsExactly("fact 1"));

    for (int subject = 2; subject <= 5; subject++) {
      want(subject);
      couriers.wake();
    }
    await().untilAsserted(() -> assertThat(room.shown()).hasSize(5));
    assertThat(slack.asked()).as("it is still at the first").isEqualTo(1);
    await().untilAsserted(() -> assertThat(waiting("room")).isZero());

    slack.release();
    await().untilAsserted(() -> assertThat(slack.shown()).hasSize(5));
    await().untilAsserted(() -> assertThat(waiting("slack")).isZero());
    assertThat(slack.asked()).isEqualTo(5);
  }

  @Test
  void each_service_has_a_routine_that_never_waits_for_it() {
    List<Routine> routines = couriers.routines(LOOK);
    assertThat(routines)
        .extracting(Routine::name)
        .containsExactly("delivery-room", "delivery-slack");
    assertThat(routines).extracting(Routine::every).containsOnly(LOOK);

    slack.hang();
    want(1);
    for (int seconds = 0; seconds < 1000; seconds++) {
      routines.forEach(routine -> routine.look().run());
    }
    await().untilAsserted(() -> assertThat(room.shown()).containsExactly("fact 1"));
    await().untilAsserted(() -> assertThat(slack.asked()).isEqualTo(1));
    assertThat(slack.shown()).isEmpty();

    slack.release();
    await().untilAsserted(() -> assertThat(slack.shown()).containsExactly("fact 1"));
  }

  @Test
  void a_service_that_refuses_is_given_up_and_the_others_are_shown() {
    slack.refuse(true);
    want(1);
    couriers.wake();
    await().untilAsserted(() -> assertThat(room.shown()).containsExactly("fact 1"));
    await().untilAsserted(() -> assertThat(givenUp("slack")).isEqualTo(1));
    assertThat(givenUp("room")).isZero();

    slack.refuse(false);
    want(1);
    couriers.wake();
    await().untilAsserted(() -> assertThat(slack.shown()).containsExactly("fact 1"));
    await().untilAsserted(() -> assertThat(givenUp("slack")).isZero());
  }

  @Test
  void cards_of_a_service_that_is_off_wait_until_it_is_on_again_and_count_for_nobody() {
    want(1);
    try (Couriers alone = couriers(room)) {
      alone.wake();
      await().untilAsserted(() -> assertThat(room.shown()).containsExactly("fact 1"));
    }
    await().untilAsserted(() -> assertThat(waiting("room")).isZero());
    assertThat(waiting("slack")).isEqualTo(1);
    assertThat(slack.asked()).isZero();

    couriers.wake();
    await().untilAsserted(() -> assertThat(slack.shown()).containsExactly("fact 1"));
  }

  @Test
  void who_is_woken_after_the_end_shows_nothing() {
    couriers.wake();
    couriers.close();
    want(1);
    couriers.wake();

    assertThat(waiting("room", "slack")).isEqualTo(2);
  }

  private Couriers couriers(ScriptedService... services) {
    Rendering rendering =
        new Rendering(new Texts(List.of("asterism.bot.texts")), ZONE, Language.ENGLISH);
    Face face =
        (subject, transaction, wording, now) ->
            new Face.Showing(Message.of(Text.of("fact " + subject)), true);
    return new Couriers(
        Stream.of(services)
            .map(each -> new Delivery(database, Map.of(KIND, face), each, rendering, clock, clock))
            .toList());
  }

  private void want(long subject) {
    database.runInCollaborative(
        collaborative, tx -> new Cards(tx).showToGroup(KIND, subject, group.id(), NOW));
  }

  private long waiting(String... platforms) {
    return behind(platforms).waiting();
  }

  private long givenUp(String platform) {
    return behind(platform).givenUp();
  }

  private Cards.Waiting behind(String... platforms) {
    return database.acrossCollaboratives(tx -> new Cards(tx).waiting(List.of(platforms), NOW));
  }
}
