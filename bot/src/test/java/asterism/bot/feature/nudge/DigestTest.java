package asterism.bot.feature.nudge;

import static asterism.bot.chat.Desk.told;
import static asterism.bot.feature.nudge.Street.button;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.card.Face;
import asterism.bot.card.Face.Debut;
import asterism.bot.chat.Desk;
import asterism.bot.command.Reply;
import asterism.bot.message.Block;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.bot.message.Run;
import asterism.storage.Transaction;
import asterism.storage.card.Cards;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.Commitments;
import asterism.storage.people.Mornings;
import asterism.storage.people.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The message in which somebody is told all that waits for them. */
class DigestTest {
  private static final String CHANNEL = "early-reading";

  /** Wednesday, just before nine in Los Angeles. */
  private static final String BEFORE = "2026-11-04T08:59:00-08:00";

  private static final String MORNING = "2026-11-04T09:00:00-08:00";

  /** A Monday at ten in the morning. */
  private final Street street = new Street("2026-11-02T18:00:00Z");

  @AfterEach
  void close() {
    street.close();
  }

  @Test
  void it_greets_says_what_waits_what_to_do_why_it_came_and_how_to_get_fewer() {
    promise("bring the boxes", "2026-11-04");
    street.until(MORNING);
    Message digest = digest();
    assertThat(digest.plain())
        .isEqualTo(
            """
            Hello ana, here is what waits for you:
            #1 · bring the boxes · due today · in early-reading
            Press what fits. A new date or a call for help is always fine.
            I write once a day at most, in your morning, about what you promised or were asked.\
            """);
    assertThat(digest.buttons().stream().map(Button::label))
        .containsExactly(
            "Done", "New date", "I need help", "Release", "Snooze", "Hear from me less often");
  }

  @Test
  void it_speaks_the_language_of_whom_it_is_for() {
    street.say("rosa", CHANNEL, "/commit traer las cajas para 2026-11-04");
    street.until(MORNING);
    assertThat(street.digests("rosa").get(0).plain())
        .startsWith("Hola, rosa: esto te espera.\n#1 · traer las cajas · ")
        .endsWith(
            "Te escribo como mucho una vez al día, por la mañana, sobre lo que prometiste o te pidieron.");
  }

  @Test
  void what_is_done_in_the_moment_before_it_is_sent_is_not_mentioned() {
    promise("bring the boxes", "2026-11-04");
    promise("book the hall", "2026-11-04");
    street.until(BEFORE).downUntil(MORNING).decide();
    street.say("ana", CHANNEL, "/commit done 1");
    street.look();
    assertThat(digest().plain()).doesNotContain("boxes").contains("#2 · book the hall");
  }

  @Test
  void nothing_is_sent_when_all_of_it_was_done_in_the_moment_before() {
    promise("bring the boxes", "2026-11-04");
    street.until(BEFORE).downUntil(MORNING).decide();
    street.say("ana", CHANNEL, "/commit done 1");
    street.look().until("2026-11-20T20:00:00-08:00");
    assertThat(street.digests("ana")).isEmpty();
  }

  @Test
  void what_was_promised_in_the_moment_before_it_is_sent_is_left_for_another_day() {
    promise("bring the boxes", "2026-11-04");
    street.until(BEFORE).downUntil(MORNING).decide();
    promise("sweep the floor", "2026-12-24");
    street.look();
    assertThat(digest().plain()).doesNotContain("floor");
  }

  @Test
  void what_is_done_afterwards_is_crossed_out_in_the_same_message() {
    promise("bring the boxes", "2026-11-04");
    promise("book the hall", "2026-11-04");
    street.until(MORNING);
    street.desk().inDirect().press("ana", button(digest(), "Done").id());
    street.look();
    assertThat(street.digests("ana")).hasSize(1);
    assertThat(crossedOut(digest())).containsExactly("#1 · bring the boxes");
    assertThat(digest().plain()).contains("#1 · bring the boxes", "✅ done, thank you");
    assertThat(digest().buttons().stream().map(Button::id)).doesNotContain("commit/done?number=1");

    street.until("2026-11-04T09:05:00-08:00");
    street.say("ana", CHANNEL, "/commit move 2 to 2026-12-04");
    street.look();
    assertThat(crossedOut(digest())).hasSize(2);
    assertThat(digest().plain())
        .startsWith("All of this is done or settled. Thank you, ana!")
        .contains("new date: Friday, 4 December");
  }

