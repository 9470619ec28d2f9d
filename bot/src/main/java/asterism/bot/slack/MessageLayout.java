package asterism.bot.slack;

import asterism.bot.message.Block;
import asterism.bot.message.Button;
import asterism.bot.message.Cut;
import asterism.bot.message.Message;
import asterism.bot.message.Part;
import asterism.bot.message.Picture;
import asterism.bot.message.Run;
import asterism.bot.message.Text;
import asterism.bot.slack.Pages.Buttons;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.ImageBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.composition.SlackFileObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Blocks of a message as blocks of Slack's, each within its own limits. */
class MessageLayout implements Block.Layout<List<Sized>> {
  private static final int LONGEST_HEADING = 150;
  private static final int LONGEST_NOTE = 2000;
  private static final int BUTTONS_IN_A_ROW = 25;
  private static final int LONGEST_LABEL = 75;

  /** Slack wants words beside every picture. */
  private static final String NOTHING_SAID = "⁂";

  private final Buttons of;
  private final Album album;
  private int buttons;

  MessageLayout(Buttons of, Album album) {
    this.of = of;
    this.album = album;
  }

  List<Sized> blocks(Message message) {
    return message.blocks().stream().flatMap(block -> block.in(this).stream()).toList();
  }

  /** One that is too long for Slack is a paragraph that stands out. */
  @Override
  public List<Sized> heading(Text text) {
    String words = text.plain();
    if (words.length() > LONGEST_HEADING) {
      return paragraph(Text.of(new Part.Strong(text.parts())));
    }
    return words.isBlank()
        ? List.of()
        : List.of(Sized.of(HeaderBlock.builder().text(plain(words)).build(), words));
  }

  @Override
  public List<Sized> paragraph(Text text) {
    return goingOn(RichText.blocks(text));
  }

  /** In small print, which has words alone; a note of another look is a paragraph. */
  @Override
  public List<Sized> note(Text text) {
    if (!text.runs().stream().allMatch(Run::isPlain)) {
      return paragraph(text);
    }
    return goingOn(
        Cut.pieces(text.plain(), LONGEST_NOTE).stream()
            .filter(words -> !words.isBlank())
            .map(words -> Sized.of(small(words), words))
            .toList());
  }

  @Override
  public List<Sized> actions(List<Button> all) {
    List<Sized> rows = new ArrayList<>();
    for (int from = 0; from < all.size(); from += BUTTONS_IN_A_ROW) {
      List<Button> row = all.subList(from, Math.min(from + BUTTONS_IN_A_ROW, all.size()));
      List<BlockElement> elements = new ArrayList<>();
      int characters = 0;
      for (Button button : row) {
        elements.add(element(button));
        characters += characters(button);
      }
      rows.add(new Sized(ActionsBlock.builder().elements(elements).build(), "", characters, false));
    }
    return rows;
  }

  @Override
  public List<Sized> image(Picture picture) {
    return album
        .file(picture)
        .map(file -> List.of(Sized.of(image(file, picture.alt()), picture.alt())))
        .orElseGet(() -> note(Text.of(picture.alt())));
  }

  private static LayoutBlock image(String file, String alt) {
    return ImageBlock.builder()
        .slackFile(SlackFileObject.builder().id(file).build())
        .altText(alt.isBlank() ? NOTHING_SAID : alt)
        .build();
  }

  private static int characters(Button button) {
    return button.id().length()
        + Math.min(LONGEST_LABEL, button.label().length())
        + Math.min(LONGEST_LABEL, button.description().length());
  }

  static LayoutBlock small(String words) {
    return ContextBlock.builder().elements(List.of(plain(words))).build();
  }

  /** Words alone: an emoji's name between colons stays as it was typed. */
  static PlainTextObject plain(String words) {
    return PlainTextObject.builder().text(words).emoji(false).build();
  }

  private BlockElement element(Button button) {
    return ButtonElement.builder()
        .actionId(of.actionId(buttons++))
        .value(button.id())
        .text(plain(Cut.shorten(button.label(), LONGEST_LABEL)))
        .accessibilityLabel(description(button))
        .style(style(button))
        .build();
  }

  /** Null where the label says it all. */
  private static @Nullable String description(Button button) {
    return button.description().isEmpty() ? null : Cut.shorten(button.description(), LONGEST_LABEL);
  }

  private static @Nullable String style(Button button) {
    return switch (button.look()) {
      case MAIN -> "primary";
      case PLAIN -> null;
    };
  }

  /** Blocks of one text: the last of them ends its line. */
  static List<Sized> goingOn(List<Sized> blocks) {
    List<Sized> all = new ArrayList<>(blocks);
    for (int i = 0; i < all.size() - 1; i++) {
      all.set(i, all.get(i).goingOn());
    }
    return all;
  }
}
