package asterism.bot.feature.nudge;

import asterism.bot.card.Face;
import asterism.bot.command.Command;
import asterism.bot.feature.Feature;
import asterism.bot.feature.GroupSetting;
import asterism.bot.feature.Whereabouts;
import asterism.bot.schedule.Routine;
import asterism.storage.Database;
import asterism.storage.Transaction;
import asterism.storage.nudge.GroupDigests;
import asterism.storage.people.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reminders: to each person once a day at most, to each group once a week. */
public final class NudgeFeature implements Feature {
  private static final Duration LOOK = Duration.ofSeconds(2);
  private static final Duration LOOK_AT_GROUPS = Duration.ofSeconds(5);

  private final Reminders reminders;
  private final DigestCard digest;
  private final GroupChoices choices;
  private final GroupDigesting groups;
  private final GroupDigestCard groupDigest;
  private final Unreached unreached;

  /**
   * @param zone of people and groups that have not said theirs
   * @param features all there are: each says what waits for people, and what a group is told
   */
  public NudgeFeature(
      Database database, Clock clock, ZoneId zone, Supplier<List<Feature>> features) {
    Whereabouts where = new Whereabouts(zone);
    Gathering gathering = new Gathering(features, where);
    this.reminders = new Reminders(database, clock, gathering);
    this.digest = new DigestCard(gathering);
    this.choices = new GroupChoices(clock);
    this.groups = new GroupDigesting(database, clock, where, features);
    this.groupDigest = new GroupDigestCard(features, where);
    this.unreached = new Unreached(where);
  }

  @Override
  public String texts() {
    return "asterism.bot.feature.nudge.texts";
  }

  @Override
  public List<Command> commands() {
    return Stream.concat(Stream.of(Fewer.command()), unreached.commands().stream()).toList();
  }

  @Override
  public Map<String, Face> faces() {
    return Map.of(
        DigestCard.KIND, digest, GroupDigests.CARD, groupDigest, Unreached.KIND, unreached);
  }

  @Override
  public List<GroupSetting> groupSettings() {
    return choices.settings();
  }

  @Override
  public void refused(Transaction transaction, Person person, long account, Instant now) {
    unreached.tell(transaction, person, account, now);
  }

  @Override
  public List<Routine> routines() {
    return List.of(
        new Routine("reminders", LOOK, reminders::look),
        new Routine("group-digests", LOOK_AT_GROUPS, groups::look));
  }
}
