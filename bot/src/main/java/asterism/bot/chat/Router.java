package asterism.bot.chat;

import asterism.bot.chat.Incoming.WorkspaceKey;
import asterism.bot.command.Form.Choice;
import asterism.bot.command.Reply;
import java.util.List;
import java.util.Optional;

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

  /**
   * What the service calls the workspace in which an account did something last; empty where it
   * never did, or that cannot be told now. Never throws.
   */
  default Optional<String> lastUsed(Platform platform, String account) {
    return Optional.empty();
  }

  /**
   * Events of a service may have been missed: everything open is read again. Never throws. Told
   * again, it changes nothing.
   */
  default void missed(Platform platform) {}

  /**
   * What may be meant by what somebody has begun to type, at most 25. Changes nothing, and nobody
   * is known or joins by it. Never throws: where nothing can be told, it is empty.
   */
  default List<Choice> suggest(Beginning beginning) {
    return List.of();
  }
}
