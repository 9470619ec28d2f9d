package asterism.bot.slack;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What Slack has to grant us: the fewest that serve, and what each is for. */
enum Scope {
  COMMANDS("commands", "to offer the slash commands and the shortcut"),
  CHAT_WRITE("chat:write", "to post cards, change them, and answer in private"),
  APP_MENTIONS_READ(
      "app_mentions:read", "to hear @Asterism, also in threads, where slash commands do not run"),
  FILES_WRITE(
      "files:write", "to show pictures in cards, and to hand files over to whoever asks for them"),
  IM_HISTORY(
      "im:history",
      "to hear direct messages, and to look among them for a card whose posting got no answer"),
  IM_WRITE("im:write", "to begin a direct conversation"),
  USERS_READ(
      "users:read",
      "to know people's names, time zones and languages, and who is an administrator"),
  CHANNELS_READ(
      "channels:read", "to know a channel's name, who is in it, and whether it is archived"),
  GROUPS_READ(
      "groups:read", "to know a private channel's name, who is in it, and whether it is archived"),
  CHANNELS_HISTORY(
      "channels:history", "to look in a channel for a card whose posting got no answer"),
  GROUPS_HISTORY(
      "groups:history", "to look in a private channel for a card whose posting got no answer"),
  REACTIONS_READ("reactions:read", "to see the reactions that people give to cards"),
  REACTIONS_WRITE(
      "reactions:write", "to put the reactions under a card that people can choose from"),
  DND_READ("dnd:read", "to remind nobody who has asked Slack not to be disturbed");

  private final String name;
  private final String reason;

  Scope(String name, String reason) {
    this.name = name;
    this.reason = reason;
  }

  /** As Slack calls it. */
  String slackName() {
    return name;
  }

  /** To do what: goes after “which I need”. */
  String reason() {
    return reason;
  }

  /** What to tell whoever runs the bot when it was not granted. */
  String missed() {
    return "Slack has not granted "
        + name
        + ", which I need "
        + reason
        + ": reinstall the app from the manifest.";
  }

  /**
   * @param granted as Slack calls them
   */
  static List<Scope> missingIn(Collection<String> granted) {
    return Stream.of(values()).filter(scope -> !granted.contains(scope.name)).toList();
  }
}
