package asterism.bot.slack;

import asterism.bot.chat.Incoming.WorkspaceKey;
import java.net.URI;

/**
 * The app as it was put into a workspace.
 *
 * @param bot the account of the bot there
 * @param address of the workspace in a browser, with a slash at the end
 */
record Installation(WorkspaceKey workspace, String bot, String address) {

  /** Where people find a message. */
  URI address(String channel, String message) {
    return URI.create(address + "archives/" + channel + "/p" + message.replace(".", ""));
  }

  /** The same for a message in a thread. */
  URI address(String channel, String message, String thread) {
    return thread.isEmpty() || thread.equals(message)
        ? address(channel, message)
        : URI.create(address(channel, message) + "?thread_ts=" + thread + "&cid=" + channel);
  }
}
