package asterism.bot.slack.wire;

import static asterism.bot.slack.wire.Endpoint.Tier.SPECIAL;
import static asterism.bot.slack.wire.Endpoint.Tier.TWO;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** {@code auth.test} and {@code apps.connections.open}. */
final class AppMethods {
  private final Supplier<String> links;

  /**
   * @param links the address of a new connection, for one use
   */
  AppMethods(Supplier<String> links) {
    this.links = links;
  }

  List<Endpoint> all() {
    return List.of(
        Endpoint.of("auth.test", SPECIAL, Set.of(), AppMethods::test),
        new Endpoint(
            "apps.connections.open", TWO, Set.of("connections:write"), true, this::connect));
  }

  private static ObjectNode test(Call call) {
    if (call.token().startsWith("xapp-")) {
      return Json.object().put("app_name", "Asterism").put("app_id", Workspace.APP);
    }
    ObjectNode answer = Json.object();
    answer.put("url", "https://" + Workspace.DOMAIN + ".slack.com/");
    answer.put("team", Workspace.TEAM_NAME).put("user", Workspace.BOT_NAME);
    answer.put("team_id", Workspace.TEAM).put("user_id", Workspace.BOT_USER);
    return answer.put("bot_id", Workspace.BOT).put("is_enterprise_install", false);
  }

  private ObjectNode connect(Call call) {
    return Json.object().put("url", links.get());
  }
}
