package asterism.bot.discord.wire;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Discord's markup in plain words, as far as a bot writes it. Call it with the world's monitor. */
final class Rendering {
  private static final Pattern PERSON = Pattern.compile("<@!?([0-9]+)>");
  private static final Pattern ROLE = Pattern.compile("<@&([0-9]+)>");
  private static final Pattern PLACE = Pattern.compile("<#([0-9]+)>");
  private static final Pattern LINE_START = Pattern.compile("(?m)^(-# |#{1,3} |>>> |> )");
  private static final Pattern LINK =
      Pattern.compile("(?<!\\\\)\\[([^\\]\\n]+)\\]\\((https?://[^)\\s]+)\\)");
  private static final Pattern STRESS = Pattern.compile("(?<!\\\\)(\\*\\*|__|~~|\\|\\||\\*|`)");
  private static final Pattern ESCAPED = Pattern.compile("\\\\(\\p{Punct})");

  private final World world;

  Rendering(World world) {
    this.world = world;
  }

  String plain(String raw) {
    String text = PERSON.matcher(raw).replaceAll(found -> quoted("@" + name(found.group(1))));
    text = ROLE.matcher(text).replaceAll(found -> quoted("@" + role(found.group(1))));
    text = PLACE.matcher(text).replaceAll(found -> quoted("#" + place(found.group(1))));
    text = LINE_START.matcher(text).replaceAll("");
    text = LINK.matcher(text).replaceAll("$1 ($2)");
    text = STRESS.matcher(text).replaceAll("");
    return ESCAPED.matcher(text).replaceAll("$1");
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }

  private String name(String id) {
    return Optional.ofNullable(world.people.get(id)).map(Person::display).orElse("unknown-user");
  }

  private String role(String id) {
    return world.servers.values().stream()
        .filter(server -> server.roles.containsKey(id))
        .map(server -> server.roles.get(id).name())
        .findFirst()
        .orElse("unknown-role");
  }

  private String place(String id) {
    return world.findPlace(id).map(place -> place.name).orElse("unknown");
  }
}
