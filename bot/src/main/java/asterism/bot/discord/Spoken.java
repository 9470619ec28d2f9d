package asterism.bot.discord;

import static java.util.stream.Collectors.joining;

import asterism.bot.chat.Incoming.Mentioned;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.Role;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;

/**
 * Words with people in them, put together from Discord's: each mention stands as {@code @} and a
 * name, no two people's alike. Waits for Discord where it does not know somebody.
 */
final class Spoken {
  /** {@code <@1>}, {@code <@!1>}, {@code <@&1>}, {@code <#1>}, {@code </commit make:1>}. */
  private static final Pattern REFERENCE =
      Pattern.compile("<(@!?|@&|#)([0-9]{1,20})>|</([^:<>]{1,100}):[0-9]{1,20}>");

  /** A word after an {@code @}: by it somebody is looked for. */
  private static final Pattern NAME = Pattern.compile("(?U)(?<![\\w.<])@([\\w.'-]{1,32})");

  /** Each costs Discord a look. */
  private static final int MOST_NAMES = 20;

  private final Guild server;
  private final Profiles profiles;
  private final StringBuilder words = new StringBuilder();
  private final Map<String, Mentioned> mentions = new LinkedHashMap<>();

  Spoken(Guild server, Profiles profiles) {
    this.server = server;
    this.profiles = profiles;
  }

  /** The words since they were last taken. */
  String taken() {
    String taken = words.toString();
    words.setLength(0);
    return taken;
  }

  /** For each mention as it stands in the words, who is meant, in order. */
  Map<String, Mentioned> mentions() {
    return mentions;
  }

  /** Adds text as Discord writes it, with references. */
  Spoken text(String text) {
    Matcher reference = REFERENCE.matcher(text);
    int at = 0;
    while (reference.find()) {
      words.append(text, at, reference.start());
      if (reference.group(3) != null) {
        words.append('/').append(reference.group(3));
      } else {
        refer(reference.group(1), reference.group(2));
      }
      at = reference.end();
    }
    words.append(text.substring(at));
    return this;
  }

  /**
   * Adds text in which people may be named with an {@code @} before their name, where Discord makes
   * no reference of it. Whoever could be somebody else as well is left as typed.
   */
  Spoken named(String text) {
    Matcher name = NAME.matcher(text);
    int at = 0;
    int names = 0;
    while (name.find(at) && names < MOST_NAMES) {
      names++;
      text(text.substring(at, name.start()));
      Optional<Match> meant = meant(text, name.start() + 1, name.group(1));
      if (meant.isPresent()) {
        person(meant.get().account());
        at = name.start() + 1 + meant.get().length();
      } else {
        words.append(name.group());
        at = name.end();
      }
    }
    return text(text.substring(at));
  }

  /** Adds somebody who is mentioned. */
  Spoken person(String account) {
    Mentioned who = profiles.of(server, account).mentioned();
    String called = "@" + who.name();
    String mention = called;
    for (int n = 2; !mentions.getOrDefault(mention, who).account().equals(account); n++) {
      mention = called + " (" + n + ")";
    }
    mentions.put(mention, who);
    words.append(mention);
    return this;
  }

  /** Somebody chosen and not mentioned: no word is added. */
  String chosen(String account) {
    mentions.put(account, profiles.of(server, account).mentioned());
    return account;
  }

  /**
   * The accounts of all who are mentioned in a text, in order; of a text in which nobody is, the
   * text.
   */
  String people(String text) {
    Spoken apart = new Spoken(server, profiles).named(text);
    apart.mentions.values().forEach(who -> mentions.put(who.account(), who));
    return apart.mentions.isEmpty()
        ? text
        : apart.mentions.values().stream().map(Mentioned::account).collect(joining(" "));
  }

  /** Somebody whose name stands there. */
  private record Match(String account, int length) {}

  /**
   * Who is called what stands at a place, by the longest name that fits; only if nobody else is.
   */
  private Optional<Match> meant(String text, int start, String word) {
    List<Match> fitting =
        profiles.search(server, word).stream()
            .flatMap(
                found ->
                    found.names().stream()
                        .filter(name -> stands(text, start, name))
                        .map(name -> new Match(found.account(), name.length())))
            .sorted(Comparator.comparingInt(match -> -match.length()))
            .toList();
    Stream<String> longest =
        fitting.stream()
            .filter(match -> match.length() == fitting.get(0).length())
            .map(Match::account)
            .distinct();
    return fitting.isEmpty() || longest.count() > 1
        ? Optional.empty()
        : Optional.of(fitting.get(0));
  }

  private static boolean stands(String text, int start, String name) {
    int end = start + name.length();
    return text.regionMatches(true, start, name, 0, name.length())
        && (end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end)));
  }

  private void refer(String kind, String id) {
    switch (kind) {
      case "@", "@!" -> person(id);
      case "#" -> {
        GuildChannel channel = server.getGuildChannelById(id);
        words.append('#').append(channel == null ? id : channel.getName());
      }
      default -> {
        Role role = server.getRoleById(id);
        String name = role == null ? id : role.getName();
        words.append(name.toLowerCase(Locale.ROOT).startsWith("@") ? "" : "@").append(name);
      }
    }
  }
}
