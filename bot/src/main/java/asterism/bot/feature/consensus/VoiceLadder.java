package asterism.bot.feature.consensus;

import asterism.bot.day.Morning;
import asterism.storage.consensus.Proposal;
import asterism.storage.people.Ladder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * On which days somebody is reminded that their voice is not heard yet. Pure.
 *
 * @param works which days they are at work
 * @param morning the hour at which their day begins, 0 to 23
 */
record VoiceLadder(ZoneId zone, int morning, Predicate<LocalDate> works) {

  /** The day on which it closes where they are. */
  LocalDate due(Proposal proposal) {
    return LocalDate.ofInstant(proposal.closesAt(), zone);
  }

  /**
   * The last of their days that begins before it closes; and half-time for whoever speaks first.
   *
   * @param alternate whether others speak for each of their voices first
   */
  Ladder of(Proposal proposal, boolean alternate) {
    LocalDate opened = LocalDate.ofInstant(proposal.openedAt(), zone);
    LocalDate due = due(proposal);
    LocalDate last = last(proposal, opened, due);
    LocalDate half = LocalDate.ofInstant(halfTime(proposal), zone);
    List<Integer> before = new ArrayList<>();
    if (!alternate && half.isAfter(opened) && half.isBefore(last)) {
      before.add(daysBetween(half, due));
    }
    if (last.isBefore(due)) {
      before.add(daysBetween(last, due));
    }
    // not on the day itself where it is over, or not a working day, when it begins
    return new Ladder(before, List.of(), last.isBefore(due) ? before.size() : before.size() + 1);
  }

  private static Instant halfTime(Proposal proposal) {
    Duration open = Duration.between(proposal.openedAt(), proposal.closesAt());
    return proposal.openedAt().plus(open.dividedBy(2));
  }

  /** Where they have no day at work while it is open, the last there is. */
  private LocalDate last(Proposal proposal, LocalDate opened, LocalDate due) {
    LocalDate last = beginsInTime(due, proposal) ? due : due.minusDays(1);
    return Stream.iterate(last, day -> day.isAfter(opened), day -> day.minusDays(1))
        .filter(works)
        .findFirst()
        .orElse(last);
  }

  private boolean beginsInTime(LocalDate day, Proposal proposal) {
    return Morning.begins(day, zone, morning).isBefore(proposal.closesAt());
  }

  private static int daysBetween(LocalDate day, LocalDate due) {
    return Math.toIntExact(due.toEpochDay() - day.toEpochDay());
  }
}
