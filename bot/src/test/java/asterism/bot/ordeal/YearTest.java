package asterism.bot.ordeal;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.Desk;
import asterism.bot.ordeal.Ledger.State;
import asterism.bot.room.HandClock;
import asterism.storage.TestDatabase;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A year of one collaborative, generated from a printed seed ({@code -Dyear.seed=…} repeats it):
 * what the bot lists, counts and remembers is what a plain recount of the same year finds. {@code
 * -Dordeal=whole} takes 60 people in 25 organizations and 2,000 promises.
 */
class YearTest {
  private static final Logger LOG = LoggerFactory.getLogger(YearTest.class);
  private static final int PEOPLE = Extent.asked().of(14, 60);
  private static final int ORGANIZATIONS = Extent.asked().of(8, 25);
  private static final int PROMISES = Extent.asked().of(120, 2000);
  private static final int DAYS = 365;

  /** How promises stand after a year; a small one may be without the rarer ways. */
  private static final State[] EVER =
      Extent.asked() == Extent.WHOLE
          ? State.values()
          : new State[] {State.OPEN, State.KEPT, State.RELEASED};

  private static final int RECOUNTS = Extent.asked().of(2, 6);

  @Test
  void every_list_history_and_count_agrees_with_a_plain_recount() {
    long seed = Long.getLong("year.seed", System.nanoTime());
    LOG.info("The year of seed {}", seed);
    try (TestDatabase database = TestDatabase.create()) {
      HandClock clock = new HandClock(Desk.NOW, ZoneOffset.UTC);
      Year year =
          new Year(seed, new Desk(database.database(), clock), clock, PEOPLE, ORGANIZATIONS);
      year.begins();
      for (int day = 1; day <= DAYS; day++) {
        while (year.ledger().all().size() < (long) PROMISES * day / DAYS) {
          year.somethingHappens();
        }
        year.dayPasses();
        if (day % (DAYS / RECOUNTS) == 0) {
          year.recount();
        }
      }
      year.histories();
      assertThat(year.ledger().all())
          .hasSizeGreaterThanOrEqualTo(PROMISES)
          .extracting(entry -> entry.state)
          .contains(EVER);
    }
  }
}
