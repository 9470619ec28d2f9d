package asterism.bot.slack.wire;

import static asterism.bot.slack.wire.Endpoint.Tier.THREE;
import static asterism.bot.slack.wire.Endpoint.Tier.TWO;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** {@code reactions.*}. */
final class ReactionMethods {
  private static final int MOST_BY_ONE = 23;

  private final Rules rules;
  private final AtomicInteger listed;
  private final Events events;

  /**
   * @param listed how many people are listed for each reaction, whatever the count
   * @param events tells the bot of its own reactions too
   */
  ReactionMethods(Rules rules, AtomicInteger listed, Events events) {
    this.rules = rules;
    this.listed = listed;
    this.events = events;
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
    events.tellSoon("reaction_added", told(post, name).put("type", "reaction_added"));
    return Json.object();
  }

  private ObjectNode remove(Call call) {
    Post post = reactable(call);
    if (!post.unreact(Workspace.BOT_USER, name(call))) {
      throw new Refusal("no_reaction");
    }
    events.tellSoon("reaction_removed", told(post, name(call)).put("type", "reaction_removed"));
    return Json.object();
  }

  private static ObjectNode told(Post post, String name) {
    ObjectNode event = Json.object().put("user", Workspace.BOT_USER).put("reaction", name);
    event.put("item_user", post.author);
    ObjectNode item = event.putObject("item").put("type", "message");
    item.put("channel", post.channel).put("ts", post.ts);
    return event;
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
