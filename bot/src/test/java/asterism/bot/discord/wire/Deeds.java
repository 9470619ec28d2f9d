package asterism.bot.discord.wire;

import asterism.bot.discord.wire.Interaction.Kind;
import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Commands, buttons and menus: what people do that the bot answers at once. */
final class Deeds {
  private static final int SLASH = 1;
  private static final int ON_MESSAGE = 3;

  private final World world;
  private final Rights rights;
  private final Described described;
  private final DescribedPosts posts;
  private final Catalogue catalogue;
  private final Interactions interactions;

  Deeds(
      World world,
      Rights rights,
      Described described,
      DescribedPosts posts,
      Catalogue catalogue,
      Interactions interactions) {
    this.world = world;
    this.rights = rights;
    this.described = described;
    this.posts = posts;
    this.catalogue = catalogue;
    this.interactions = interactions;
  }

  /** Where somebody is and may use commands. */
  private Place present(String user, String channel) {
    Place place = world.place(channel);
    if (!rights.sees(place, user)) {
      throw new IllegalArgumentException(user + " does not see " + channel + ".");
    }
    return place;
  }

  private Place commandable(String user, String channel) {
    Place place = present(user, channel);
    boolean here = place.direct() || world.server(place.server).has(world.bot);
    if (!here || !rights.may(place, user, Permission.USE_APPLICATION_COMMANDS)) {
      throw new IllegalArgumentException(user + " has no commands in " + channel + ".");
    }
    return place;
  }

  private ObjectNode command(Place place, String user, int type, String name) {
    ObjectNode command =
        catalogue
            .find(place, type, name)
            .orElseThrow(() -> new IllegalArgumentException("There is no command " + name + "."));
    JsonNode needed = command.path("default_member_permissions");
    long bits = rights.in(place, user);
    if (needed.isTextual() && (bits & needed.asLong()) != needed.asLong()) {
      throw new IllegalArgumentException(user + " may not use " + name + ".");
    }
    return command;
  }

  Answer slash(
      String user,
      String channel,
      String name,
      String verb,
      Map<String, ?> given,
      Optional<String> focused) {
    Interaction one;
    synchronized (world) {
      Place place = commandable(user, channel);
      ObjectNode command = command(place, user, SLASH, name);
      Typed typed = new Typed(world, described, place, command, focused);
      ObjectNode data = typed.data(verb, given);
      Kind kind = focused.isPresent() ? Kind.COMPLETION : Kind.COMMAND;
      one = interactions.begin(kind, user, channel, Optional.empty());
      one.completing = typed.completing();
      interactions.tell(one, data);
    }
    return interactions.await(one);
  }

  Answer onMessage(String user, Seen seen, String name) {
    Interaction one;
    synchronized (world) {
      Place place = commandable(user, seen.channel());
      Post post = standing(user, seen);
      if (post.onlyFor.isPresent()) {
        throw new IllegalArgumentException("A private answer has no commands.");
      }
      ObjectNode command = command(place, user, ON_MESSAGE, name);
      ObjectNode data = Json.object().put("id", command.path("id").asText());
      data.put("name", name).put("type", ON_MESSAGE).put("target_id", post.id);
      ObjectNode messages = data.putObject("resolved").putObject("messages");
      messages.set(post.id, posts.whole(post));
      one = interactions.begin(Kind.COMMAND, user, seen.channel(), Optional.empty());
      interactions.tell(one, data);
    }
    return interactions.await(one);
  }

  private Post standing(String user, Seen seen) {
    Post post = world.message(seen.channel(), seen.id());
    if (post.onlyFor.filter(only -> !only.equals(user)).isPresent()) {
      throw new IllegalArgumentException("Only " + post.onlyFor.get() + " sees this message.");
    }
    return post;
  }

  /**
   * @param chosen what is chosen from a menu; empty for a button
   */
  Answer press(String user, Seen seen, String customId, List<String> chosen) {
    Interaction one;
    synchronized (world) {
      present(user, seen.channel());
      Post post = standing(user, seen);
      JsonNode component = component(post, customId);
      ObjectNode data = Json.object().put("custom_id", customId);
      data.put("component_type", component.path("type").asInt());
      data.put("id", component.path("id").asInt());
      if (component.path("type").asInt() != ComponentRules.BUTTON) {
        check(component, chosen);
        ArrayNode values = data.putArray("values");
        chosen.forEach(values::add);
        if (component.path("type").asInt() == ComponentRules.USER_SELECT) {
          ObjectNode resolved = data.putObject("resolved");
          chosen.forEach(each -> People.resolve(world, described, seen.channel(), each, resolved));
        }
      }
      one = interactions.begin(Kind.COMPONENT, user, seen.channel(), Optional.of(post));
      interactions.tell(one, data);
    }
    return interactions.await(one);
  }

  private static void check(JsonNode menu, List<String> chosen) {
    JsonNode options = menu.path("options");
    int least = menu.path("min_values").asInt(1);
    int most = menu.path("max_values").asInt(1);
    boolean known =
        options.isEmpty()
            || chosen.stream().allMatch(one -> options.findValuesAsText("value").contains(one));
    if (!known || chosen.size() < least || chosen.size() > most) {
      throw new IllegalArgumentException(chosen + " cannot be chosen in " + menu);
    }
  }

  private static JsonNode component(Post post, String customId) {
    List<JsonNode> found = new ArrayList<>();
    Eyes.each(
        post.components,
        one -> {
          if (one.path("custom_id").asText("").equals(customId)) {
            found.add(one);
          }
        });
    if (found.size() != 1 || found.get(0).path("disabled").asBoolean()) {
      throw new IllegalArgumentException(
          "Not one that can be pressed is called " + customId + " in " + post.components);
    }
    return found.get(0);
  }
}
