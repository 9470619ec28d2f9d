package asterism.bot.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.natty.DateGroup;
import org.natty.Parser;

/**
 * A guess at the day in English words that no rule reads, such as {@code around thanksgiving}. Only
 * a guess: natty takes 31 February for 3 March, reads months as past and drops what it cannot read.
 */
final class NattyGuess {

  private static final Pattern ENGLISH = Pattern.compile("[a-z0-9 ,.'/-]+");

  private static final Pattern DIGIT = Pattern.compile("[0-9]");

  /** Alone among other words these are seldom days. */
  private static final Set<String> PLAIN_WORDS =
      Set.of("may", "march", "mar", "dec", "sun", "sat", "wed", "second", "spring", "fall");

  private NattyGuess() {}

  /** A day for the phrase as a whole, if it is all words: digits are mistaken for each other. */
  static Optional<LocalDate> of(String phrase, LocalDate today) {
    return DIGIT.matcher(phrase).find()
        ? Optional.empty()
        : guess(phrase, today, group -> group.getText().equals(phrase));
  }

  /** A day for some part of the phrase. */
  static Optional<LocalDate> in(String phrase, LocalDate today) {
    return guess(phrase, today, group -> !PLAIN_WORDS.contains(group.getText()));
  }

  private static Optional<LocalDate> guess(
      String phrase, LocalDate today, Predicate<DateGroup> part) {
    if (!ENGLISH.matcher(phrase).matches()) {
      return Optional.empty();
    }
    try {
      return groups(phrase, today).stream()
          .filter(group -> !group.isDateInferred())
          .filter(part)
          .map(NattyGuess::day)
          .filter(day -> Meaning.usable(day, today))
          .findFirst();
    } catch (RuntimeException e) { // long numbers, for one, overflow somewhere inside
      return Optional.empty();
    }
  }

  private static List<DateGroup> groups(String phrase, LocalDate today) {
    Instant noon = today.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    return new Parser(TimeZone.getTimeZone(ZoneOffset.UTC)).parse(phrase, Date.from(noon));
  }

  private static LocalDate day(DateGroup group) {
    return LocalDate.ofInstant(group.getDates().get(0).toInstant(), ZoneOffset.UTC);
  }
}
