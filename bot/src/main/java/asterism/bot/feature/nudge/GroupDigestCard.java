package asterism.bot.feature.nudge;

import asterism.bot.card.Face;
import asterism.bot.feature.Feature;
import asterism.bot.feature.Stretch;
import asterism.bot.feature.Whereabouts;
import asterism.bot.message.Block;
import asterism.bot.message.Message;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.nudge.GroupDigest;
import asterism.storage.nudge.GroupDigests;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A group's weekly digest in its channel: thanks first, then what is ahead. Never changed. */
record GroupDigestCard(Supplier<List<Feature>> features, Whereabouts where) implements Face {
  private static final int HOURS = 24;

  @Override
  public Showing show(long subject, Transaction transaction, Wording wording, Instant now) {
    GroupDigest digest = new GroupDigests(transaction).get(subject);
    Group group = new Groups(transaction).group(digest.groupId());
    Stretch stretch = new Stretch(digest.since(), digest.until(), digest.day());
    Message message =
        new Message(
                List.of(
                    new Block.Heading(
                        wording.say(
                            "nudge.group.heading", "group", group.name(), "days", days(digest)))))
            .note(
                wording.say(
                    "nudge.group.week",
                    "first",
                    LocalDate.ofInstant(digest.since(), wording.zone()),
                    "last",
                    digest.day()));
    for (Message part :
        GroupDigesting.news(features)
            .map(news -> news.told(group, stretch, transaction, wording))
            .toList()) {
      message = message.and(part);
    }
    return new Showing(message.note(wording.say("nudge.group.foot")), false);
  }

  /**
   * By day only. Not any more when a later one was made, which tells what this one was to tell, or
   * when the group wants none.
   */
  @Override
  public Debut debut(long subject, Transaction transaction, Instant now) {
    GroupDigests digests = new GroupDigests(transaction);
    GroupDigest digest = digests.get(subject);
    if (!digests.latest(digest.groupId()).equals(Optional.of(digest))) {
      return Debut.NEVER;
    }
    Group group = new Groups(transaction).group(digest.groupId());
    return digests
        .chosen(digest.groupId())
        .map(hour -> WeeklyCalendar.of(group, transaction, where).reach(hour, now))
        .map(reach -> reach.isAfter(now) ? Debut.later(reach) : Debut.NOW)
        .orElse(Debut.NEVER);
  }

  private static long days(GroupDigest digest) {
    Duration length = Duration.between(digest.since(), digest.until());
    return Math.max(1, length.plusHours(HOURS / 2).toDays());
  }
}
