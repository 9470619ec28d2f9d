package asterism.bot.slack.wire;

import static asterism.bot.slack.wire.Endpoint.Tier.FOUR;
import static asterism.bot.slack.wire.Endpoint.Tier.THREE;
import static asterism.bot.slack.wire.Endpoint.Tier.TWO;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code users.*}, {@code bots.*} and {@code dnd.*}. */
final class UserMethods {
  /** From when until when somebody does not want to be disturbed. */
  record Quiet(Instant from, Instant until) {}

  private final Workspace workspace;
  private final Rules rules;
  private final Map<String, Quiet> quiet = new HashMap<>();

  UserMethods(Workspace workspace, Rules rules) {
    this.workspace = workspace;
    this.rules = rules;
  }

  List<Endpoint> all() {
    Set<String> read = Set.of("users:read");
    return List.of(
        Endpoint.of("users.info", FOUR, read, this::info),
        Endpoint.of("users.list", TWO, read, this::list),
        Endpoint.of("bots.info", THREE, read, this::bot),
        Endpoint.of("dnd.info", THREE, Set.of("dnd:read"), this::doNotDisturb));
  }

  /** Call it with the monitor of the workspace. */
  void quiet(String user, Quiet hours) {
    quiet.put(user, hours);
  }

  private ObjectNode info(Call call) {
    Member member = rules.person(call.need("user"));
    ObjectNode answer = Json.object();
    answer.set("user", described(member, call.flag("include_locale")));
    return answer;
  }

  private ObjectNode list(Call call) {
    Page<Member> page = Page.of(workspace.members(), call, 1000, 1000);
    ObjectNode answer = Json.object();
    ArrayNode members = answer.putArray("members");
    page.items().forEach(one -> members.add(described(one, call.flag("include_locale"))));
    answer.put("cache_ts", workspace.time.now().getEpochSecond());
    return page.closing(answer);
  }

  private ObjectNode bot(Call call) {
    if (!call.need("bot").equals(Workspace.BOT)) {
      throw new Refusal("bot_not_found");
    }
    ObjectNode answer = Json.object();
    ObjectNode bot = answer.putObject("bot").put("id", Workspace.BOT).put("deleted", false);
    bot.put("name", Workspace.BOT_NAME).put("updated", 0).put("app_id", Workspace.APP);
    bot.put("user_id", Workspace.BOT_USER).putObject("icons");
    return answer;
  }

  private ObjectNode doNotDisturb(Call call) {
    Member member = rules.person(call.get("user").orElse(Workspace.BOT_USER));
    Quiet hours = quiet.get(member.id());
    ObjectNode answer = Json.object().put("dnd_enabled", hours != null);
    answer.put("next_dnd_start_ts", hours == null ? 1 : hours.from().getEpochSecond());
    answer.put("next_dnd_end_ts", hours == null ? 1 : hours.until().getEpochSecond());
    // of others, nobody is told what they paused
    return member.id().equals(Workspace.BOT_USER) ? answer.put("snooze_enabled", false) : answer;
  }

  ObjectNode described(Member member, boolean withLocale) {
    String team = member.stranger() ? member.team() : Workspace.TEAM;
    ObjectNode user = Json.object().put("id", member.id()).put("team_id", team);
    user.put("name", member.handle()).put("deleted", member.deleted()).put("color", "9f69e7");
    user.put("real_name", member.realName());
    if (!member.deleted()) {
      ZoneId zone = ZoneId.of(member.zone());
      user.put("tz", member.zone()).put("tz_label", member.zone());
      int offset = zone.getRules().getOffset(workspace.time.now()).getTotalSeconds();
      user.put("tz_offset", offset);
    }
    ObjectNode profile = user.putObject("profile").put("title", "").put("phone", "");
    profile.put("real_name", member.realName()).put("real_name_normalized", member.realName());
    profile.put("display_name", member.displayName());
    profile.put("display_name_normalized", member.displayName());
    profile.put("status_text", "").put("status_emoji", "").put("team", team);
    user.put("is_bot", member.bot()).put("is_app_user", false);
    user.put("updated", workspace.time.now().getEpochSecond());
    if (!member.deleted()) {
      user.put("is_admin", member.admin()).put("is_owner", member.owner());
      user.put("is_primary_owner", false).put("is_restricted", false);
      user.put("is_ultra_restricted", false).put("is_email_confirmed", true);
    }
    if (member.stranger()) {
      user.put("is_stranger", true);
    }
    if (withLocale) {
      user.put("locale", member.locale());
    }
    return user;
  }
}
