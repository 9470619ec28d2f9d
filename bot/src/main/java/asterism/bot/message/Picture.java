package asterism.bot.message;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A picture, and the same in words.
 *
 * @param png at most 300 kB; not to be changed; empty where nothing could be drawn, so that the
 *     words alone are shown
 * @param alt all that the picture says, for whoever does not see it; at most {@value #LONGEST_ALT}
 *     characters
 */
public record Picture(byte[] png, String alt) {
  /** Discord takes 1,024 characters, Slack 2,000. */
  public static final int LONGEST_ALT = 1000;

  public Picture {
    alt = Cut.shorten(alt, LONGEST_ALT);
  }

  /** Whether there is anything to see. */
  public boolean drawn() {
    return png.length > 0;
  }

  /** The same for the same bytes, and for no others: 64 small letters and digits. */
  public String digest() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(png));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Picture that && Arrays.equals(png, that.png) && alt.equals(that.alt);
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(png), alt);
  }

  @Override
  public String toString() {
    return "Picture[" + png.length + " bytes, " + alt + "]";
  }
}
