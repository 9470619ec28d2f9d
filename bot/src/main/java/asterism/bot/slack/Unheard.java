package asterism.bot.slack;

/**
 * What Slack told was not acted upon, and is to be told again. Thrown through Bolt, which
 * acknowledges an event whatever answer it is given.
 */
final class Unheard extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unheard() {
    super("to be told again", null, false, false);
  }
}
