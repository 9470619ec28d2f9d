package asterism.bot.card;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.card.Face.Debut;
import asterism.bot.chat.Platform;
import asterism.bot.chat.Rendering;
import asterism.bot.message.Language;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Texts;
import asterism.bot.message.Wording;
import asterism.bot.room.HandClock;
import asterism.storage.Database;
import asterism.storage.TestDatabase;
import asterism.storage.Transaction;
import asterism.storage.card.Cards;
import asterism.storage.people.People;
import asterism.storage.people.Workspaces;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cards in somebody's direct messages, each of which says when it may be shown first. */
class DebutTest {
  private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
  private static final String KIND = "note";
  private static final Duration HOUR = Duration.ofHours(1);

  private final TestDatabase test = TestDatabase.create();
  private final Database database = test.database();
  private final HandClock clock = new HandClock(NOW, ZONE);
  private final ScriptedService service = new ScriptedService(Platform.ROOM);
  private final Map<Long, Debut> debuts = new HashMap<>();
  private final List<Long> asked = new ArrayList<>();
  private final List<Long> rendered = new ArrayList<>();
  private final Delivery delivery =
      new Delivery(
          database,
          Map.of(KIND, new Note()),
          service,
          new Rendering(new Texts(List.of("asterism.bot.texts")), ZONE, Language.ENGLISH),
          clock,
          clock);
  private long collaborative;
  private long person;

  @BeforeEach
  void begin() {
    Workspaces.Met met =
        database.acrossCollaboratives(tx -> new Workspaces(tx).met("room", "room", "R"));
    collaborative = met.collaborative();
    People.Profile maria = new People.Profile("Maria", Optional.of(ZONE), Optional.empty());
    person =
        database.inCollaborative(
            collaborative, tx -> new People(tx).behind(met.workspace(), "maria", maria, NOW).id());
  }

  @AfterEach
  void end() {
    service.close();
    test.close();
  }

  @Test
  void one_that_is_for_later_is_not_even_rendered_until_then() {
    want(1, Debut.later(NOW.plus(HOUR)));
    delivery.look();
    clock.forward(HOUR.minusSeconds(1));
    delivery.look();
    assertThat(rendered).isEmpty();
    assertThat(asked).as("not asked again before its time").containsExactly(1L);

    debuts.put(1L, Debut.NOW);
    clock.forward(Duration.ofSeconds(1));
    delivery.look();
    assertThat(service.shown()).containsExactly("fact 1");
    assertThat(asked).containsExactly(1L, 1L);
  }

  @Test
  void nobody_waits_for_one_that_is_for_later_until_its_time_has_come() {
    want(1, Debut.later(NOW.plus(HOUR)));
    delivery.look();
    assertThat(behind().waiting()).isZero();

    clock.forward(HOUR.minusMinutes(5));
    assertThat(behind().oldest()).contains(NOW.plus(HOUR));
    clock.forward(Duration.ofMinutes(7));
    assertThat(behind().oldest()).contains(NOW.plus(HOUR));
  }

  @Test
  void one_past_its_time_is_left_quietly_until_its_fact_changes() {
    want(1, Debut.NEVER);
    delivery.look();
    clock.forward(HOUR);
    delivery.look();
    assertThat(asked).as("once").containsExactly(1L);
    assertThat(service.asked()).isZero();
    assertThat(behind()).isEqualTo(new Cards.Waiting(0, Optional.empty(), 0));
    assertThat(notesOfGivenUp()).isEmpty();

    touch(1);
    delivery.look();
    assertThat(asked).containsExactly(1L, 1L);
    assertThat(service.shown()).isEmpty();

    debuts.put(1L, Debut.NOW);
    touch(1);
    delivery.look();
    assertThat(service.shown()).containsExactly("fact 1");
  }

