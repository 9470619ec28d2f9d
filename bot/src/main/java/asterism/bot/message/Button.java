package asterism.bot.message;

/**
 * Something to press.
 *
 * @param id what pressing it means, durable: an old message's buttons work after any restart
 * @param label short words on the button, at most 75 characters
 * @param description what it does and to what, for people who hear the page; at most 75 characters
 */
public record Button(String id, String label, String description, Look look) {

  /** How much a button asks to be pressed. */
  public enum Look {
    MAIN,
    PLAIN
  }
}
