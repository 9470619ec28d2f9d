package asterism.bot.discord;

import java.util.List;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;

/**
 * A component and how much it weighs.
 *
 * @param alone the component
 * @param contained the same, for a container
 * @param characters of text
 * @param count of it and all that is in it
 * @param bytes of the file that it brings; 0 for none
 * @param otherwise what is shown instead where it may bring none
 */
record Sized(
    MessageTopLevelComponent alone,
    ContainerChildComponent contained,
    int characters,
    int count,
    int bytes,
    List<Sized> otherwise) {
  Sized {
    otherwise = List.copyOf(otherwise);
  }

  static Sized of(TextDisplay text) {
    return new Sized(text, text, text.getContent().length(), 1, 0, List.of());
  }

  static Sized of(ActionRow row) {
    return new Sized(row, row, 0, 1 + row.getComponents().size(), 0, List.of());
  }

  static Sized of(MediaGallery picture, int bytes, List<Sized> otherwise) {
    return bringing(picture, picture, bytes, otherwise);
  }

  static Sized of(FileDisplay file, int bytes, List<Sized> otherwise) {
    return bringing(file, file, bytes, otherwise);
  }

  /** It fits wherever what is shown instead fits. */
  private static Sized bringing(
      MessageTopLevelComponent alone,
      ContainerChildComponent contained,
      int bytes,
      List<Sized> otherwise) {
    return new Sized(
        alone,
        contained,
        otherwise.stream().mapToInt(Sized::characters).sum(),
        Math.max(1, otherwise.size()),
        bytes,
        otherwise);
  }

  boolean bringsFile() {
    return bytes > 0;
  }
}
