package asterism.bot.discord;

import asterism.bot.chat.Incoming.Deed;
import asterism.bot.command.Form;
import asterism.bot.command.Reply;
import asterism.bot.discord.Reception.Visit;
import asterism.storage.DatabaseUnavailable;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.events.interaction.ModalInteractionEvent;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;

/** The forms people hand in, whole or step by step. */
final class Submissions {
  private final Reception reception;
  private final Kept kept;
  private final Telling telling;

  Submissions(Reception reception, Kept kept, Telling telling) {
    this.reception = reception;
    this.kept = kept;
    this.telling = telling;
  }

  void answer(ModalInteractionEvent handedIn, Turn turn) {
    CustomId id = CustomId.parse(handedIn.getModalId());
    Optional<Visit> visit = reception.visit(handedIn, id.server());
    if (visit.isEmpty()) {
      telling.nowhere(turn, handedIn);
      return;
    }
    learn(handedIn, visit.get());
    FilledIn filledIn = FilledIn.of(handedIn.getValues());
    if (Kept.refers(id.meaning())) {
      keep(handedIn.getId(), id.meaning(), filledIn, turn, visit.get());
    } else {
      submit(handedIn.getId(), id.meaning(), filledIn, turn, visit.get());
    }
  }

  /** Adds what was filled in to what is kept; what is not kept any more does nothing. */
  private void keep(String delivery, String meaning, FilledIn filledIn, Turn turn, Visit visit) {
    try {
      Optional<Kept.Found> found = kept.find(visit.workspace(), meaning);
      if (found.isEmpty()) {
        submit(delivery, Kept.LOST, filledIn, turn, visit);
        return;
      }
      Form form = filledIn.in(found.get().form());
      int step = found.get().step();
      if (step < Steps.of(form).count()) {
        turn.answer(
            telling.answers().next(form, step + 1, visit.venue(), telling.wording(visit)), false);
      } else {
        submit(delivery, form.id(), FilledIn.all(form), turn, visit);
      }
    } catch (DatabaseUnavailable e) {
      Reply trouble = Reply.passing(telling.wording(visit).say("trouble.database"));
      telling.tell(turn, trouble, Map.of(), visit);
    }
  }

  private void submit(String delivery, String form, FilledIn filledIn, Turn turn, Visit visit) {
    Deed.Submitted deed = filledIn.deed(form, reception.spoken(visit));
    Reply reply = reception.handle(delivery, visit, deed);
    telling.tell(turn, reply, deed.mentions(), visit);
  }

  /** Whoever was chosen came along with what was handed in: they need not be asked for. */
  private void learn(ModalInteractionEvent handedIn, Visit visit) {
    for (ModalMapping filled : handedIn.getValues()) {
      if (filled.getType() == Component.Type.USER_SELECT) {
        for (Member member : filled.getAsMentions().getMembers()) {
          reception.profiles().told(visit.server().getId(), Profile.of(member));
        }
      }
    }
  }
}
