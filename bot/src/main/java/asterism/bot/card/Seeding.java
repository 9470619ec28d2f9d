package asterism.bot.card;

import asterism.bot.chat.ChatService;
import asterism.bot.chat.ChatService.Place;
import asterism.bot.chat.ChatService.Shown;
import asterism.storage.Database;
import asterism.storage.card.Cards;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts the reactions that people are to press under the messages of cards, once those are shown.
 * What is killed or refused for now on the way is done at a later look; to put one there again
 * changes nothing.
 */
final class Seeding {
  private static final Logger LOG = LoggerFactory.getLogger(Seeding.class);

  /** At a look: it holds up what is to be shown. */
  private static final int FEW = 3;

  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private record Soil(Place place, Cards.Seeds seeds) {}

  private final Database database;
  private final ChatService service;
  private final Clock clock;

  Seeding(Database database, ChatService service, Clock clock) {
    this.database = database;
    this.service = service;
    this.clock = clock;
  }

  void look() {
    List<Cards.ToSeed> taken =
        database.acrossCollaboratives(
            transaction -> new Cards(transaction).toSeed(service.platform().code(), LEASE, FEW));
    taken.forEach(this::seed);
  }

  private void seed(Cards.ToSeed taken) {
    Optional<Soil> wanted =
        database.inCollaborative(
            taken.collaborative(),
            transaction -> {
              Cards cards = new Cards(transaction);
              return cards
                  .seeds(taken.card())
                  .map(
                      seeds ->
                          new Soil(
                              Places.of(service.platform(), cards.placeOf(taken.card())), seeds));
            });
    wanted.ifPresent(soil -> settle(taken, soil, put(soil)));
  }

  private Shown put(Soil soil) {
    return service.react(soil.place(), soil.seeds().message(), soil.seeds().emoji());
  }

  private void settle(Cards.ToSeed taken, Soil soil, Shown shown) {
    boolean again =
        switch (shown.verdict()) {
          case SHOWN -> false;
          case TRY_LATER, IN_DOUBT -> true;
          case GONE, LOCKED, REFUSED, UNFIT -> {
            LOG.info("Card {} has no reactions to press: {}", taken.card(), shown.note());
            yield false;
          }
        };
    database.runInCollaborative(
        taken.collaborative(),
        transaction -> {
          Cards cards = new Cards(transaction);
          if (again) {
            cards.seedAfter(taken.card(), shown.after().orElse(PAUSE));
          } else {
            cards.seeded(taken.card(), soil.seeds().message(), clock.instant());
          }
        });
  }
}
