package asterism.bot.feature.nudge;

import asterism.bot.card.Face;
import asterism.bot.command.Command;
import asterism.bot.feature.Feature;
import asterism.bot.feature.Whereabouts;
import asterism.bot.schedule.Routine;
import asterism.storage.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Reminders: to each person once a day at most, to each group once a week. */
public final class NudgeFeature implements Feature {
  private static final Duration LOOK = Duration.ofSeconds(2);

  private final Gathering gathering;
  private final Reminders reminders;

  /**
   * @param zone of people and groups that have not said theirs
   * @param features all there are: each says what waits for people
   */
  public NudgeFeature(
      Database database, Clock clock, ZoneId zone, Supplier<List<Feature>> features) {
    this.gathering = new Gathering(features, new Whereabouts(zone));
    this.reminders = new Reminders(database, clock, gathering);
  }

  @Override
  public String texts() {
    return "asterism.bot.feature.nudge.texts";
  }

  @Override
  public List<Command> commands() {
    return List.of(Fewer.command());
  }

  @Override
  public Map<String, Face> faces() {
    return Map.of(DigestCard.KIND, new DigestCard(gathering));
  }

  @Override
  public List<Routine> routines() {
    return List.of(new Routine("reminders", LOOK, reminders::look));
  }
}
