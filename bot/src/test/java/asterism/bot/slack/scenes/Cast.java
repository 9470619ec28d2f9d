package asterism.bot.slack.scenes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who and what scenarios speak of, and the ids by which Slack knows them. */
final class Cast {
  private static final Pattern HANDLE = Pattern.compile("@([a-z0-9_]+)");

  private final Map<String, String> accounts = new ConcurrentHashMap<>();
  private final Map<String, String> handles = new ConcurrentHashMap<>();
  private final Map<String, String> names = new ConcurrentHashMap<>();
  private final Map<String, String> channels = new ConcurrentHashMap<>();

  void person(String handle, String name, String account) {
    accounts.put(handle, account);
    handles.put(account, handle);
    names.put(account, name);
  }

  void channel(String name, String id) {
    channels.put(name, id);
  }

  /** All channels, by name. */
  Map<String, String> channels() {
    return Map.copyOf(channels);
  }

  String account(String handle) {
    return known(accounts, handle);
  }

  String handle(String account) {
    return known(handles, account);
  }

  String channel(String name) {
    return known(channels, name);
  }

  /** Reads what Slack shows to them. */
  Words words() {
    return new Words(account -> known(names, account));
  }

  /** Reads what somebody filled in: people by their handles, as scenarios write them. */
  Words handles() {
    return new Words(account -> "@" + handle(account));
  }

  /** What somebody writes into a field where people can be mentioned. */
  ObjectNode richText(String written) {
    ObjectNode text = JsonNodeFactory.instance.objectNode().put("type", "rich_text");
    ObjectNode section = text.putArray("elements").addObject().put("type", "rich_text_section");
    ArrayNode elements = section.putArray("elements");
    int at = 0;
    Matcher handle = HANDLE.matcher(written);
    while (handle.find()) {
      if (accounts.containsKey(handle.group(1))) {
        words(elements, written.substring(at, handle.start()));
        elements.addObject().put("type", "user").put("user_id", account(handle.group(1)));
        at = handle.end();
      }
    }
    words(elements, written.substring(at));
    return text;
  }

  private static void words(ArrayNode elements, String words) {
    if (!words.isEmpty()) {
      elements.addObject().put("type", "text").put("text", words);
    }
  }

  private static String known(Map<String, String> all, String one) {
    String found = all.get(one);
    if (found == null) {
      throw new AssertionError(one + " is not among " + all);
    }
    return found;
  }
}
