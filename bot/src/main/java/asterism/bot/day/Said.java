package asterism.bot.day;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;

/** What a rule's pattern found in a phrase; ask only for what the pattern has. */
record Said(LocalDate today, Matcher found, Vocabulary words) {

  DayOfWeek weekday() {
    return meaning(words.weekdays(), "weekday");
  }

  Month month() {
    return meaning(words.months(), "month");
  }

  /** The day of a month, in digits or as a word; it need not exist. */
  int day() {
    return number("d", words.ordinals(), "ordinal");
  }

  /** The next such day of a month. */
  Meaning dayOfMonth() {
    return Coming.dayOfMonth(today, day());
  }

  /** The same, where a word may as well mean which one of several: paid by the second. */
  Meaning rank() {
    return found.group("ordinal") == null ? dayOfMonth() : dayOfMonth().vague();
  }

  /** Such a weekday of a month that is named, counted from its start or its end. */
  Meaning nthInMonth() {
    return Coming.inMonth(today, month(), year(), this::nthOf);
  }

  Meaning nthInMonth(int monthsAhead) {
    return Meaning.clear(nthOf(YearMonth.from(today).plusMonths(monthsAhead)));
  }

  Meaning date() {
    return Meaning.clear(Coming.date(today, month().getValue(), day(), year()));
  }

  /** The year, for a rule where it may be left out. */
  Optional<Year> year() {
    return Optional.ofNullable(found.group("year")).map(Year::parse);
  }

  LocalDate after(LocalDate start) {
    return start.plus(amount(), unit());
  }

  LocalDate before(LocalDate start) {
    return start.minus(amount(), unit());
  }

  String rest() {
    return group("rest");
  }

  int number(String group) {
    return Integer.parseInt(group(group));
  }

  int amount() {
    return number("count", words.amounts(), "amount");
  }

  private Optional<LocalDate> nthOf(YearMonth month) {
    boolean last = found.group("n") == null && found.group("nth") == null;
    return last
        ? Optional.of(Coming.last(month, weekday()))
        : Coming.nth(month, number("n", words.ordinals(), "nth"), weekday());
  }

  private ChronoUnit unit() {
    return meaning(words.units(), "unit");
  }

  private int number(String digits, Map<String, Integer> spelled, String word) {
    return found.group(digits) == null ? meaning(spelled, word) : number(digits);
  }

  private <V> V meaning(Map<String, V> meanings, String group) {
    return Objects.requireNonNull(meanings.get(group(group)), group);
  }

  private String group(String group) {
    return Objects.requireNonNull(found.group(group), group);
  }
}
