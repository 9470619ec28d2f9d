package asterism.bot.slack.wire;

import static asterism.bot.slack.wire.Compositions.CONFIRM;
import static asterism.bot.slack.wire.Compositions.DISPATCH;
import static asterism.bot.slack.wire.Compositions.OPTION;
import static asterism.bot.slack.wire.Compositions.OPTION_GROUP;
import static asterism.bot.slack.wire.Compositions.TICK_OPTION;
import static asterism.bot.slack.wire.Compositions.plain;
import static asterism.bot.slack.wire.Shapes.FLAG;
import static asterism.bot.slack.wire.Shapes.URL;
import static asterism.bot.slack.wire.Shapes.list;
import static asterism.bot.slack.wire.Shapes.matching;
import static asterism.bot.slack.wire.Shapes.object;
import static asterism.bot.slack.wire.Shapes.oneOf;
import static asterism.bot.slack.wire.Shapes.text;
import static asterism.bot.slack.wire.Shapes.whole;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What people press, choose and fill in. */
final class Elements {
  private static final int MOST_OPTIONS = 100;
  private static final int MOST_TICKS = 10;
  private static final int LONGEST_INPUT = 3000;
  private static final String NUMBER = "-?\\d+(\\.\\d+)?";

  private static final Shape DATE =
      text(10, 10)
          .and(
              (node, at, findings) -> {
                try {
                  LocalDate.parse(node.asText());
                } catch (DateTimeException e) {
                  findings.add("must be a valid date: YYYY-MM-DD", at);
                }
              });

  private static final Shape USER =
      text(1, 50)
          .and(
              (node, at, findings) -> {
                if (!findings.known(node.asText())) {
                  findings.add("invalid initial_user: " + node.asText(), at);
                }
              });

  private static final Map<String, Shape> ALL = all();

  static final Map<String, Shape> IN_ACTIONS =
      some(
          "button",
          "static_select",
          "external_select",
          "users_select",
          "conversations_select",
          "channels_select",
          "overflow",
          "datepicker",
          "timepicker",
          "datetimepicker",
          "radio_buttons",
          "checkboxes");

  static final Map<String, Shape> BESIDE_A_SECTION =
      some(
          "button",
          "static_select",
          "external_select",
          "users_select",
          "conversations_select",
          "channels_select",
          "multi_static_select",
          "multi_users_select",
          "overflow",
          "datepicker",
          "timepicker",
          "radio_buttons",
          "checkboxes",
          "image");

  static final Map<String, Shape> IN_INPUTS =
      some(
          "plain_text_input",
          "number_input",
          "email_text_input",
          "url_text_input",
          "rich_text_input",
          "static_select",
          "external_select",
          "users_select",
          "conversations_select",
          "channels_select",
          "multi_static_select",
          "multi_users_select",
          "datepicker",
          "timepicker",
          "datetimepicker",
          "radio_buttons",
          "checkboxes");

  /** Those that carry an {@code action_id}. */
  static final Set<String> ACTING =
      Set.copyOf(ALL.keySet().stream().filter(type -> !type.equals("image")).toList());

  static final Shape IMAGE =
      object()
          .must("alt_text", text(1, 2000))
          .may("image_url", URL)
          .may("slack_file", (node, at, findings) -> {})
          .may("title", plain(1, 2000))
          .and(
              (node, at, findings) -> {
                if (node.has("image_url") == node.has("slack_file")) {
                  findings.add("must provide image_url or slack_file", at);
                }
              });

  private Elements() {}

  private static Map<String, Shape> all() {
    Map<String, Shape> all = new TreeMap<>();
    pressed(all);
    chosen(all);
    filledIn(all);
    all.put("image", (node, at, findings) -> Elements.IMAGE.check(node, at, findings));
    return all;
  }

  private static void pressed(Map<String, Shape> all) {
    all.put(
        "button",
        acting(
            object()
                .must("text", plain(1, 75))
                .may("value", text(1, 2000))
                .may("url", URL)
                .may("style", oneOf("primary", "danger"))
                .may("accessibility_label", text(1, 75))));
    all.put("overflow", acting(object().must("options", list(1, 5, OPTION))));
  }

