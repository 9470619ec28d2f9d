package asterism.bot.room;

import static java.util.stream.Collectors.joining;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What people and channels may be called in the room. */
final class Names {
  /** Most characters (code points) of a name. */
  static final int LONGEST = 100;

  private static final int LONGEST_HANDLE = 40;
  private static final String SPACE = "[\\s\\p{Z}\\p{Cc}]+";

  /** They would turn round what stands beside the name. */
  private static final String TURNS = "[\\u202A-\\u202E\\u2066-\\u2069]";

  private static final Pattern CHANNEL =
      Pattern.compile("[_-]*[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_-]*");
  private static final Pattern HANDLE = Pattern.compile(Typed.HANDLE);

  private Names() {}

  /**
   * The name of a person, in any script, with single spaces.
   *
   * @throws Refused when nothing of it can be seen, or it is too long
   */
  static String person(String given) {
    String name = given.replaceAll(TURNS, "").replaceAll(SPACE, " ").strip();
    if (name.codePoints().noneMatch(Names::isSeen)) {
      throw new Refused(400, "room.refused.name");
    }
    return fitting(name);
  }

  /**
   * The name of a channel, which is also its id: in small letters, with hyphens for spaces.
   *
   * @throws Refused when it has other characters than letters, digits, hyphens and underscores
   */
  static String channel(String given) {
    String name =
        Normalizer.normalize(given, Normalizer.Form.NFC)
            .strip()
            .replaceFirst("^#", "")
            .strip()
            .replaceAll("[\\s\\p{Z}]+", "-")
            .toLowerCase(Locale.ROOT);
    if (name.isEmpty()) {
      throw new Refused(400, "room.refused.channel.blank");
    }
    fitting(name);
    if (!CHANNEL.matcher(name).matches() || name.equals(Standpoint.DIRECT)) {
      throw new Refused(400, "room.refused.channel", "given", name);
    }
    return name;
  }

  /**
   * What follows the @, as somebody chose it.
   *
   * @throws Refused when a mention could not be written so
   */
  static String handle(String given) {
    String handle =
        Normalizer.normalize(given, Normalizer.Form.NFC)
            .strip()
            .replaceFirst("^@", "")
            .toLowerCase(Locale.ROOT);
    boolean fits = HANDLE.matcher(handle).matches() && length(handle) <= LONGEST_HANDLE;
    if (!fits || handle.equals(ApiJson.BOT)) {
      throw new Refused(400, "room.refused.handle", "given", shortened(handle));
    }
    return handle;
  }

  /** Handles for a name in any script, in plain letters: the shortest first, and never an end. */
  static Stream<String> handles(String name) {
    String latin =
        Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower")
            .transliterate(name)
            .replaceAll("['`]", "");
    List<String> words =
        Stream.of(latin.split("[^a-z0-9]+")).filter(word -> !word.isEmpty()).toList();
    String whole = words.isEmpty() ? "guest" : cut(words.stream().collect(joining("-")));
    String first = words.isEmpty() ? whole : cut(words.get(0));
    return Stream.concat(
            Stream.of(first, whole),
            Stream.iterate(2, number -> number + 1).map(number -> whole + "-" + number))
        .filter(handle -> !handle.equals(ApiJson.BOT));
  }

  private static String fitting(String name) {
    if (length(name) > LONGEST) {
      throw new Refused(400, "room.refused.long", "length", length(name), "longest", LONGEST);
    }
    return name;
  }

  private static boolean isSeen(int c) {
    return !Character.isWhitespace(c)
        && !Character.isSpaceChar(c)
        && Character.getType(c) != Character.UNASSIGNED
        && !UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
  }

  private static int length(String words) {
    return words.codePointCount(0, words.length());
  }

  /** Of plain letters. */
  private static String cut(String words) {
    return words.length() <= LONGEST_HANDLE ? words : words.substring(0, LONGEST_HANDLE);
  }

  private static String shortened(String words) {
    return length(words) <= LONGEST_HANDLE
        ? words
        : words.substring(0, words.offsetByCodePoints(0, LONGEST_HANDLE)) + "…";
  }
}
