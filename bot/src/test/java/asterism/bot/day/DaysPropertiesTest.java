package asterism.bot.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import asterism.bot.day.DayReading.Day;
import asterism.bot.day.DayReading.Unreadable;
import asterism.bot.message.Language;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any phrase on any day. Each case names the seed that makes it again. */
class DaysPropertiesTest {

  private static final int PHRASES_A_SEED = 500;

  private static final List<String> WORDS =
      List.of(
              "the el on this next last in en of de a un dos two 1 2 12 31 31st 2026 26 1/12 12.1. 0 99 9999"
                  .split(" ", -1),
              "friday viernes mon lunes week semana weeks days dias month mes year ano months end fin"
                  .split(" ", -1),
              "december dic may march ago from before after now today hoy mañana pasado proximo que viene"
                  .split(" ", -1),
              "christmas 3pm noon second spring every until to or - / . , ! ( ) ٣ １ ² с \u202e \u200f 🎉 ' \" ½"
                  .split(" ", -1))
          .stream()
          .flatMap(Stream::of)
          .toList();

  static IntStream seeds() {
    return IntStream.range(0, 20);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nothing_typed_makes_it_throw_or_leave_its_bounds(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < PHRASES_A_SEED; i++) {
      String phrase = i % 2 == 0 ? soup(random) : unicode(random);
      LocalDate today = anyDay(random);
      for (Language language : Language.values()) {
        assertThatCode(() -> assertWithinBounds(Days.read(phrase, today, language), today))
            .as("“%s” in %s on %s", phrase, language, today)
            .doesNotThrowAnyException();
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_date_written_out_is_read_back(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      LocalDate today = anyDay(random);
      LocalDate day = today.plusDays(random.nextInt(5 * 365));
      for (String english : written(day, Locale.ENGLISH, englishForms())) {
        assertThat(main(english, today, Language.ENGLISH))
            .as("“%s” on %s", english, today)
            .contains(day);
      }
      for (String spanish : written(day, Locale.forLanguageTag("es"), spanishForms())) {
        assertThat(main(spanish, today, Language.SPANISH))
            .as("“%s” on %s", spanish, today)
            .contains(day);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void a_day_without_a_year_is_the_next_such_day(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      LocalDate today = anyDay(random);
      LocalDate day = today.plusDays(random.nextInt(365));
      for (String form : List.of("d MMMM", "MMM d", "EEEE d MMM", "M/d")) {
        String phrase = DateTimeFormatter.ofPattern(form, Locale.ENGLISH).format(day);
        assertThat(main(phrase, today, Language.ENGLISH))
            .as("“%s” on %s", phrase, today)
            .contains(day);
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void closing_punctuation_never_changes_a_reading(int seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      LocalDate today = anyDay(random);
      String phrase = soup(random).strip();
      DayReading plain = Days.read(phrase, today, Language.ENGLISH);
      if (plain.wholly()) {
        for (String closing : List.of("!", "?", ")", "”", " !!", "?)")) {
          assertThat(Days.read(phrase + closing, today, Language.ENGLISH))
              .as("“%s%s” on %s", phrase, closing, today)
              .isEqualTo(plain);
        }
      }
    }
  }

  @Test
  void neither_zone_nor_locale_of_the_machine_matters() {
    LocalDate today = LocalDate.parse("2026-11-24");
    Random random = new Random(1);
    List<String> phrases = new ArrayList<>(List.of("FRIDAY", "APRIL 1ST", "DICIEMBRE 1", "DÍA 5"));
    phrases.addAll(List.of("christmas", "around THANKSGIVING", "friday at 11pm", "12 families"));
    Stream.generate(() -> soup(random)).limit(500).forEach(phrases::add);
    List<DayReading> here = readAll(phrases, today);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      for (String tag : List.of("tr-TR", "ar-EG-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai")) {
        for (String id : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago", "Asia/Kathmandu")) {
          Locale.setDefault(Locale.forLanguageTag(tag));
          TimeZone.setDefault(TimeZone.getTimeZone(id));
          assertThat(readAll(phrases, today)).as("%s in %s", tag, id).isEqualTo(here);
        }
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void a_hostile_phrase_costs_little() {
    LocalDate today = LocalDate.parse("2026-11-24");
    List<String> hostile =
        Stream.of(
                "a ",
                "1 ",
                "in a ",
                "the day after ",
                "a week from ",
                "1/",
                "fri or ",
                "every ",
                "'")
            .map(piece -> piece.repeat(60 / piece.length()))
            .toList();
    hostile.forEach(phrase -> Days.read(phrase, today, Language.ENGLISH)); // warm
    long start = System.nanoTime();
    hostile.forEach(phrase -> Days.read(phrase, today, Language.ENGLISH));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
  }

  private static void assertWithinBounds(DayReading reading, LocalDate today) {
    Stream<LocalDate> days = Stream.of();
    if (reading instanceof Day day) {
      assertThat(day.other()).isNotEqualTo(Optional.of(day.day()));
      days = Stream.concat(Stream.of(day.day()), day.other().stream());
    } else if (reading instanceof Unreadable unreadable) {
      days = unreadable.likeliest().stream();
    }
    assertThat(days).allMatch(day -> !day.isBefore(today) && !day.isAfter(today.plusYears(5)));
  }

  private static Optional<LocalDate> main(String phrase, LocalDate today, Language language) {
    return Days.read(phrase, today, language) instanceof Day day
        ? Optional.of(day.day())
        : Optional.empty();
  }

  private static List<DayReading> readAll(List<String> phrases, LocalDate today) {
    return phrases.stream()
        .flatMap(p -> Stream.of(Language.values()).map(language -> Days.read(p, today, language)))
        .toList();
  }

  private static List<String> englishForms() {
    return List.of(
        "yyyy-MM-dd",
        "yyyy/M/d",
        "d MMM yyyy",
        "d MMMM yyyy",
        "MMMM d, yyyy",
        "MMM d yyyy",
        "EEEE, d MMMM yyyy",
        "EEE d MMM yyyy",
        "'on' EEEE MMMM d yyyy",
        "d.M.yyyy",
        "M/d/yyyy",
        "M-d-yyyy",
        "MM/dd/yy",
        "d-MMM-yyyy",
        "'the' d'th of' MMMM yyyy");
  }

  private static List<String> spanishForms() {
    return List.of(
        "yyyy-MM-dd",
        "d MMM yyyy",
        "d 'de' MMMM 'de' yyyy",
        "'el' d 'de' MMMM 'del' yyyy",
        "EEEE d 'de' MMMM 'de' yyyy",
        "'El' EEEE, d 'de' MMMM, yyyy",
        "d/M/yyyy",
        "dd/MM/yy",
        "d.M.yyyy",
        "d-M-yyyy");
  }

  private static List<String> written(LocalDate day, Locale locale, List<String> forms) {
    return forms.stream()
        .map(form -> DateTimeFormatter.ofPattern(form, locale).format(day))
        .toList();
  }

  private static LocalDate anyDay(Random random) {
    return LocalDate.of(1999, 1, 1).plusDays(random.nextInt(40_000));
  }

  /** Words of dates and their neighbours in any order, so that many almost make sense. */
  private static String soup(Random random) {
    StringBuilder phrase = new StringBuilder();
    for (int words = 1 + random.nextInt(6); words > 0; words--) {
      phrase
          .append(WORDS.get(random.nextInt(WORDS.size())))
          .append(random.nextInt(9) == 0 ? "" : " ");
    }
    return phrase.toString();
  }

  private static String unicode(Random random) {
    int length = random.nextInt(50) == 0 ? 20_000 : random.nextInt(40);
    StringBuilder phrase = new StringBuilder();
    for (int i = 0; i < length; i++) {
      switch (random.nextInt(3)) {
        case 0 -> phrase.append((char) random.nextInt(0x10000));
        case 1 -> phrase.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
        default -> phrase.append((char) (' ' + random.nextInt(95)));
      }
    }
    return phrase.toString();
  }
}
