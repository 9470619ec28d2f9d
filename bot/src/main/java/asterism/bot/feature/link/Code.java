package asterism.bot.feature.link;

import static java.util.stream.Collectors.joining;

import asterism.bot.command.UsageError;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * A code for one use, as people say and type it.
 *
 * @param kept without the hyphen, in capitals
 */
record Code(String kept) {
  /** Without those that are taken for one another: no 0 and O, no 1, I and L, no B, S and Z. */
  private static final String LETTERS = "23456789ACDEFGHJKMNPQRTUVWXY";

  private static final int LENGTH = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  static Code random() {
    return new Code(
        RANDOM
            .ints(LENGTH, 0, LETTERS.length())
            .mapToObj(at -> LETTERS.substring(at, at + 1))
            .collect(joining()));
  }

  /**
   * In any case of letters, with hyphen and spaces or without.
   *
   * @throws UsageError when no code looks like this
   */
  static Code read(String typed) {
    String kept = typed.replaceAll("(?U)[\\s\\p{Pd}`*]", "").toUpperCase(Locale.ROOT);
    if (!kept.matches("[0-9A-Z]{" + LENGTH + "}")) {
      throw UsageError.of("link.code.unreadable", "typed", typed);
    }
    return new Code(kept);
  }

  /** {@code K7Q2-9XPM}. */
  @Override
  public String toString() {
    return kept.substring(0, LENGTH / 2) + "-" + kept.substring(LENGTH / 2);
  }
}
