package asterism.bot.ordeal;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import asterism.storage.people.Person.Digest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who is told what on which day, reckoned from the rules as they are told to people, day by day and
 * with no thought of speed:
 *
 * <ul>
 *   <li>Somebody is told in a morning of theirs, of three hours, on a day on which they work, are
 *       not away, and no group of what waits for them has a day off; those who want it weekly, on
 *       the first such day of a week, of the whole week.
 *   <li>There is a reason to if a rung of something has come that was not told before, something
 *       put aside is taken up again, or somebody was asked something before today.
 *   <li>Then all is told that is at a rung, due within two days, or overdue, until its last rung
 *       was told, and all that waits for an answer since before today; but for what is put aside.
 * </ul>
 */
final class Reckoning {
  private static final int SOON_DAYS = 2;
  private static final LocalTime EVENING = LocalTime.of(20, 0);

  /**
   * @param at when the clock stood so that it was to be told
   * @param things by their numbers, in the order they are told
   */
  record Message(LocalDate day, Instant at, List<Integer> things) {}

  /**
   * A morning in which they may have been told.
   *
   * @param through the last day it spoke of
   */
  private record Spoken(LocalDate day, LocalDate through) {}

  private final Map<Long, Circle> circles;
  private final List<Instant> steps;
  private final boolean late;

  /**
   * @param steps where the clock stood, the first one first; nothing happens between two
   * @param late whether whatever people did at a step they did after everybody was told
   */
  Reckoning(List<Circle> circles, List<Instant> steps, boolean late) {
    this.circles = circles.stream().collect(toMap(Circle::id, circle -> circle));
    this.steps = List.copyOf(steps);
    this.late = late;
  }

  /** All messages of one person, the first one first. */
  List<Message> of(Member member, List<Thing> theirs) {
    List<Message> messages = new ArrayList<>();
    List<Spoken> before = new ArrayList<>();
    LocalDate first = member.day(steps.get(0));
    LocalDate last = member.day(steps.get(steps.size() - 1));
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      Optional<Instant> step = step(member, day);
      if (step.isPresent()) {
        List<Thing> standing =
            theirs.stream().filter(each -> each.stands(step.get(), late)).toList();
        if (tells(member, day, standing)) {
          Spoken now = new Spoken(day, through(member, day));
          message(member, now, before, standing, step.get()).ifPresent(messages::add);
          before.add(now);
        }
      }
    }
    return messages;
  }

  private Optional<Instant> step(Member member, LocalDate day) {
    return steps.stream()
        .filter(at -> !at.isBefore(member.begins(day)))
        .findFirst()
        .filter(at -> at.isBefore(member.ends(day)));
  }

  private Optional<Message> message(
      Member member, Spoken now, List<Spoken> before, List<Thing> standing, Instant at) {
    if (standing.stream().noneMatch(thing -> reason(member, thing, now, before))) {
      return Optional.empty();
    }
    List<Integer> told =
        standing.stream()
            .filter(thing -> !aside(thing, now.day()))
            .filter(
                thing ->
                    reason(member, thing, now, before)
                        || (thing.due().isEmpty() && !asked(member, thing).isAfter(now.day()))
                        || (thing.due().isPresent()
                            && !thing.due().get().isAfter(now.through().plusDays(SOON_DAYS))
                            && !ended(member, thing, before)))
            .sorted(
                comparing((Thing thing) -> thing.due().orElse(LocalDate.MAX))
                    .thenComparing(Thing::since)
                    .thenComparing(Thing::id))
            .map(Thing::number)
            .toList();
    return Optional.of(new Message(now.day(), at, told));
  }

  private boolean tells(Member member, LocalDate day, List<Thing> standing) {
    if (member.often() == Digest.OFF || !works(member, day, standing)) {
      return false;
    }
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return member.often() == Digest.DAILY
        || monday.datesUntil(day).noneMatch(earlier -> works(member, earlier, standing));
  }

  private boolean works(Member member, LocalDate day, List<Thing> standing) {
    return member.days().contains(day.getDayOfWeek())
        && member.awayUntil().map(day::isAfter).orElse(true)
        && standing.stream()
            .noneMatch(each -> circle(each).dayOff().filter(day::equals).isPresent());
  }

  private static LocalDate through(Member member, LocalDate day) {
    return member.often() == Digest.WEEKLY
        ? day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
        : day;
  }

  private boolean reason(Member member, Thing thing, Spoken now, List<Spoken> before) {
    if (aside(thing, now.day())) {
      return false;
    }
    if (thing.due().isEmpty()) {
      return comes(asked(member, thing), now, before);
    }
    return (sinceDay(member, thing).isBefore(now.day())
            && untold(member, thing, before).anyMatch(rung -> !rung.isAfter(now.through())))
        || takenUp(member, thing).filter(day -> comes(day, now, before)).isPresent();
  }

  /** Whether the first morning in which they may be told from that day on is this one. */
  private static boolean comes(LocalDate day, Spoken now, List<Spoken> before) {
    return !day.isAfter(now.day()) && before.stream().noneMatch(each -> !each.day().isBefore(day));
  }

  /** Its rungs are over and done with. */
  private boolean ended(Member member, Thing thing, List<Spoken> before) {
    return untold(member, thing, before).findAny().isEmpty()
        && takenUp(member, thing)
            .filter(day -> before.stream().allMatch(each -> each.day().isBefore(day)))
            .isEmpty();
  }

  private Stream<LocalDate> untold(Member member, Thing thing, List<Spoken> before) {
    LocalDate since = sinceDay(member, thing);
    return circle(thing).rungs().stream()
        .map(days -> thing.due().orElseThrow().plusDays(days))
        .filter(rung -> rung.isAfter(since) && !aside(thing, rung))
        .filter(
            rung ->
                before.stream()
                    .filter(each -> each.day().isAfter(since))
                    .noneMatch(each -> !rung.isAfter(each.through())));
  }

  /** The day on which they want to hear of it again, if its own day is near by then. */
  private static Optional<LocalDate> takenUp(Member member, Thing thing) {
    return thing
        .aside()
        .filter(
            day -> !thing.due().orElseThrow().isAfter(through(member, day).plusDays(SOON_DAYS)));
  }

  /** The day after it reached them: what is asked in the night reaches them in the morning. */
  private static LocalDate asked(Member member, Thing thing) {
    LocalDateTime there = LocalDateTime.ofInstant(thing.since(), member.zone());
    LocalDate next = there.toLocalDate().plusDays(there.toLocalTime().isBefore(EVENING) ? 1 : 2);
    return thing.aside().filter(next::isBefore).orElse(next);
  }

  private static boolean aside(Thing thing, LocalDate day) {
    return thing.aside().filter(day::isBefore).isPresent();
  }

  private static LocalDate sinceDay(Member member, Thing thing) {
    return member.day(thing.since());
  }

  private Circle circle(Thing thing) {
    Circle circle = circles.get(thing.circle());
    if (circle == null) {
      throw new IllegalArgumentException("no group " + thing.circle());
    }
    return circle;
  }
}
