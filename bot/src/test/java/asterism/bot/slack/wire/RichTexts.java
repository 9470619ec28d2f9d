package asterism.bot.slack.wire;

import static asterism.bot.slack.wire.Shapes.FLAG;
import static asterism.bot.slack.wire.Shapes.URL;
import static asterism.bot.slack.wire.Shapes.byType;
import static asterism.bot.slack.wire.Shapes.list;
import static asterism.bot.slack.wire.Shapes.object;
import static asterism.bot.slack.wire.Shapes.oneOf;
import static asterism.bot.slack.wire.Shapes.text;
import static asterism.bot.slack.wire.Shapes.whole;

import java.util.Map;

/** Rich text: styled words without any markup. */
final class RichTexts {
  private static final int MANY = 1000;

  private static final Shape STYLE =
      object()
          .may("bold", FLAG)
          .may("italic", FLAG)
          .may("strike", FLAG)
          .may("code", FLAG)
          .may("underline", FLAG)
          .may("highlight", FLAG)
          .may("client_highlight", FLAG)
          .may("unlink", FLAG);

  private static final Shape KNOWN_USER =
      text(1, 50)
          .and(
              (node, at, findings) -> {
                if (!findings.known(node.asText())) {
                  findings.add("invalid user: " + node.asText(), at);
                }
              });

  private static final Shape WORDS =
      byType(
          Map.of(
              "text",
              object().must("text", text(1, 40_000)).may("style", STYLE),
              "link",
              object()
                  .must("url", URL)
                  .may("text", text(1, 3000))
                  .may("unsafe", FLAG)
                  .may("style", STYLE),
              "user",
              object().must("user_id", KNOWN_USER).may("style", STYLE),
              "usergroup",
              object().must("usergroup_id", text(1, 50)).may("style", STYLE),
              "channel",
              object().must("channel_id", text(1, 50)).may("style", STYLE),
              "broadcast",
              object().must("range", oneOf("here", "channel", "everyone")).may("style", STYLE),
              "emoji",
              object()
                  .must("name", text(1, 100))
                  .may("unicode", text(1, 100))
                  .may("skin_tone", whole(1, 6))
                  .may("style", STYLE),
              "date",
              object()
                  .must("timestamp", whole(0, Integer.MAX_VALUE))
                  .must("format", text(1, 200))
                  .may("url", URL)
                  .may("fallback", text(1, 3000))
                  .may("style", STYLE)));

  private static final ObjectShape SECTION = object().must("elements", list(1, MANY, WORDS));

  static final Shape BLOCK_PARTS =
      list(
          1,
          MANY,
          byType(
              Map.of(
                  "rich_text_section",
                  SECTION,
                  "rich_text_list",
                  object()
                      .must("style", oneOf("bullet", "ordered"))
                      .must("elements", list(1, MANY, byType(Map.of("rich_text_section", SECTION))))
                      .may("indent", whole(0, 8))
                      .may("offset", whole(0, Integer.MAX_VALUE))
                      .may("border", whole(0, 1)),
                  "rich_text_quote",
                  object().must("elements", list(1, MANY, WORDS)).may("border", whole(0, 1)),
                  "rich_text_preformatted",
                  object().must("elements", list(1, MANY, WORDS)).may("border", whole(0, 1)))));

  /** As what a rich text input begins with. */
  static final Shape VALUE =
      byType(
          Map.of(
              "rich_text", object().must("elements", BLOCK_PARTS).may("block_id", text(1, 255))));

  private RichTexts() {}
}
