package asterism.bot.picture;

import static java.util.stream.Collectors.joining;

import asterism.bot.message.Picture;
import java.util.List;

/** Draws panels, one below the other, for a phone. Safe for use by many threads. */
public final class Drawing {
  private Drawing() {}

  /**
   * @param panels at least one
   */
  public static Picture of(List<Panel> panels) {
    return new Picture(new byte[0], panels.stream().map(Panel::words).collect(joining("\n")));
  }
}
