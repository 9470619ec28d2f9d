package asterism.storage.commitment;

import asterism.storage.commitment.Commitment.State;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Which commitments a list is to have: those for which all that is said here holds.
 *
 * @param states in one of these
 * @param marks with all of these
 * @param organization for whom it was promised, whether to it or to one merged with it
 * @param strategy the same words in any case of letters
 * @param since first day it is due; where only kept ones are listed, on which it was kept in its
 *     group's zone
 * @param until last such day
 * @param except whose are left out
 */
public record Filter(
    Set<State> states,
    Set<Mark> marks,
    Optional<Long> group,
    Optional<Long> owner,
    Optional<Long> organization,
    Optional<String> strategy,
    Optional<LocalDate> since,
    Optional<LocalDate> until,
    Optional<Long> except) {

  /** Something that is so besides the state. */
  public enum Mark {
    /** Its day has ended, both where it was promised and where its owner is. */
    OVERDUE,
    HELP_WANTED,
    /** Its owner has still to answer what was noted for them in a meeting. */
    SAID,
    /** It is offered or handed on, and not answered yet. */
    AWAITED,
    /**
     * Its owner is reminded of it no more: their group's ladder has ended, and they have not put it
     * aside for longer.
     */
    SILENT
  }

  public Filter {
    states = Set.copyOf(states);
    marks = Set.copyOf(marks);
  }

  /** Of everybody, in every group. */
  public static Filter of(Set<State> states, Mark... marks) {
    return new Filter(
        states,
        Set.of(marks),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /** Whether it takes to know what day it is for people. */
  boolean byDay() {
    return has(Mark.OVERDUE) || has(Mark.SILENT);
  }

  boolean has(Mark mark) {
    return marks.contains(mark);
  }

  /** Whether what is listed is over, so that the latest matters most. */
  boolean onlyKept() {
    return states.equals(Set.of(State.KEPT));
  }
}
