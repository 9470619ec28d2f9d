package asterism.bot.slack.wire;

import static asterism.bot.slack.wire.Endpoint.Tier.THREE;
import static asterism.bot.slack.wire.Endpoint.Tier.TWO;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code reactions.*}. */
final class ReactionMethods {
  private static final int MOST_BY_ONE = 23;

  private final Rules rules;
  private final AtomicInteger listed;

  /**
   * @param listed how many people are listed for each reaction, whatever the count
   */
  ReactionMethods(Rules rules, AtomicInteger listed) {
    this.rules = rules;
    this.listed = listed;
  }

  List<Endpoint> all() {
    Set<String> write = Set.of("reactions:write");
    return List.of(
        Endpoint.of("reactions.get", THREE, Set.of("reactions:read"), this::get),
        Endpoint.of("reactions.add", THREE, write, this::add),
        Endpoint.of("reactions.remove", TWO, write, this::remove));
  }

  private ObjectNode get(Call call) {
    Post post = reactable(call);
    // without `full` only some of the people are listed
    int atMost = call.flag("full") ? listed.get() : Math.min(listed.get(), 3);
    ObjectNode answer = Json.object().put("type", "message").put("channel", post.channel);
    answer.set("message", post.describedWithReactions(atMost));
    return answer;
  }

  private ObjectNode add(Call call) {
    Post post = reactable(call);
    String name = name(call);
    long given =
        post.reactions.values().stream().filter(by -> by.contains(Workspace.BOT_USER)).count();
    if (given >= MOST_BY_ONE) {
      throw new Refusal("too_many_emoji");
    }
    if (!post.react(Workspace.BOT_USER, name)) {
      throw new Refusal("already_reacted");
    }
    return Json.object();
  }

  private ObjectNode remove(Call call) {
    if (!reactable(call).unreact(Workspace.BOT_USER, name(call))) {
      throw new Refusal("no_reaction");
    }
    return Json.object();
  }

  private Post reactable(Call call) {
    Place place = rules.joined(call);
    if (call.get("timestamp").isEmpty()) {
      throw new Refusal("no_item_specified");
    }
    return rules.standing(place, call.need("timestamp"));
  }

  private static String name(Call call) {
    String name = call.need("name");
    if (!name.matches("[a-z0-9_+'-]+(::skin-tone-[2-6])?")) {
      throw new Refusal("invalid_name");
    }
    return name;
  }
}
