package asterism.bot.discord.wire;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Discord's markup in plain words, as far as a bot writes it. Call it with the world's monitor. */
final class Rendering {
  /** Whatever means something, read from the left: what is escaped means nothing. */
  private static final Pattern SIGN =
      Pattern.compile(
          "(?m)\\\\(?<escaped>[^0-9A-Za-z\\s])"
              + "|<(?<address>https?://[^ >]+)>"
              + "|\\[(?<words>(?:\\\\.|[^\\]\\\\\\n])+)\\]\\(<?(?<to>https?://[^)\\s>]+)>?\\)"
              + "|<@!?(?<person>[0-9]+)>|<@&(?<role>[0-9]+)>|<#(?<place>[0-9]+)>"
              + "|(?<look>^(?:-# |#{1,3} |>>> |> )|\\*\\*|__|~~|\\|\\||\\*|`)");

  private final World world;

  Rendering(World world) {
    this.world = world;
  }

  String plain(String raw) {
    return SIGN.matcher(raw).replaceAll(found -> Matcher.quoteReplacement(read((Matcher) found)));
  }

  private String read(Matcher found) {
    if (found.group("escaped") != null) {
      return found.group("escaped");
    }
    if (found.group("address") != null) {
      return found.group("address");
    }
    if (found.group("words") != null) {
      return plain(found.group("words")) + " (" + found.group("to") + ")";
    }
    if (found.group("person") != null) {
      return "@" + name(found.group("person"));
    }
    if (found.group("role") != null) {
      return "@" + role(found.group("role"));
    }
    return found.group("place") != null ? "#" + place(found.group("place")) : "";
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
