package asterism.bot.slack;

/**
 * The methods of Slack's Web API that are used, and how often in a minute each may be called (tiers
 * 2 to 4 of https://docs.slack.dev/apis/web-api/rate-limits).
 */
enum Method {
  AUTH_TEST("auth.test", 100),
  CONNECT("apps.connections.open", 20),
  /** Apart from this, one a second in each channel. */
  POST("chat.postMessage", 100),
  UPDATE("chat.update", 50),
  DELETE("chat.delete", 50),
  POST_EPHEMERAL("chat.postEphemeral", 100),
  CONVERSATION("conversations.info", 50),
  OPEN_CONVERSATION("conversations.open", 50),
  HISTORY("conversations.history", 50),
  REPLIES("conversations.replies", 50),
  REACTIONS("reactions.get", 50),
  REACT("reactions.add", 50),
  USER("users.info", 100),
  QUIET("dnd.info", 50),
  OPEN_VIEW("views.open", 100),
  PUBLISH_VIEW("views.publish", 100),
  UPLOAD_ADDRESS("files.getUploadURLExternal", 100),
  /** Sending what is in a file to the address that Slack named. */
  UPLOAD("upload", 100),
  COMPLETE_UPLOAD("files.completeUploadExternal", 100),
  /** Posting to the address that came with something somebody did. */
  RESPOND("response_url", 100);

  private final String slackName;
  private final int perMinute;

  Method(String slackName, int perMinute) {
    this.slackName = slackName;
    this.perMinute = perMinute;
  }

  String slackName() {
    return slackName;
  }

  int perMinute() {
    return perMinute;
  }
}
