package asterism.bot.feature.commitment;

import static asterism.bot.command.Standing.ASKER;
import static asterism.bot.command.Standing.OFFERER;
import static asterism.bot.command.Standing.OWNER;
import static asterism.bot.command.Standing.RECEIVER;
import static asterism.storage.commitment.CommitmentEvent.Kind.ACCEPTED;
import static asterism.storage.commitment.CommitmentEvent.Kind.DECLINED;
import static asterism.storage.commitment.CommitmentEvent.Kind.HANDED;
import static asterism.storage.commitment.CommitmentEvent.Kind.HANDOVER_DECLINED;
import static asterism.storage.commitment.CommitmentEvent.Kind.HANDOVER_UNANSWERED;
import static asterism.storage.commitment.CommitmentEvent.Kind.HANDOVER_WITHDRAWN;
import static asterism.storage.commitment.CommitmentEvent.Kind.HELPER_JOINED;
import static asterism.storage.commitment.CommitmentEvent.Kind.HELP_ENDED;
import static asterism.storage.commitment.CommitmentEvent.Kind.HELP_WANTED;
import static asterism.storage.commitment.CommitmentEvent.Kind.KEPT;
import static asterism.storage.commitment.CommitmentEvent.Kind.LEFT_BEHIND;
import static asterism.storage.commitment.CommitmentEvent.Kind.MADE;
import static asterism.storage.commitment.CommitmentEvent.Kind.MISTAKEN;
import static asterism.storage.commitment.CommitmentEvent.Kind.MOVED;
import static asterism.storage.commitment.CommitmentEvent.Kind.OFFERED;
import static asterism.storage.commitment.CommitmentEvent.Kind.REOPENED;
import static asterism.storage.commitment.CommitmentEvent.Kind.TAKEN_OVER;
import static asterism.storage.commitment.CommitmentEvent.Kind.UNANSWERED;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.command.Standing;
import asterism.bot.feature.Pages;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.Commitment.State;
import asterism.storage.commitment.CommitmentEvent;
import asterism.storage.commitment.CommitmentEvent.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The decisions about promises that need no database: who is who, what was asked, which page. */
class StandingOfPromisesTest {
  private static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");
  private static final long OF_MARIA = 1;
  private static final long OF_JAMES = 2;
  private static final long OF_MEI = 3;