  @Test
  void what_is_done_while_it_is_about_to_be_sent_has_it_shown_once_more() {
    promise("bring the boxes", "2026-11-04");
    street.until(BEFORE).downUntil(MORNING).decide();
    Face face = Objects.requireNonNull(street.desk().faces().get(DigestCard.KIND));
    long digest = Long.parseLong(street.read("select id from digest"));
    CompletableFuture<Reply> done =
        street.run(
            tx -> {
              assertThat(face.debut(digest, tx, street.now()).kind())
                  .isNotEqualTo(Debut.Kind.NEVER);
              CompletableFuture<Reply> pressed =
                  CompletableFuture.supplyAsync(() -> street.say("ana", CHANNEL, "/commit done 1"));
              await().until(() -> pressed.isDone() || street.somebodyWaits());
              return pressed;
            });
    done.join();
    assertThat(street.read("select wanted_version from card where kind = 'digest'")).isEqualTo("2");
  }

  @Test
  void what_was_deleted_does_not_come_again_beside_the_digest_of_another_day() {
    promise("bring the boxes", "2026-11-04");
    promise("book the hall", "2026-11-04");
    street.until(MORNING).clear("ana").until("2026-11-05T10:00:00-08:00");
    assertThat(street.digests("ana")).hasSize(1);
    street.say("ana", CHANNEL, "/commit done 1");
    street.look().look();
    assertThat(street.digests("ana")).hasSize(1);
    assertThat(crossedOut(digest())).containsExactly("#1 · bring the boxes");
  }

  @Test
  void what_is_done_while_it_is_being_sent_is_not_told_as_if_it_still_waited() throws Exception {
    promise("bring the boxes", "2026-11-04");
    promise("book the hall", "2026-11-04");
    street.until(BEFORE).downUntil(MORNING).decide();
    CountDownLatch changed = new CountDownLatch(1);
    CountDownLatch kept = new CountDownLatch(1);
    CompletableFuture<Void> doing = CompletableFuture.runAsync(() -> keep(1, changed, kept));
    changed.await();
    CompletableFuture<Void> sending = CompletableFuture.runAsync(street::look);
    await().until(() -> sending.isDone() || street.somebodyWaits());
    kept.countDown();
    doing.get();
    sending.get();
    street.look();
    assertThat(digest().plain()).doesNotContain("boxes · due").contains("#2 · book the hall");
  }

