package asterism.bot.discord;

import java.util.List;
import net.dv8tion.jda.api.components.MessageTopLevelComponent;
import net.dv8tion.jda.api.components.container.Container;

/**
 * One message as Discord takes it: components within its limits.
 *
 * @param parts at least one
 */
record Page(List<Sized> parts) {
  Page {
    parts = List.copyOf(parts);
  }

  List<MessageTopLevelComponent> components() {
    return parts.stream().map(Sized::alone).toList();
  }

  /** All of it in one. */
  Container contained() {
    return Container.of(parts.stream().map(Sized::contained).toList());
  }
}