  static List<Arguments> requests() {
    return List.of(
        Arguments.of(List.of(OFFERED), Request.Status.PENDING),
        Arguments.of(List.of(OFFERED, ACCEPTED, KEPT), Request.Status.ACCEPTED),
        Arguments.of(List.of(OFFERED, DECLINED, REOPENED), Request.Status.DECLINED),
        Arguments.of(List.of(OFFERED, UNANSWERED), Request.Status.UNANSWERED),
        Arguments.of(List.of(OFFERED, MISTAKEN), Request.Status.OVER),
        Arguments.of(List.of(MADE, HANDED, MOVED, HELP_WANTED), Request.Status.PENDING),
        Arguments.of(List.of(MADE, HANDED, TAKEN_OVER), Request.Status.ACCEPTED),
        Arguments.of(List.of(MADE, HANDED, HANDOVER_DECLINED), Request.Status.DECLINED),
        Arguments.of(List.of(MADE, HANDED, HANDOVER_UNANSWERED), Request.Status.UNANSWERED),
        Arguments.of(List.of(MADE, HANDED, HANDOVER_WITHDRAWN), Request.Status.WITHDRAWN),
        Arguments.of(List.of(MADE, HANDED, KEPT), Request.Status.OVER),
        Arguments.of(List.of(MADE, HANDED, LEFT_BEHIND), Request.Status.OVER));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void what_became_of_a_request_is_the_first_thing_that_answers_it(
      List<Kind> history, Request.Status status) {
    assertThat(Request.latest(events(history)).orElseThrow().status()).isEqualTo(status);
  }

  @Test
  void a_request_made_anew_takes_the_place_of_the_one_before() {
    List<CommitmentEvent> history = events(List.of(OFFERED, ACCEPTED, HANDED, HANDED));

    assertThat(Request.of(1, history).orElseThrow().status()).isEqualTo(Request.Status.ACCEPTED);
    assertThat(Request.of(3, history).orElseThrow().status()).isEqualTo(Request.Status.ANEW);
    assertThat(Request.of(4, history).orElseThrow().pending()).isTrue();
    assertThat(Request.latest(history).orElseThrow().asked().id()).isEqualTo(4);
    assertThat(Request.of(2, history)).as("no request").isEmpty();
    assertThat(Request.latest(events(List.of(MADE, KEPT)))).isEmpty();
  }

  @Test
  void help_is_wanted_from_the_first_word_until_it_ends() {
    assertThat(Rounds.present(events(List.of(MADE)))).isEmpty();
    assertThat(id(Rounds.present(events(List.of(MADE, HELP_WANTED, HELPER_JOINED, HELP_WANTED)))))
        .contains(2L);
    assertThat(Rounds.present(events(List.of(MADE, HELP_WANTED, HELP_ENDED)))).isEmpty();
    assertThat(Rounds.present(events(List.of(MADE, HELP_WANTED, KEPT, REOPENED)))).isEmpty();
    assertThat(id(Rounds.present(events(List.of(MADE, HELP_WANTED, HELP_ENDED, HELP_WANTED)))))
        .contains(4L);
  }

  @Test
  void who_is_who_follows_from_how_a_promise_stands() {
    Commitment own = promise(State.OPEN, false, false, Optional.empty());
    assertThat(Involved.of(own, OF_MARIA)).containsExactly(OWNER);
    assertThat(Involved.of(own, OF_JAMES))
        .as("who offered it may ask after it")
        .containsExactly(ASKER);

    Commitment offered = promise(State.OFFERED, false, false, Optional.empty());
    assertThat(Involved.of(offered, OF_MARIA)).containsExactly(RECEIVER);
    assertThat(Involved.of(offered, OF_JAMES)).containsExactly(OFFERER, ASKER);
    assertThat(Involved.of(offered, OF_MEI)).isEmpty();

    Commitment said = promise(State.OPEN, true, false, Optional.empty());
    assertThat(Involved.of(said, OF_MARIA)).containsExactly(OWNER);
    assertThat(Involved.of(said, OF_JAMES)).containsExactly(OFFERER, ASKER);

    Commitment handed = promise(State.OPEN, false, false, Optional.of(OF_MEI));
    assertThat(Involved.of(handed, OF_MARIA)).containsExactly(OWNER, ASKER);
    assertThat(Involved.of(handed, OF_MEI)).containsExactly(RECEIVER);

    Commitment seeking = promise(State.OFFERED, false, true, Optional.empty());
    assertThat(Involved.of(seeking, OF_JAMES)).containsExactly(ASKER);
    for (long person : new long[] {OF_MARIA, OF_MEI}) {
      assertThat(Involved.of(seeking, person)).isEmpty();
    }
    for (State over : List.of(State.KEPT, State.DECLINED, State.UNANSWERED, State.MISTAKEN)) {
      Commitment ended = promise(over, false, false, Optional.empty());
      assertThat(Involved.of(ended, OF_MARIA)).containsExactly(Standing.OWNER);
      assertThat(Involved.of(ended, OF_JAMES)).containsExactly(ASKER);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 1, 1", "1, 5, 1, 1", "1, 6, 1, 2", "2, 6, 2, 2", "9, 11, 3, 3"})
  void a_page_further_on_than_the_last_is_the_last(int asked, int count, int page, int pages) {
    Pages found = Pages.of(Optional.of(asked), count, 5);

    assertThat(found.page()).isEqualTo(page);
    assertThat(found.pages()).isEqualTo(pages);
    assertThat(found.offset()).isEqualTo((page - 1) * 5L);
    assertThat(found.more()).isEqualTo(page < pages);
  }

  private static Optional<Long> id(Optional<CommitmentEvent> event) {
    return event.map(CommitmentEvent::id);
  }

  private static List<CommitmentEvent> events(List<Kind> kinds) {
    List<CommitmentEvent> events = new ArrayList<>();
    for (Kind kind : kinds) {
      events.add(
          new CommitmentEvent(
              events.size() + 1,
              12,
              kind,
              NOW,
              Optional.of(OF_JAMES),
              Optional.of(OF_MARIA),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
    }
    return events;
  }

  private static Commitment promise(
      State state, boolean said, boolean seeking, Optional<Long> handedTo) {
    return new Commitment(
        12,
        12,
        OF_MARIA,
        Optional.empty(),
        7,
        "book the hall",
        Optional.empty(),
        LocalDate.of(2026, 11, 27),
        Optional.empty(),
        state,
        Optional.of(OF_JAMES),
        said,
        Optional.empty(),
        Optional.empty(),
        handedTo,
        handedTo.map(to -> OF_MARIA),
        Optional.empty(),
        seeking,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        NOW,
        Optional.empty());
  }
}
