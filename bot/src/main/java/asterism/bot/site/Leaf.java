package asterism.bot.site;

import java.nio.charset.StandardCharsets;

/**
 * What is answered: the same bytes whenever nothing changed, so that a browser that has them is
 * told just that.
 *
 * @param found whether there is something at that address
 */
public record Leaf(boolean found, String type, Bytes content) {

  /** Bytes that nobody changes. */
  public static final class Bytes {
    private final byte[] bytes;

    private Bytes(byte[] bytes) {
      this.bytes = bytes;
    }

    public byte[] copy() {
      return bytes.clone();
    }
  }

  public static Leaf of(String type, byte[] content) {
    return new Leaf(true, type, new Bytes(content.clone()));
  }

  public static Leaf of(String type, String content) {
    return new Leaf(true, type, new Bytes(content.getBytes(StandardCharsets.UTF_8)));
  }

  /** A page that says that there is none. */
  public static Leaf none(String html) {
    return new Leaf(
        false, "text/html; charset=utf-8", new Bytes(html.getBytes(StandardCharsets.UTF_8)));
  }
}
