package asterism.bot.feature.summary;

import asterism.bot.feature.Whereabouts;
import asterism.storage.Database;
import asterism.storage.DatabaseUnavailable;
import asterism.storage.Transaction;
import asterism.storage.card.Cards;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.summary.SummaryPost;
import asterism.storage.summary.SummaryPosts;
import asterism.storage.summary.SummarySchedule;
import asterism.storage.summary.SummarySchedules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Posts summaries when their hour has come. Looking twice, or in several processes at once, changes
 * nothing; hours at which nobody looked make one post.
 */
final class Posting {
  private static final Logger LOG = LoggerFactory.getLogger(Posting.class);
  private static final int BATCH = 20;
  private static final Duration LEASE = Duration.ofMinutes(1);

  private final Database database;
  private final Clock clock;
  private final Whereabouts where;

  Posting(Database database, Clock clock, Whereabouts where) {
    this.database = database;
    this.clock = clock;
    this.where = where;
  }

  void look() {
    Instant now = clock.instant();
    List<SummarySchedules.Due> due;
    do {
      due =
          database.acrossCollaboratives(
              transaction -> new SummarySchedules(transaction).claim(now, LEASE, BATCH));
      due.forEach(each -> think(each, now));
    } while (due.size() == BATCH);
  }

  /** One that fails holds up no other; it is tried again when its lease is over. */
  private void think(SummarySchedules.Due due, Instant now) {
    try {
      database.runInCollaborative(
          due.collaborative(),
          transaction ->
              new SummarySchedules(transaction)
                  .lock(due.schedule(), now)
                  .ifPresent(kept -> think(transaction, kept, now)));
    } catch (DatabaseUnavailable e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("The summary of schedule {} cannot be posted", due.schedule(), e);
    }
  }

  private void think(Transaction transaction, SummarySchedule kept, Instant now) {
    SummarySchedules schedules = new SummarySchedules(transaction);
    Group group = new Groups(transaction).group(kept.groupId());
    Schedule schedule = Schedule.of(kept);
    Daytime daytime = Daytime.of(group, transaction, where);
    Instant next = schedule.next(now, daytime.zone());
    if (kept.nextPostAt().isEmpty()) {
      schedules.due(kept.id(), next);
      return;
    }
    Instant reach = daytime.reach(schedule, now);
    if (reach.isAfter(now)) {
      schedules.due(kept.id(), reach);
      return;
    }
    post(transaction, group, kept, since(transaction, kept, schedule, daytime, now), now);
    schedules.due(kept.id(), next);
  }

  /**
   * From where the last one ended, or began if it was never shown; the first goes on where that of
   * a schedule ended in whose place it is, or tells of the time since the turn before.
   */
  private static Instant since(
      Transaction transaction,
      SummarySchedule kept,
      Schedule schedule,
      Daytime daytime,
      Instant now) {
    Optional<Instant> told = kept.toldUntil().filter(until -> until.isBefore(now));
    if (told.isEmpty()) {
      Instant turn = schedule.previous(now.plusMillis(1), daytime.zone());
      return formerly(transaction, kept).orElseGet(() -> schedule.previous(turn, daytime.zone()));
    }
    SummaryPosts posts = new SummaryPosts(transaction);
    return posts
        .latestOf(kept.id())
        .filter(last -> last.since().isBefore(told.get()) && !posts.shown(last))
        .map(SummaryPost::since)
        .orElse(told.get());
  }

  /** Until when the group was told by another schedule, where it has none but this one now. */
  private static Optional<Instant> formerly(Transaction transaction, SummarySchedule kept) {
    boolean alone =
        new SummarySchedules(transaction)
            .of(kept.groupId()).stream()
                .filter(each -> each.ofAll() == kept.ofAll())
                .allMatch(each -> each.id() == kept.id());
    SummaryPosts posts = new SummaryPosts(transaction);
    return posts
        .latest(kept.groupId(), kept.ofAll())
        .filter(last -> alone && last.scheduleId().isPresent() && posts.shown(last))
        .map(SummaryPost::until);
  }

  private void post(
      Transaction transaction, Group group, SummarySchedule kept, Instant since, Instant now) {
    LocalDate day = where.in(transaction).today(group, now);
    new SummaryPosts(transaction)
        .make(
            new SummaryPosts.Posting(
                group.id(),
                kept.ofAll(),
                Optional.of(kept.id()),
                Optional.empty(),
                since,
                now,
                day),
            now)
        .ifPresent(
            made ->
                new Cards(transaction).showToGroup(SummaryPosts.CARD, made.id(), group.id(), now));
    new SummarySchedules(transaction).told(kept.id(), now);
  }
}
