package asterism.bot.ordeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import asterism.bot.card.Delivery;
import asterism.bot.card.Face;
import asterism.bot.chat.ChatService.Found;
import asterism.bot.chat.ChatService.Shown;
import asterism.bot.chat.ChatService.Verdict;
import asterism.bot.chat.Rendering;
import asterism.bot.message.Language;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Texts;
import asterism.bot.room.HandClock;
import asterism.bot.room.Room;
import asterism.bot.room.RoomSeed;
import asterism.storage.Database;
import asterism.storage.TestDatabase;
import asterism.storage.card.Card;
import asterism.storage.card.Cards;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.Workspaces;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cards in the real room, when what is between them and their message goes wrong. */
class ShownOnceTest {
  private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
  private static final String KIND = "note";

  /** The process ends here: nothing of ours runs any more. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private final TestDatabase test = TestDatabase.create();
  private final Database database = test.database();
  private final Books books = new Books(test.ownerUrl());
  private final HandClock clock = new HandClock(NOW, ZONE);
  private final Texts texts = new Texts(List.of("asterism.bot.texts", Room.TEXTS));
  private final Map<Long, String> facts = new HashMap<>();
  private final Set<Long> closed = new HashSet<>();
  private UnreliableService service;
  private Delivery delivery;
  private long collaborative;
  private Group group;

  @BeforeEach
  void begin() {
    new RoomSeed(database, clock, ZONE).plant();
    Room room = new Room(database, clock, ZONE, clock, language -> List.of(), texts);
    service = new UnreliableService(room);
    delivery = started();
    Workspaces.Met met =
        database.acrossCollaboratives(tx -> new Workspaces(tx).met("room", "room", "R"));
    collaborative = met.collaborative();
    group =
        database.inCollaborative(
            collaborative,
            tx -> new Groups(tx).ofChannel(met.workspace(), "early-reading", "early-reading", NOW));
  }

  @AfterEach
  void end() {
    service.close();
    test.close();
  }

  @Test
  void killed_after_the_message_went_out_the_next_start_finds_it() {
    want(1, "once");
    service.next(
        call -> {
          call.get();
          throw new Killed();
        });
    assertThatExceptionOfType(Killed.class).isThrownBy(delivery::look);
    assertThat(shown()).containsExactly("once");

    delivery = started();
    delivery.look();
    assertThat(service.tries()).as("still taken by the one that was killed").isEqualTo(1);
    leasesPass();
    delivery.look();
    assertThat(shown()).containsExactly("once");
    assertThat(card(1).message()).isPresent();
    assertThat(behind()).isZero();
  }

  @Test
  void killed_before_the_message_went_out_the_next_start_posts_it() {
    want(1, "once");
    service.next(
        call -> {
          throw new Killed();
        });
    assertThatExceptionOfType(Killed.class).isThrownBy(delivery::look);

    delivery = started();
    leasesPass();
    delivery.look();
    assertThat(shown()).containsExactly("once");
  }

  @Test
  void a_connection_lost_while_it_is_marked_leaves_one_message_too() {
    want(1, "once");
    test.asOwner(
        """
        create function asterism.cut_off() returns trigger language plpgsql as $$
        begin
          perform pg_terminate_backend(pg_backend_pid());
          return new;
        end $$;
        create trigger cut_off before update on asterism.card for each row
          when (old.message is null and new.message is not null)
          execute function asterism.cut_off();
        """);
    delivery.look();
    assertThat(shown()).containsExactly("once");
    assertThat(card(1).message()).isEmpty();
    assertThat(card(1).inDoubt()).isTrue();

    test.asOwner("drop trigger cut_off on asterism.card");
    want(1, "as it is now");
    leasesPass();
    delivery.look();
    assertThat(shown()).containsExactly("as it is now");
    assertThat(card(1).message()).isPresent();
  }

  @Test
  void a_post_lost_in_its_commit_is_looked_up_and_then_made() {
    want(1, "once");
    test.asOwner(
        """
        create function asterism.cut_off() returns trigger language plpgsql as $$
        begin
          perform pg_terminate_backend(pg_backend_pid());
          return new;
        end $$;
        create constraint trigger cut_off after insert on asterism.room_message
          deferrable initially deferred for each row execute function asterism.cut_off();
        """);
    delivery.look();
    assertThat(shown()).isEmpty();
    assertThat(card(1).inDoubt()).isTrue();

    test.asOwner("drop trigger cut_off on asterism.room_message");
    clock.forward(Duration.ofSeconds(30));
    delivery.look();
    assertThat(shown()).containsExactly("once");
  }

  @Test
  void while_it_cannot_be_looked_up_nothing_is_posted() {
    want(1, "once");
    service.next(
        call -> {
          call.get();
          return Shown.not(Verdict.IN_DOUBT, "no answer");
        });
    delivery.look();
    service.readable(false);
    for (int i = 0; i < 5; i++) {
      clock.forward(Duration.ofMinutes(5));
      delivery.look();
    }
    assertThat(service.tries()).isEqualTo(1);

    service.readable(true);
    clock.forward(Duration.ofMinutes(5));
    delivery.look();
    assertThat(shown()).containsExactly("once");
    assertThat(behind()).isZero();
  }

  @Test
  void a_lookup_told_to_wait_is_no_failure_and_is_made_just_then() {
    want(1, "once");
    service.next(
        call -> {
          call.get();
          return Shown.not(Verdict.IN_DOUBT, "no answer");
        });
    delivery.look();
    clock.forward(Duration.ofMinutes(5));
    service.nextLookup(new Found(false, Optional.empty(), Optional.of(Duration.ofSeconds(9))));
    delivery.look();
    clock.forward(Duration.ofSeconds(8));
    delivery.look();
    assertThat(card(1).message()).isEmpty();
    assertThat(card(1).attempts()).as("the lost answer alone").isEqualTo(1);

    clock.forward(Duration.ofSeconds(1));
    delivery.look();
    assertThat(card(1).message()).isPresent();
    assertThat(shown()).containsExactly("once");
  }

  @Test
  void two_at_work_at_once_show_each_card_once() throws InterruptedException {
    for (long subject = 1; subject <= 60; subject++) {
      want(subject, "fact " + subject);
    }
    try (Database replica = test.replica()) {
      Room other = new Room(replica, clock, ZONE, clock, language -> List.of(), texts);
      Delivery second =
          new Delivery(
              replica,
              Map.of(KIND, face()),
              other,
              new Rendering(texts, ZONE, Language.ENGLISH),
              clock,
              clock);
      Thread thread = new Thread(second::look);
      thread.start();
      delivery.look();
      thread.join();
      other.close();
    }
    assertThat(shown()).hasSize(60).doesNotHaveDuplicates();
    assertThat(behind()).isZero();
  }

  @Test
  void a_slow_service_does_not_keep_cards_beyond_the_time_they_were_taken_for() {
    for (long subject = 1; subject <= 3; subject++) {
      want(subject, "fact " + subject);
      service.next(
          call -> {
            clock.forward(Duration.ofSeconds(11));
            return call.get();
          });
    }
    delivery.look();
    assertThat(shown()).containsExactly("fact 1");

    for (int looks = 0; looks < 2; looks++) {
      leasesPass();
      delivery.look();
    }
    assertThat(shown()).containsExactly("fact 1", "fact 2", "fact 3");
  }

  @Test
  void an_open_facts_message_that_was_deleted_is_posted_anew_once_a_day() {
    want(1, "first");
    delivery.look();
    delete();
    want(1, "second");
    lookTwice();
    assertThat(shown()).containsExactly("second");

    delete();
    want(1, "third");
    lookTwice();
    assertThat(shown()).isEmpty();
    clock.forward(Duration.ofDays(1).minusSeconds(1));
    lookTwice();
    assertThat(shown()).isEmpty();
    clock.forward(Duration.ofSeconds(1));
    lookTwice();
    assertThat(shown()).containsExactly("third");
    assertThat(behind()).isZero();
  }

  @Test
  void a_closed_facts_message_that_was_deleted_stays_deleted_and_that_is_noted() {
    want(1, "open");
    delivery.look();
    delete();
    closed.add(1L);
    want(1, "closed");
    lookTwice();
    clock.forward(Duration.ofDays(2));
    lookTwice();

    assertThat(shown()).isEmpty();
    assertThat(notes()).singleElement().asString().contains("gone", "closed");
    assertThat(waiting().givenUp()).isEqualTo(1);
    assertThat(behind()).isZero();
  }

  @Test
  void a_service_that_says_when_is_not_asked_before() {
    want(1, "at last");
    service.next(Shown.later(Duration.ofSeconds(47), "slow down"));
    delivery.look();
    clock.forward(Duration.ofSeconds(46));
    delivery.look();
    assertThat(service.tries()).isEqualTo(1);

    clock.forward(Duration.ofSeconds(1));
    delivery.look();
    assertThat(shown()).containsExactly("at last");
  }

  @Test
  void to_be_told_when_is_no_failure_and_makes_no_noise() {
    want(1, "at last");
    for (int i = 0; i < 8; i++) {
      service.next(Shown.later(Duration.ofSeconds(2), "slow down"));
    }
    String log =
        logged(
            () -> {
              for (int i = 0; i < 8; i++) {
                delivery.look();
                clock.forward(Duration.ofSeconds(2));
              }
            });
    assertThat(service.tries()).isEqualTo(8);
    assertThat(card(1).attempts()).isZero();
    assertThat(log).doesNotContain("slow down");

    delivery.look();
    assertThat(shown()).containsExactly("at last");
  }

  @Test
  void an_open_facts_message_that_can_be_edited_no_more_is_posted_anew_with_a_link_to_it() {
    want(1, "first");
    delivery.look();
    String former = card(1).message().orElseThrow();
    service.next(Shown.not(Verdict.LOCKED, "too old"));
    want(1, "second");
    lookTwice();
    assertThat(shown()).containsExactly("first", "second");
    assertThat(latest())
        .contains("an earlier message", "https://chat.example/early-reading/" + former);
    assertThat(behind()).isZero();

    want(1, "third");
    delivery.look();
    assertThat(shown()).as("edited in place, as ever").containsExactly("first", "third");
    assertThat(latest()).contains("https://chat.example/early-reading/" + former);
  }

  @Test
  void a_closed_facts_message_that_can_be_edited_no_more_stays_as_it_is_and_that_is_noted() {
    want(1, "open");
    delivery.look();
    closed.add(1L);
    service.next(Shown.not(Verdict.LOCKED, "too old"));
    want(1, "closed");
    lookTwice();

    assertThat(shown()).containsExactly("open");
    assertThat(notes()).singleElement().asString().contains("edited no more", "too old");
    assertThat(behind()).isZero();
  }

  @Test
  void a_message_that_can_be_edited_no_more_is_not_taken_for_the_one_that_may_have_gone_out() {
    want(1, "first");
    delivery.look();
    service.next(Shown.not(Verdict.LOCKED, "too old"));
    service.next(Shown.not(Verdict.IN_DOUBT, "no answer"));
    want(1, "second");
    lookTwice();
    assertThat(shown()).containsExactly("first");

    clock.forward(Duration.ofSeconds(1));
    delivery.look();
    assertThat(shown()).containsExactly("first", "second");
    assertThat(behind()).isZero();
  }

  @Test
  void a_message_found_again_that_can_be_edited_no_more_is_linked_to_too() {
    want(1, "first");
    service.next(
        call -> {
          call.get();
          return Shown.not(Verdict.IN_DOUBT, "no answer");
        });
    delivery.look();
    service.next(Shown.not(Verdict.LOCKED, "too old"));
    want(1, "second");
    clock.forward(Duration.ofSeconds(1));
    lookTwice();

    assertThat(shown()).containsExactly("first", "second");
    assertThat(latest()).contains("https://chat.example/early-reading/");
  }

  @Test
  void a_service_that_fails_is_asked_less_and_less_often_but_every_few_minutes_for_ever() {
    want(1, "at last");
    List<Long> pauses = new ArrayList<>();
    Instant last = clock.instant();
    for (int i = 0; i < 14; i++) {
      service.next(Shown.not(Verdict.TRY_LATER, "busy"));
    }
    delivery.look();
    while (service.tries() < 14) {
      clock.forward(Duration.ofSeconds(1));
      int before = service.tries();
      delivery.look();
      if (service.tries() > before) {
        pauses.add(Duration.between(last, clock.instant()).toSeconds());
        last = clock.instant();
      }
    }
    assertThat(pauses).startsWith(1L, 2L, 4L, 8L, 16L).endsWith(300L, 300L).isSorted();

    clock.forward(Duration.ofMinutes(5));
    delivery.look();
    assertThat(shown()).containsExactly("at last");
    assertThat(card(1).attempts()).isZero();
  }

  @Test
  void a_place_that_refuses_is_given_up_with_a_note_and_the_others_go_on() {
    want(1, "nobody sees this");
    want(2, "but this");
    service.next(Shown.not(Verdict.REFUSED, "channel_not_found"));
    assertThat(logged(delivery::look)).contains("given up: channel_not_found");
    clock.forward(Duration.ofDays(1));
    delivery.look();

    assertThat(shown()).containsExactly("but this");
    assertThat(notes()).containsExactly("channel_not_found");
    assertThat(waiting().givenUp()).isEqualTo(1);
  }

  @Test
  void a_place_that_the_room_does_not_have_is_refused_by_the_room_itself() {
    Workspaces.Met elsewhere =
        database.acrossCollaboratives(tx -> new Workspaces(tx).met("room", "elsewhere", "E"));
    facts.put(9L, "out of place");
    database.runInCollaborative(
        elsewhere.collaborative(),
        tx -> {
          Group there =
              new Groups(tx).ofChannel(elsewhere.workspace(), "early-reading", "there", NOW);
          new Cards(tx).showToGroup(KIND, 9, there.id(), NOW);
        });
    delivery.look();

    assertThat(shown()).isEmpty();
    assertThat(waiting().givenUp()).isEqualTo(1);
  }

  @Test
  void a_fact_that_cannot_be_put_into_words_holds_nobody_up() {
    want(1, "defect");
    facts.remove(1L);
    want(2, "good");
    delivery.look();
    assertThat(shown()).containsExactly("good");

    facts.put(1L, "mended");
    clock.forward(Duration.ofSeconds(1));
    delivery.look();
    assertThat(shown()).containsExactly("good", "mended");
  }

  private Delivery started() {
    return new Delivery(
        database,
        Map.of(KIND, face()),
        service,
        new Rendering(texts, ZONE, Language.ENGLISH),
        clock,
        clock);
  }

  /** Leases run by the database's own clock, which no test moves. */
  private void leasesPass() {
    test.asOwner("update asterism.card set claimed_until = '-infinity'");
  }

