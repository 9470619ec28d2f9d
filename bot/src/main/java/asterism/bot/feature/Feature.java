package asterism.bot.feature;

import asterism.bot.card.Face;
import asterism.bot.command.Command;
import asterism.bot.schedule.Routine;
import java.util.List;
import java.util.Map;

/** One ability of the bot: all it adds, in one place. Deleted by deleting its package. */
public interface Feature {

  /**
   * The resource bundle with all that it says, such as {@code asterism.bot.feature.agenda.texts}.
   */
  String texts();

  /** Its commands, in the order help lists them. */
  default List<Command> commands() {
    return List.of();
  }

  /** By kind of card, unique over all features. */
  default Map<String, Face> faces() {
    return Map.of();
  }

  /** What it wants to look at again and again. */
  default List<Routine> routines() {
    return List.of();
  }
}
