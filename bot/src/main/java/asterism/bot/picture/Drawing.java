package asterism.bot.picture;

import static java.util.stream.Collectors.joining;

import asterism.bot.message.Picture;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws panels, one below the other, for a phone. What is drawn depends on the panels alone: the
 * fonts come with the bot. Safe for use by many threads.
 */
public final class Drawing {
  private static final Logger LOG = LoggerFactory.getLogger(Drawing.class);

  static {
    System.setProperty("java.awt.headless", "true"); // no window, no icon among the programs
  }

  private Drawing() {}

  /**
   * Takes a fifth of a second the first time. Where this machine cannot draw at all the picture is
   * empty, and what it says in words stands in its place.
   *
   * @param panels at least one
   */
  public static Picture of(List<Panel> panels) {
    String words = panels.stream().map(Panel::words).collect(joining("\n"));
    try {
      return new Picture(png(panels), words);
    } catch (RuntimeException | LinkageError | InternalError e) {
      LOG.error("Nothing can be drawn on this machine", e);
      return new Picture(new byte[0], words);
    }
  }

  private static byte[] png(List<Panel> panels) {
    Sketches sketches = new Sketches(Fonts.INK);
    List<Sketch> all = panels.stream().map(panel -> panel.by(sketches)).toList();
    int height = all.stream().mapToInt(Sketch::height).sum() + Sketch.MARGIN;
    BufferedImage image = new BufferedImage(Sketch.WIDTH, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D paper = image.createGraphics();
    paper.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    paper.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    paper.setColor(Ink.GROUND);
    paper.fillRect(0, 0, Sketch.WIDTH, height);
    for (Sketch sketch : all) {
      sketch.paint().on(paper);
      paper.translate(0, sketch.height());
    }
    paper.dispose();
    return written(image);
  }

  private static byte[] written(BufferedImage image) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file.toByteArray();
  }

  /** Read once, when something is first drawn. */
  private static final class Fonts {
    static final Ink INK = new Ink();
  }
}
