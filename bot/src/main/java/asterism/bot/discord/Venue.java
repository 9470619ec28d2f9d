package asterism.bot.discord;

import asterism.bot.chat.Incoming.WorkspaceKey;

/**
 * Where somebody is answered.
 *
 * @param direct whether where they write to the bot alone: nothing there says which server it is
 *     about
 */
record Venue(WorkspaceKey workspace, boolean direct) {

  /** What a button or a form is called there. */
  CustomId id(String meaning) {
    return new CustomId(direct ? workspace.id() : "", meaning);
  }
}
