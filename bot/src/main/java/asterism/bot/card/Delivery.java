package asterism.bot.card;

import asterism.bot.chat.ChatService;
import asterism.bot.chat.ChatService.Found;
import asterism.bot.chat.ChatService.Place;
import asterism.bot.chat.ChatService.Shown;
import asterism.bot.chat.ChatService.Verdict;
import asterism.bot.chat.Platform;
import asterism.bot.chat.Rendering;
import asterism.bot.message.Message;
import asterism.storage.Database;
import asterism.storage.DatabaseUnavailable;
import asterism.storage.card.Card;
import asterism.storage.card.CardPlace;
import asterism.storage.card.Cards;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps cards true: whatever is behind is rendered from the facts as they stand now, and shown.
 * Level-triggered, so a crash, a repeated look or a second replica change nothing but the delay.
 * Safe for use by many threads.
 */
public final class Delivery {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
  private static final int BATCH = 20;

  /** How long the cards that a killed process had taken wait until they are taken again. */
  private static final Duration LEASE = Duration.ofSeconds(30);

  /**
   * At most for one card, looked up and posted, at ten seconds for each answer that does not come;
   * with less than this left of the lease, none is begun.
   */
  private static final Duration ONE_CARD = Duration.ofSeconds(20);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
  private static final Duration BETWEEN_REPOSTS = Duration.ofDays(1);

  private final Database database;
  private final Map<String, Face> faces;
  private final Map<Platform, ChatService> services;
  private final Rendering rendering;
  private final Clock clock;
  private final Clock machine;
  private final AtomicInteger wanted = new AtomicInteger();

  /**
   * @param faces by kind of card
   * @param services by platform; cards of a platform that is not there wait
   * @param clock the bot's, by which cards wait and are shown
   * @param machine the machine's, which nobody skips
   */
  public Delivery(
      Database database,
      Map<String, Face> faces,
      Map<Platform, ChatService> services,
      Rendering rendering,
      Clock clock,
      Clock machine) {
    this.database = database;
    this.faces = Map.copyOf(faces);
    this.services = Map.copyOf(services);
    this.rendering = rendering;
    this.clock = clock;
    this.machine = machine;
  }

  /**
   * Shows all that is behind now. Never throws; what could not be shown is behind still, and a
   * later look finds it. While another thread looks, returns at once: that thread looks once more.
   */
  public void look() {
    if (wanted.getAndIncrement() > 0) {
      return;
    }
    boolean finished = false;
    try {
      int seen;
      do {
        seen = wanted.get();
        sweep();
      } while (!wanted.compareAndSet(seen, 0));
      finished = true;
    } finally {
      if (!finished) { // by an Error: the next look is to find the way free
        wanted.set(0);
      }
    }
  }

