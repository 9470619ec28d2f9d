package asterism.bot.day;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.stream.Stream;

/** Dates in digits. Dots and a year in front fix the order of the parts; otherwise it is custom. */
final class NumericDays {

  private static final String A = "(?<a>[0-9]{1,2})";
  private static final String B = "(?<b>[0-9]{1,2})";
  private static final int CENTURY = 100;

  private enum Order {
    MONTH_FIRST,
    DAY_FIRST
  }

  private NumericDays() {}

  /** {@code 12/1} is first of all the first of December. */
  static DayGrammar monthFirst(Vocabulary words) {
    return withOrder(words, Order.MONTH_FIRST);
  }

  /** {@code 12/1} is first of all the twelfth of January. */
  static DayGrammar dayFirst(Vocabulary words) {
    return withOrder(words, Order.DAY_FIRST);
  }

  private static DayGrammar withOrder(Vocabulary words, Order order) {
    return DayGrammar.of(words)
        .rule("{year}(?<separator>[-/.])" + A + "\\k<separator>" + B, NumericDays::yearFirst)
        .rule(A + "/" + B + "(?:/{year})?", said -> read(said, order, said.year()))
        .rule(A + "-" + B + "-{year}", said -> read(said, order, said.year()))
        .rule(
            A + "(?<separator>[-/])" + B + "\\k<separator>(?<y>[0-9]{2})",
            said -> recent(said, order))
        .rule(A + "\\." + B + "\\.{year}", said -> read(said, Order.DAY_FIRST, said.year()))
        .rule(A + "\\." + B + "\\.(?<y>[0-9]{2})", said -> recent(said, Order.DAY_FIRST))
        // 1.5 is a number more often than a day; 1.5. and 01.05 are days
        .rule(A + "\\." + B + "\\.", said -> read(said, Order.DAY_FIRST, Optional.empty()))
        .rule(
            "(?<a>[0-9]{2})\\.(?<b>[0-9]{2})",
            said -> read(said, Order.DAY_FIRST, Optional.empty()));
  }

  private static Meaning yearFirst(Said said) {
    return Meaning.clear(
        Coming.date(said.today(), said.number("a"), said.number("b"), said.year()));
  }

  /** Of the years with these last two digits, the one nearest to today. */
  private static Meaning recent(Said said, Order order) {
    int earliest = said.today().getYear() - CENTURY / 2 + 1;
    int year = earliest + Math.floorMod(said.number("y") - earliest, CENTURY);
    return read(said, order, Optional.of(Year.of(year)));
  }

  private static Meaning read(Said said, Order order, Optional<Year> year) {
    int a = said.number("a");
    int b = said.number("b");
    Optional<LocalDate> monthFirst = Coming.date(said.today(), a, b, year);
    Optional<LocalDate> dayFirst = Coming.date(said.today(), b, a, year);
    return Meaning.clear(
        order == Order.MONTH_FIRST
            ? Stream.of(monthFirst, dayFirst)
            : Stream.of(dayFirst, monthFirst));
  }
}
