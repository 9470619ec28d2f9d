package asterism.bot.discord;

import asterism.bot.chat.Incoming.Deed;
import asterism.bot.command.Reply;
import asterism.bot.discord.Reception.Visit;
import asterism.storage.DatabaseUnavailable;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.events.interaction.component.ButtonInteractionEvent;

/** The buttons people press, on cards and on answers. */
final class Presses {
  private final Reception reception;
  private final Kept kept;
  private final Telling telling;

  Presses(Reception reception, Kept kept, Telling telling) {
    this.reception = reception;
    this.kept = kept;
    this.telling = telling;
  }

  /** Whether it stands on an answer, which only one person reads and the next may replace. */
  static boolean inPrivate(ButtonInteractionEvent pressed) {
    Message on = pressed.getMessage();
    return on.isEphemeral()
        || (pressed.getGuild() == null
            && on.getComponents().stream().noneMatch(Container.class::isInstance));
  }

  void answer(ButtonInteractionEvent pressed, Turn turn) {
    CustomId id = CustomId.parse(pressed.getComponentId());
    Optional<Visit> visit = reception.visit(pressed, id.server());
    if (visit.isEmpty()) {
      telling.nowhere(turn, pressed);
      return;
    }
    Optional<Kept.Found> found = found(visit.get(), id.meaning());
    if (found.isPresent() && found.get().opens()) {
      telling.answers().open(turn, found.get(), visit.get().venue(), telling.wording(visit.get()));
      return;
    }
    String button = found.map(each -> each.form().id()).orElse(id.meaning());
    Reply reply =
        reception.handle(
            pressed.getId(), visit.get(), new Deed.Pressed(button, inPrivate(pressed)));
    telling.tell(turn, reply, Map.of(), visit.get());
  }

  private Optional<Kept.Found> found(Visit visit, String meaning) {
    try {
      return kept.find(visit.workspace(), meaning);
    } catch (DatabaseUnavailable e) { // as whoever does what was pressed says
      return Optional.empty();
    }
  }
}
