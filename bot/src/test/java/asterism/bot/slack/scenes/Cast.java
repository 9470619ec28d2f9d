package asterism.bot.slack.scenes;

import static java.util.stream.Collectors.joining;

import asterism.bot.slack.wire.FakeSlack;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Who and what scenarios speak of, and the ids by which Slack knows them. */
final class Cast {
  private static final Pattern HANDLE = Pattern.compile("@([a-z0-9_]+)");

  private final FakeSlack slack;
  private final Map<String, String> accounts = new HashMap<>();
  private final Map<String, String> handles = new HashMap<>();
  private final Map<String, String> channels = new HashMap<>();

  Cast(FakeSlack slack) {
    this.slack = slack;
  }

  void person(String handle, String account) {
    accounts.put(handle, account);
    handles.put(account, handle);
  }

  void opened(String name, String id) {
    channels.put(name, id);
  }

  String account(String handle) {
    return known(accounts, handle);
  }

  String handle(String account) {
    return known(handles, account);
  }

  /**
   * @param place the name of a channel, or {@code dm}
   */
  String channel(String as, String place) {
    return place.equals("dm") ? slack.direct(account(as)) : known(channels, place);
  }

  String[] everybody() {
    return accounts.values().toArray(String[]::new);
  }

  /** With the bot, which has always been there. */
  String[] everybodyAndTheBot() {
    return Stream.concat(Stream.of(slack.bot()), accounts.values().stream()).toArray(String[]::new);
  }

  /** Every channel, and the conversation of somebody with the bot. */
  List<String> channels(String as) {
    List<String> all = new ArrayList<>(channels.values());
    all.add(slack.direct(account(as)));
    return all;
  }

  List<String> channels() {
    return List.copyOf(channels.values());
  }

  /** What somebody writes into a field in which people can be mentioned. */
  JsonNode richText(String written) {
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

  /** What stands in such a field, as scenarios write it. */
  String written(JsonNode richText) {
    return StreamSupport.stream(richText.path("elements").spliterator(), false)
        .flatMap(section -> StreamSupport.stream(section.path("elements").spliterator(), false))
        .map(
            each ->
                each.has("user_id")
                    ? "@" + handle(each.path("user_id").asText())
                    : each.path("text").asText())
        .collect(joining());
  }

  private static String known(Map<String, String> all, String one) {
    String found = all.get(one);
    if (found == null) {
      throw new AssertionError(one + " is not among " + all);
    }
    return found;
  }
}
