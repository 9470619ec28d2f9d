package asterism.bot.chat;

import asterism.bot.message.Picture;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures that are all of one color. */
public final class Drawn {
  private Drawn() {}

  /** A wide picture. */
  public static Picture in(int color, String alt) {
    BufferedImage image = new BufferedImage(800, 400, BufferedImage.TYPE_INT_RGB);
    for (int x = 0; x < image.getWidth(); x++) {
      for (int y = 0; y < image.getHeight(); y++) {
        image.setRGB(x, y, color);
      }
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Picture(png.toByteArray(), alt);
  }

  /** One that could not be drawn. */
  public static Picture not(String alt) {
    return new Picture(new byte[0], alt);
  }
}
