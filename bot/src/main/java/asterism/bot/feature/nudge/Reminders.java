package asterism.bot.feature.nudge;

import asterism.storage.Database;
import asterism.storage.DatabaseUnavailable;
import asterism.storage.Transaction;
import asterism.storage.card.Cards;
import asterism.storage.nudge.Digest;
import asterism.storage.nudge.Digests;
import asterism.storage.people.Mornings;
import asterism.storage.people.Mornings.Told;
import asterism.storage.people.People;
import asterism.storage.people.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Thinks of everybody whose morning has come, and writes down what they are to be told. Looking
 * twice changes nothing. Safe for use by many threads and processes.
 */
final class Reminders {
  private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);
  private static final int BATCH = 50;

  /** As many in one look; the next, a moment later, goes on. */
  private static final int MOST_BATCHES = 20;

  /** How long the people that a killed process was thinking of wait for another. */
  private static final Duration LEASE = Duration.ofSeconds(30);

  private final Database database;
  private final Clock clock;
  private final Gathering gathering;

  Reminders(Database database, Clock clock, Gathering gathering) {
    this.database = database;
    this.clock = clock;
    this.gathering = gathering;
  }

  void look() {
    Instant now = clock.instant();
    List<Mornings.Due> due;
    int batches = 0;
    do {
      due = database.acrossCollaboratives(tx -> new Mornings(tx).claim(now, LEASE, BATCH));
      due.forEach(one -> think(one, now));
      batches++;
    } while (due.size() == BATCH && batches < MOST_BATCHES);
  }

  /** One of whom cannot be thought holds up no other; the lease brings them back. */
  private void think(Mornings.Due due, Instant now) {
    try {
      database.runInCollaborative(
          due.collaborative(), transaction -> think(transaction, due.person(), now));
    } catch (DatabaseUnavailable e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("What waits for person {} cannot be told", due.person(), e);
    }
  }

  private void think(Transaction transaction, long id, Instant looked) {
    Mornings mornings = new Mornings(transaction);
    Optional<Told> known = mornings.lock(id, looked);
    if (known.isEmpty()) {
      return; // somebody else did, meanwhile
    }
    Instant now = clock.instant(); // not before anything that has happened to them
    Person person = new People(transaction).person(id);
    Digests digests = new Digests(transaction);
    if (person.digest() == Person.Digest.OFF || !digests.reaches(id)) {
      mornings.thought(id, known.get(), Optional.empty()); // until they choose otherwise
      return;
    }
    Gathering.Known gathered = gathering.of(person, transaction, now);
    Calendar calendar = gathered.calendar();
    LocalDate today = calendar.today(now);
    Told told =
        digests.firstUntold(DigestCard.KIND, id, today).map(Digest::after).orElse(known.get());
    Decision decision =
        Decision.of(calendar, now, told, digests.has(id, today), gathered.waiting());
    if (!decision.tell().isEmpty()) {
      digests
          .make(id, today, calendar.weekly(), told, DigestCard.items(decision.tell()), now)
          .ifPresent(digest -> show(transaction, digest, now));
    }
    mornings.thought(id, decision.told(), decision.next().map(calendar::begins));
  }

  private static void show(Transaction transaction, Digest digest, Instant now) {
    new Cards(transaction).showToPerson(DigestCard.KIND, digest.id(), digest.personId(), now, now);
  }
}
