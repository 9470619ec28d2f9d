package asterism.bot.feature.nudge;

import static java.util.Comparator.naturalOrder;

import asterism.bot.day.Morning;
import asterism.bot.feature.Reminder;
import asterism.storage.people.Ladder;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Something that waits for somebody, and when they are told of it. Pure.
 *
 * @param ladder its own, or else its group's
 */
record Waiting(Reminder reminder, Ladder ladder) {
  /** What is due within so many days is told along with the rest. */
  private static final int SOON = 2;

  /** Whether it is a reason to tell them something now. */
  boolean calls(Moment moment) {
    return !hidden(moment)
        && ((saidBefore(moment) && rungs(moment).anyMatch(day -> !day.isAfter(moment.covered())))
            || others(moment).anyMatch(day -> !day.isAfter(moment.today()))
            || asked(moment));
  }

  /** Whether somebody asked to have them reminded, and they were not yet. */
  boolean asked(Moment moment) {
    return !hidden(moment)
        && reminder
            .askedAfter()
            .filter(at -> !at.isAfter(moment.now()) && !moment.toldSince(at))
            .isPresent();
  }

  /** Whether it is told, when something is. */
  boolean shown(Moment moment) {
    if (hidden(moment)) {
      return false;
    }
    LocalDate soon = moment.covered().plusDays(SOON);
    return calls(moment)
        || reminder
            .due()
            .map(due -> !due.isAfter(soon) && !ended(moment))
            .orElseGet(() -> !reached(moment.calendar()).isAfter(moment.today()));
  }

  /** The next day in whose morning it is told; empty when it never is by itself. */
  Optional<LocalDate> next(Moment moment, LocalDate from) {
    Calendar calendar = moment.calendar();
    Optional<LocalDate> rung =
        rungs(moment).min(naturalOrder()).map(day -> calendar.toldOn(day, from));
    Optional<LocalDate> other =
        Stream.concat(others(moment), asked(moment) ? Stream.of(from) : Stream.empty())
            .min(naturalOrder())
            .map(day -> calendar.firstFrom(later(day, from)));
    return Stream.of(rung, other).flatMap(Optional::stream).min(naturalOrder());
  }

  private boolean ended(Moment moment) {
    return rungs(moment).findAny().isEmpty() && others(moment).findAny().isEmpty();
  }

  private boolean hidden(Moment moment) {
    return reminder.notBefore().filter(day -> day.isAfter(moment.today())).isPresent();
  }

  /** Whoever said so today need not be told today. */
  private boolean saidBefore(Moment moment) {
    return since(moment).isBefore(moment.today());
  }

  /** The rungs that are still to be told. */
  private Stream<LocalDate> rungs(Moment moment) {
    LocalDate since = since(moment);
    boolean known = moment.told().day().filter(since::isBefore).isPresent();
    return reminder.due().stream()
        .flatMap(due -> ladder.rungs().stream().map(due::plusDays))
        .filter(day -> day.isAfter(since) && !hiddenOn(day))
        .filter(day -> !(known && moment.toldOf(day)));
  }

  private LocalDate since(Moment moment) {
    return moment.calendar().today(reminder.since());
  }

  /**
   * The day on which they want to hear of it again; and of what waits for an answer, the first
   * after it reached them.
   */
  private Stream<LocalDate> others(Moment moment) {
    Calendar calendar = moment.calendar();
    Optional<LocalDate> day =
        reminder.due().isPresent()
            ? reminder.notBefore().filter(until -> soonOn(until, calendar))
            : Optional.of(reached(calendar))
                .map(reached -> later(reached, reminder.notBefore().orElse(reached)));
    return day.filter(it -> !moment.toldOn(it)).stream();
  }

  /** The first day on which it is no news that they were asked. */
  private LocalDate reached(Calendar calendar) {
    return calendar
        .today(Morning.reach(reminder.since(), calendar.zone(), calendar.hour()))
        .plusDays(1);
  }

  /** Whether it is near enough on the day it is taken up again. */
  private boolean soonOn(LocalDate until, Calendar calendar) {
    return reminder
        .due()
        .filter(due -> !due.isAfter(calendar.covers(until).plusDays(SOON)))
        .isPresent();
  }

  private boolean hiddenOn(LocalDate day) {
    return reminder.notBefore().filter(until -> until.isAfter(day)).isPresent();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
