package asterism.bot.chat;

import java.util.Locale;

/** A kind of chat service. */
public enum Platform {
  ROOM(true, false),
  SLACK(true, false),
  DISCORD(false, true);

  private final boolean tellsZones;
  private final boolean listsVerbs;

  Platform(boolean tellsZones, boolean listsVerbs) {
    this.tellsZones = tellsZones;
    this.listsVerbs = listsVerbs;
  }

  /** As stored. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it tells what time it is where people are. */
  boolean tellsZones() {
    return tellsZones;
  }

  /**
   * Whether verbs are chosen from a list in its channels, and lines typed in direct messages only.
   */
  boolean listsVerbs() {
    return listsVerbs;
  }
}
