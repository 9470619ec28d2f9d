package asterism.bot.feature.summary;

import asterism.bot.card.Face;
import asterism.bot.feature.Stretch;
import asterism.bot.feature.Whereabouts;
import asterism.bot.message.Message;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.summary.SummaryPost;
import asterism.storage.summary.SummaryPosts;
import asterism.storage.summary.SummarySchedule;
import asterism.storage.summary.SummarySchedules;
import java.time.Instant;
import java.util.Optional;

/** A summary in a group's channel. Never changed. */
record SummaryCard(Telling telling, Whereabouts where) implements Face {

  @Override
  public Showing show(long subject, Transaction transaction, Wording wording, Instant now) {
    SummaryPost post = new SummaryPosts(transaction).get(subject);
    Stretch stretch = new Stretch(post.since(), post.until(), post.day());
    Message message =
        post.ofAll()
            ? new TellingAll(telling).of(stretch, transaction, wording, Telling.Manner.POSTED)
            : telling.of(
                new Groups(transaction).group(post.groupId()),
                stretch,
                transaction,
                wording,
                Telling.Manner.POSTED);
    return new Showing(
        post.scheduleId().isPresent() ? message.note(wording.say("summary.foot")) : message, false);
  }

  /**
   * What a schedule posts comes by day only; and not any more when it posted a later one, which
   * tells what this one was to tell, or was stopped.
   */
  @Override
  public Debut debut(long subject, Transaction transaction, Instant now) {
    SummaryPosts posts = new SummaryPosts(transaction);
    SummaryPost post = posts.get(subject);
    if (post.scheduleId().isEmpty()) {
      return Debut.NOW;
    }
    SummarySchedule schedule =
        new SummarySchedules(transaction).find(post.scheduleId().get()).orElseThrow();
    if (schedule.stoppedAt().isPresent()
        || !posts.latestOf(schedule.id()).equals(Optional.of(post))) {
      return Debut.NEVER;
    }
    Group group = new Groups(transaction).group(post.groupId());
    Instant reach = Daytime.of(group, transaction, where).reach(Schedule.of(schedule), now);
    return reach.isAfter(now) ? Debut.later(reach) : Debut.NOW;
  }
}
