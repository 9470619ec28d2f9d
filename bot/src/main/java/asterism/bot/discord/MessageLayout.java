package asterism.bot.discord;

import asterism.bot.message.Attachment;
import asterism.bot.message.Block;
import asterism.bot.message.Button;
import asterism.bot.message.Cut;
import asterism.bot.message.Message;
import asterism.bot.message.Part;
import asterism.bot.message.Picture;
import asterism.bot.message.Text;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.utils.FileUpload;

/** Blocks of a message as components of Discord's, each within its own limits. */
final class MessageLayout implements Block.Layout<List<Sized>> {
  private static final String HEADING = "### ";
  private static final String SMALL = "-# ";
  private static final int LONGEST_HEADING = 250;
  private static final int BUTTONS_IN_A_ROW = 5;

  /** Where there is nothing to say. */
  static final Sized NOTHING = small("⁂");

  /** A line with something on it. */
  private static final Pattern LINE = Pattern.compile("(?m)^(?=[^\\n]*\\S)");

  private final Ids ids;
  private final int longest;

  private final Set<String> names = new HashSet<>();
  private int files;

  /** Discord takes each but once in a message: another one of the same meaning is left out. */
  private final Set<String> buttons = new HashSet<>();

  /**
   * @param longest most characters of one text
   */
  MessageLayout(Ids ids, int longest) {
    this.ids = ids;
    this.longest = longest;
  }

  List<Sized> parts(Message message) {
    return message.blocks().stream().flatMap(block -> block.in(this).stream()).toList();
  }

  /** A long one is a paragraph that stands out. */
  @Override
  public List<Sized> heading(Text text) {
    return text.plain().length() > LONGEST_HEADING
        ? paragraph(Text.of(new Part.Strong(text.parts())))
        : lines(HEADING, text);
  }

  @Override
  public List<Sized> paragraph(Text text) {
    return Markdown.pieces(text, longest).stream().map(MessageLayout::text).toList();
  }

  @Override
  public List<Sized> note(Text text) {
    return lines(SMALL, text);
  }

  /** The text with this look on each of its lines. */
  private List<Sized> lines(String look, Text text) {
    int lines = text.plain().split("\n", -1).length;
    int room = Math.max(longest / 2, longest - lines * look.length());
    List<Sized> parts = new ArrayList<>();
    for (String piece : Markdown.pieces(text, room)) {
      String looking = LINE.matcher(piece).replaceAll(look);
      parts.add(text(looking.length() <= longest ? looking : piece));
    }
    return parts;
  }

  @Override
  public List<Sized> actions(List<Button> all) {
    List<Button> fresh = all.stream().filter(button -> buttons.add(button.id())).toList();
    List<Sized> rows = new ArrayList<>();
    for (int from = 0; from < fresh.size(); from += BUTTONS_IN_A_ROW) {
      List<Button> row = fresh.subList(from, Math.min(from + BUTTONS_IN_A_ROW, fresh.size()));
      rows.add(Sized.of(ActionRow.of(row.stream().map(this::button).toList())));
    }
    return rows;
  }

  @Override
  public List<Sized> image(Picture picture) {
    List<Sized> words = note(Text.of(picture.alt()));
    if (!picture.drawn() || picture.png().length > Pages.MOST_BYTES) {
      return words;
    }
    FileUpload file = upload("picture-" + ++files + ".png", picture.png());
    MediaGalleryItem item = MediaGalleryItem.fromFile(file);
    MediaGallery shown =
        MediaGallery.of(picture.alt().isBlank() ? item : item.withDescription(picture.alt()));
    return List.of(Sized.of(shown, picture.png().length, words));
  }

  /**
   * A file that is handed over.
   *
   * @param refused what is said where it cannot be
   */
  List<Sized> file(Attachment file, Text refused) {
    List<Sized> words = note(refused);
    int bytes = file.content().length;
    return bytes == 0 || bytes > Pages.MOST_BYTES
        ? words
        : List.of(
            Sized.of(FileDisplay.fromFile(upload(named(file), file.content())), bytes, words));
  }

  /** As Discord would name it; no two of a message the same. */
  private String named(Attachment file) {
    String name = file.name().replaceAll("[^A-Za-z0-9._-]+", "_");
    return names.add(name) ? name : ++files + "-" + name;
  }

  /** It may have to be sent more than once. */
  private static FileUpload upload(String name, byte[] content) {
    return FileUpload.fromStreamSupplier(name, () -> new ByteArrayInputStream(content));
  }

  private net.dv8tion.jda.api.components.buttons.Button button(Button button) {
    String label = button.label().isBlank() ? "⁂" : button.label();
    return net.dv8tion.jda.api.components.buttons.Button.of(
        style(button),
        ids.of(button),
        Cut.shorten(label, net.dv8tion.jda.api.components.buttons.Button.LABEL_MAX_LENGTH));
  }

  private static ButtonStyle style(Button button) {
    return switch (button.look()) {
      case MAIN -> ButtonStyle.PRIMARY;
      case PLAIN -> ButtonStyle.SECONDARY;
    };
  }

  static Sized small(String words) {
    return text(SMALL + words);
  }

  private static Sized text(String written) {
    return Sized.of(TextDisplay.of(written));
  }
}
