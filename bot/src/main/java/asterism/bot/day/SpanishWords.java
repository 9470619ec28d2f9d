package asterism.bot.day;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** The Spanish words of the calendar. {@code mar} alone is left out: March, Tuesday or the sea. */
final class SpanishWords {

  private static final List<String> AMOUNTS =
      List.of(
          "un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once",
          "doce", "trece", "catorce", "quince");

  static final Vocabulary VOCABULARY =
      new Vocabulary(
          Vocabulary.words(
              DayOfWeek.values(),
              "lunes lun",
              "martes",
              "miercoles mie",
              "jueves jue",
              "viernes vie",
              "sabado sab",
              "domingo dom"),
          Vocabulary.words(
              Month.values(),
              "enero ene",
              "febrero feb",
              "marzo mar",
              "abril abr",
              "mayo may",
              "junio jun",
              "julio jul",
              "agosto ago",
              "septiembre setiembre sept sep",
              "octubre oct",
              "noviembre nov",
              "diciembre dic"),
          Map.of(
              "dia", ChronoUnit.DAYS,
              "dias", ChronoUnit.DAYS,
              "semana", ChronoUnit.WEEKS,
              "semanas", ChronoUnit.WEEKS,
              "mes", ChronoUnit.MONTHS,
              "meses", ChronoUnit.MONTHS,
              "ano", ChronoUnit.YEARS,
              "anos", ChronoUnit.YEARS),
          amounts(),
          Map.of(
              "primero", 1, "primer", 1, "segundo", 2, "tercer", 3, "tercero", 3, "cuarto", 4,
              "quinto", 5),
          "ultimo",
          "[oa]|ro|er|ero|do|to");

  private SpanishWords() {}

  private static Map<String, Integer> amounts() {
    Map<String, Integer> amounts = Vocabulary.counted(AMOUNTS);
    amounts.putAll(Map.of("una", 1, "un par de", 2, "veinte", 20, "treinta", 30));
    return amounts;
  }
}
