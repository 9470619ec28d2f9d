package asterism.bot.chat;

import asterism.bot.chat.Incoming.WorkspaceKey;
import asterism.bot.command.Reply;

/** Where everything people do arrives, whatever the service. */
public interface Router {

  /**
   * Does what is asked, in one transaction, and says what the person gets back. Never throws: a
   * person's mistake, trouble with the database and a defect of ours each have their own answer. A
   * delivery handled before changes nothing and is answered with {@link Reply#ELSEWHERE}.
   */
  Reply handle(Incoming incoming);

  /**
   * A channel is open to the bot, perhaps again: what could not be shown there is tried once more.
   * Never throws. Told again, it changes nothing.
   *
   * @return whether it was noted; else it is to be told again
   */
  default boolean opened(WorkspaceKey workspace, String channel) {
    return true; // who shows nothing has nothing to try again
  }
}
