package asterism.bot.feature.nudge;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import asterism.bot.feature.Reminder;
import asterism.storage.people.Mornings.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What somebody is told now, and when to think of them again. Pure.
 *
 * @param tell what is told, in that order: what has a day by its day, then what waits for an
 *     answer; empty when nothing is
 * @param told up to what they have been told after this
 * @param next the day in whose morning to think of them; empty when nothing is to come
 */
record Decision(List<Reminder> tell, Told told, Optional<LocalDate> next) {
  private static final Comparator<Reminder> ORDER =
      comparing((Reminder reminder) -> reminder.due().orElse(LocalDate.MAX))
          .thenComparing(Reminder::since)
          .thenComparing(Reminder::subject);

  Decision {
    tell = List.copyOf(tell);
  }

  /**
   * They are told in their morning, if there is a reason to; and by day, if somebody has asked to
   * have them reminded. Once a day.
   *
   * @param told up to what they had been told
   * @param toldToday whether they have had their message of the day
   */
  static Decision of(
      Calendar calendar, Instant now, Told told, boolean toldToday, List<Waiting> waiting) {
    Moment moment = Moment.of(calendar, now, told);
    LocalDate tomorrow = moment.today().plusDays(1);
    if (toldToday || !mayTell(moment, waiting)) {
      boolean toCome = !toldToday && now.isBefore(calendar.begins(moment.today()));
      LocalDate from = toCome ? moment.today() : tomorrow;
      return new Decision(List.of(), told, next(moment, from, waiting));
    }
    List<Reminder> tell = tell(calendar, now, told, waiting);
    Moment after = moment.after();
    // the next morning looks whether it was told indeed
    return new Decision(
        tell,
        after.told(),
        tell.isEmpty()
            ? next(after, tomorrow, waiting)
            : Optional.of(calendar.firstFrom(tomorrow)));
  }

  /** What they are told where it is the time for it; empty when there is no reason to. */
  static List<Reminder> tell(Calendar calendar, Instant now, Told told, List<Waiting> waiting) {
    Moment moment = Moment.of(calendar, now, told);
    if (waiting.stream().noneMatch(each -> each.calls(moment))) {
      return List.of();
    }
    return waiting.stream()
        .filter(each -> each.shown(moment))
        .map(Waiting::reminder)
        .sorted(ORDER)
        .toList();
  }

  private static boolean mayTell(Moment moment, List<Waiting> waiting) {
    Calendar calendar = moment.calendar();
    return calendar.tells(moment.today())
        && (calendar.isMorning(moment.now())
            || (calendar.isDay(moment.now())
                && waiting.stream().anyMatch(each -> each.asked(moment))));
  }

  private static Optional<LocalDate> next(Moment moment, LocalDate from, List<Waiting> waiting) {
    return waiting.stream().flatMap(each -> each.next(moment, from).stream()).min(naturalOrder());
  }
}