  private Face face() {
    return (subject, transaction, wording, now) ->
        new Face.Showing(
            Message.of(Text.of(Optional.ofNullable(facts.get(subject)).orElseThrow())),
            !closed.contains(subject));
  }

  private void want(long subject, String words) {
    facts.put(subject, words);
    database.runInCollaborative(
        collaborative, tx -> new Cards(tx).showToGroup(KIND, subject, group.id(), clock.instant()));
  }

  private void lookTwice() {
    delivery.look();
    delivery.look();
  }

  private void delete() {
    test.asOwner("delete from asterism.room_message where card is not null");
  }

  private List<String> shown() {
    return books.read(
        """
        select jsonb_path_query_first(content, '$.**.words')#>>'{}' from room_message
        where card is not null order by id
        """);
  }

  /** The latest message, as the room keeps it. */
  private String latest() {
    return books
        .read("select content from room_message where card is not null order by id desc")
        .get(0);
  }

  private List<String> notes() {
    return books.read("select note from card where given_up_at is not null");
  }

  private Card card(long subject) {
    long id =
        Long.parseLong(books.read("select id from card where subject_id = " + subject).get(0));
    return database.inCollaborative(collaborative, tx -> new Cards(tx).lock(id));
  }

  private Cards.Waiting waiting() {
    return database.acrossCollaboratives(
        tx -> new Cards(tx).waiting(List.of("room"), clock.instant()));
  }

  private long behind() {
    return waiting().waiting();
  }

  private static String logged(Runnable work) {
    PrintStream console = System.out;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
    try {
      work.run();
    } finally {
      System.setOut(console);
    }
    return log.toString(StandardCharsets.UTF_8);
  }
}
