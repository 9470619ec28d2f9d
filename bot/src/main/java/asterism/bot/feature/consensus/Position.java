package asterism.bot.feature.consensus;

import static java.util.Comparator.comparing;

import asterism.storage.consensus.Act;
import asterism.storage.consensus.Stance;
import asterism.storage.consensus.Voice;
import asterism.storage.consensus.Voice.Delegate;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a voice stands: what its delegates said, folded into one. Pure.
 *
 * @param stance empty when it is silent or split
 * @param split whether its alternates do not agree and its primary is silent: heard, without any
 *     weight
 * @param by the acts that make it so; none when it is silent
 */
record Position(Voice voice, Optional<Stance> stance, boolean split, List<Act> by) {
  /** By when, and of one instant by which was recorded later. */
  static final Comparator<Act> ORDER = comparing(Act::at).thenComparing(Act::id);

  private static final Set<Stance> GOING_ALONG = Set.of(Stance.AGREE, Stance.RESERVATIONS);

  Position {
    by = List.copyOf(by);
  }

  /**
   * The primary's latest stance; a block of an alternate after it. Without one the alternates'
   * stances: equal ones as they are, agreement and reservations as reservations, any other
   * difference splits the voice. What somebody said who speaks for it no more stands until another
   * who does speaks after they ceased to; what they say after that is not heard. Of what was found
   * in one reading nobody knows the order: the more cautious counts as the later.
   *
   * @param acts those that count, of all voices, in any order
   */
  static Position of(Voice voice, List<Act> acts) {
    Map<Long, Act> latest =
        acts.stream()
            .filter(act -> voice.is(act.organizationId(), act.personId()))
            .filter(act -> spokeForIt(voice, act))
            .collect(
                Collectors.toMap(
                    Act::personId,
                    act -> act,
                    (one, other) -> ORDER.compare(one, other) < 0 ? other : one));
    List<Delegate> heard =
        voice.delegates().stream().filter(d -> counts(d, voice, latest)).toList();
    Optional<Act> primary = last(said(heard, false, latest));
    List<Act> alternates = said(heard, true, latest);
    if (primary.isEmpty()) {
      return folded(voice, alternates);
    }
    List<Act> blocks =
        alternates.stream()
            .filter(act -> act.stance().equals(Optional.of(Stance.BLOCK)))
            .filter(act -> inOneReading(act, primary.get()) || isAfter(act, primary.get()))
            .toList();
    return blocks.isEmpty()
        ? new Position(voice, primary.get().stance(), false, List.of(primary.get()))
        : new Position(voice, Optional.of(Stance.BLOCK), false, blocks);
  }

  /** Where it would stand with some more acts; those of other voices do not matter. */
  Position with(List<Act> acts, List<Act> more) {
    List<Act> theirs =
        more.stream().filter(act -> voice.is(act.organizationId(), act.personId())).toList();
    return theirs.isEmpty()
        ? this
        : of(voice, Stream.concat(acts.stream(), theirs.stream()).toList());
  }

  /** Heard, whatever it weighs. */
  boolean isHeard() {
    return split || stance.filter(stance -> stance != Stance.QUESTION).isPresent();
  }

  private static Optional<Act> last(List<Act> acts) {
    Optional<Act> last = acts.stream().max(ORDER);
    return acts.stream()
        .filter(act -> inOneReading(act, last.orElseThrow()) || act.equals(last.orElseThrow()))
        .min(comparing(act -> act.stance().orElseThrow()));
  }

  private static boolean isAfter(Act act, Act other) {
    return ORDER.compare(act, other) > 0;
  }

  private static boolean inOneReading(Act act, Act other) {
    return act.source() == Act.Source.READING
        && other.source() == Act.Source.READING
        && act.at().equals(other.at());
  }

  private static Position folded(Voice voice, List<Act> acts) {
    Set<Stance> stances =
        acts.stream().flatMap(act -> act.stance().stream()).collect(Collectors.toSet());
    if (stances.size() <= 1) {
      return new Position(voice, stances.stream().findFirst(), false, acts);
    }
    return GOING_ALONG.containsAll(stances)
        ? new Position(voice, Optional.of(Stance.RESERVATIONS), false, acts)
        : new Position(voice, Optional.empty(), true, acts);
  }

  /** What the primaries, or the alternates, have said and not taken back. */
  private static List<Act> said(List<Delegate> heard, boolean alternate, Map<Long, Act> latest) {
    return heard.stream()
        .filter(delegate -> delegate.alternate() == alternate)
        .map(Delegate::personId)
        .distinct()
        .filter(latest::containsKey)
        .map(latest::get)
        .filter(act -> act.stance().isPresent())
        .toList();
  }

  /** Whether whoever said it had not ceased to speak for the voice by then. */
  private static boolean spokeForIt(Voice voice, Act act) {
    return voice.delegates().stream()
        .filter(delegate -> delegate.personId() == act.personId())
        .anyMatch(delegate -> delegate.until().filter(until -> act.at().isAfter(until)).isEmpty());
  }

  /** Whether what a delegate said was not replaced by another's since they ceased to be one. */
  private static boolean counts(Delegate delegate, Voice voice, Map<Long, Act> latest) {
    if (delegate.until().isEmpty()) {
      return true;
    }
    Instant until = delegate.until().get();
    boolean again =
        voice.delegates().stream()
            .anyMatch(
                other ->
                    !other.equals(delegate)
                        && other.personId() == delegate.personId()
                        && !other.since().isBefore(until));
    return !again
        && latest.values().stream()
            .filter(act -> !act.at().isBefore(until))
            .noneMatch(act -> speaksAfter(until, voice, act.personId()));
  }

  private static boolean speaksAfter(Instant then, Voice voice, long person) {
    return voice.delegates().stream()
        .filter(delegate -> delegate.personId() == person)
        .anyMatch(delegate -> delegate.until().filter(until -> !until.isAfter(then)).isEmpty());
  }
}
