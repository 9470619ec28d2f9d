package asterism.bot.discord;

import java.util.List;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;

/** One message as Discord takes it: components within its limits. */
record Page(List<MessageTopLevelComponent> components) {
  Page {
    components = List.copyOf(components);
  }
}