  /** As the command does, but slowly. */
  private void keep(int number, CountDownLatch changed, CountDownLatch committed) {
    street.run(
        tx -> {
          Commitment mine = new Commitments(tx).lock(number).orElseThrow();
          new Commitments(tx).keep(mine, mine.ownerId(), false, street.now());
          new Mornings(tx).wake(mine.ownerId(), street.now());
          new Cards(tx).touchShowing("commitment", mine.id(), street.now());
          changed.countDown();
          try {
            return committed.await(1, TimeUnit.MINUTES);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @Test
  void what_got_another_day_before_it_was_sent_waits_by_that_day() {
    promise("bring the boxes", "2026-11-04");
    promise("book the hall", "2026-11-04");
    street.until(BEFORE).downUntil(MORNING).decide().downUntil("2026-11-04T09:10:00-08:00");
    street.say("ana", CHANNEL, "/commit move 1 to 2026-11-05");
    street.look();
    assertThat(crossedOut(digest())).isEmpty();
    assertThat(digest().plain()).contains("#1 · bring the boxes · due tomorrow");
  }

  @Test
  void whoever_is_back_after_their_account_was_deactivated_is_reminded_again() {
    promise("bring the boxes", "2026-11-10");
    deactivate("ana");
    street.until("2026-11-09T20:00:00-08:00");
    assertThat(street.digests("ana")).isEmpty();
    street.say("ana", CHANNEL, "/commit list mine");
    street.until("2026-11-10T20:00:00-08:00");
    assertThat(street.calendar("ana")).containsExactly("Tue 2026-11-10T09:00: 1");
  }

  private void deactivate(String account) {
    long person = street.person(account).id();
    street.run(
        tx -> {
          People people = new People(tx);
          long workspace = people.accountLastUsed(person).orElseThrow().workspaceId();
          people.refresh(
              workspace,
              account,
              new People.Profile(account, Optional.empty(), Optional.empty()),
              false,
              false);
          new Mornings(tx).wake(person, street.now());
          return person;
        });
  }

  @Test
  void what_is_asked_after_while_people_are_being_thought_of_is_told() {
    promise("bring the boxes", "2026-12-24");
    Runnable ask =
        () -> {
          street.downUntil("2026-11-02T18:00:01Z");
          street.run(tx -> nudge(tx, 1));
        };
    street.lookWhile(ask).look();
    assertThat(street.digests("ana")).hasSize(1);
  }

  private boolean nudge(Transaction tx, int number) {
    Commitment theirs = new Commitments(tx).lock(number).orElseThrow();
    new Mornings(tx).wake(theirs.ownerId(), street.now());
    return new asterism.storage.commitment.Reminders(tx)
        .nudge(
            theirs.ownerId(),
            LocalDate.ofInstant(street.now(), Desk.ZONE),
            theirs.id(),
            theirs.ownerId(),
            street.now());
  }

  @Test
  void looking_again_and_again_sends_nothing_again() {
    promise("bring the boxes", "2026-11-04");
    street.until(MORNING);
    promise("book the hall", "2026-11-04");
    for (int look = 0; look < 5; look++) {
      street.say("ana", CHANNEL, "/asterism me");
      street.look();
    }
    street.until("2026-11-05T08:00:00-08:00");
    assertThat(street.digests("ana")).hasSize(1);
  }

  @Test
  void more_than_ten_are_counted_and_not_listed() {
    IntStream.rangeClosed(1, 13).forEach(n -> promise("bring box " + n, "2026-11-04"));
    street.until(MORNING);
    assertThat(Street.numbers(digest())).isEqualTo("1 2 3 4 5 6 7 8 9 10");
    assertThat(digest().plain()).contains("3 more wait. See all with /commit list mine");
  }

  @Test
  void an_offer_that_waits_for_an_answer_is_told_once_more_in_the_next_morning() {
    street.say("maria", CHANNEL, "/commit @ana book the hall by 2026-12-04");
    street.until("2026-11-06T20:00:00-08:00");
    assertThat(street.calendar("ana")).containsExactly("Tue 2026-11-03T09:00: 1");
    assertThat(digest().buttons().stream().map(Button::label))
        .containsExactly("Accept", "Change date", "Decline", "Snooze", "Hear from me less often");
  }

  @ParameterizedTest(name = "left alone until {0}: {1}")
  @CsvSource({
    "2026-11-04T10:30:00-08:00, Wed 2026-11-04T10:30: 1",
    "2026-11-04T13:00:00-08:00, Wed 2026-11-04T13:00: 1",
    "2026-11-04T21:00:00-08:00, Thu 2026-11-05T09:00: 1",
  })
  void whoever_wants_to_be_left_alone_is_told_when_that_is_over_by_day(String until, String told) {
    promise("bring the boxes", "2026-11-04");
    street.quietUntil(until).until("2026-11-05T10:00:00-08:00");
    assertThat(street.calendar("ana")).first().isEqualTo(told);
  }

  @Test
  void what_could_not_be_sent_in_the_morning_comes_with_the_next_and_never_at_night() {
    promise("bring the boxes", "2026-11-04");
    street.until(BEFORE).downUntil(MORNING).decide().downUntil("2026-11-04T12:00:00-08:00");
    street.until("2026-11-06T23:00:00-08:00");
    assertThat(street.calendar("ana")).containsExactly("Thu 2026-11-05T09:00: 1");
  }

  @Test
  void whoever_chose_once_a_week_is_told_once_a_week_and_whoever_chose_nothing_nothing() {
    promise("bring the boxes", "2026-11-04");
    street.until(MORNING);
    Button fewer = button(digest(), "Hear from me less often");
    Reply choice = street.desk().inDirect().press("ana", fewer.id());
    assertThat(told(choice)).contains("once a day at most", "two days before its day");
    Button weekly = button(choice.message().orElseThrow(), "Once a week");
    assertThat(told(street.desk().press("ana", weekly.id()))).contains("once a week at most");
    street.until("2026-11-13T20:00:00-08:00");
    assertThat(street.calendar("ana"))
        .containsExactly("Wed 2026-11-04T09:00: 1", "Mon 2026-11-09T09:00: 1");
    assertThat(street.digests("ana").get(1).plain())
        .startsWith("Hello ana, here is your week:")
        .contains("I write once a week at most");

    assertThat(told(street.desk().say("ana", "/asterism reminders off")))
        .contains("no more reminders");
    street.until("2026-12-30T20:00:00-08:00");
    assertThat(street.digests("ana")).hasSize(2);
  }

  @Test
  void whoever_wants_to_be_told_again_is_told_of_what_has_not_been_told() {
    promise("bring the boxes", "2026-11-04");
    street.say("ana", CHANNEL, "/asterism reminders off");
    street.until("2026-11-10T20:00:00-08:00");
    street.say("ana", CHANNEL, "/asterism reminders daily");
    street.until("2026-11-30T20:00:00-08:00");
    assertThat(street.calendar("ana"))
        .containsExactly("Wed 2026-11-11T09:00: 1", "Wed 2026-11-18T09:00: 1");
  }

  private void promise(String what, String day) {
    street.say("ana", CHANNEL, "/commit %s by %s".formatted(what, day));
  }

  private Message digest() {
    return street.digests("ana").get(0);
  }

  /** Of each paragraph what is struck. */
  private static List<String> crossedOut(Message message) {
    return message.blocks().stream()
        .filter(Block.Paragraph.class::isInstance)
        .map(block -> ((Block.Paragraph) block).text().runs())
        .map(runs -> runs.stream().filter(Run::struck).map(Run::words).reduce("", String::concat))
        .filter(words -> !words.isEmpty())
        .toList();
  }
}
