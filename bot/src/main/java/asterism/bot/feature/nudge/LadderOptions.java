package asterism.bot.feature.nudge;

import static java.util.stream.Collectors.joining;

import asterism.bot.command.Option;
import asterism.bot.command.UsageError;
import asterism.bot.day.Turns;
import asterism.storage.people.Ladder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads when a group reminds people: {@code 7, 2}, {@code 1, 3 and 7 days}, {@code none}. */
final class LadderOptions {
  private static final int LONGEST = 100;
  private static final int FARTHEST = 60;
  private static final int MOST = 10;

  private static final Pattern BETWEEN = Pattern.compile("[\\s,;/+&.]+");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  private static final Set<String> FILLERS =
      Set.of(
          "and", "y", "e", "day", "days", "dia", "dias", "before", "after", "antes", "despues",
          "the", "del", "el", "de", "at", "most", "como", "maximo");

  private static final Set<String> NONE =
      Set.of("none", "no", "never", "nothing", "0", "ninguno", "ninguna", "nunca", "nada");

  private LadderOptions() {}

  /**
   * @param example what could be typed instead of what cannot be read
   */
  static Option<List<Integer>> days(String name, String example) {
    return Option.meaning(name, LONGEST, (option, typed, reading) -> days(option, typed, example));
  }

  static Option<Integer> most(String name) {
    return Option.meaning(name, LONGEST, (option, typed, reading) -> most(option, typed));
  }

  private static List<Integer> days(Option<?> option, String typed, String example) {
    if (NONE.contains(String.join(" ", words(typed)))) {
      return List.of();
    }
    List<Integer> days = new ArrayList<>();
    List<String> unread = new ArrayList<>();
    for (String word : words(typed)) {
      if (NUMBER.matcher(word).matches()) {
        days.add(Integer.valueOf(word));
      } else {
        unread.add(word);
      }
    }
    if (!unread.isEmpty() || days.isEmpty()) {
      throw UsageError.at(
          option,
          "nudge.group.days.unreadable",
          "understood",
          !days.isEmpty(),
          "days",
          joined(days),
          "unread",
          unread.isEmpty() ? typed : String.join(" ", unread),
          "example",
          example);
    }
    return within(option, days, example);
  }

  private static List<Integer> within(Option<?> option, List<Integer> days, String example) {
    for (int day : days) {
      if (day < 1 || day > FARTHEST) {
        throw UsageError.at(
            option,
            "nudge.group.days.far",
            "day",
            String.valueOf(day),
            "farthest",
            FARTHEST,
            "example",
            example);
      }
    }
    List<Integer> each = days.stream().distinct().toList();
    if (each.size() > MOST) {
      throw UsageError.at(
          option, "nudge.group.days.many", "n", each.size(), "most", MOST, "example", example);
    }
    return each;
  }

  private static Integer most(Option<?> option, String typed) {
    List<String> words = words(typed);
    boolean number = words.size() == 1 && NUMBER.matcher(words.get(0)).matches();
    int most = number ? Integer.parseInt(words.get(0)) : 0;
    if (most < 1 || most > Ladder.MOST) {
      throw UsageError.at(
          option, "nudge.group.most.unreadable", "typed", typed, "most", Ladder.MOST);
    }
    return most;
  }

  static String joined(List<Integer> days) {
    return days.stream().map(String::valueOf).collect(joining(", "));
  }

  private static List<String> words(String typed) {
    return BETWEEN
        .splitAsStream(Turns.plain(typed))
        .filter(word -> !word.isEmpty() && !FILLERS.contains(word))
        .toList();
  }
}
