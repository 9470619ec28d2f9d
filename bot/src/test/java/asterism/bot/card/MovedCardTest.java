package asterism.bot.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import asterism.storage.card.Card;
import asterism.storage.card.Cards;
import asterism.storage.link.LinkCodes;
import asterism.storage.link.LinkCodes.Extent;
import asterism.storage.link.Links;
import asterism.storage.people.People;
import asterism.storage.people.Refusals;
import asterism.storage.people.Workspaces;
import asterism.storage.people.Workspaces.Met;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Cards whose collaborative is joined with another while they are on their way. */
class MovedCardTest {
  private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

  private final TestDatabase test = TestDatabase.create();
  private final Database database = test.database();
  private final ScriptedService service = new ScriptedService(Platform.ROOM);
  private final List<Long> told = new ArrayList<>();
  private final HandClock clock = new HandClock(NOW, ZONE);
  private final Delivery delivery =
      new Delivery(
          database,
          Map.of(
              "note",
              (subject, transaction, wording, now) ->
                  new Face.Showing(Message.of(Text.of("of " + transaction.collaborative())), true)),
          service,
          new Rendering(new Texts(List.of("asterism.bot.texts")), ZONE, Language.ENGLISH),
          clock,
          clock,
          (transaction, account, now) -> told.add(account));
  private final Met joining = met("room", "riverside");
  private final Met offering = met("slack", "harbor");
  private final long james = person(offering);
  private final long maria = person(joining);

  @AfterEach
  void end() {
    service.close();
    test.close();
  }

  @Test
  void are_posted_once_and_then_show_what_is_true_there() {
    want();
    onItsWay(() -> {});

    assertThat(service.shown()).containsExactly("of " + joining.collaborative());
    delivery.look();
    assertThat(service.shown()).containsExactly("of " + offering.collaborative());
    Card card = card();
    assertThat(card.message()).contains("0");
    assertThat(card.inDoubt()).isFalse();
    assertThat(card.shownVersion()).isEqualTo(card.wantedVersion());
  }

  @Test
  void are_refused_there() {
    want();
    onItsWay(() -> service.refuse(Optional.of(Verdict.REFUSED)));

    assertThat(told).hasSize(1);
    assertThat(
            database.<Boolean>inCollaborative(
                offering.collaborative(), tx -> new Refusals(tx).standing(told.get(0)).isPresent()))
        .isTrue();
  }

  private void onItsWay(Runnable answer) {
    service.hang();
    CompletableFuture<Void> look = CompletableFuture.runAsync(delivery::look);
    await().until(() -> service.asked() == 1);
    join();
    answer.run();
    service.release();
    look.join();
  }

  private void want() {
    database.runInCollaborative(
        joining.collaborative(), tx -> new Cards(tx).showToPerson("note", 1, maria, NOW, NOW));
  }

  private Card card() {
    return database.inCollaborative(
        offering.collaborative(),
        tx -> {
          Cards cards = new Cards(tx);
          return cards.get(cards.standing("note", 1).get(0).card());
        });
  }

  private void join() {
    database.runInCollaborative(
        offering.collaborative(),
        tx ->
            new LinkCodes(tx)
                .offer(
                    "ABCD-1234",
                    LinkCodes.Kind.WORKSPACE,
                    offering.workspace(),
                    Optional.empty(),
                    james,
                    new Extent(1, 0, 0, 0, 0),
                    NOW.plusSeconds(600)));
    database.runInCollaborative(
        joining.collaborative(),
        tx ->
            new Links(tx)
                .joinCollaborative(new LinkCodes(tx).find("ABCD-1234", NOW).orElseThrow(), NOW));
  }

  private Met met(String platform, String name) {
    return database.acrossCollaboratives(tx -> new Workspaces(tx).met(platform, name, name));
  }

  private long person(Met there) {
    People.Profile profile = new People.Profile("Maria", Optional.of(ZONE), Optional.empty());
    return database.inCollaborative(
        there.collaborative(),
        tx -> new People(tx).behind(there.workspace(), "maria", profile, NOW).id());
  }
}
