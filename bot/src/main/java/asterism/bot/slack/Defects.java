package asterism.bot.slack;

import asterism.bot.message.Message;
import asterism.bot.message.Wording;
import asterism.bot.slack.Ears.Ear;
import asterism.bot.slack.Pages.Buttons;
import com.slack.api.bolt.response.Response;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Defects of ours in answering Slack: logged whole, and told as a number and nothing else. */
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
   * @param ear by which whoever waits for the answer is told that there is none
   */
  Response kept(Supplier<Response> answer, Supplier<Ear> ear) {
    try {
      return answer.get();
    } catch (RuntimeException e) {
      String incident = UUID.randomUUID().toString().substring(0, 8);
      LOG.error("Incident {}: Slack could not be answered", incident, e);
      Message told = Message.of(wording.say("slack.defect", "incident", incident));
      ear.get().tell(Pages.of(told, Buttons.ANSWER), false);
      return Response.ok();
    }
  }
}
