package asterism.bot.slack.wire;

import java.util.ArrayList;
import java.util.List;

/**
 * A file that somebody uploaded. Guarded by the {@link Workspace} it belongs to, until it is given
 * to a test, which only looks.
 */
public final class SlackFile {
  public final String id;
  public final String name;

  /** What it says to whoever does not see it. */
  public final String alt;

  /** Where it was shared as a file of its own. */
  public final List<String> channels = new ArrayList<>();

  final int length;
  byte[] content = new byte[0];
  boolean complete;

  /** How often it is still said not to be ready. */
  int processing;

  SlackFile(String id, String name, String alt, int length) {
    this.id = id;
    this.name = name;
    this.alt = alt;
    this.length = length;
  }

  public byte[] content() {
    return content.clone();
  }
}
