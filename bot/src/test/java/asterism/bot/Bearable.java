package asterism.bot;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.message.Block;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.bot.message.Picture;
import asterism.bot.message.Text;
import java.util.List;

/**
 * Whether a message is one that every chat service can bear: Slack takes 50 blocks, 3000 characters
 * in a text, 150 in a heading, 25 buttons in a row and some 10,000 characters in all; Discord 25
 * buttons, 4096 characters in an embed's text and 80 on a button.
 */
public final class Bearable {
  private static final int BLOCKS = 50;
  private static final int TEXT = 3000;
  private static final int HEADING = 150;
  private static final int BUTTONS = 25;
  private static final int ALL = 4096;
  private static final int LABEL = 75;
  private static final int PICTURE = 300_000;

  /** Slack's for a button's value; Discord's 100 are its adapter's to keep. */
  private static final int ID = 2000;

  private Bearable() {}

  public static void assertBearable(Message message) {
    assertThat(message.blocks()).as(message.plain()).hasSizeLessThanOrEqualTo(BLOCKS);
    assertThat(message.plain().length()).as(message.plain()).isLessThanOrEqualTo(ALL);
    assertThat(message.buttons()).as(message.plain()).hasSizeLessThanOrEqualTo(BUTTONS);
    message.blocks().forEach(block -> assertThat(block.in(ROOM)).as(message.plain()).isTrue());
    for (Button button : message.buttons()) {
      assertThat(button.label().length()).as(button.label()).isBetween(1, LABEL);
      assertThat(button.description().length()).as(button.description()).isBetween(1, LABEL);
      assertThat(button.id().length()).as(button.id()).isBetween(1, ID);
    }
  }

  private static final Block.Layout<Boolean> ROOM =
      new Block.Layout<>() {
        @Override
        public Boolean heading(Text text) {
          return text.plain().length() <= HEADING;
        }

        @Override
        public Boolean paragraph(Text text) {
          return text.plain().length() <= TEXT;
        }

        @Override
        public Boolean note(Text text) {
          return text.plain().length() <= TEXT;
        }

        @Override
        public Boolean actions(List<Button> buttons) {
          return buttons.size() <= BUTTONS;
        }

        @Override
        public Boolean image(Picture picture) {
          return !picture.alt().isBlank() && picture.png().length <= PICTURE;
        }
      };
}
