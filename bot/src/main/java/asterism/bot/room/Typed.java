package asterism.bot.room;

import asterism.bot.chat.Incoming.Deed;
import asterism.bot.chat.Incoming.Mentioned;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line as it was typed, and what it is to the bot. */
final class Typed {
  private static final Pattern FOR_BOT =
      Pattern.compile("\\s*@asterism(?:\\s+|$)", Pattern.CASE_INSENSITIVE);

  /** What may follow the @. */
  static final String HANDLE = "[\\p{L}\\p{M}\\p{N}_-]+(?:\\.[\\p{L}\\p{M}\\p{N}_-]+)*";

  private static final Pattern MENTION =
      Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}_])@(" + HANDLE + ")");

  private Typed() {}

  /** Whether a line typed in a channel is meant for the bot alone. */
  static boolean isForBot(String line) {
    return line.stripLeading().startsWith("/") || FOR_BOT.matcher(line).lookingAt();
  }

  /** What the bot is told: the line without its name, and whom each mention in it means. */
  static Deed.Said said(String line, Scene scene) {
    Matcher name = FOR_BOT.matcher(line);
    String told = name.lookingAt() ? line.substring(name.end()) : line;
    return new Deed.Said(told.strip(), mentions(told, scene));
  }

  /** Who is mentioned in some words, and how. */
  static Map<String, Mentioned> mentions(String words, Scene scene) {
    Map<String, Mentioned> mentions = new HashMap<>();
    Matcher mention = MENTION.matcher(words);
    while (mention.find()) {
      scene
          .person(mention.group(1).toLowerCase(Locale.ROOT))
          .ifPresent(person -> mentions.put(mention.group(), mentioned(person)));
    }
    return mentions;
  }

  private static Mentioned mentioned(Scene.Resident person) {
    return new Mentioned(
        person.account(),
        person.name(),
        person.ownZone().map(ZoneId::getId),
        Optional.of(person.language().code()),
        false,
        true);
  }
}
