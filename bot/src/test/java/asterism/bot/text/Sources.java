package asterism.bot.text;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the sources of the bot, its templates included, name in quotes. */
public final class Sources {
  private static final String LITERAL = "\"((?:[^\"\\\\\\n]|\\\\.)*)\"";
  private static final String NAME = "[\\w.]+(?:\\(\\))?";
  private static final Pattern QUOTED = Pattern.compile(LITERAL);
  private static final Pattern CONSTANT = Pattern.compile("String ([A-Z_]+) = " + LITERAL + ";");
  private static final Pattern ENUM_VALUE = Pattern.compile("(?m)^  ([A-Z][A-Z0-9_]+)[(,;]");
  private static final Pattern PIECE = Pattern.compile(LITERAL + "|" + NAME);

  private static final Pattern IN_TEMPLATE = Pattern.compile("\\$\\{[^}]*\\}|(?m)^\\s*@.*$");

  /** Pieces put together, one of them in quotes at least: {@code "page." + which}. */
  private static final Pattern COMPOSED =
      Pattern.compile(
          "(?:" + LITERAL + "|" + NAME + ")(?:\\s*\\+\\s*(?:" + LITERAL + "|" + NAME + "))+");

  /**
   * A text's key that is put together.
   *
   * @param pattern of the whole key, or of what is added to another one
   * @param added whether it begins with a key that is not named here
   * @param words that may stand in the gaps
   */
  record Composed(Pattern pattern, boolean added, Set<String> words) {}

  private final Set<String> quoted = new HashSet<>();
  private final List<Composed> composed = new ArrayList<>();

  private Sources() {}

  public static Sources read(Path main) {
    Sources sources = new Sources();
    for (Path folder : folders(main)) {
      sources.take(files(folder).map(Sources::codeOf).collect(joining("\n")));
    }
    return sources;
  }

  /** Every string in quotes. */
  public Set<String> quoted() {
    return Set.copyOf(quoted);
  }

  /** Whether {@code key} is named, or put together of words that stand beside. */
  public boolean name(String key, Set<String> wordsEverywhere) {
    return quoted.contains(key)
        || composed.stream().anyMatch(one -> makes(one, key, wordsEverywhere));
  }

  /** Whether keys are put together that begin so. */
  public boolean compose(String beginning, Set<String> keys, Set<String> wordsEverywhere) {
    return keys.stream()
        .filter(key -> key.startsWith(beginning))
        .anyMatch(
            key ->
                composed.stream().anyMatch(one -> !one.added && makes(one, key, wordsEverywhere)));
  }

  private boolean makes(Composed one, String key, Set<String> wordsEverywhere) {
    Matcher matcher = one.pattern.matcher(key);
    if (!matcher.matches()) {
      return false;
    }
    if (one.added && !name(matcher.group(1), wordsEverywhere)) {
      return false;
    }
    for (int i = one.added ? 2 : 1; i <= matcher.groupCount(); i++) {
      String word = matcher.group(i);
      if (!one.words.contains(word) && !wordsEverywhere.contains(word)) {
        return false;
      }
    }
    return true;
  }

  /** All of one package, so that a constant named in one file is known in another. */
  private void take(String text) {
    Map<String, String> constants = new HashMap<>();
    CONSTANT.matcher(text).results().forEach(m -> constants.put(m.group(1), m.group(2)));
    Set<String> words = new HashSet<>();
    QUOTED.matcher(text).results().map(m -> m.group(1)).forEach(words::add);
    quoted.addAll(words);
    ENUM_VALUE.matcher(text).results().map(m -> m.group(1).toLowerCase()).forEach(words::add);
    for (MatchResult found : COMPOSED.matcher(text).results().toList()) {
      compose(found.group(), constants, words);
    }
  }

  private void compose(String expression, Map<String, String> constants, Set<String> words) {
    StringBuilder pattern = new StringBuilder();
    boolean fixed = false;
    boolean added = false;
    Matcher piece = PIECE.matcher(expression);
    while (piece.find()) {
      String literal = piece.group(1) != null ? piece.group(1) : constants.get(piece.group());
      if (literal != null) {
        pattern.append(Pattern.quote(literal));
        fixed |= literal.contains(".") && literal.matches("[a-z0-9_.]+");
      } else if (pattern.isEmpty()) {
        added = true;
        pattern.append("(.+)");
      } else {
        pattern.append("(\\w+)");
      }
    }
    if (fixed) {
      composed.add(new Composed(Pattern.compile(pattern.toString()), added, words));
    }
  }

  /** Without comments; of a template only what is code. */
  private static String codeOf(Path file) {
    String text = text(file);
    return file.toString().endsWith(".jte")
        ? IN_TEMPLATE.matcher(text).results().map(MatchResult::group).collect(joining("\n"))
        : text.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)//.*$", "");
  }

  private static List<Path> folders(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isDirectory).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().matches(".*\\.(java|jte)")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
