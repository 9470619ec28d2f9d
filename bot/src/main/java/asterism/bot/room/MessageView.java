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
    List<ReactionView> reactions,
    List<ReactionChoice> choices) {

  /** Messages of one day. */
  public record Day(String name, List<MessageView> messages) {}

  /**
   * @param kind {@code heading}, {@code paragraph}, {@code note} or {@code actions}
   * @param html the text, made safe
   */
  public record BlockView(String kind, String html, List<ButtonView> buttons) {

    static final Block.Layout<BlockView> LAYOUT =
        new Block.Layout<>() {
          @Override
          public BlockView heading(Text text) {
            return new BlockView("heading", text.in(Html.MARKUP), List.of());
          }

          @Override
          public BlockView paragraph(Text text) {
            return new BlockView("paragraph", text.in(Html.MARKUP), List.of());
          }

          @Override
          public BlockView note(Text text) {
            return new BlockView("note", text.in(Html.MARKUP), List.of());
          }

          @Override
          public BlockView actions(List<Button> buttons) {
            return new BlockView("actions", "", buttons.stream().map(ButtonView::of).toList());
          }

          @Override
          public BlockView image(Picture picture) {
            return note(Text.of(picture.alt()));
          }
        };
  }

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
