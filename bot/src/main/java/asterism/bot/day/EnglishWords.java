package asterism.bot.day;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The English words of the calendar. */
final class EnglishWords {

  private static final List<String> AMOUNTS =
      List.of(
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen");

  private static final List<String> ORDINALS =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth",
          "fourteenth",
          "fifteenth",
          "sixteenth",
          "seventeenth",
          "eighteenth",
          "nineteenth",
          "twentieth",
          "twenty-first",
          "twenty-second",
          "twenty-third",
          "twenty-fourth",
          "twenty-fifth",
          "twenty-sixth",
          "twenty-seventh",
          "twenty-eighth",
          "twenty-ninth",
          "thirtieth",
          "thirty-first");

  static final Vocabulary VOCABULARY =
      new Vocabulary(
          Vocabulary.words(
              DayOfWeek.values(),
              "monday mon",
              "tuesday tues tue",
              "wednesday weds wed",
              "thursday thurs thur thu",
              "friday fri",
              "saturday sat",
              "sunday sun"),
          Vocabulary.words(
              Month.values(),
              "january jan",
              "february feb",
              "march mar",
              "april apr",
              "may",
              "june jun",
              "july jul",
              "august aug",
              "september sept sep",
              "october oct",
              "november nov",
              "december dec"),
          Map.of(
              "day", ChronoUnit.DAYS,
              "days", ChronoUnit.DAYS,
              "week", ChronoUnit.WEEKS,
              "weeks", ChronoUnit.WEEKS,
              "month", ChronoUnit.MONTHS,
              "months", ChronoUnit.MONTHS,
              "year", ChronoUnit.YEARS,
              "years", ChronoUnit.YEARS),
          amounts(),
          ordinals(),
          "last",
          "st|nd|rd|th");

  private EnglishWords() {}

  private static Map<String, Integer> amounts() {
    Map<String, Integer> amounts = Vocabulary.counted(AMOUNTS);
    amounts.putAll(Map.of("a", 1, "a couple of", 2, "a couple", 2, "twenty", 20, "thirty", 30));
    return amounts;
  }

  private static Map<String, Integer> ordinals() {
    Map<String, Integer> ordinals = Vocabulary.counted(ORDINALS);
    Map<String, Integer> apart = new HashMap<>();
    ordinals.forEach((word, number) -> apart.put(word.replace('-', ' '), number));
    ordinals.putAll(apart);
    return ordinals;
  }
}
