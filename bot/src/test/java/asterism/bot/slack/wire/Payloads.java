package asterism.bot.slack.wire;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** What all interactions have in common. Call it with the monitor of the workspace. */
final class Payloads {
  private final Workspace workspace;
  private final Triggers triggers;
  private final ResponseUrls hooks;
  private final String hookAddress;

  /**
   * @param hookAddress where response URLs begin
   */
  Payloads(Workspace workspace, Triggers triggers, ResponseUrls hooks, String hookAddress) {
    this.workspace = workspace;
    this.triggers = triggers;
    this.hooks = hooks;
    this.hookAddress = hookAddress;
  }

  ObjectNode interaction(String type, Member user, Optional<String> view) {
    ObjectNode payload = Json.object().put("type", type);
    payload.putObject("team").put("id", Workspace.TEAM).put("domain", Workspace.DOMAIN);
    ObjectNode by = payload.putObject("user").put("id", user.id());
    by.put("username", user.handle()).put("name", user.handle()).put("team_id", team(user));
    payload.put("api_app_id", Workspace.APP).put("token", "verification");
    payload.put("trigger_id", triggers.make(user.id(), view));
    payload.putNull("enterprise").put("is_enterprise_install", false);
    return payload;
  }

  void place(ObjectNode payload, Place place) {
    payload.putObject("channel").put("id", place.id).put("name", place.saidName());
  }

  /** Lets the bot answer; returns the key of the response URL. */
  String hook(
      ObjectNode payload,
      Member user,
      Place place,
      Optional<String> thread,
      Optional<String> original) {
    String key = hooks.make(user.id(), place.id, thread, original);
    payload.put("response_url", hookAddress + key);
    return key;
  }

  ObjectNode command(Member user, Place place, String command, String text) {
    ObjectNode payload = Json.object().put("token", "verification");
    payload.put("team_id", Workspace.TEAM).put("team_domain", Workspace.DOMAIN);
    payload.put("channel_id", place.id).put("channel_name", place.saidName());
    payload.put("user_id", user.id()).put("user_name", user.handle());
    payload.put("command", command).put("text", text).put("api_app_id", Workspace.APP);
    payload.put("is_enterprise_install", "false");
    payload.put("trigger_id", triggers.make(user.id(), Optional.empty()));
    return payload;
  }

  String now() {
    return workspace.time.nextTs();
  }

  static String team(Member user) {
    return user.stranger() ? user.team() : Workspace.TEAM;
  }
}
