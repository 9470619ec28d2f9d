package asterism.bot.day;

import static java.time.temporal.TemporalAdjusters.previous;

/** Days in English words, and in digits by the custom of the United States. */
final class EnglishDays {

  private static final DayGrammar NONE = DayGrammar.of(EnglishWords.VOCABULARY);

  private static final DayGrammar DATES =
      NumericDays.monthFirst(EnglishWords.VOCABULARY)
          .rule("(?:the )?{day} (?:of )?{month}(?: {year})?", Said::date)
          .rule("{month} (?:the )?{day}(?: {year})?", Said::date)
          .rule(
              "(?<d>[0-9]{1,2})(?:st|nd|rd|th)(?: of the month)?",
              said -> Coming.dayOfMonth(said.today(), said.number("d")))
          .rule("the {dayth}", Said::rank)
          .rule("the {dayth} of the month", Said::dayOfMonth)
          .rule(
              "(?:the )?{dayth} (?:of|in) this month",
              said -> Coming.dayOfMonth(said.today(), said.day(), 0))
          .rule(
              "(?:the )?{dayth} (?:of|in) next month",
              said -> Coming.dayOfMonth(said.today(), said.day(), 1));

  /** What a week can be added to without a word between. */
  private static final DayGrammar BARE =
      NONE.day("today", Said::today)
          .day("tomorrow", said -> said.today().plusDays(1))
          .rule("{weekday}", said -> Coming.weekday(said.today(), said.weekday()));

  private static final DayGrammar NEAR =
      NONE.day("today|tonight|(?:the )?end of (?:the )?day|eod", Said::today)
          .day("tomorrow|tmrw", said -> said.today().plusDays(1))
          .day("(?:the )?day after tomorrow", said -> said.today().plusDays(2))
          .day("yesterday", said -> said.today().minusDays(1))
          .day("(?:the )?day before yesterday", said -> said.today().minusDays(2))
          .day("(?:in|within) {amount} {unit}(?:'? time)?", said -> said.after(said.today()))
          .day("{amount} {unit} from now", said -> said.after(said.today()))
          .day("(?:in|within) a fortnight", said -> said.today().plusWeeks(2))
          .day("{amount} {unit} ago", said -> said.before(said.today()));

  private static final DayGrammar WEEKDAYS =
      NONE.rule("{weekday}", said -> Coming.weekday(said.today(), said.weekday()))
          .rule("this {weekday}", said -> Coming.thisWeekday(said.today(), said.weekday()))
          .day(
              "(?:(?:the|this) )?coming {weekday}",
              said -> Coming.after(said.today(), said.weekday()))
          .rule("next {weekday}", EnglishDays::next)
          .rule("(?:the )?{weekday} (?:of )?next week", EnglishDays::inNextWeek)
          .rule("next week (?:on )?{weekday}", EnglishDays::inNextWeek)
          .day(
              "(?:the )?{weekday} (?:of )?this week",
              said -> Coming.inThisWeek(said.today(), said.weekday()))
          .day("last {weekday}", said -> said.today().with(previous(said.weekday())));

  private static final DayGrammar ENDS =
      NONE.rule(
              "(?:the )?end of (?:(?:the|this) )?week|eow", said -> Coming.endOfWeek(said.today()))
          .rule("(?:the )?end of next week", said -> Coming.endOfNextWeek(said.today()))
          .day(
              "(?:the )?(?:end|last day) of (?:(?:the|this) )?month|month end|eom",
              said -> Coming.endOfMonth(said.today(), 0))
          .day(
              "(?:the )?(?:end|last day) of next month", said -> Coming.endOfMonth(said.today(), 1))
          .day(
              "(?:the )?(?:end|last day) of (?:(?:the|this) )?year|year end|eoy",
              said -> Coming.endOfYear(said.today(), 0))
          .day("(?:the )?(?:end|last day) of next year", said -> Coming.endOfYear(said.today(), 1))
          .day(
              "(?:the )?(?:end|last day) of {month}(?: {year})?",
              said -> Coming.endOf(said.today(), said.month(), said.year()));

  private static final DayGrammar NTH_WEEKDAYS =
      NONE.rule("(?:the )?{nth} {weekday} (?:of|in) {month}(?: {year})?", Said::nthInMonth)
          .rule("(?:the )?{nth} {weekday} (?:of|in) (?:the|this) month", said -> said.nthInMonth(0))
          .rule("(?:the )?{nth} {weekday} (?:of|in) next month", said -> said.nthInMonth(1));

  private static final DayGrammar VAGUE =
      NONE.rule(
              "(?:in )?{month}(?: {year})?",
              said -> Meaning.vague(Coming.endOf(said.today(), said.month(), said.year())))
          .rule("{amount} {unit}", said -> Meaning.vague(said.after(said.today())))
          .rule("this week", said -> Coming.endOfWeek(said.today()).vague())
          .rule("next week", said -> Coming.endOfNextWeek(said.today()).vague())
          .rule("(?:this|the) month", said -> Meaning.vague(Coming.endOfMonth(said.today(), 0)))
          .rule("next month", said -> Meaning.vague(Coming.endOfMonth(said.today(), 1)))
          .rule("this year", said -> Meaning.vague(Coming.endOfYear(said.today(), 0)))
          .rule("next year", said -> Meaning.vague(Coming.endOfYear(said.today(), 1)))
          .rule(
              "(?:(?:the|this) )?weekend", said -> Meaning.vague(Coming.endOfWeekend(said.today())))
          .rule(
              "next weekend",
              said -> Meaning.vague(Coming.endOfWeekend(said.today()).plusWeeks(1)));

  private static final DayGrammar SIMPLE =
      DATES.and(NEAR).and(WEEKDAYS).and(ENDS).and(NTH_WEEKDAYS).and(VAGUE);

  /** Phrases around other phrases. */
  static final DayGrammar GRAMMAR =
      SIMPLE
          .around("on (?<rest>.+)", DATES.and(WEEKDAYS), (said, day) -> day)
          .around(
              "(?:on )?{weekday} (?<rest>.+)",
              DATES,
              (said, date) -> date.only(day -> day.getDayOfWeek() == said.weekday()))
          .around("(?:on )?(?<rest>.+) week", BARE, (said, day) -> day.shifted(d -> d.plusWeeks(1)))
          .around(
              "(?:in )?{amount} weeks? (?:on )?(?<rest>.+)",
              BARE,
              (said, day) -> day.shifted(d -> d.plusWeeks(said.amount())))
          .around(
              "(?:in )?(?:the )?{amount} {unit} (?:from|after) (?<rest>.+)",
              SIMPLE,
              (said, day) -> day.shifted(said::after))
          .around(
              "(?:the )?{amount} {unit} before (?<rest>.+)",
              SIMPLE,
              (said, day) -> day.shifted(said::before))
          .around(
              "(?:the )?day after (?<rest>.+)",
              SIMPLE,
              (said, day) -> day.shifted(d -> d.plusDays(1)))
          .around(
              "(?:the )?day before (?<rest>.+)",
              SIMPLE,
              (said, day) -> day.shifted(d -> d.minusDays(1)));

  private EnglishDays() {}

  /** For some the coming one, for most the one in the week after this. */
  private static Meaning next(Said said) {
    return inNextWeek(said).or(Coming.after(said.today(), said.weekday()));
  }

  private static Meaning inNextWeek(Said said) {
    return Coming.inNextWeek(said.today(), said.weekday());
  }
}
