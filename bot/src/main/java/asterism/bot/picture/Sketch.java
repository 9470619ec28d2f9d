package asterism.bot.picture;

import java.awt.Graphics2D;

/**
 * A panel ready to be painted, all as wide as {@link #WIDTH}.
 *
 * @param height in pixels
 */
record Sketch(int height, Paint paint) {
  /** In pixels: twice what a phone shows, so that it is sharp there. */
  static final int WIDTH = 720;

  static final int MARGIN = 28;

  /** Paints into a space of that height, whose upper left corner is 0, 0. */
  @FunctionalInterface
  interface Paint {
    void on(Graphics2D paper);
  }
}
