package asterism.bot.feature.nudge;

import asterism.bot.card.Face;
import asterism.bot.command.Command;
import asterism.bot.feature.Feature;
import asterism.bot.feature.Whereabouts;
import asterism.storage.Database;
import asterism.storage.Transaction;
import asterism.storage.people.Person;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Reminders: to each person once a day at most, to each group once a week. */
@SuppressWarnings("UnusedVariable") // what reminds people is yet to come
public final class NudgeFeature implements Feature {
  private final Database database;
  private final Clock clock;
  private final Whereabouts where;
  private final Supplier<List<Feature>> features;
  private final Unreached unreached;

  /**
   * @param zone of people and groups that have not said theirs
   * @param features all there are: each says what waits for people
   */
  public NudgeFeature(
      Database database, Clock clock, ZoneId zone, Supplier<List<Feature>> features) {
    this.database = database;
    this.clock = clock;
    this.where = new Whereabouts(zone);
    this.features = features;
    this.unreached = new Unreached(where);
  }

  @Override
  public String texts() {
    return "asterism.bot.feature.nudge.texts";
  }

  @Override
  public List<Command> commands() {
    return unreached.commands();
  }

  @Override
  public Map<String, Face> faces() {
    return Map.of(Unreached.KIND, unreached);
  }

  @Override
  public void refused(Transaction transaction, Person person, long account, Instant now) {
    unreached.tell(transaction, person, account, now);
  }
}
