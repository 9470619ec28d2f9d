package asterism.bot.discord;

import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;

/**
 * A component and how much it weighs.
 *
 * @param alone the component
 * @param contained the same, for a container
 * @param characters of text
 * @param count of it and all that is in it
 */
record Sized(
    MessageTopLevelComponent alone, ContainerChildComponent contained, int characters, int count) {

  static Sized of(TextDisplay text) {
    return new Sized(text, text, text.getContent().length(), 1);
  }

  static Sized of(ActionRow row) {
    return new Sized(row, row, 0, 1 + row.getComponents().size());
  }
}
