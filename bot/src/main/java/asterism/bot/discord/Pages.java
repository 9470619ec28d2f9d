package asterism.bot.discord;

import asterism.bot.message.Message;
import java.util.List;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;

/** Messages as Discord takes them, in as many messages as it takes. */
final class Pages {
  private Pages() {}

  /**
   * @return at least one page
   */
  static List<Page> of(Message message, Ids ids) {
    return List.of(new Page(List.of(TextDisplay.of(message.plain()))));
  }
}