  @Test
  void nobody_is_disturbed_who_does_not_want_to_be() {
    service.quiet(NOW.plus(HOUR));
    want(1, Debut.UNDISTURBED);
    want(2, Debut.NOW);
    delivery.look();
    clock.forward(HOUR.minusSeconds(1));
    delivery.look();
    assertThat(service.shown()).containsExactly("fact 2");
    assertThat(behind().oldest()).as("not behind").contains(NOW.plus(HOUR));

    clock.forward(Duration.ofSeconds(1));
    delivery.look();
    assertThat(service.shown()).containsExactly("fact 2", "fact 1");
  }

  @Test
  void what_passed_its_time_while_somebody_was_not_to_be_disturbed_is_not_shown() {
    service.quiet(NOW.plus(HOUR));
    want(1, Debut.UNDISTURBED);
    delivery.look();

    debuts.put(1L, Debut.NEVER);
    clock.forward(HOUR);
    delivery.look();
    assertThat(service.shown()).isEmpty();
    assertThat(behind().waiting()).isZero();
  }

  @Test
  void one_in_doubt_that_stands_there_is_kept_true_whatever_time_it_is() {
    service.lose(false);
    want(1, Debut.UNDISTURBED);
    delivery.look();
    debuts.put(1L, Debut.NEVER);
    service.quiet(NOW.plus(HOUR));
    clock.forward(Duration.ofMinutes(5));
    delivery.look();

    assertThat(service.shown()).containsExactly("fact 1");
    assertThat(asked).as("it had its debut").containsExactly(1L);
    assertThat(behind().waiting()).isZero();
  }

  @Test
  void one_in_doubt_that_does_not_stand_there_is_asked_afresh() {
    service.lose(true);
    want(1, Debut.UNDISTURBED);
    delivery.look();
    debuts.put(1L, Debut.NEVER);
    clock.forward(Duration.ofMinutes(5));
    delivery.look();

    assertThat(asked).containsExactly(1L, 1L);
    assertThat(service.shown()).isEmpty();
    assertThat(behind().waiting()).isZero();
  }

  @Test
  void one_in_doubt_that_does_not_stand_there_is_posted_by_the_same_look() {
    service.lose(true);
    want(1, Debut.NOW);
    delivery.look();
    clock.forward(Duration.ofSeconds(1));
    delivery.look();
    assertThat(service.shown()).containsExactly("fact 1");
    assertThat(service.asked()).isEqualTo(2);
  }

  @Test
  void one_that_was_shown_changes_at_any_hour() {
    want(1, Debut.NOW);
    delivery.look();
    debuts.put(1L, Debut.NEVER);
    service.quiet(NOW.plus(HOUR));
    touch(1);
    delivery.look();
    assertThat(service.asked()).isEqualTo(2);
    assertThat(behind().waiting()).isZero();
  }

  @Test
  void many_that_are_not_shown_hold_nobody_up() {
    for (long subject = 1; subject <= 100; subject++) {
      want(subject, subject % 2 == 0 ? Debut.NEVER : Debut.later(NOW.plus(HOUR)));
    }
    want(101, Debut.NOW);
    delivery.look();
    assertThat(service.shown()).containsExactly("fact 101");
  }

  private final class Note implements Face {
    @Override
    public Showing show(long subject, Transaction transaction, Wording wording, Instant now) {
      rendered.add(subject);
      return new Showing(Message.of(Text.of("fact " + subject)), true);
    }

    @Override
    public Debut debut(long subject, Transaction transaction, Instant now) {
      asked.add(subject);
      return debuts.getOrDefault(subject, Debut.NEVER);
    }
  }

  private void want(long subject, Debut debut) {
    debuts.put(subject, debut);
    Instant now = clock.instant();
    database.runInCollaborative(
        collaborative, tx -> new Cards(tx).showToPerson(KIND, subject, person, now, now));
  }

  private void touch(long subject) {
    database.runInCollaborative(
        collaborative, tx -> new Cards(tx).touch(KIND, subject, clock.instant()));
  }

  private Cards.Waiting behind() {
    return database.acrossCollaboratives(
        tx -> new Cards(tx).waiting(List.of("room"), clock.instant()));
  }

  private List<String> notesOfGivenUp() {
    return database.inCollaborative(
        collaborative, tx -> new Cards(tx).notesOfGivenUp(List.of("room"), 3));
  }
}
