package asterism.bot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.card.Delivery;
import asterism.bot.card.Face;
import asterism.bot.chat.Rendering;
import asterism.bot.message.Language;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Texts;
import asterism.bot.message.Wording;
import asterism.bot.room.HandClock;
import asterism.bot.slack.wire.Trouble;
import asterism.storage.Database;
import asterism.storage.TestDatabase;
import asterism.storage.Transaction;
import asterism.storage.card.Cards;
import asterism.storage.people.People;
import asterism.storage.people.Workspaces;
import com.slack.api.methods.response.dnd.DndInfoResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever has asked Slack not to be disturbed. */
class QuietTest {
  private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private final LoneSlack at = new LoneSlack();

  @AfterEach
  void close() {
    at.close();
  }

  @Test
  void within_the_hours_they_chose_they_are_not_disturbed() {
    at.slack.doNotDisturb(at.maria, NOW, NOW.plus(HOUR));

    assertThat(until(NOW.minusSeconds(1))).isEmpty();
    assertThat(until(NOW)).contains(NOW.plus(HOUR));
    assertThat(until(NOW.plus(HOUR).minusSeconds(1))).contains(NOW.plus(HOUR));
    assertThat(until(NOW.plus(HOUR))).isEmpty();
    assertThat(at.chat.quietUntil(at.place(at.james, true), NOW)).isEmpty();
    assertThat(at.slack.complaints()).isEmpty();
  }

  @Test
  void nor_while_they_have_paused_what_disturbs_them_where_slack_tells_it() {
    DndInfoResponse told = new DndInfoResponse();
    told.setSnoozeEnabled(true);
    told.setSnoozeEndtime((int) NOW.plus(HOUR).getEpochSecond());

    assertThat(Quiet.until(told, NOW)).contains(NOW.plus(HOUR));
    assertThat(Quiet.until(told, NOW.plus(HOUR))).isEmpty();
    told.setSnoozeEnabled(false);
    assertThat(Quiet.until(told, NOW)).isEmpty();
  }

  @Test
  void while_slack_cannot_be_asked_they_are_left_alone_for_a_moment() {
    at.slack.weather().next("dnd.info", Trouble.unavailable());
    assertThat(until(NOW)).contains(NOW.plus(Duration.ofMinutes(1)));
    assertThat(until(NOW)).as("it can be asked again").isEmpty();

    at.slack.weather().next("dnd.info", Trouble.rateLimited(Duration.ofSeconds(7)));
    assertThat(until(NOW)).contains(NOW.plusSeconds(7));
  }

  @Test
  void where_slack_does_not_tell_that_is_noted_once_and_nothing_is_kept_back() {
    at.slack.doNotDisturb(at.maria, NOW, NOW.plus(HOUR));
    at.slack.revoke("dnd:read");
    try (Overheard log = new Overheard()) {
      assertThat(until(NOW)).isEmpty();
      assertThat(until(NOW)).isEmpty();
      assertThat(log.of(Quiet.class))
          .singleElement()
          .asString()
          .contains("does not say who wants not to be disturbed", "missing_scope");
    }
  }

  @Test
  void what_waits_for_them_is_sent_when_their_quiet_hours_are_over() {
    HandClock clock = new HandClock(NOW, ZoneOffset.UTC);
    at.slack.goBy(clock);
    at.slack.doNotDisturb(at.maria, NOW.minus(HOUR), NOW.plus(HOUR));
    try (TestDatabase test = TestDatabase.create()) {
      Delivery delivery = delivery(test.database(), clock);
      want(test.database());
      delivery.look();
      clock.forward(HOUR.minusSeconds(1));
      delivery.look();
      assertThat(at.slack.calls("chat.postMessage")).isEmpty();
      assertThat(at.slack.calls("dnd.info")).as("Slack said until when").hasSize(1);

      clock.forward(Duration.ofSeconds(1));
      delivery.look();
      assertThat(at.seen(at.direct)).singleElement().asString().contains("Good morning");
    }
  }

  private Delivery delivery(Database database, Clock clock) {
    Texts texts = new Texts(List.of("asterism.bot.texts"));
    return new Delivery(
        database,
        Map.of("greeting", new Greeting()),
        at.chat,
        new Rendering(texts, ZoneOffset.UTC, Language.ENGLISH),
        clock,
        clock);
  }

  private void want(Database database) {
    Workspaces.Met met =
        database.acrossCollaboratives(
            tx -> new Workspaces(tx).met("slack", at.slack.team(), "Riverside"));
    People.Profile maria = new People.Profile("Maria", Optional.empty(), Optional.empty());
    database.runInCollaborative(
        met.collaborative(),
        tx -> {
          long person = new People(tx).behind(met.workspace(), at.maria, maria, NOW).id();
          new Cards(tx).showToPerson("greeting", 1, person, NOW, NOW);
        });
  }

  private static final class Greeting implements Face {
    @Override
    public Showing show(long subject, Transaction transaction, Wording wording, Instant now) {
      return new Showing(Message.of(Text.of("Good morning")), false);
    }

    @Override
    public Debut debut(long subject, Transaction transaction, Instant now) {
      return Debut.UNDISTURBED;
    }
  }

  private Optional<Instant> until(Instant now) {
    return at.chat.quietUntil(at.direct, now);
  }
}
