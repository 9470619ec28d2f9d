package asterism.bot.discord;

import static net.dv8tion.jda.api.requests.ErrorResponse.UNKNOWN_INTERACTION;
import static net.dv8tion.jda.api.requests.ErrorResponse.UNKNOWN_WEBHOOK;

import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.bot.message.Wording;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Defects of ours in answering Discord: logged whole, and told as a number and nothing else. */
final class Defects {
  private static final Logger LOG = LoggerFactory.getLogger(Defects.class);

  private final Wording wording;

  /**
   * @param wording for whoever has to be told before it is known who they are
   */
  Defects(Wording wording) {
    this.wording = wording;
  }

  /**
   * @param turn by which whoever waits for the answer is told that there is none
   */
  void kept(Turn turn, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      if (isTooLate(e)) {
        LOG.warn("An answer came too late for Discord: {}", e.getMessage());
        return;
      }
      String incident = noted(e);
      Message told = Message.of(wording.say("discord.defect", "incident", incident));
      logged(() -> turn.answer(List.of(Pages.of(told, Button::id).get(0)), false));
    }
  }

  /** For what nobody waits for. */
  void logged(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      noted(e);
    }
  }

  private static String noted(RuntimeException e) {
    String incident = UUID.randomUUID().toString().substring(0, 8);
    if (e instanceof RejectedExecutionException) {
      LOG.warn("Incident {}: something was left undone as Discord is being left", incident);
      return incident;
    }
    LOG.error("Incident {}: Discord could not be answered", incident, e);
    return incident;
  }

  static boolean isTooLate(RuntimeException e) {
    return e instanceof ErrorResponseException refused
        && (refused.getErrorResponse() == UNKNOWN_INTERACTION
            || refused.getErrorResponse() == UNKNOWN_WEBHOOK);
  }
}
