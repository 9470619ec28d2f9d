package asterism.bot.discord.scenes;

import asterism.bot.RunningBot;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Instants in a message, as Discord's app shows them to somebody in the scenarios' town. */
final class Instants {
  private static final Pattern STAMP = Pattern.compile("<t:(-?[0-9]{1,13})(?::([tTdDfFR]))?>");

  private Instants() {}

  /**
   * @param language of whoever reads it
   */
  static String readIn(String language, String text) {
    return STAMP
        .matcher(text)
        .replaceAll(
            found -> written(language, Instant.ofEpochSecond(Long.parseLong(found.group(1)))));
  }

  /** Written as the bot writes it elsewhere, whatever the form that was asked for. */
  private static String written(String language, Instant instant) {
    boolean spanish = language.equals("es");
    String pattern = spanish ? "EEEE, d 'de' MMMM 'de' yyyy, HH:mm" : "EEEE, d MMMM yyyy, HH:mm";
    ZonedDateTime local = instant.atZone(RunningBot.ZONE);
    return DateTimeFormatter.ofPattern(pattern, spanish ? new Locale("es") : Locale.ENGLISH)
        .format(local);
  }
}
