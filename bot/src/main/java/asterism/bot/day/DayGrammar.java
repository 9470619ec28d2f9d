package asterism.bot.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Phrases of one language that mean a day: the first rule that takes a phrase whole has it. Never
 * changes: each method makes a larger grammar.
 */
final class DayGrammar {

  private record Rule(Pattern pattern, Function<Said, Optional<Meaning>> meaning) {}

  private final Vocabulary words;
  private final List<Rule> rules;

  private DayGrammar(Vocabulary words, List<Rule> rules) {
    this.words = words;
    this.rules = rules;
  }

  static DayGrammar of(Vocabulary words) {
    return new DayGrammar(words, List.of());
  }

  /** A rule for phrases of the form {@code template}, see {@link Vocabulary#pattern}. */
  DayGrammar rule(String template, Function<Said, Meaning> meaning) {
    return with(template, said -> Optional.of(meaning.apply(said)));
  }

  /** A rule whose phrases have one meaning, and a day that exists. */
  DayGrammar day(String template, Function<Said, LocalDate> day) {
    return rule(template, day.andThen(Meaning::clear));
  }

  /** A rule that holds another phrase, the group {@code rest}, which {@code inner} reads. */
  DayGrammar around(String template, DayGrammar inner, BiFunction<Said, Meaning, Meaning> meaning) {
    return with(
        template,
        said -> inner.read(said.rest(), said.today()).map(rest -> meaning.apply(said, rest)));
  }

  DayGrammar and(DayGrammar others) {
    return new DayGrammar(words, Stream.concat(rules.stream(), others.rules.stream()).toList());
  }

  /** Empty if no rule takes {@code phrase} from its first to its last letter. */
  Optional<Meaning> read(String phrase, LocalDate today) {
    for (Rule rule : rules) {
      Matcher found = rule.pattern().matcher(phrase);
      if (found.matches()) {
        Optional<Meaning> meaning = rule.meaning().apply(new Said(today, found, words));
        if (meaning.isPresent()) {
          return meaning;
        }
      }
    }
    return Optional.empty();
  }

  private DayGrammar with(String template, Function<Said, Optional<Meaning>> meaning) {
    Rule rule = new Rule(words.pattern(template), meaning);
    return new DayGrammar(words, Stream.concat(rules.stream(), Stream.of(rule)).toList());
  }
}
