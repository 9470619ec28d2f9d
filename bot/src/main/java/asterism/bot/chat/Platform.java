package asterism.bot.chat;

import java.util.Locale;

/** A kind of chat service. */
public enum Platform {
  ROOM(true),
  SLACK(true),
  DISCORD(false);

  private final boolean tellsZones;

  Platform(boolean tellsZones) {
    this.tellsZones = tellsZones;
  }

  /** As stored. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it tells what time it is where people are. */
  boolean tellsZones() {
    return tellsZones;
  }
}
