package asterism.bot.slack;

import asterism.bot.message.Addresses;
import asterism.bot.message.Cut;
import asterism.bot.message.Run;
import asterism.bot.message.Text;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.block.element.RichTextSectionElement.TextStyle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Texts as Slack's rich text, in which words are words: whatever people typed is shown as typed and
 * pings nobody (https://docs.slack.dev/reference/block-kit/blocks/rich-text-block). People are
 * named and not mentioned: whom a card is meant for is told in their direct messages, at an hour of
 * their own, and a mention in a channel would wake them at any. Only who is addressed, and cannot
 * be told otherwise, is mentioned.
 */
final class RichText {
  /** Most characters of one block. */
  private static final int LONGEST = 3000;

  private final List<Sized> blocks = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();
  private List<RichTextElement> open = new ArrayList<>();

  private RichText() {}

  /** The text in blocks, in order; none for a text without a character. */
  static List<Sized> blocks(Text text) {
    RichText rich = new RichText();
    text.runs().stream().flatMap(run -> Addresses.linked(run).stream()).forEach(rich::add);
    rich.close();
    return rich.blocks;
  }

  private void add(Run run) {
    for (String piece : Cut.pieces(run.words(), LONGEST)) {
      if (words.length() + piece.length() > LONGEST) {
        close();
      }
      if (!piece.isEmpty()) {
        open.add(element(run, piece));
        words.append(piece);
      }
    }
  }

  private void close() {
    if (!open.isEmpty()) {
      RichTextSectionElement all = RichTextSectionElement.builder().elements(open).build();
      blocks.add(
          Sized.of(RichTextBlock.builder().elements(List.of(all)).build(), words.toString()));
    }
    open = new ArrayList<>();
    words.setLength(0);
  }

  private static RichTextElement element(Run run, String piece) {
    if (run.account().isPresent()) {
      return RichTextSectionElement.User.builder().userId(run.account().get()).build();
    }
    return run.address()
        .<RichTextElement>map(
            address ->
                RichTextSectionElement.Link.builder()
                    .url(address)
                    .text(piece)
                    .style(style(run))
                    .build())
        .orElseGet(
            () -> RichTextSectionElement.Text.builder().text(piece).style(style(run)).build());
  }

  private static @Nullable TextStyle style(Run run) {
    return run.strong() || run.struck()
        ? TextStyle.builder().bold(run.strong()).strike(run.struck()).build()
        : null;
  }
}