  private void sweep() {
    try {
      List<Cards.Claim> claims;
      do {
        Instant latest = machine.instant().plus(LEASE).minus(ONE_CARD);
        claims =
            database.acrossCollaboratives(
                transaction -> new Cards(transaction).claim(now(), LEASE, BATCH));
        deliver(claims, latest);
      } while (claims.size() == BATCH);
    } catch (DatabaseUnavailable e) {
      LOG.warn("Delivery waits for the database: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("Delivery failed; the next look tries again", e);
    }
  }

  /**
   * What is not begun by {@code latest} is given out again when the lease has passed.
   *
   * @param latest by the machine's clock: a lease is real time, whatever the bot's clock says
   */
  private void deliver(List<Cards.Claim> claims, Instant latest) {
    for (Cards.Claim claim : claims) {
      if (machine.instant().isAfter(latest)) {
        return;
      }
      deliver(claim);
    }
  }

  private void deliver(Cards.Claim claim) {
    try {
      show(claim);
    } catch (DatabaseUnavailable e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("Card {} cannot be shown", claim.card(), e);
      database.runInCollaborative(
          claim.collaborative(),
          transaction -> {
            Cards cards = new Cards(transaction);
            Card card = cards.lock(claim.card());
            cards.tryAgain(
                card, card.inDoubt(), now().plus(pause(card.attempts())), "a defect of ours");
          });
    }
  }

  /** A card, rendered; {@code wasInDoubt} is from before this look. */
  private record Work(Card card, Place place, Face.Showing showing, boolean wasInDoubt) {}

  private void show(Cards.Claim claim) {
    Optional<Work> work =
        database.inCollaborative(
            claim.collaborative(),
            transaction -> {
              Cards cards = new Cards(transaction);
              Card card = cards.lock(claim.card());
              if (card.claim() != claim.claim() || card.shownVersion() >= card.wantedVersion()) {
                return Optional.empty();
              }
              Face face = faces.get(card.kind());
              if (face == null) {
                throw new IllegalStateException("no feature shows cards of kind " + card.kind());
              }
              if (card.message().isEmpty()) {
                cards.posting(card.id());
              }
              CardPlace place = cards.placeOf(card.id());
              Face.Showing showing =
                  face.show(
                      card.subjectId(),
                      transaction,
                      rendering.wordingAt(place, transaction),
                      now());
              return Optional.of(new Work(card, placeOf(place), showing, card.inDoubt()));
            });
    work.ifPresent(w -> settle(claim, w, send(w)));
  }

  /** Posts or edits; a post in doubt is looked up first. */
  private Shown send(Work work) {
    ChatService service = services.get(work.place().platform());
    if (service == null) {
      return Shown.not(Verdict.TRY_LATER, work.place().platform() + " is not connected");
    }
    Message message = work.showing().message();
    Optional<String> standing = work.card().message();
    if (standing.isEmpty() && work.wasInDoubt()) {
      Found found = service.find(work.place(), work.card().id());
      if (!found.known()) {
        return Shown.not(Verdict.IN_DOUBT, "could not be looked up");
      }
      standing = found.message();
    }
    return standing
        .map(at -> service.edit(work.place(), at, message))
        .orElseGet(() -> service.post(work.place(), work.card().id(), message));
  }

  private void settle(Cards.Claim claim, Work work, Shown shown) {
    Card card = work.card();
    database.runInCollaborative(
        claim.collaborative(),
        transaction -> {
          Cards cards = new Cards(transaction);
          switch (shown.verdict()) {
            case SHOWN -> cards.shown(card, shown.message().orElseThrow());
            case TRY_LATER -> later(cards, card, work.wasInDoubt(), shown);
            case IN_DOUBT -> later(cards, card, true, shown);
            case GONE -> gone(cards, card, work.showing().open(), shown);
            case REFUSED -> giveUp(cards, card, shown.note());
          }
        });
  }

  private void later(Cards cards, Card card, boolean inDoubt, Shown shown) {
    Duration pause = shown.after().orElse(pause(card.attempts()));
    LOG.info("Card {} waits {}: {}", card.id(), pause, shown.note());
    cards.tryAgain(card, inDoubt && card.message().isEmpty(), now().plus(pause), shown.note());
  }

  private void gone(Cards cards, Card card, boolean open, Shown shown) {
    Optional<Instant> again = card.postedAnewAt().map(at -> at.plus(BETWEEN_REPOSTS));
    if (!open) {
      giveUp(cards, card, "its message is gone and its fact closed: " + shown.note());
    } else if (again.filter(now()::isBefore).isPresent()) {
      cards.tryAgain(card, false, again.get(), "posted anew once a day at most");
    } else {
      cards.postAnew(card, now());
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

  private static Place placeOf(CardPlace place) {
    Platform platform = Platform.valueOf(place.platform().toUpperCase(Locale.ROOT));
    return new Place(platform, place.workspace(), place.externalId(), place.direct());
  }

  private Instant now() {
    return clock.instant();
  }
}
