package asterism.bot.feature.nudge;

import asterism.bot.feature.Reminder;
import asterism.storage.people.Ladder;
import asterism.storage.people.Mornings.Told;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody's reminders as time passes, without a database: they are thought of when the last
 * decision said so, and whenever something is changed.
 */
final class Simulation {
  private static final Duration STEP = Duration.ofMinutes(15);

  private final List<String> messages = new ArrayList<>();
  private final List<Waiting> waiting = new ArrayList<>();
  private final Set<LocalDate> told = new HashSet<>();
  private Calendar calendar;
  private Instant now;
  private Told until = Told.NOTHING;
  private Optional<Instant> next = Optional.empty();
  private int looks;

  Simulation(String zone, String now) {
    this.calendar =
        new Calendar(
            ZoneId.of(zone),
            9,
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            day -> false,
            Optional.empty(),
            false);
    this.now = Instant.parse(now);
  }

  Calendar calendar() {
    return calendar;
  }

  Instant now() {
    return now;
  }

  int looks() {
    return looks;
  }

  Simulation with(Calendar other) {
    calendar = other;
    next = Optional.of(now);
    return this;
  }

  /** Something is promised now. */
  Simulation promise(long number, String due) {
    return promise(number, due, Ladder.USUAL);
  }

  Simulation promise(long number, String due, Ladder ladder) {
    return waits(reminder(number, now, Optional.of(LocalDate.parse(due))), ladder);
  }

  /** Somebody is asked something now. */
  Simulation ask(long number) {
    return waits(reminder(number, now, Optional.empty()), Ladder.USUAL);
  }

  Simulation done(long number) {
    waiting.removeIf(each -> each.reminder().subject() == number);
    next = Optional.of(now);
    return this;
  }

  Simulation snooze(long number, String until) {
    return change(number, Optional.of(LocalDate.parse(until)), Optional.empty());
  }

  Simulation nudge(long number) {
    return change(number, Optional.empty(), Optional.of(now));
  }

  private Simulation change(
      long number, Optional<LocalDate> notBefore, Optional<Instant> askedAfter) {
    Waiting old =
        waiting.stream()
            .filter(each -> each.reminder().subject() == number)
            .findFirst()
            .orElseThrow();
    done(number);
    Reminder before = old.reminder();
    return waits(
        new Reminder(
            before.kind(),
            number,
            1,
            before.since(),
            before.due(),
            notBefore.or(before::notBefore),
            askedAfter.or(before::askedAfter),
            before.ladder()),
        old.ladder());
  }

  private Simulation waits(Reminder reminder, Ladder ladder) {
    waiting.add(new Waiting(reminder, ladder));
    next = Optional.of(now);
    return this;
  }

  private static Reminder reminder(long number, Instant since, Optional<LocalDate> due) {
    return new Reminder(
        "promise", number, 1, since, due, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Time passes, with the bot at work. */
  Simulation until(String instant) {
    return until(Instant.parse(instant));
  }

  Simulation until(Instant end) {
    while (now.isBefore(end)) {
      if (next.filter(at -> !at.isAfter(now)).isPresent()) {
        think();
      }
      now = now.plus(STEP);
    }
    return this;
  }

  /** Time passes while the bot is down. */
  Simulation downUntil(String instant) {
    now = Instant.parse(instant);
    return this;
  }

  private void think() {
    looks++;
    LocalDate today = calendar.today(now);
    Decision decision = Decision.of(calendar, now, until, told.contains(today), waiting);
    until = decision.told();
    next = decision.next().map(calendar::begins);
    if (!decision.tell().isEmpty()) {
      told.add(today);
      messages.add(
          "%s %s: %s"
              .formatted(
                  now.atZone(calendar.zone()).toLocalDateTime(),
                  today.getDayOfWeek().toString().substring(0, 3),
                  decision.tell().stream()
                      .map(each -> Long.toString(each.subject()))
                      .collect(Collectors.joining(" "))));
    }
  }

  /** What was told: when, by the clock on the wall, and which. */
  List<String> messages() {
    return List.copyOf(messages);
  }
}
