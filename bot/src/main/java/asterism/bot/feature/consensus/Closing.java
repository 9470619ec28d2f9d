package asterism.bot.feature.consensus;

import static java.util.stream.Collectors.groupingBy;

import asterism.storage.consensus.Act;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.Proposal.Rule;
import asterism.storage.consensus.Proposal.Verdict;
import asterism.storage.consensus.Voice;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What to do with a proposal whose time is over, once its reactions were read back. Pure. */
sealed interface Closing {
  /** It is given so much more time by itself for want of voices, once. */
  int DAYS_FOR_QUORUM = 7;

  /** The bot was away, and what was said meanwhile could change the result: so much more, once. */
  Duration FOR_OUTAGE = Duration.ofHours(24);

  /** More unknown acts than this are not tried in all combinations: some could change it. */
  int MOST_TRIED = 10;

  /** More time for want of voices. */
  record ExtendForQuorum(Instant until) implements Closing {}

  /** More time since the bot was away. */
  record ExtendForOutage(Instant until) implements Closing {}

  /**
   * It is over.
   *
   * @param unknown acts of which nobody knows whether they were in time; they do not count
   */
  record Tallied(List<Position> positions, Judgement judgement, List<Act> unknown)
      implements Closing {
    public Tallied {
      positions = List.copyOf(positions);
      unknown = List.copyOf(unknown);
    }
  }

  /**
   * @param acts to the latest version, in any order
   * @param zone of the group
   */
  static Closing of(
      Proposal proposal, List<Voice> voices, List<Act> acts, ZoneId zone, Instant now) {
    Deadline deadline = new Deadline(proposal.closesAt());
    List<Act> counted = deadline.counted(acts);
    List<Act> unknown = deadline.unknown(acts);
    List<Position> positions = positions(voices, counted);
    Judgement judgement = Judgement.of(proposal.rule(), Tally.of(positions));
    if (!proposal.extendedForOutage()
        && couldChange(proposal.rule(), positions, counted, unknown, judgement.verdict())) {
      return new ExtendForOutage(now.plus(FOR_OUTAGE));
    }
    if (judgement.verdict() == Verdict.LAPSED && !proposal.extendedForQuorum()) {
      return new ExtendForQuorum(ClosingTime.later(now, DAYS_FOR_QUORUM, zone));
    }
    return new Tallied(positions, judgement, unknown);
  }

  static List<Position> positions(List<Voice> voices, List<Act> acts) {
    Map<Optional<Long>, List<Act>> byOrganization =
        acts.stream().collect(groupingBy(Act::organizationId));
    Map<Optional<Long>, List<Act>> byPerson =
        acts.stream().collect(groupingBy(act -> Optional.of(act.personId())));
    return voices.stream()
        .map(
            voice ->
                Position.of(
                    voice,
                    voice.organizationId().isPresent()
                        ? byOrganization.getOrDefault(voice.organizationId(), List.of())
                        : byPerson.getOrDefault(voice.personId(), List.of())))
        .toList();
  }

  private static boolean couldChange(
      Rule rule, List<Position> positions, List<Act> counted, List<Act> unknown, Verdict verdict) {
    if (rule == Rule.CHECK || unknown.isEmpty()) {
      return false;
    }
    if (unknown.size() > MOST_TRIED) {
      return true;
    }
    for (int chosen = 1; chosen < 1 << unknown.size(); chosen++) {
      List<Act> some = chosen(unknown, chosen);
      List<Position> then =
          positions.stream().map(position -> position.with(counted, some)).toList();
      if (Judgement.of(rule, Tally.of(then)).verdict() != verdict) {
        return true;
      }
    }
    return false;
  }

  /** Those whose bit is set. */
  private static List<Act> chosen(List<Act> acts, int bits) {
    List<Act> some = new ArrayList<>();
    for (int i = 0; i < acts.size(); i++) {
      if ((bits & 1 << i) != 0) {
        some.add(acts.get(i));
      }
    }
    return some;
  }
}
