package asterism.bot.discord.wire;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;

/** Reactions: the bot's own, and who else reacted. */
final class ReactionMethods {
  private static final int PAGE = 100;
  private static final int MOST_EMOJI = 20;
  private static final String COLOURED = "\uFE0F";

  private final World world;
  private final Rights rights;
  private final Described described;
  private final Events events;

  ReactionMethods(World world, Rights rights, Described described, Events events) {
    this.world = world;
    this.rights = rights;
    this.described = described;
    this.events = events;
  }

  void addTo(Routes routes) {
    String path = " /channels/:channel/messages/:message/reactions/:emoji";
    routes
        .silentlyOn("PUT" + path + "/@me", this::add)
        .silentlyOn("DELETE" + path + "/@me", call -> remove(call, world.bot))
        .silentlyOn("DELETE" + path + "/:user", call -> remove(call, call.id("user")))
        .on("GET" + path, this::list);
  }

  private Post find(Call call, Permission... what) {
    Place place = rights.demand(call.id("channel"), what);
    return world
        .findPost(place.id, call.id("message"))
        .filter(post -> post.onlyFor.isEmpty())
        .orElseThrow(() -> Refusal.of(10008));
  }

  private void add(Call call) {
    synchronized (world) {
      Post post = find(call, Permission.READ_MESSAGE_HISTORY);
      Place place = world.place(post.channel);
      String emoji = call.id("emoji");
      if (!emoji.contains(":") && emoji.codePoints().allMatch(one -> one < 128)) {
        throw Refusal.of(10014);
      }
      if (place.archived) {
        throw Refusal.of(50083);
      }
      if (!post.reactions.containsKey(known(post, emoji))) {
        if (!rights.may(place, world.bot, Permission.ADD_REACTIONS)) {
          throw Refusal.of(50013);
        }
        if (post.reactions.size() >= MOST_EMOJI) {
          throw Refusal.of(30010);
        }
      }
      change(post, world.bot, emoji, true, false);
    }
  }

  /** Whoever does it, however; the bot hears of it. */
  void change(Post post, String user, String named, boolean on, boolean burst) {
    String emoji = known(post, named);
    Post.Votes votes = post.reactions.computeIfAbsent(emoji, none -> new Post.Votes());
    boolean changed = on ? votes.of(burst).add(user) : votes.of(burst).remove(user);
    if (votes.none()) {
      post.reactions.remove(emoji);
    }
    if (changed) {
      events.reacted(post, user, emoji, on, burst);
    }
  }

  /**
   * As it stands there already, with or without the sign that asks for a coloured picture: it is
   * the same emoji.
   */
  private static String known(Post post, String emoji) {
    return post.reactions.keySet().stream()
        .filter(one -> one.replace(COLOURED, "").equals(emoji.replace(COLOURED, "")))
        .findFirst()
        .orElse(emoji);
  }

  private void remove(Call call, String user) {
    synchronized (world) {
      boolean own = user.equals(world.bot);
      Post post = own ? find(call) : find(call, Permission.MANAGE_MESSAGES);
      if (world.place(post.channel).direct() && !own) {
        throw Refusal.of(50003);
      }
      for (boolean burst : new boolean[] {false, true}) {
        if (post.reactions.containsKey(known(post, call.id("emoji")))) {
          change(post, user, call.id("emoji"), false, burst);
        }
      }
    }
  }

  private JsonNode list(Call call) {
    synchronized (world) {
      Post post = find(call, Permission.READ_MESSAGE_HISTORY);
      boolean burst = call.asked("type").map("1"::equals).orElse(false);
      int limit = call.number("limit", 25, PAGE);
      BigInteger after = call.asked("after").map(BigInteger::new).orElse(BigInteger.ZERO);
      Post.Votes votes =
          post.reactions.getOrDefault(known(post, call.id("emoji")), new Post.Votes());
      List<String> people =
          votes.of(burst).stream()
              .filter(one -> new BigInteger(one).compareTo(after) > 0)
              .sorted(Comparator.comparing(BigInteger::new))
              .limit(limit)
              .toList();
      ArrayNode list = Json.array();
      people.forEach(one -> list.add(described.user(one)));
      return list;
    }
  }
}
