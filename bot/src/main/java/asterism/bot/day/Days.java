package asterism.bot.day;

import asterism.bot.message.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads a day written in plain words. A phrase is a day only if a rule of ours takes it whole; for
 * the rest there is at most a guess.
 */
public final class Days {

  private Days() {}

  /**
   * Never throws, whatever was typed. Spaces and punctuation around the phrase do not matter.
   *
   * @param language tried first, and its order of day and month holds; rooms are bilingual, so the
   *     other is tried next
   */
  public static DayReading read(String phrase, LocalDate today, Language language) {
    List<DayGrammar> grammars =
        switch (language) {
          case ENGLISH -> List.of(EnglishDays.GRAMMAR, SpanishDays.GRAMMAR);
          case SPANISH -> List.of(SpanishDays.GRAMMAR, EnglishDays.GRAMMAR);
        };
    return PlainPhrase.of(phrase)
        .map(
            plain ->
                meaning(grammars, plain, today)
                    .map(meaning -> meaning.asSaidOn(today))
                    .orElseGet(() -> new DayReading.Unreadable(likeliest(grammars, plain, today))))
        .orElseGet(() -> new DayReading.Unreadable(Optional.empty()));
  }

  private static Optional<Meaning> meaning(
      List<DayGrammar> grammars, String phrase, LocalDate today) {
    return grammars.stream().flatMap(grammar -> grammar.read(phrase, today).stream()).findFirst();
  }

  /**
   * A guess at the whole, else the day of the longest part that is one; none if a part is a day
   * that does not exist, for it must not turn into another.
   */
  private static Optional<LocalDate> likeliest(
      List<DayGrammar> grammars, String phrase, LocalDate today) {
    List<Meaning> meanings =
        PlainPhrase.parts(phrase).flatMap(part -> meaning(grammars, part, today).stream()).toList();
    if (meanings.contains(Meaning.IMPOSSIBLE)) {
      return Optional.empty();
    }
    return Stream.of(
            NattyGuess.of(phrase, today).stream(),
            meanings.stream().flatMap(meaning -> meaning.days().stream()),
            NattyGuess.in(phrase, today).stream())
        .flatMap(Function.identity())
        .filter(day -> Meaning.usable(day, today))
        .findFirst();
  }
}
