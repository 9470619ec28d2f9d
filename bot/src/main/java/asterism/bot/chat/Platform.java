package asterism.bot.chat;

import java.util.Locale;

/** A kind of chat service. */
public enum Platform {
  ROOM,
  SLACK,
  DISCORD;

  /** As stored. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
