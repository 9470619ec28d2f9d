package asterism.bot.room;

import asterism.bot.chat.Incoming.Deed;
import asterism.bot.chat.Incoming.Mentioned;
import java.time.ZoneId;
import java.util.Collection;
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

  private static final Mentioned THE_BOT =
      new Mentioned(ApiJson.BOT, "Asterism", Optional.empty(), Optional.empty(), true, true);

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
      who(mention.group(1).toLowerCase(Locale.ROOT), scene)
          .ifPresent(who -> mentions.put(mention.group(), who));
    }
    return mentions;
  }

  /** Who is mentioned in what a form was filled in with, and who is chosen there. */
  static Map<String, Mentioned> mentions(Collection<String> values, Scene scene) {
    Map<String, Mentioned> mentions = mentions(String.join("\n", values), scene);
    values.forEach(
        value -> scene.person(value).ifPresent(person -> mentions.put(value, mentioned(person))));
    return mentions;
  }

  private static Optional<Mentioned> who(String account, Scene scene) {
    return account.equals(ApiJson.BOT)
        ? Optional.of(THE_BOT)
        : scene.person(account).map(Typed::mentioned);
  }

  private static Mentioned mentioned(Scene.Resident person) {
    return new Mentioned(
        person.account(),
        person.name(),
        person.ownZone().map(ZoneId::getId),
        Optional.of(person.language().code()),
        false,
        person.active());
  }
}
