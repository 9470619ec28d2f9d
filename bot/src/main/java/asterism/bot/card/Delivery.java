package asterism.bot.card;

import asterism.bot.card.Face.Debut;
import asterism.bot.chat.ChatService;
import asterism.bot.chat.Platform;
import asterism.bot.chat.Rendering;
import asterism.bot.message.Wording;
import asterism.storage.Database;
import asterism.storage.DatabaseUnavailable;
import asterism.storage.Elsewhere;
import asterism.storage.Transaction;
import asterism.storage.card.Card;
import asterism.storage.card.CardPlace;
import asterism.storage.card.Cards;
import asterism.storage.people.Refusals;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the cards of one chat service true: whatever is behind is rendered from the facts as they
 * stand now, and shown. Level-triggered, so a crash, a repeated look or a second replica change
 * nothing but the delay. Safe for use by many threads.
 */
public final class Delivery {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
  private static final int BATCH = 20;

  /** How long the cards that a killed process had taken wait until they are taken again. */
  private static final Duration LEASE = Duration.ofSeconds(40);

  /**
   * At most for one card, looked up, linked to its former message and posted, at ten seconds for
   * each answer that does not come; with less than this left of the lease, none is begun.
   */
  private static final Duration ONE_CARD = Duration.ofSeconds(30);

  /** Hears of direct messages that are refused from now on. */
  @FunctionalInterface
  public interface Refused {
    /**
     * In the transaction that notes it.
     *
     * @param account the number of the account it was for
     */
    void told(Transaction transaction, long account, Instant now);
  }

  private final Database database;
  private final Map<String, Face> faces;
  private final Platform platform;
  private final Messenger messenger;
  private final Seeding seeding;
  private final Rendering rendering;
  private final Clock clock;
  private final Clock machine;
  private final Settlement settlement;
  private final Refused refused;
  private final AtomicInteger wanted = new AtomicInteger();

  /** With nobody who hears of refusals. */
  public Delivery(
      Database database,
      Map<String, Face> faces,
      ChatService service,
      Rendering rendering,
      Clock clock,
      Clock machine) {
    this(database, faces, service, rendering, clock, machine, (transaction, account, now) -> {});
  }

  /**
   * @param faces by kind of card
   * @param service whose cards are shown; those of another wait for a delivery of their own
   * @param clock the bot's, by which cards wait and are shown
   * @param machine the machine's, which nobody skips
   * @param refused told once of each account, until it can be reached again
   */
  public Delivery(
      Database database,
      Map<String, Face> faces,
      ChatService service,
      Rendering rendering,
      Clock clock,
      Clock machine,
      Refused refused) {
    this.database = database;
    this.faces = Map.copyOf(faces);
    this.platform = service.platform();
    this.messenger = new Messenger(service);
    this.seeding = new Seeding(database, service, clock);
    this.rendering = rendering;
    this.clock = clock;
    this.machine = machine;
    this.settlement = new Settlement(clock);
    this.refused = refused;
  }

  /** For its thread and its routine: {@code delivery-room}. */
  String name() {
    return "delivery-" + platform.code();
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
                transaction -> new Cards(transaction).claim(platform.code(), now(), LEASE, BATCH));
        deliver(claims, latest);
      } while (claims.size() == BATCH);
      seeding.look();
    } catch (DatabaseUnavailable e) {
      LOG.warn("{} waits for the database: {}", name(), e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("{} failed; the next look tries again", name(), e);
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
    } catch (Elsewhere e) {
      LOG.debug("Card {} is taken again where it is now", claim.card(), e);
    } catch (RuntimeException e) {
      LOG.error("Card {} cannot be shown", claim.card(), e);
      settled(
          claim,
          transaction -> {
            Cards cards = new Cards(transaction);
            settlement.failed(cards, cards.lock(claim.card()));
          });
    }
  }

  private void show(Cards.Claim claim) {
    Optional<Work> work =
        database.inCollaborative(
            claim.collaborative(), transaction -> rendered(claim, transaction));
    work.ifPresent(rendered -> settle(claim, rendered, messenger.send(rendered, now())));
  }

  /** Nothing where the card is not ours any more, or is not to be shown now. */
  private Optional<Work> rendered(Cards.Claim claim, Transaction transaction) {
    Cards cards = new Cards(transaction);
    Card claimed = cards.get(claim.card());
    if (!isStill(claim, claimed)) {
      return Optional.empty();
    }
    Face face = faces.get(claimed.kind());
    if (face == null) {
      throw new IllegalStateException("no feature shows cards of kind " + claimed.kind());
    }
    Debut debut = isNew(claimed) ? face.debut(claimed.subjectId(), transaction, now()) : Debut.NOW;
    Card card = cards.lock(claim.card()); // after the facts, as whoever changes them does
    if (!isStill(claim, card)) {
      return Optional.empty();
    }
    if (isNew(card) && !debut.isNow()) {
      settlement.notNow(cards, card, debut.ask());
      return Optional.empty();
    }
    if (card.message().isEmpty()) {
      cards.posting(card.id());
    }
    CardPlace place = cards.placeOf(card.id());
    Wording wording = rendering.wordingAt(place, transaction);
    Face.Showing showing = face.show(card.subjectId(), transaction, wording, now());
    return Optional.of(new Work(card, Places.of(platform, place), debut, showing, wording));
  }

  private static boolean isStill(Cards.Claim claim, Card card) {
    return card.claim() == claim.claim() && card.shownVersion() < card.wantedVersion();
  }

  /** Surely not shown yet; where that is in doubt, it is looked up before its debut is asked. */
  private static boolean isNew(Card card) {
    return card.message().isEmpty() && !card.inDoubt() && card.postedAnewAt().isEmpty();
  }

  private void settle(Cards.Claim claim, Work work, Messenger.Sent sent) {
    settled(
        claim,
        transaction -> {
          Cards cards = new Cards(transaction);
          cards.get(claim.card());
          settlement.settle(cards, work, sent);
          if (sent.isRefusedPost()) {
            work.card().accountId().ifPresent(account -> noteRefusal(transaction, account));
          }
        });
    if (sent.absent()) {
      wanted.incrementAndGet(); // now that nobody doubts it, it may be posted
    }
  }

  /** What came of it is noted where the card is now; whose it is may have changed meanwhile. */
  private void settled(Cards.Claim claim, Consumer<Transaction> note) {
    Optional<Long> home = Optional.of(claim.collaborative());
    while (home.isPresent()) {
      try {
        database.runInCollaborative(home.get(), note);
        return;
      } catch (Elsewhere e) {
        LOG.debug("Card {} went elsewhere while it was shown", claim.card(), e);
        home =
            database.acrossCollaboratives(transaction -> new Cards(transaction).home(claim.card()));
      }
    }
  }

  private void noteRefusal(Transaction transaction, long account) {
    new Refusals(transaction)
        .note(account, now())
        .ifPresent(unheard -> refused.told(transaction, account, now()));
  }

  private Instant now() {
    return clock.instant();
  }
}
