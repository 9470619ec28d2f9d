package asterism.bot.command;

import static java.util.stream.Collectors.joining;

import asterism.bot.message.Language;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What reading a person's words depends on.
 *
 * @param today the day it is for them
 * @param mentions for each mention as it stands in the line, the account meant
 * @param self their own account
 * @param people who is behind an account of their workspace; empty where nobody was ever met
 */
public record Reading(
    LocalDate today,
    Language language,
    Map<String, String> mentions,
    String self,
    Function<String, Optional<Option.Mentioned>> people) {
  /** Neither a letter nor a space. */
  private static final String BLOT = "\uFFFC";

  public Reading {
    mentions = Map.copyOf(mentions);
  }

  /**
   * The mention with which a line begins, as it stands there: of {@code @Maria} and {@code @Maria
   * Lopez} the longer.
   */
  public Optional<String> leadingMention(String line) {
    return spelled()
        .filter(line::startsWith)
        .max(Comparator.comparingInt(String::length))
        .filter(m -> line.length() == m.length() || endsWord(line.codePointAt(m.length())));
  }

  /** {@code @maria's draft} is about something of Maria's, and not said to her. */
  private static boolean endsWord(int codePoint) {
    return !Character.isLetterOrDigit(codePoint) && "_-'’".indexOf(codePoint) < 0;
  }

  /**
   * The line with its mentions blotted out, character for character: what stands in somebody's name
   * is no word of the line.
   */
  public String blotted(String line) {
    String anyOf =
        spelled()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(joining("|"));
    return anyOf.isEmpty()
        ? line
        : Pattern.compile(anyOf)
            .matcher(line)
            .replaceAll(mention -> BLOT.repeat(mention.group().length()));
  }

  /** The mentions, without the accounts of people who were chosen. */
  private Stream<String> spelled() {
    return mentions.keySet().stream().filter(mention -> mention.contains("@"));
  }
}
