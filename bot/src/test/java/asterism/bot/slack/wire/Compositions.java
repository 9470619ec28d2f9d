package asterism.bot.slack.wire;

import static asterism.bot.slack.wire.Shapes.FLAG;
import static asterism.bot.slack.wire.Shapes.URL;
import static asterism.bot.slack.wire.Shapes.byType;
import static asterism.bot.slack.wire.Shapes.list;
import static asterism.bot.slack.wire.Shapes.object;
import static asterism.bot.slack.wire.Shapes.oneOf;
import static asterism.bot.slack.wire.Shapes.text;

import java.util.Map;

/** Texts, options and questions, of which elements and blocks are made. */
final class Compositions {
  static final Shape CONFIRM =
      object()
          .must("title", plain(1, 100))
          .must("text", words(1, 300))
          .must("confirm", plain(1, 30))
          .must("deny", plain(1, 30))
          .may("style", oneOf("primary", "danger"));

  static final Shape DISPATCH =
      object()
          .may("trigger_actions_on", list(1, 2, oneOf("on_enter_pressed", "on_character_entered")));

  static final Shape OPTION = option(plain(1, 75));
  static final Shape TICK_OPTION = option(words(1, 75));
  static final Shape OPTION_GROUP =
      object().must("label", plain(1, 75)).must("options", list(1, 100, OPTION));

  private Compositions() {}

  static Shape plain(int least, int most) {
    return byType(
        Map.of("plain_text", object().must("text", text(least, most)).may("emoji", FLAG)));
  }

  static Shape words(int least, int most) {
    return byType(
        Map.of(
            "plain_text", object().must("text", text(least, most)).may("emoji", FLAG),
            "mrkdwn", object().must("text", text(least, most)).may("verbatim", FLAG)));
  }

  private static Shape option(Shape words) {
    return object()
        .must("text", words)
        .must("value", text(1, 150))
        .may("description", plain(1, 75))
        .may("url", URL);
  }
}
