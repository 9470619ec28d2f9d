package asterism.bot.discord.wire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who and what there is. Whoever touches it holds its monitor. */
final class World {
  static final String BOT_NAME = "Asterism";

  final DiscordTime time;
  final String bot;
  final Map<String, Person> people = new LinkedHashMap<>();
  final Map<String, Server> servers = new LinkedHashMap<>();
  final Map<String, Place> places = new LinkedHashMap<>();
  private final List<Post> posts = new ArrayList<>();
  private final Set<String> refusing = new HashSet<>();

  World(DiscordTime time) {
    this.time = time;
    bot = time.nextId();
    people.put(bot, new Person(bot, "asterism", BOT_NAME, true, "en-US"));
  }

  Person welcome(String username, String display) {
    boolean taken = people.values().stream().anyMatch(one -> one.username().equals(username));
    if (taken) {
      throw new IllegalArgumentException("There is somebody called " + username + " already.");
    }
    Person person = new Person(time.nextId(), username, display, false, "en-US");
    people.put(person.id(), person);
    return person;
  }

  /**
   * @throws IllegalArgumentException if there is nobody: the test is wrong
   */
  Person person(String id) {
    return Optional.ofNullable(people.get(id))
        .orElseThrow(() -> new IllegalArgumentException("There is nobody " + id + "."));
  }

  /**
   * @throws IllegalArgumentException if there is none: the test is wrong
   */
  Server server(String id) {
    return Optional.ofNullable(servers.get(id))
        .orElseThrow(() -> new IllegalArgumentException("There is no server " + id + "."));
  }

  /**
   * @throws IllegalArgumentException if there is none: the test is wrong
   */
  Place place(String id) {
    return findPlace(id)
        .orElseThrow(() -> new IllegalArgumentException("There is no channel " + id + "."));
  }

  Optional<Place> findPlace(String id) {
    return Optional.ofNullable(places.get(id));
  }

  Place open(Place.Kind kind, String server, String parent, String name) {
    return open(time.nextId(), kind, server, parent, name);
  }

  /**
   * @param id of a thread under a message that message's
   */
  Place open(String id, Place.Kind kind, String server, String parent, String name) {
    Place place = new Place(id, kind, server, parent, name);
    places.put(place.id, place);
    return place;
  }

  /** The conversation of the bot with somebody. */
  Place direct(String user) {
    return places.values().stream()
        .filter(place -> place.direct() && place.people.contains(user))
        .findFirst()
        .orElseGet(
            () -> {
              Place made = open(Place.Kind.DIRECT, "", "", "");
              made.people.add(user);
              return made;
            });
  }

  List<Place> placesOf(String server) {
    return places.values().stream().filter(place -> place.server.equals(server)).toList();
  }

  void refuse(String user, boolean on) {
    if (on) {
      refusing.add(user);
    } else {
      refusing.remove(user);
    }
  }

  boolean refuses(String user) {
    return refusing.contains(user);
  }

  /** Whether somebody and the bot are in a server together. */
  boolean together(String user) {
    return servers.values().stream().anyMatch(server -> server.has(user) && server.has(bot));
  }

  Post post(String channel, String author, Optional<String> onlyFor) {
    Post post = new Post(time.nextId(), channel, author, onlyFor);
    posts.add(post);
    return post;
  }

  /** Those that stand, oldest first. */
  List<Post> postsIn(String channel) {
    return posts.stream().filter(post -> !post.deleted && post.channel.equals(channel)).toList();
  }

  Optional<Post> findPost(String channel, String id) {
    return postsIn(channel).stream().filter(post -> post.id.equals(id)).findFirst();
  }

  /**
   * @throws IllegalArgumentException if there is none: the test is wrong
   */
  Post message(String channel, String id) {
    return findPost(channel, id)
        .orElseThrow(
            () -> new IllegalArgumentException("No message " + id + " stands in " + channel));
  }
}