  private static void chosen(Map<String, Shape> all) {
    all.put("static_select", acting(menu().may("initial_option", OPTION)).and(options()));
    all.put(
        "multi_static_select",
        acting(
                menu()
                    .may("initial_options", list(1, MOST_OPTIONS, OPTION))
                    .may("max_selected_items", whole(1, MOST_OPTIONS)))
            .and(options()));
    all.put(
        "external_select",
        acting(placed().may("initial_option", OPTION).may("min_query_length", whole(0, 1000))));
    all.put("users_select", acting(placed().may("initial_user", USER)));
    all.put(
        "multi_users_select",
        acting(
            placed()
                .may("initial_users", list(1, MOST_OPTIONS, USER))
                .may("max_selected_items", whole(1, MOST_OPTIONS))));
    all.put(
        "conversations_select",
        acting(
            placed()
                .may("initial_conversation", text(1, 50))
                .may("default_to_current_conversation", FLAG)
                .may("response_url_enabled", FLAG)
                .may("filter", (node, at, findings) -> {})));
    all.put(
        "channels_select",
        acting(placed().may("initial_channel", text(1, 50)).may("response_url_enabled", FLAG)));
    all.put(
        "radio_buttons",
        acting(
                object()
                    .must("options", list(1, MOST_TICKS, TICK_OPTION))
                    .may("initial_option", TICK_OPTION))
            .and(options()));
    all.put(
        "checkboxes",
        acting(
                object()
                    .must("options", list(1, MOST_TICKS, TICK_OPTION))
                    .may("initial_options", list(1, MOST_TICKS, TICK_OPTION)))
            .and(options()));
    all.put("datepicker", acting(placed().may("initial_date", DATE)));
    Shape hour = matching("([01]\\d|2[0-3]):[0-5]\\d", "must be a valid time: HH:mm");
    all.put("timepicker", acting(placed().may("initial_time", hour).may("timezone", text(1, 100))));
    all.put(
        "datetimepicker",
        acting(object().may("initial_date_time", whole(1_000_000_000, Integer.MAX_VALUE))));
  }

  private static void filledIn(Map<String, Shape> all) {
    all.put(
        "plain_text_input",
        acting(
                typed()
                    .may("initial_value", text(0, LONGEST_INPUT))
                    .may("multiline", FLAG)
                    .may("min_length", whole(0, LONGEST_INPUT))
                    .may("max_length", whole(1, LONGEST_INPUT)))
            .and(Elements::withinItsOwnLength));
    Shape number = text(1, 100).and(matching(NUMBER, "must be a number"));
    all.put(
        "number_input",
        acting(
            typed()
                .must("is_decimal_allowed", FLAG)
                .may("initial_value", number)
                .may("min_value", number)
                .may("max_value", number)));
    all.put("email_text_input", acting(typed().may("initial_value", text(0, LONGEST_INPUT))));
    all.put("url_text_input", acting(typed().may("initial_value", text(0, LONGEST_INPUT))));
    all.put("rich_text_input", acting(typed().may("initial_value", RichTexts.VALUE)));
  }

  private static ObjectShape placed() {
    return object().may("placeholder", plain(1, 150));
  }

  private static ObjectShape typed() {
    return placed().may("dispatch_action_config", DISPATCH);
  }

  private static ObjectShape menu() {
    return placed()
        .may("options", list(1, MOST_OPTIONS, OPTION))
        .may("option_groups", list(1, MOST_OPTIONS, OPTION_GROUP));
  }

  private static Shape acting(ObjectShape shape) {
    shape.may("action_id", text(1, 255)).may("confirm", CONFIRM).may("focus_on_load", FLAG);
    return shape.and(
        (node, at, findings) -> {
          if (node.has("action_id")) {
            findings.actionId(node.get("action_id").asText(), at + "/action_id");
          }
          if (node.path("focus_on_load").asBoolean()) {
            findings.focus(at);
          }
        });
  }

  /** There are some, and what is chosen at first is among them. */
  private static Shape options() {
    return (node, at, findings) -> {
      if (node.has("options") == node.has("option_groups")) {
        findings.add("must provide options or option_groups", at);
      }
      Set<JsonNode> offered = new HashSet<>();
      node.path("options").forEach(offered::add);
      node.path("option_groups").forEach(group -> group.path("options").forEach(offered::add));
      if (node.has("initial_option") && !offered.contains(node.get("initial_option"))) {
        findings.add("initial_option must match one of the options", at + "/initial_option");
      }
      for (JsonNode one : node.path("initial_options")) {
        if (!offered.contains(one)) {
          findings.add("initial_options must match the options", at + "/initial_options");
        }
      }
    };
  }

  private static void withinItsOwnLength(JsonNode node, String at, Findings findings) {
    int most = node.path("max_length").asInt(LONGEST_INPUT);
    int least = node.path("min_length").asInt(0);
    if (least > most) {
      findings.add("min_length must not be more than max_length", at + "/min_length");
    }
    if (node.path("initial_value").asText("").length() > most) {
      findings.add("must be less than " + (most + 1) + " characters", at + "/initial_value");
    }
  }

  private static Map<String, Shape> some(String... types) {
    Map<String, Shape> some = new LinkedHashMap<>();
    for (String type : types) {
      some.put(type, ALL.get(type));
    }
    return some;
  }
}
