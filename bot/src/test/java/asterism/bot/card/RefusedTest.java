package asterism.bot.card;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.ChatService.Verdict;
import asterism.bot.chat.Platform;
import asterism.bot.chat.Rendering;
import asterism.bot.message.Language;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Texts;
import asterism.bot.room.HandClock;
import asterism.storage.Database;
import asterism.storage.TestDatabase;
import asterism.storage.card.Cards;
import asterism.storage.people.Groups;
import asterism.storage.people.People;
import asterism.storage.people.Refusals;
import asterism.storage.people.Workspaces;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Direct messages that a service refuses. */
class RefusedTest {
  private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
  private static final String KIND = "note";

  private final TestDatabase test = TestDatabase.create();
  private final Database database = test.database();
  private final HandClock clock = new HandClock(NOW, ZONE);
  private final ScriptedService service = new ScriptedService(Platform.ROOM);
  private final List<Long> told = new ArrayList<>();
  private final Delivery delivery =
      new Delivery(
          database,
          Map.of(
              KIND,
              (subject, transaction, wording, now) ->
                  new Face.Showing(Message.of(Text.of("fact " + subject)), true)),
          service,
          new Rendering(new Texts(List.of("asterism.bot.texts")), ZONE, Language.ENGLISH),
          clock,
          clock,
          (transaction, account, now) -> told.add(account));
  private long workspace;
  private long collaborative;
  private long person;
  private long account;

  @BeforeEach
  void begin() {
    Workspaces.Met met =
        database.acrossCollaboratives(tx -> new Workspaces(tx).met("room", "room", "R"));
    workspace = met.workspace();
    collaborative = met.collaborative();
    People.Profile maria = new People.Profile("Maria", Optional.of(ZONE), Optional.empty());
    database.runInCollaborative(
        collaborative,
        tx -> {
          People people = new People(tx);
          person = people.behind(workspace, "maria", maria, NOW).id();
          account = people.account(workspace, "maria").orElseThrow().id();
        });
  }

  @AfterEach
  void end() {
    service.close();
    test.close();
  }

  @Test
  void are_noted_and_told_once_until_they_are_taken_again() {
    service.refuse(Optional.of(Verdict.REFUSED));
    want(1);
    want(2);
    delivery.look();
    assertThat(told).containsExactly(account);
    assertThat(stands()).isTrue();

    endRefusal();
    want(3);
    delivery.look();
    assertThat(told).containsExactly(account, account);
  }

  @Test
  void come_once_they_are_taken_again() {
    service.refuse(Optional.of(Verdict.REFUSED));
    want(1);
    delivery.look();
    service.refuse(Optional.empty());
    delivery.look();
    assertThat(service.shown()).as("not repeated").isEmpty();

    database.runInCollaborative(
        collaborative, tx -> new Cards(tx).reviveDirect(account, Instant.EPOCH));
    delivery.look();
    assertThat(service.shown()).containsExactly("fact 1");
  }

  @Test
  void are_no_refusals_where_we_made_the_message_wrong() {
    service.refuse(Optional.of(Verdict.UNFIT));
    want(1);
    delivery.look();
    assertThat(told).isEmpty();
    assertThat(stands()).isFalse();
  }

  @Test
  void are_not_what_a_channel_refuses() {
    service.refuse(Optional.of(Verdict.REFUSED));
    database.runInCollaborative(
        collaborative,
        tx -> {
          long group = new Groups(tx).ofChannel(workspace, "reading", "reading", NOW).id();
          new Cards(tx).showToGroup(KIND, 1, group, NOW);
        });
    delivery.look();
    assertThat(service.asked()).isEqualTo(1);
    assertThat(told).isEmpty();
  }

  @Test
  void go_to_another_account_where_there_is_one() {
    test.asOwner(
        """
        insert into asterism.account (collaborative_id, workspace_id, external_id, person_id, name)
        values (%d, %d, 'maria2', %d, 'Maria')
        """
            .formatted(collaborative, workspace, person));
    service.refuse(Optional.of(Verdict.REFUSED));
    want(1);
    delivery.look();
    service.refuse(Optional.empty());
    want(2);
    delivery.look();
    assertThat(service.places()).containsExactly("maria2");
  }

  private void want(long subject) {
    database.runInCollaborative(
        collaborative, tx -> new Cards(tx).showToPerson(KIND, subject, person, NOW, NOW));
  }

  private boolean stands() {
    return database.inCollaborative(
        collaborative, tx -> new Refusals(tx).standing(account).isPresent());
  }

  private void endRefusal() {
    Optional<Refusals.Refusal> ended =
        database.inCollaborative(collaborative, tx -> new Refusals(tx).end(account, NOW));
    assertThat(ended).isPresent();
  }
}
