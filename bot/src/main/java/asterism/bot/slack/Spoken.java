package asterism.bot.slack;

import asterism.bot.chat.Incoming.Mentioned;
import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.util.json.GsonFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words with people in them, put together from Slack's: each mention stands as {@code @} and a
 * name, no two people's alike.
 */
final class Spoken {
  private static final Gson GSON = GsonFactory.createSnakeCase();

  /** {@code <@U1|maria>}, {@code <#C1|reading>}, {@code <!here>}, {@code <https://a.org|a.org>}. */
  private static final Pattern REFERENCE = Pattern.compile("<([^<>|]+)(?:\\|([^<>]*))?>");

  /** What Slack adds to an address that somebody typed without it. */
  private static final Pattern NOT_READ = Pattern.compile("^(?:https?://|mailto:|tel:)|/$");

  private final Profiles profiles;
  private final Conversations conversations;
  private final StringBuilder words = new StringBuilder();
  private final Map<String, Mentioned> mentions = new HashMap<>();

  Spoken(Profiles profiles, Conversations conversations) {
    this.profiles = profiles;
    this.conversations = conversations;
  }

  String words() {
    return words.toString();
  }

  /** For each mention as it stands in the words, who is meant. */
  Map<String, Mentioned> mentions() {
    return mentions;
  }

  /** Adds text as Slack writes it in messages and commands, escaped and with references. */
  Spoken text(String text) {
    Matcher reference = REFERENCE.matcher(text);
    int at = 0;
    while (reference.find()) {
      words.append(Mrkdwn.unescaped(text.substring(at, reference.start())));
      refer(reference.group(1), reference.group(2) == null ? "" : reference.group(2));
      at = reference.end();
    }
    words.append(Mrkdwn.unescaped(text.substring(at)));
    return this;
  }

  /** Adds words as they stand. */
  Spoken plain(String typed) {
    words.append(typed);
    return this;
  }

  /** Adds somebody who is mentioned, and no words where that is nobody. */
  Spoken person(String account, String name) {
    Mentioned who = profiles.of(account, name).mentioned();
    String called = "@" + who.name();
    String mention = called;
    for (int n = 2; !mentions.getOrDefault(mention, who).account().equals(account); n++) {
      mention = called + " (" + n + ")";
    }
    mentions.put(mention, who);
    words.append(mention);
    return this;
  }

  /** Adds what somebody wrote in a field for rich text: its words, a line for each of its lines. */
  Spoken rich(RichTextBlock written) {
    GSON.toJsonTree(written)
        .getAsJsonObject()
        .getAsJsonArray("elements")
        .forEach(element -> rich(element.getAsJsonObject()));
    return this;
  }

  private void rich(JsonObject element) {
    switch (told(element, "type")) {
      case "text" -> plain(told(element, "text"));
      case "link" -> plain(link(told(element, "url"), told(element, "text")));
      case "user" -> person(told(element, "user_id"), "");
      case "emoji" -> plain(":" + told(element, "name") + ":");
      case "broadcast" -> plain("@" + told(element, "range"));
      case "channel" -> plain(channel(told(element, "channel_id"), ""));
      case "date" -> plain(told(element, "fallback"));
      default -> {
        for (JsonElement inner : inner(element)) {
          rich(inner.getAsJsonObject());
        }
        if (!words.isEmpty() && words.charAt(words.length() - 1) != '\n') {
          words.append('\n');
        }
      }
    }
  }

  private static JsonArray inner(JsonObject element) {
    return element.has("elements") ? element.getAsJsonArray("elements") : new JsonArray();
  }

  private static String told(JsonObject element, String what) {
    return element.has(what) && element.get(what).isJsonPrimitive()
        ? element.get(what).getAsString()
        : "";
  }

  private void refer(String to, String label) {
    String shown = Mrkdwn.unescaped(label);
    switch (to.charAt(0)) {
      case '@' -> person(to.substring(1), shown);
      case '#' -> words.append(channel(to.substring(1), shown));
      case '!' -> words.append(special(to.substring(1), shown));
      default -> words.append(link(Mrkdwn.unescaped(to), shown));
    }
  }

  /** A channel of which Slack says nothing is called by its id. */
  private String channel(String id, String shown) {
    String name = shown.isEmpty() ? conversations.of(id, "").name() : shown;
    return "#" + (name.isEmpty() ? id : name);
  }

  /** Groups of people and other things of Slack's: as they were read, meaning nobody. */
  private static String special(String name, String shown) {
    return shown.isEmpty() ? "@" + name.replaceFirst("\\^.*", "") : shown;
  }

  /** What it leads to is said, unless it is what stands there. */
  private static String link(String address, String shown) {
    if (shown.isEmpty()) {
      return address;
    }
    boolean same = NOT_READ.matcher(address).replaceAll("").equals(shown);
    return same ? shown : shown + " (" + address + ")";
  }
}
