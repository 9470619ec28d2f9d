package asterism.bot.site;

import java.nio.charset.StandardCharsets;

/**
 * What is answered: the same bytes whenever nothing changed, so that a browser that has them is
 * told just that.
 */
public record Leaf(Outcome outcome, String type, Bytes content) {
  private static final String PAGE = "text/html; charset=utf-8";

  /** What came of it. */
  public enum Outcome {
    FOUND,
    /** There is nothing at that address, which the page says. */
    NONE,
    /** It can be asked for again in a moment, which the page says. */
    LATER
  }

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
    return new Leaf(Outcome.FOUND, type, new Bytes(content.clone()));
  }

  public static Leaf of(String type, String content) {
    return new Leaf(Outcome.FOUND, type, new Bytes(content.getBytes(StandardCharsets.UTF_8)));
  }

  /** A page that says that there is none. */
  public static Leaf none(String html) {
    return new Leaf(Outcome.NONE, PAGE, new Bytes(html.getBytes(StandardCharsets.UTF_8)));
  }

  /** A page that asks for patience. */
  public static Leaf later(String html) {
    return new Leaf(Outcome.LATER, PAGE, new Bytes(html.getBytes(StandardCharsets.UTF_8)));
  }
}
