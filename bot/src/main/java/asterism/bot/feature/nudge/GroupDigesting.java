package asterism.bot.feature.nudge;

import static java.util.Comparator.naturalOrder;

import asterism.bot.feature.Feature;
import asterism.bot.feature.GroupNews;
import asterism.bot.feature.Stretch;
import asterism.bot.feature.Whereabouts;
import asterism.storage.Database;
import asterism.storage.DatabaseUnavailable;
import asterism.storage.Transaction;
import asterism.storage.card.Cards;
import asterism.storage.nudge.GroupDigest;
import asterism.storage.nudge.GroupDigests;
import asterism.storage.nudge.GroupDigests.Turn;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the weekly digests of groups. Looking twice, or in several processes at once, changes
 * nothing; weeks that nobody looked make one digest.
 */
final class GroupDigesting {
  private static final Logger LOG = LoggerFactory.getLogger(GroupDigesting.class);
  private static final int BATCH = 20;
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Duration WEEK = Duration.ofDays(7);

  /** Sooner after another one, as when a group has just chosen another day, none is made. */
  private static final Duration SOONEST = Duration.ofDays(2);

  private final Database database;
  private final Clock clock;
  private final Whereabouts where;
  private final Supplier<List<Feature>> features;

  GroupDigesting(
      Database database, Clock clock, Whereabouts where, Supplier<List<Feature>> features) {
    this.database = database;
    this.clock = clock;
    this.where = where;
    this.features = features;
  }

  void look() {
    Instant now = clock.instant();
    List<GroupDigests.Due> due;
    do {
      due =
          database.acrossCollaboratives(
              transaction -> new GroupDigests(transaction).claim(now, LEASE, BATCH));
      due.forEach(each -> think(each, now));
    } while (due.size() == BATCH);
  }

  /** One that fails holds up no other; it is tried again when its lease is over. */
  private void think(GroupDigests.Due due, Instant now) {
    try {
      database.runInCollaborative(
          due.collaborative(), transaction -> think(transaction, due.group(), now));
    } catch (DatabaseUnavailable e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("The weekly digest of group {} cannot be made", due.group(), e);
    }
  }

  private void think(Transaction transaction, long id, Instant now) {
    GroupDigests digests = new GroupDigests(transaction);
    digests.lock(id, now).ifPresent(turn -> think(transaction, id, turn, now));
  }

  private void think(Transaction transaction, long id, Turn turn, Instant now) {
    GroupDigests digests = new GroupDigests(transaction);
    Group group = new Groups(transaction).group(id);
    WeeklyCalendar calendar = WeeklyCalendar.of(group, transaction, where);
    Instant next = calendar.next(turn.hour(), now);
    if (turn.nextAt().isEmpty()) {
      digests.due(id, next);
      return;
    }
    Instant reach = calendar.reach(turn.hour(), now);
    if (reach.isAfter(now)) {
      digests.due(id, reach);
      return;
    }
    Optional<Instant> told = told(transaction, group, turn);
    if (!toldOtherwise(transaction, group)
        && told.filter(until -> until.plus(SOONEST).isAfter(now)).isEmpty()) {
      tell(transaction, group, new Stretch(since(digests, id, told, now), now, calendar.day(now)));
    }
    digests.due(id, next);
  }

  private boolean toldOtherwise(Transaction transaction, Group group) {
    return features.get().stream().anyMatch(feature -> feature.tellsOfTheWeek(group, transaction));
  }

  /** Until when the group was told, be it by another feature. */
  private Optional<Instant> told(Transaction transaction, Group group, Turn turn) {
    return Stream.concat(
            turn.toldUntil().stream(),
            features.get().stream()
                .flatMap(feature -> feature.toldOfTheWeek(group, transaction).stream()))
        .max(naturalOrder());
  }

  /** What the last digest was to tell is told now, where that one was never shown. */
  private static Instant since(
      GroupDigests digests, long group, Optional<Instant> told, Instant now) {
    Instant since = told.orElse(now.minus(WEEK));
    return digests
        .latest(group)
        .filter(last -> last.since().isBefore(since) && !digests.shown(last))
        .map(GroupDigest::since)
        .orElse(since);
  }

  private void tell(Transaction transaction, Group group, Stretch stretch) {
    GroupDigests digests = new GroupDigests(transaction);
    if (news(features).anyMatch(each -> each.any(group, stretch, transaction))) {
      digests
          .make(group.id(), stretch.today(), stretch.since(), stretch.until())
          .ifPresent(
              made ->
                  new Cards(transaction)
                      .showToGroup(GroupDigests.CARD, made.id(), group.id(), stretch.until()));
    }
    digests.told(group.id(), stretch.until());
  }

  static Stream<GroupNews> news(Supplier<List<Feature>> features) {
    return features.get().stream().flatMap(feature -> feature.groupNews().stream());
  }
}
