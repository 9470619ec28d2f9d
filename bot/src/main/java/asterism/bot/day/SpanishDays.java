package asterism.bot.day;

import static java.time.temporal.TemporalAdjusters.previous;

/** Days in Spanish words, and in digits with the day before the month. */
final class SpanishDays {

  private static final String NEXT_MONTH = "(?:proximo mes|mes que viene|mes proximo)";
  private static final String NEXT_WEEK = "(?:proxima semana|semana que viene|semana proxima)";
  private static final String NEXT_YEAR = "(?:proximo ano|ano que viene|ano proximo)";

  private static final DayGrammar NONE = DayGrammar.of(SpanishWords.VOCABULARY);

  private static final DayGrammar DATES =
      NumericDays.dayFirst(SpanishWords.VOCABULARY)
          .rule("(?:(?:el )?dia |el )?{day} (?:de )?{month}(?:,? (?:del? )?{year})?", Said::date)
          .rule("{month} {day}(?: (?:del? )?{year})?", Said::date)
          .rule("el {day}", Said::rank)
          .rule("(?:el )?dia {day}(?: del mes)?", Said::dayOfMonth)
          .rule("el {day} del mes", Said::dayOfMonth)
          .rule(
              "(?:(?:el )?dia |el )?{day} de este mes",
              said -> Coming.dayOfMonth(said.today(), said.day(), 0))
          .rule(
              "(?:(?:el )?dia |el )?{day} del " + NEXT_MONTH,
              said -> Coming.dayOfMonth(said.today(), said.day(), 1));

  private static final DayGrammar NEAR =
      NONE.day("hoy(?: mismo)?|esta noche", Said::today)
          .day("manana(?: mismo)?", said -> said.today().plusDays(1))
          .day("pasado manana", said -> said.today().plusDays(2))
          .day("ayer", said -> said.today().minusDays(1))
          .day("anteayer|antier|antes de ayer", said -> said.today().minusDays(2))
          .day("(?:en|dentro de) {amount} {unit}", said -> said.after(said.today()))
          .day("hace {amount} {unit}", said -> said.before(said.today()));

  private static final DayGrammar WEEKDAYS =
      NONE.rule("(?:el )?{weekday}", said -> Coming.weekday(said.today(), said.weekday()))
          .rule("este {weekday}", said -> Coming.thisWeekday(said.today(), said.weekday()))
          .rule("(?:el )?proximo {weekday}", SpanishDays::next)
          .rule("(?:el )?{weekday} (?:proximo|que viene)", SpanishDays::next)
          .rule(
              "(?:el )?{weekday} de la " + NEXT_WEEK,
              said -> Coming.inNextWeek(said.today(), said.weekday()))
          .day(
              "(?:el )?{weekday} de esta semana",
              said -> Coming.inThisWeek(said.today(), said.weekday()))
          .day("(?:el )?{weekday} pasado", said -> said.today().with(previous(said.weekday())))
          .day("(?:el )?pasado {weekday}", said -> said.today().with(previous(said.weekday())));

  private static final DayGrammar ENDS =
      NONE.rule(
              "(?:a )?(?:fin|fines|final|finales) de (?:la|esta) semana",
              said -> Coming.endOfWeek(said.today()))
          .rule(
              "(?:a )?(?:fin|fines|final|finales) de la " + NEXT_WEEK,
              said -> Coming.endOfNextWeek(said.today()))
          .day(endOf("mes|este mes"), said -> Coming.endOfMonth(said.today(), 0))
          .day(endOf(NEXT_MONTH), said -> Coming.endOfMonth(said.today(), 1))
          .day(endOf("ano|este ano"), said -> Coming.endOfYear(said.today(), 0))
          .day(endOf(NEXT_YEAR), said -> Coming.endOfYear(said.today(), 1))
          .day(
              endOf("{month}(?: (?:del? )?{year})?"),
              said -> Coming.endOf(said.today(), said.month(), said.year()));

  private static final DayGrammar NTH_WEEKDAYS =
      NONE.rule("(?:el )?{nth} {weekday} de {month}(?: (?:del? )?{year})?", Said::nthInMonth)
          .rule("(?:el )?{nth} {weekday} (?:del|de este) mes", said -> said.nthInMonth(0))
          .rule("(?:el )?{nth} {weekday} del " + NEXT_MONTH, said -> said.nthInMonth(1));

  private static final DayGrammar VAGUE =
      NONE.rule(
              "(?:en )?{month}(?: (?:del? )?{year})?",
              said -> Meaning.vague(Coming.endOf(said.today(), said.month(), said.year())))
          .rule("{amount} {unit}", said -> Meaning.vague(said.after(said.today())))
          .rule("esta semana", said -> Coming.endOfWeek(said.today()).vague())
          .rule("(?:la )?" + NEXT_WEEK, said -> Coming.endOfNextWeek(said.today()).vague())
          .rule("este mes", said -> Meaning.vague(Coming.endOfMonth(said.today(), 0)))
          .rule("(?:el )?" + NEXT_MONTH, said -> Meaning.vague(Coming.endOfMonth(said.today(), 1)))
          .rule("este ano", said -> Meaning.vague(Coming.endOfYear(said.today(), 0)))
          .rule("(?:el )?" + NEXT_YEAR, said -> Meaning.vague(Coming.endOfYear(said.today(), 1)))
          .rule(
              "(?:(?:el|este) )?fin de semana",
              said -> Meaning.vague(Coming.endOfWeekend(said.today())));

  static final DayGrammar GRAMMAR =
      DATES
          .and(NEAR)
          .and(WEEKDAYS)
          .and(ENDS)
          .and(NTH_WEEKDAYS)
          .and(VAGUE)
          .around(
              "(?:el )?{weekday} (?<rest>.+)",
              DATES.rule("{day}", said -> Coming.dayOfMonth(said.today(), said.day())),
              (said, date) -> date.only(day -> day.getDayOfWeek() == said.weekday()));

  private SpanishDays() {}

  /** Mostly the coming one; for some the one in the week after this. */
  private static Meaning next(Said said) {
    return Meaning.clear(Coming.after(said.today(), said.weekday()))
        .or(Coming.inNextWeek(said.today(), said.weekday()).days().get(0));
  }

  private static String endOf(String period) {
    return "(?:(?:a |al |el )?(?:fin|fines|final|finales)|(?:el )?ultimo dia) del? (?:"
        + period
        + ")";
  }
}
