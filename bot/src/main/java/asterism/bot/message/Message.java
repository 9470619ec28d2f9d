package asterism.bot.message;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One message: what the bot shows at a place, or answers to a person. */
public record Message(List<Block> blocks) {
  public Message {
    blocks = List.copyOf(blocks);
  }

  public static Message of(Text paragraph) {
    return new Message(List.of(new Block.Paragraph(paragraph)));
  }

  public Message paragraph(Text text) {
    return with(new Block.Paragraph(text));
  }

  public Message note(Text text) {
    return with(new Block.Note(text));
  }

  /** Adds a row of buttons; nothing when there are none. */
  public Message actions(List<Button> buttons) {
    return buttons.isEmpty() ? this : with(new Block.Actions(buttons));
  }

  public Message image(Picture picture) {
    return with(new Block.Image(picture));
  }

  public Message and(Message more) {
    return new Message(Stream.concat(blocks.stream(), more.blocks.stream()).toList());
  }

  /** All of it in plain words, a line a block, a picture by what it says; buttons are left out. */
  public String plain() {
    return blocks.stream()
        .map(block -> block.in(PLAIN_LINES))
        .filter(line -> !line.isEmpty())
        .collect(joining("\n"));
  }

  /** What its blocks say, a line a block; buttons are left out. */
  public Text text() {
    return blocks.stream()
        .map(block -> block.in(TEXTS))
        .filter(text -> !text.plain().isEmpty())
        .reduce((above, below) -> above.and(Text.of("\n")).and(below))
        .orElse(Text.of(""));
  }

  /** Every button of the message, in order. */
  public List<Button> buttons() {
    return blocks.stream().flatMap(block -> block.in(BUTTONS).stream()).toList();
  }

  /** Every picture of the message in which there is anything to see, in order. */
  public List<Picture> pictures() {
    return blocks.stream()
        .filter(Block.Image.class::isInstance)
        .map(image -> ((Block.Image) image).picture())
        .filter(Picture::drawn)
        .toList();
  }

  private Message with(Block block) {
    List<Block> all = new ArrayList<>(blocks);
    all.add(block);
    return new Message(all);
  }

  private static final Block.Layout<String> PLAIN_LINES =
      new Block.Layout<>() {
        @Override
        public String heading(Text text) {
          return text.plain();
        }

        @Override
        public String paragraph(Text text) {
          return text.plain();
        }

        @Override
        public String note(Text text) {
          return text.plain();
        }

        @Override
        public String actions(List<Button> buttons) {
          return "";
        }

        @Override
        public String image(Picture picture) {
          return picture.alt();
        }
      };

  private static final Block.Layout<Text> TEXTS =
      new Block.Layout<>() {
        @Override
        public Text heading(Text text) {
          return text;
        }

        @Override
        public Text paragraph(Text text) {
          return text;
        }

        @Override
        public Text note(Text text) {
          return text;
        }

        @Override
        public Text actions(List<Button> buttons) {
          return Text.of("");
        }

        @Override
        public Text image(Picture picture) {
          return Text.of(picture.alt());
        }
      };

  private static final Block.Layout<List<Button>> BUTTONS =
      new Block.Layout<>() {
        @Override
        public List<Button> heading(Text text) {
          return List.of();
        }

        @Override
        public List<Button> paragraph(Text text) {
          return List.of();
        }

        @Override
        public List<Button> note(Text text) {
          return List.of();
        }

        @Override
        public List<Button> actions(List<Button> buttons) {
          return buttons;
        }

        @Override
        public List<Button> image(Picture picture) {
          return List.of();
        }
      };
}
