package asterism.bot.card;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.ChatService.Shown;
import asterism.bot.chat.ChatService.Verdict;
import asterism.bot.chat.Platform;
import asterism.bot.chat.Rendering;
import asterism.bot.message.Language;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Texts;
import asterism.storage.Database;
import asterism.storage.TestDatabase;
import asterism.storage.card.Card;
import asterism.storage.card.Cards;
import asterism.storage.people.Groups;
import asterism.storage.people.Workspaces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reactions for people to press, put under a card's message once it is shown. */
class SeedingTest {
  private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final String KIND = "question";
  private static final List<String> SEEDS = List.of("white_check_mark", "octagonal_sign");

  private final TestDatabase test = TestDatabase.create();
  private final Database database = test.database();
  private final ScriptedService service = new ScriptedService(Platform.ROOM);
  private final Delivery delivery = delivery();
  private boolean open = true;
  private List<String> seeds = SEEDS;
  private long collaborative;
  private long group;

  private Delivery delivery() {
    return new Delivery(
        database,
        Map.of(
            KIND,
            (subject, transaction, wording, now) ->
                new Face.Showing(Message.of(Text.of("fact " + subject)), open, seeds)),
        service,
        new Rendering(new Texts(List.of("asterism.bot.texts")), ZoneOffset.UTC, Language.ENGLISH),
        CLOCK,
        CLOCK);
  }

  @BeforeEach
  void begin() {
    Workspaces.Met met =
        database.acrossCollaboratives(tx -> new Workspaces(tx).met("room", "room", "R"));
    collaborative = met.collaborative();
    group =
        database.inCollaborative(
            collaborative,
            tx -> new Groups(tx).ofChannel(met.workspace(), "reading", "reading", NOW).id());
  }

  @AfterEach
  void end() {
    service.close();
    test.close();
  }

  @Test
  void they_are_put_there_by_the_look_that_shows_it_and_never_again() {
    want();
    delivery.look();
    assertThat(service.seeds()).isEqualTo(Map.of("0", SEEDS));

    want();
    delivery.look();
    delivery.look();
    assertThat(service.asked()).as("it was edited").isEqualTo(2);
    assertThat(service.seedings()).isEqualTo(1);
  }

  @Test
  void they_are_put_there_only_when_it_is_settled_that_it_is_shown() {
    List<Card> then = new ArrayList<>();
    service.seeding(
        made -> {
          then.add(card());
          return made;
        });
    want();
    delivery.look();

    assertThat(then).singleElement().matches(card -> card.message().isPresent());
    assertThat(then).singleElement().matches(card -> card.shownVersion() == card.wantedVersion());
  }

  @Test
  void a_card_that_wants_none_gets_none() {
    seeds = List.of();
    want();
    delivery.look();
    assertThat(service.seedings()).isZero();
  }

  @Test
  void what_is_closed_gets_none() {
    open = false;
    want();
    delivery.look();
    assertThat(service.seedings()).isZero();
  }

  @Test
  void what_is_closed_before_it_got_them_gets_none_any_more() {
    service.seeding(made -> Shown.later(Duration.ofMinutes(1), "ratelimited"));
    want();
    delivery.look();
    open = false;
    want();
    delivery.look();
    service.seeding(made -> made);
    minutesLater();
    delivery.look();

    assertThat(service.seeds()).isEmpty();
  }

  @Test
  void who_is_killed_between_the_post_and_them_has_them_put_there_after_a_restart() {
    service.seeding(
        made -> {
          throw new IllegalStateException("killed");
        });
    want();
    delivery.look();
    assertThat(card().message()).as("shown all the same").contains("0");

    service.seeding(made -> made);
    delivery().look();
    assertThat(service.seeds()).as("somebody may be at it still").isEmpty();
    minutesLater();
    delivery().look();
    assertThat(service.seeds()).isEqualTo(Map.of("0", SEEDS));
  }

  @Test
  void the_service_is_asked_again_when_it_said_so_and_not_before() {
    service.seeding(made -> Shown.later(Duration.ofSeconds(50), "ratelimited"));
    want();
    delivery.look();
    delivery.look();
    want();
    delivery.look();
    assertThat(service.seedings()).isEqualTo(1);

    service.seeding(made -> made);
    minutesLater();
    delivery.look();
    assertThat(service.seeds()).isEqualTo(Map.of("0", SEEDS));
  }

  @Test
  void where_they_are_refused_for_good_they_are_not_tried_again() {
    service.seeding(made -> Shown.not(Verdict.REFUSED, "too_many_emoji"));
    want();
    delivery.look();
    minutesLater();
    want();
    delivery.look();

    assertThat(service.seedings()).isEqualTo(1);
    assertThat(card().shownVersion()).isEqualTo(card().wantedVersion());
  }

  @Test
  void a_card_posted_anew_gets_them_under_its_new_message() {
    want();
    delivery.look();
    database.runInCollaborative(
        collaborative, tx -> new Cards(tx).postAnew(new Cards(tx).get(1), Optional.empty(), NOW));
    want();
    delivery.look();

    assertThat(service.seeds()).isEqualTo(Map.of("0", SEEDS, "1", SEEDS));
  }

  private void want() {
    database.runInCollaborative(
        collaborative, tx -> new Cards(tx).showToGroup(KIND, 1, group, NOW));
  }

  /** By the database's own clock. */
  private void minutesLater() {
    test.asOwner(
        "update asterism.card set seed_not_before = seed_not_before - interval '3 minutes'");
  }

  /** The only one there is. */
  private Card card() {
    return database.inCollaborative(collaborative, tx -> new Cards(tx).get(1));
  }
}
