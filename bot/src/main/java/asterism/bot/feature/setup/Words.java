package asterism.bot.feature.setup;

import asterism.bot.command.Invocation;
import asterism.bot.message.Button;
import asterism.bot.message.Button.Look;
import asterism.bot.message.Wording;
import com.ibm.icu.text.ListFormatter;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Ways of putting things that the verbs of this package share. */
final class Words {
  /** Most characters on a button, so that every service takes it. */
  static final int LABEL = 60;

  /** In a list as people paste it. */
  private static final Pattern BULLET =
      Pattern.compile("(?U)^\\s*(?:[*•·▪◦]\\s*|[-–—](?:\\s+|$))?");

  private static final Pattern SPACES = Pattern.compile("(?U)\\s+");
  private static final int SHORTEST_SPAN = 3;

  private Words() {}

  /** A button whose label is {@code key} and whose description {@code key.description}. */
  static Button button(
      Wording wording, Look look, Invocation meaning, String key, Object... arguments) {
    return new Button(
        meaning.id(),
        wording.plain(key, arguments),
        wording.plain(key + ".description", arguments),
        look);
  }

  /** At most so many characters, the last an ellipsis where some are left out. */
  static String shortened(String name, int longest) {
    return name.codePointCount(0, name.length()) <= longest
        ? name
        : name.substring(0, name.offsetByCodePoints(0, longest - 1)) + "…";
  }

  /** "a, b, c and 4 more". */
  static String listed(Wording wording, List<String> names, int most) {
    List<String> said = new ArrayList<>(names.subList(0, Math.min(most, names.size())));
    if (names.size() > most) {
      said.add(wording.plain("setup.more", "n", names.size() - most));
    }
    return ListFormatter.getInstance(wording.language().locale()).format(said);
  }

  /** The lines somebody filled in: none blank, no bullets, single spaces. */
  static List<String> lines(String typed) {
    return typed
        .lines()
        .map(line -> BULLET.matcher(line).replaceFirst(""))
        .map(line -> SPACES.matcher(line).replaceAll(" ").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** "Monday to Friday", as it could be typed. */
  static String weekdays(Wording wording, Set<DayOfWeek> days) {
    if (days.size() == DayOfWeek.values().length) {
      return wording.plain("me.days.all");
    }
    List<String> spans = new ArrayList<>();
    DayOfWeek[] week = DayOfWeek.values();
    int at = 0;
    while (at < week.length) {
      int end = at;
      while (end < week.length && days.contains(week[end])) {
        end++;
      }
      if (end - at >= SHORTEST_SPAN) {
        spans.add(
            wording.plain(
                "me.days.span",
                "first",
                wording.weekday(week[at]),
                "last",
                wording.weekday(week[end - 1])));
      } else {
        for (int i = at; i < end; i++) {
          spans.add(wording.weekday(week[i]));
        }
      }
      at = end + 1;
    }
    return ListFormatter.getInstance(wording.language().locale()).format(spans);
  }
}
