package asterism.bot.feature.setup;

import asterism.bot.command.Option;
import asterism.bot.command.Reading;
import asterism.bot.command.UsageError;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The hour at which somebody's day begins: {@code 9}, {@code 9:00}, {@code 9 am}. */
final class Hours {
  /** From then on nobody is written to until the next morning. */
  static final int EVENING = 20;

  private static final Pattern HOUR =
      Pattern.compile(
          "(?:at |a )?(?:las? )?(?<hour>[0-9]{1,2})(?:[:.h](?<minutes>[0-9]{2}))?"
              + "(?: ?(?<half>a|p) ?m| ?h(?:s|rs|oras?)?| ?o'?clock| en punto)?"
              + "(?: (?:de|por|en) la manana| in the morning)?");

  private Hours() {}

  static Option<Integer> option(String name) {
    return Option.meaning(name, 30, Hours::read);
  }

  /** As it could be typed. */
  static String of(int hour) {
    return hour + ":00";
  }

  private static Integer read(Option<Integer> option, String typed, Reading reading) {
    String plain = typed.toLowerCase(Locale.ROOT).replace('ñ', 'n').replace('’', '\'');
    Matcher matcher = HOUR.matcher(plain.replaceAll("(?<=[apm])\\.|\\.$", "").strip());
    if (!matcher.matches()) {
      throw UsageError.at(option, "me.morning.unreadable", "typed", typed);
    }
    int hour = Integer.parseInt(matcher.group("hour"));
    boolean halves = matcher.group("half") != null;
    if (hour > (halves ? 12 : 23) || (halves && hour == 0)) {
      throw UsageError.at(option, "me.morning.unreadable", "typed", typed);
    }
    String minutes = matcher.group("minutes");
    if (minutes != null && !minutes.equals("00")) {
      throw UsageError.at(option, "me.morning.full", "typed", typed, "hour", of(hour));
    }
    int ofTheDay = halves ? hour % 12 + (matcher.group("half").equals("p") ? 12 : 0) : hour;
    if (ofTheDay >= EVENING) {
      throw UsageError.at(option, "me.morning.late", "typed", typed);
    }
    return ofTheDay;
  }
}
