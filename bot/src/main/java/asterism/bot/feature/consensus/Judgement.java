package asterism.bot.feature.consensus;

import asterism.storage.consensus.Proposal.Rule;
import asterism.storage.consensus.Proposal.Verdict;
import asterism.storage.consensus.Stance;

/**
 * What a tally comes to, and which test decided. Pure.
 *
 * @param needed how many the deciding test asks for; 0 where it asks for none
 */
record Judgement(Verdict verdict, Test test, int needed) {

  /** In the order in which they are put; the first that fails decides. */
  enum Test {
    QUORUM,
    BLOCK,
    STAND_ASIDES,
    SUPPORT,
    /** Support of more than half of all voices, heard or not. */
    SUPPORT_OF_ALL,
    /** All were passed. */
    PASSED,
    /** None was put: it decides nothing. */
    NONE
  }

  private static final Fraction HALF = new Fraction(1, 2);
  private static final Fraction QUARTER = new Fraction(1, 4);
  private static final Fraction TWO_THIRDS = new Fraction(2, 3);
  private static final Fraction THREE_QUARTERS = new Fraction(3, 4);
  private static final int FEWEST = 3;

  static Judgement of(Rule rule, Tally tally) {
    if (rule == Rule.CHECK) {
      return new Judgement(Verdict.SPREAD, Test.NONE, 0);
    }
    int quorum = quorum(rule, tally.voices());
    if (tally.heard() < quorum || tally.voices() == 0) {
      return new Judgement(Verdict.LAPSED, Test.QUORUM, quorum);
    }
    if (tally.of(Stance.BLOCK) > 0) {
      return new Judgement(Verdict.BLOCKED, Test.BLOCK, 0);
    }
    if (rule == Rule.FULL && !QUARTER.atMost(tally.of(Stance.STAND_ASIDE), tally.heard())) {
      return new Judgement(Verdict.RETURNED, Test.STAND_ASIDES, tally.heard() / 4);
    }
    return supported(rule, tally);
  }

  /** How many voices have to be heard. */
  static int quorum(Rule rule, int voices) {
    return switch (rule) {
      case LIGHT, CHECK -> 0;
      case FULL -> Math.max(HALF.needed(voices), Math.min(FEWEST, voices));
      case CONSTITUTIONAL -> TWO_THIRDS.needed(voices);
    };
  }

  private static Judgement supported(Rule rule, Tally tally) {
    int heard = tally.heard();
    int support = tally.support();
    return switch (rule) {
      case LIGHT -> judged(tally.of(Stance.AGREE) > 0, Test.SUPPORT, 1);
      case FULL -> judged(HALF.moreThan(support, heard), Test.SUPPORT, heard / 2 + 1);
      case CONSTITUTIONAL ->
          THREE_QUARTERS.atLeast(support, heard)
              ? judged(
                  HALF.moreThan(support, tally.voices()),
                  Test.SUPPORT_OF_ALL,
                  tally.voices() / 2 + 1)
              : judged(false, Test.SUPPORT, THREE_QUARTERS.needed(heard));
      case CHECK -> throw new IllegalArgumentException("a temperature check decides nothing");
    };
  }

  private static Judgement judged(boolean passed, Test test, int needed) {
    return passed
        ? new Judgement(Verdict.ADOPTED, Test.PASSED, 0)
        : new Judgement(Verdict.NOT_ADOPTED, test, needed);
  }
}
