package asterism.bot.feature.summary;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import asterism.bot.day.Turns;
import asterism.bot.day.WallClock;
import asterism.storage.summary.SummarySchedule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The hours at which a summary comes, by the clock on a wall. Pure.
 *
 * @param weeks of so many weeks it comes in one; 1 unless the turns are weekly
 * @param starts in the week of this day it comes
 */
record Schedule(Turns turns, int weeks, LocalDate starts, LocalTime time) {
  private static final Pattern RULE = Pattern.compile("(.*?)(?:;INTERVAL=([0-9]+))?");

  /** Longer than any of its turns take. */
  private static final int LONGEST_DAYS = 64;

  static Schedule of(SummarySchedule kept) {
    Matcher rule = RULE.matcher(kept.rule());
    if (!rule.matches()) {
      throw new IllegalArgumentException("no rule of ours: " + kept.rule());
    }
    int weeks = rule.group(2) == null ? 1 : Integer.parseInt(rule.group(2));
    return new Schedule(Turns.ofRule(rule.group(1)), weeks, kept.starts(), kept.time());
  }

  /** As a recurrence rule of RFC 5545. */
  String rule() {
    return weeks == 1 ? turns.rule() : turns.rule() + ";INTERVAL=" + weeks;
  }

  /** The first hour after {@code after}. */
  Instant next(Instant after, ZoneId zone) {
    LocalDate day = from(LocalDate.ofInstant(after, zone));
    while (!at(day, zone).isAfter(after)) {
      day = from(day.plusDays(1));
    }
    return at(day, zone);
  }

  /** The next few, the first first. */
  List<Instant> following(Instant after, ZoneId zone, int n) {
    return Stream.iterate(next(after, zone), each -> next(each, zone)).limit(n).toList();
  }

  /** The last hour before {@code before}. */
  Instant previous(Instant before, ZoneId zone) {
    Instant last =
        next(before.atZone(zone).minusDays((long) LONGEST_DAYS * weeks).toInstant(), zone);
    Instant next = next(last, zone);
    while (next.isBefore(before)) {
      last = next;
      next = next(last, zone);
    }
    return last;
  }

  /** Whether it comes on that day. */
  boolean isOn(LocalDate day) {
    return from(day).equals(day);
  }

  private LocalDate from(LocalDate day) {
    LocalDate next = turns.from(day);
    while (Math.floorMod(ChronoUnit.WEEKS.between(monday(starts), monday(next)), weeks) != 0) {
      next = turns.from(next.plusDays(1));
    }
    return next;
  }

  private Instant at(LocalDate day, ZoneId zone) {
    return WallClock.at(day, time, zone);
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(previousOrSame(MONDAY));
  }
}
