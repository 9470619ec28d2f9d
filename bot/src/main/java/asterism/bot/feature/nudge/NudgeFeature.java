package asterism.bot.feature.nudge;

import asterism.bot.card.Face;
import asterism.bot.feature.Feature;
import asterism.bot.feature.GroupSetting;
import asterism.bot.feature.Whereabouts;
import asterism.bot.schedule.Routine;
import asterism.storage.Database;
import asterism.storage.nudge.GroupDigests;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Reminders: to each person once a day at most, to each group once a week. */
public final class NudgeFeature implements Feature {
  private final Database database;
  private final Clock clock;
  private final Whereabouts where;
  private final Supplier<List<Feature>> features;

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
  }

  @Override
  public String texts() {
    return "asterism.bot.feature.nudge.texts";
  }

  @Override
  public Map<String, Face> faces() {
    return Map.of(GroupDigests.CARD, new GroupDigestCard(features, where));
  }

  @Override
  public List<GroupSetting> groupSettings() {
    return new GroupChoices(clock).settings();
  }

  @Override
  public List<Routine> routines() {
    GroupDigesting groups = new GroupDigesting(database, clock, where, features);
    return List.of(new Routine("group-digests", Duration.ofSeconds(5), groups::look));
  }
}
