package asterism.bot.slack.wire;

import static asterism.bot.slack.wire.Endpoint.Tier.FOUR;
import static asterism.bot.slack.wire.Endpoint.Tier.THREE;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** {@code conversations.*}. */
final class ConversationMethods {
  private static final int MOST = 999;

  private final Workspace workspace;
  private final Rules rules;
  private final Gate gate;

  ConversationMethods(Workspace workspace, Rules rules, Gate gate) {
    this.workspace = workspace;
    this.rules = rules;
    this.gate = gate;
  }

  List<Endpoint> all() {
    Set<String> read = Scopes.anyFor("read");
    Set<String> history = Scopes.anyFor("history");
    return List.of(
        Endpoint.of("conversations.info", THREE, read, this::info),
        Endpoint.of("conversations.members", FOUR, read, this::members),
        Endpoint.of("conversations.history", THREE, history, this::history),
        Endpoint.of("conversations.replies", THREE, history, this::replies),
        Endpoint.of("conversations.open", THREE, Set.of("im:write"), this::open));
  }

  private ObjectNode info(Call call) {
    Place place = rules.visible(call);
    gate.require(Scopes.of(place, "read"));
    ObjectNode channel = place.described(Workspace.BOT_USER);
    if (call.flag("include_locale")) {
      channel.put("locale", "en-US");
    }
    if (!call.flag("include_num_members")) {
      channel.remove("num_members");
    }
    ObjectNode answer = Json.object();
    answer.set("channel", channel);
    return answer;
  }

  private ObjectNode members(Call call) {
    Place place = rules.visible(call);
    gate.require(Scopes.of(place, "read"));
    Page<String> page = Page.of(List.copyOf(place.members), call, 100, MOST);
    ObjectNode answer = Json.object();
    page.items().forEach(answer.withArray("/members")::add);
    return page.closing(answer);
  }

  private ObjectNode history(Call call) {
    Place place = rules.joined(call);
    gate.require(Scopes.of(place, "history"));
    List<Post> newestFirst =
        new ArrayList<>(workspace.postsIn(place.id).stream().filter(Post::onTop).toList());
    Collections.reverse(newestFirst);
    return listed(newestFirst, call);
  }

  private ObjectNode replies(Call call) {
    Place place = rules.joined(call);
    gate.require(Scopes.of(place, "history"));
    String root = call.need("ts");
    List<Post> thread =
        workspace.postsIn(place.id).stream()
            .filter(post -> post.ts.equals(root) || post.thread.filter(root::equals).isPresent())
            .toList();
    if (thread.isEmpty()) {
      throw new Refusal("thread_not_found");
    }
    return listed(thread, call);
  }

  private static ObjectNode listed(List<Post> posts, Call call) {
    List<Post> within =
        posts.stream().filter(post -> !post.ephemeral() && within(post.ts, call)).toList();
    Page<Post> page = Page.of(within, call, 100, MOST);
    ObjectNode answer = Json.object();
    ArrayNode messages = answer.putArray("messages");
    for (Post post : page.items()) {
      ObjectNode message = post.describedWithReactions(Integer.MAX_VALUE);
      if (call.flag("include_all_metadata")) {
        post.metadata.ifPresent(given -> message.set("metadata", given.deepCopy()));
      }
      messages.add(message);
    }
    answer.put("has_more", page.next() > 0).put("pin_count", 0);
    return page.closing(answer);
  }

  private static boolean within(String ts, Call call) {
    boolean inclusive = call.flag("inclusive");
    int afterOldest = call.get("oldest").map(oldest -> compare(ts, oldest)).orElse(1);
    int beforeLatest = call.get("latest").map(latest -> compare(latest, ts)).orElse(1);
    return inclusive ? afterOldest >= 0 && beforeLatest >= 0 : afterOldest > 0 && beforeLatest > 0;
  }

  private static int compare(String one, String other) {
    try {
      return new BigDecimal(one).compareTo(new BigDecimal(other));
    } catch (NumberFormatException e) {
      throw new Refusal("invalid_ts_latest");
    }
  }

  private ObjectNode open(Call call) {
    if (call.get("users").isEmpty()) {
      throw new Refusal("users_list_not_supplied");
    }
    List<String> users = List.of(call.need("users").split(","));
    if (users.size() != 1) {
      throw new Refusal("not_enough_users");
    }
    Member person = rules.person(users.get(0));
    if (person.bot()) {
      throw new Refusal("cannot_dm_bot");
    }
    if (person.deleted()) {
      throw new Refusal("user_disabled");
    }
    Place place = workspace.direct(person.id());
    ObjectNode answer = Json.object().put("no_op", true).put("already_open", true);
    ObjectNode channel = answer.putObject("channel").put("id", place.id);
    if (call.flag("return_im")) {
      channel.setAll(place.described(Workspace.BOT_USER));
    }
    return answer;
  }
}
