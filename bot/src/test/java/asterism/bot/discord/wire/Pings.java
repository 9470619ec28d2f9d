package asterism.bot.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a message calls.
 *
 * @param people by id
 * @param roles by id
 * @param everyone or all who are here
 */
record Pings(Set<String> people, Set<String> roles, boolean everyone) {
  static final Pings NOBODY = new Pings(Set.of(), Set.of(), false);
  private static final Pattern PERSON = Pattern.compile("<@!?([0-9]+)>");
  private static final Pattern ROLE = Pattern.compile("<@&([0-9]+)>");
  private static final Pattern EVERYONE = Pattern.compile("@(everyone|here)");

  /**
   * What the words say and the sender lets them.
   *
   * @param allowed as sent; missing if all may be called
   * @param repliedTo who wrote what it replies to; empty if nothing
   */
  static Pings of(String words, JsonNode allowed, String repliedTo) {
    Set<String> people = allowed(PERSON, words, allowed, "users");
    Set<String> roles = allowed(ROLE, words, allowed, "roles");
    boolean everyone = EVERYONE.matcher(words).find() && parsed(allowed, "everyone");
    if (!repliedTo.isEmpty() && allowed.path("replied_user").asBoolean(allowed.isMissingNode())) {
      people.add(repliedTo);
    }
    return new Pings(people, roles, everyone);
  }

  private static Set<String> allowed(Pattern which, String words, JsonNode allowed, String kind) {
    Set<String> found = new LinkedHashSet<>();
    Matcher matcher = which.matcher(words);
    while (matcher.find()) {
      String id = matcher.group(1);
      if (parsed(allowed, kind) || contains(allowed.path(kind), id)) {
        found.add(id);
      }
    }
    return found;
  }

  private static boolean parsed(JsonNode allowed, String kind) {
    return allowed.isMissingNode() || contains(allowed.path("parse"), kind);
  }

  private static boolean contains(JsonNode list, String text) {
    for (JsonNode one : list) {
      if (one.asText().equals(text)) {
        return true;
      }
    }
    return false;
  }

  /** As a test reads it: ids, {@code &} and the id of a role, {@code everyone}. */
  Set<String> all() {
    Set<String> all = new LinkedHashSet<>(people);
    roles.forEach(role -> all.add("&" + role));
    if (everyone) {
      all.add("everyone");
    }
    return all;
  }
}
