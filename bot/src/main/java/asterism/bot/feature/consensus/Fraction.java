package asterism.bot.feature.consensus;

/**
 * A threshold, in integers only: floating point gets some of them wrong. Pure.
 *
 * @param num 0 to {@code den}
 * @param den from 1 on
 */
record Fraction(int num, int den) {
  Fraction {
    if (den < 1 || num < 0 || num > den) {
      throw new IllegalArgumentException("not a share: " + num + "/" + den);
    }
  }

  /** How many of {@code n} are at least this share. */
  int needed(int n) {
    return Math.toIntExact(((long) num * n + den - 1) / den);
  }

  boolean atLeast(int cast, int n) {
    return (long) cast * den >= (long) num * n;
  }

  boolean moreThan(int cast, int n) {
    return (long) cast * den > (long) num * n;
  }

  boolean atMost(int cast, int n) {
    return (long) cast * den <= (long) num * n;
  }
}
