package asterism.bot.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * Fonts and colours of pictures. The ground is always light, so that a picture is as legible where
 * all around is dark; the colours are told apart by whoever sees colours otherwise (Okabe and Ito,
 * "Color Universal Design", 2008), and none is the only sign of anything.
 */
final class Ink {
  static final Color GROUND = new Color(0xFFFFFF);
  static final Color TEXT = new Color(0x1F2933);
  static final Color QUIET = new Color(0x52606D);
  static final Color LINE = new Color(0xCBD2D9);
  static final Color BLUE = new Color(0x0072B2);

  /** Of what is piled up, from the bottom. */
  static final List<Color> PILES =
      List.of(BLUE, new Color(0xE69F00), new Color(0x8C96A0), new Color(0xA9D6F2));

  /** Of words that stand on them. */
  static final List<Color> ON_PILES = List.of(GROUND, TEXT, TEXT, TEXT);

  private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

  private final Font plain = font("DejaVuSans.ttf");
  private final Font bold = font("DejaVuSans-Bold.ttf");
  private final Font narrow = font("DejaVuSansCondensed.ttf");
  private final Font narrowBold = font("DejaVuSansCondensed-Bold.ttf");

  Font plain(float size) {
    return plain.deriveFont(size);
  }

  Font bold(float size) {
    return bold.deriveFont(size);
  }

  Font narrow(float size) {
    return narrow.deriveFont(size);
  }

  Font narrowBold(float size) {
    return narrowBold.deriveFont(size);
  }

  private static Font font(String name) {
    try (InputStream file = Objects.requireNonNull(Ink.class.getResourceAsStream(FONTS + name))) {
      return Font.createFont(Font.TRUETYPE_FONT, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException("the font " + name + " is none", e);
    }
  }
}
