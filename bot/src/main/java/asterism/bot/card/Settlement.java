package asterism.bot.card;

import asterism.bot.chat.ChatService.Shown;
import asterism.storage.card.Card;
import asterism.storage.card.Cards;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Notes what came of showing a card, and when it is to be tried again. */
final class Settlement {
  private static final Logger LOG = LoggerFactory.getLogger(Settlement.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final Duration BETWEEN_REPOSTS = Duration.ofDays(1);

  private final Clock clock;

  Settlement(Clock clock) {
    this.clock = clock;
  }

  void settle(Cards cards, Work work, Messenger.Sent sent) {
    sent.shown()
        .ifPresentOrElse(
            shown -> settle(cards, work, shown, sent.edited()),
            () -> notSent(cards, work.card(), sent));
  }

  private void notSent(Cards cards, Card card, Messenger.Sent sent) {
    if (sent.absent()) {
      cards.rest(card, false, now(), "does not stand there");
    } else {
      notNow(cards, card, sent.again());
    }
  }

  /**
   * By our own rules it is not shown now, which is no trouble.
   *
   * @param again when to ask again; empty for not at all, unless its fact changes
   */
  void notNow(Cards cards, Card card, Optional<Instant> again) {
    LOG.debug("Card {} is not shown now; asked again: {}", card.id(), again);
    again.ifPresentOrElse(
        then -> cards.restUntil(card, then, "not the time for it"),
        () -> cards.leave(card, "past its time"));
  }

  private void settle(Cards cards, Work work, Shown shown, Optional<String> edited) {
    Card card = work.card();
    boolean open = work.showing().open();
    String note = shown.note();
    switch (shown.verdict()) {
      case SHOWN ->
          cards.shown(
              card, shown.message().orElseThrow(), open ? work.showing().reactions() : List.of());
      case TRY_LATER -> later(cards, card, card.inDoubt(), shown);
      case IN_DOUBT -> later(cards, card, true, shown);
      case GONE -> {
        if (open) {
          postAnew(cards, card, Optional.empty());
        } else {
          giveUp(cards, card, "its message is gone and its fact closed: " + note);
        }
      }
      case LOCKED -> {
        if (open) {
          postAnew(cards, card, edited);
        } else {
          giveUp(cards, card, "its message can be edited no more and its fact is closed: " + note);
        }
      }
      case REFUSED, UNFIT -> giveUp(cards, card, note);
    }
  }

  /** It could not even be rendered. */
  void failed(Cards cards, Card card) {
    Instant again = now().plus(pause(card.attempts()));
    cards.tryAgain(card, card.inDoubt(), again, "a defect of ours");
  }

  private void later(Cards cards, Card card, boolean doubt, Shown shown) {
    boolean inDoubt = doubt && card.message().isEmpty();
    if (shown.after().isPresent()) {
      Duration after = shown.after().get();
      LOG.debug("Card {} is told to wait {}: {}", card.id(), after, shown.note());
      cards.rest(card, inDoubt, now().plus(after), shown.note());
    } else {
      Duration pause = pause(card.attempts());
      LOG.info("Card {} waits {}: {}", card.id(), pause, shown.note());
      cards.tryAgain(card, inDoubt, now().plus(pause), shown.note());
    }
  }

  /**
   * @param former its message, where that is there still
   */
  private void postAnew(Cards cards, Card card, Optional<String> former) {
    Optional<Instant> again = card.postedAnewAt().map(at -> at.plus(BETWEEN_REPOSTS));
    if (again.filter(now()::isBefore).isPresent()) {
      cards.tryAgain(card, false, again.get(), "posted anew once a day at most");
    } else {
      cards.postAnew(card, former, now());
    }
  }

  private void giveUp(Cards cards, Card card, String note) {
    LOG.warn("Card {} ({} {}) is given up: {}", card.id(), card.kind(), card.subjectId(), note);
    cards.giveUp(card, note, now());
  }

  private static Duration pause(int attempts) {
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 16));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  private Instant now() {
    return clock.instant();
  }
}
