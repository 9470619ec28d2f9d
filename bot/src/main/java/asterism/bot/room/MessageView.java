package asterism.bot.room;

import asterism.bot.message.Block;
import asterism.bot.message.Button;
import asterism.bot.message.Picture;
import asterism.bot.message.Text;
import java.util.List;
import java.util.Locale;

/**
 * A message as the page shows it.
 *
 * @param from the author's account, for a colour of their own; {@code asterism} for the bot
 * @param about whom the author speaks for, or what they are; may be empty
 * @param moment when, for machines
 * @param time when, for people
 * @param mine whether the person who looks wrote it
 * @param hidden whether nobody else sees it
 * @param reactable whether reactions can be given to it
 * @param choices the reactions that are offered, in this order
 */
public record MessageView(
    String id,
    String from,
    String author,
    String initials,
    String about,
    String moment,
    String time,
    boolean bot,
    boolean mine,
    boolean hidden,
    boolean card,
    boolean edited,
    boolean reactable,
    List<BlockView> blocks,
    List<FileView> files,
    List<ReactionView> reactions,
    List<ReactionChoice> choices) {

  /** Messages of one day. */
  public record Day(String name, List<MessageView> messages) {}

  /**
   * @param kind {@code heading}, {@code paragraph}, {@code note}, {@code actions} or {@code image}
   * @param html the text, made safe
   * @param address of the picture
   * @param alt the same in words
   */
  public record BlockView(
      String kind, String html, List<ButtonView> buttons, String address, String alt) {

    private static BlockView text(String kind, Text text) {
      return new BlockView(kind, text.in(Html.MARKUP), List.of(), "", "");
    }

    /** Those of a message. */
    static Block.Layout<BlockView> of(long message) {
      return new Block.Layout<>() {
        @Override
        public BlockView heading(Text text) {
          return text("heading", text);
        }

        @Override
        public BlockView paragraph(Text text) {
          return text("paragraph", text);
        }

        @Override
        public BlockView note(Text text) {
          return text("note", text);
        }

        @Override
        public BlockView actions(List<Button> buttons) {
          return new BlockView(
              "actions", "", buttons.stream().map(ButtonView::of).toList(), "", "");
        }

        @Override
        public BlockView image(Picture picture) {
          return picture.drawn()
              ? new BlockView(
                  "image", "", List.of(), Downloads.address(message, picture), picture.alt())
              : note(Text.of(picture.alt()));
        }
      };
    }
  }

  /** A file that is handed over. */
  public record FileView(String name, String address) {}

  /**
   * @param heard what the button is called for people who hear the page: the label, and more
   */
  public record ButtonView(String id, String label, String heard, String look) {

    static ButtonView of(Button button) {
      String label = button.label();
      String description = button.description();
      String heard =
          description.isBlank() || description.startsWith(label)
              ? description
              : label + ": " + description;
      return new ButtonView(
          button.id(),
          label,
          heard.isBlank() ? label : heard,
          button.look().name().toLowerCase(Locale.ROOT));
    }
  }

  /**
   * @param word what it says, or its Slack name where we have no word
   * @param who the names of those who gave it
   * @param mine whether the person who looks gave it
   */
  public record ReactionView(String emoji, String word, int count, String who, boolean mine) {}

  /** A reaction that can be given. */
  public record ReactionChoice(String emoji, String word) {}
}
