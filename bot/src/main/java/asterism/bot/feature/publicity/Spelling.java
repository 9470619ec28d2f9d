package asterism.bot.feature.publicity;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The ways in which a name may stand in a text: whole, turned round, in one word, and each part of
 * it alone. Pure.
 *
 * @param whole the whole name, as words
 * @param parts what stands for somebody though it is not all of their name
 */
record Spelling(Set<List<String>> whole, Set<List<String>> parts) {
  private static final int SHORTEST_PART = 3;
  private static final int SHORTEST_SIGNS = 2;

  static Spelling of(String name) {
    List<List<String>> pieces = new ArrayList<>();
    for (String piece : name.split("(?U)[\\s\\u00a0]+")) {
      List<String> words = words(piece);
      if (!words.isEmpty()) {
        pieces.add(words);
      }
    }
    List<String> all = pieces.stream().flatMap(List::stream).toList();
    Set<List<String>> whole = new LinkedHashSet<>();
    Set<List<String>> parts = new HashSet<>();
    if (hasLetters(all)) {
      whole.add(all);
      whole.add(List.of(String.join("", all)));
      if (pieces.size() == 2) {
        whole.add(List.of(pieces.get(1), pieces.get(0)).stream().flatMap(List::stream).toList());
      }
      pieces.forEach(piece -> addParts(piece, parts));
      all.forEach(word -> addParts(List.of(word), parts));
    }
    return new Spelling(whole, parts);
  }

  private static List<String> words(String text) {
    return Token.of(text).stream().map(Token::word).toList();
  }

  private static boolean hasLetters(List<String> words) {
    return words.stream().anyMatch(word -> word.codePoints().anyMatch(Character::isLetter));
  }

  private static void addParts(List<String> piece, Set<List<String>> parts) {
    String joined = piece.stream().collect(joining());
    boolean signs = piece.size() > 1 && piece.stream().allMatch(Spelling::isSign);
    int length = joined.codePointCount(0, joined.length());
    boolean longEnough = signs ? piece.size() >= SHORTEST_SIGNS : length >= SHORTEST_PART;
    if (longEnough && hasLetters(piece) && !(piece.size() == 1 && isSign(joined))) {
      parts.add(piece);
      if (!signs) {
        parts.add(List.of(joined));
      }
    }
  }

  /** One sign of a script without spaces; those of Hangul are taken apart into their letters. */
  private static boolean isSign(String word) {
    int first = word.codePointAt(0);
    return switch (Character.UnicodeScript.of(first)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }
}
