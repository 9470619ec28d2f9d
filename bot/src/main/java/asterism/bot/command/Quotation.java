package asterism.bot.command;

import asterism.bot.day.DayReading;
import asterism.bot.day.Days;
import com.ibm.icu.text.BreakIterator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Somebody's message, from which a promise is to be made: what the form is filled in with. Pure.
 *
 * @param author by name
 * @param account the author's, where the promise is to be offered to them; empty where the message
 *     is the speaker's own
 * @param text in any number of lines; may be empty
 * @param link to the message; it follows the words
 */
public record Quotation(String author, Optional<String> account, String text, String link) {
  private static final Pattern SPACE = Pattern.compile("(?U)\\s+");
  private static final String ELLIPSIS = "…";

  /** Whether it is the speaker's own message. */
  boolean own() {
    return account.isEmpty();
  }

  /** By option name: the words, the day at their end where one can be read, and whose it is. */
  Map<String, String> filled(Command command, Reading reading) {
    Option<?> what = Grammar.first(command, Option.Kind.TEXT).orElseThrow();
    Optional<Option<?>> by = Grammar.first(command, Option.Kind.DAY);
    String line = SPACE.matcher(text).replaceAll(" ").strip();
    Grammar.Typed read = new Grammar(reading).promise(command, line);
    Optional<String> due =
        by.map(option -> read.given().getOrDefault(option.name(), ""))
            .filter(day -> !read.doubt().equals(Optional.of(Doubt.NO_DAY)))
            .filter(
                day ->
                    Days.read(day, reading.today(), reading.language()) instanceof DayReading.Day);
    String words = due.isPresent() ? read.given().getOrDefault(what.name(), "") : line;
    Map<String, String> filled = new HashMap<>();
    filled.put(what.name(), withLink(words, what.longest()));
    due.ifPresent(day -> filled.put(by.orElseThrow().name(), day));
    account.ifPresent(
        who ->
            Grammar.first(command, Option.Kind.PERSON)
                .ifPresent(option -> filled.put(option.name(), who)));
    return filled;
  }

  private String withLink(String words, int longest) {
    int room = longest - link.codePointCount(0, link.length()) - 1;
    if (words.isEmpty() && room >= -1) {
      return link;
    }
    return room > 0 ? (shortened(words, room) + " " + link).strip() : shortened(words, longest);
  }

  /** At most so many code points, the last an ellipsis where some are left out. */
  private static String shortened(String words, int longest) {
    if (words.codePointCount(0, words.length()) <= longest) {
      return words;
    }
    int most = words.offsetByCodePoints(0, longest - 1);
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(words);
    int end = characters.isBoundary(most) ? most : characters.preceding(most);
    return words.substring(0, end).strip() + ELLIPSIS;
  }
}
