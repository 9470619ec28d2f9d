package asterism.bot.web;

import java.util.function.Supplier;

/**
 * A part of the bot that can say how it is.
 *
 * @param name one word, as it stands in {@code /health}
 * @param status asked at each request, so it has to be quick; throwing counts as not well
 */
public record Probe(String name, Supplier<Status> status) {

  /**
   * @param words one line, for whoever runs the bot; no secrets
   */
  public record Status(boolean well, String words) {

    public static Status well(String words) {
      return new Status(true, words);
    }

    public static Status ill(String words) {
      return new Status(false, words);
    }
  }
}
