package asterism.bot.feature.summary;

import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** A schedule in words: {@code every first Tuesday of the month at 14:30}. Pure. */
final class ScheduleWords {
  private static final int DATES = 3;

  private ScheduleWords() {}

  static Text of(Schedule schedule, boolean ofAll, Wording wording) {
    return wording.say(
        "summary.schedule",
        "kind",
        schedule.turns().kind(),
        "weeks",
        schedule.weeks(),
        "weekday",
        schedule.turns().weekday().map(wording::weekday).orElse(""),
        "nth",
        schedule.turns().nth(),
        "time",
        schedule.time().getHour() + schedule.time().toString().substring(2),
        "all",
        ofAll);
  }

  /** The next three dates, in the group's zone. */
  static Text dates(Schedule schedule, Instant now, ZoneId zone, Wording wording) {
    List<Instant> next = schedule.following(now, zone, DATES);
    return wording.say(
        "summary.schedule.next",
        "first",
        day(next.get(0), zone, wording),
        "second",
        day(next.get(1), zone, wording),
        "third",
        day(next.get(2), zone, wording),
        "zone",
        zone.getId());
  }

  static String day(Instant at, ZoneId zone, Wording wording) {
    return wording.day(LocalDate.ofInstant(at, zone));
  }
}
