package asterism.bot.room;

import asterism.bot.message.Wording;

/** A request that the room cannot do as asked: told to whoever asked, in their language. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String key;
  private final transient Object[] values;

  /**
   * @param status of HTTP
   * @param key of the text that says what was wrong, and what would be right
   * @param values names and values in turn
   */
  Refused(int status, String key, Object... values) {
    super(key, null, false, false);
    this.status = status;
    this.key = key;
    this.values = values.clone();
  }

  int status() {
    return status;
  }

  String in(Wording wording) {
    return wording.plain(key, values);
  }
}
