package asterism.bot.slack.wire;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Who and what there is in one workspace. Whoever touches it holds its monitor. */
final class Workspace {
  static final String TEAM = "T0RIVERSIDE";
  static final String TEAM_NAME = "Riverside Collaborative";
  static final String DOMAIN = "riverside";
  static final String APP = "A0ASTERISM";
  static final String BOT = "B0ASTERISM";
  static final String BOT_USER = "U0ASTERISM";
  static final String BOT_NAME = "asterism";

  final SlackTime time;
  private final Map<String, Member> members = new LinkedHashMap<>();
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final List<Post> posts = new ArrayList<>();
  private final Map<String, SlackFile> files = new LinkedHashMap<>();
  private final Map<String, String> closed = new HashMap<>();
  private int lastNumber;

  Workspace(SlackTime time) {
    this.time = time;
    members.put(BOT_USER, Member.called(BOT_NAME, "Asterism").asBot().withId(BOT_USER));
  }

  private String nextId(String letter) {
    lastNumber++;
    return "%s0%07d".formatted(letter, lastNumber);
  }

  Member welcome(Member member) {
    boolean taken = members.values().stream().anyMatch(m -> m.handle().equals(member.handle()));
    if (taken) {
      throw new IllegalArgumentException("There is a @" + member.handle() + " already.");
    }
    Member known = member.withId(nextId("U"));
    members.put(known.id(), known);
    return known;
  }

  Member change(String id, UnaryOperator<Member> change) {
    Member changed = change.apply(member(id));
    members.put(id, changed);
    return changed;
  }

  Optional<Member> find(String id) {
    return Optional.ofNullable(members.get(id));
  }

  /**
   * @throws IllegalArgumentException if there is nobody: the test is wrong
   */
  Member member(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("There is no " + id + "."));
  }

  /** Direct messages of the bot to somebody are refused in these words; none for taken. */
  void closeDirect(String user, Optional<String> refusal) {
    refusal.ifPresentOrElse(words -> closed.put(user, words), () -> closed.remove(user));
  }

  Optional<String> refusesDirect(String user) {
    return Optional.ofNullable(closed.get(user));
  }

  List<Member> members() {
    return List.copyOf(members.values());
  }

  Optional<Member> withHandle(String handle) {
    return members.values().stream().filter(one -> one.handle().equals(handle)).findFirst();
  }

  Place open(Place.Kind kind, String name) {
    long now = time.now().getEpochSecond();
    Place place = new Place(nextId(kind == Place.Kind.DIRECT ? "D" : "C"), kind, name, now);
    places.put(place.id, place);
    return place;
  }

  /** The conversation of somebody with the bot, which is always there. */
  Place direct(String user) {
    return places.values().stream()
        .filter(place -> place.direct() && place.members.containsAll(Set.of(user, BOT_USER)))
        .findFirst()
        .orElseGet(
            () -> {
              Place made = open(Place.Kind.DIRECT, "");
              made.members.add(user);
              made.members.add(BOT_USER);
              return made;
            });
  }

  Optional<Place> findPlace(String id) {
    return Optional.ofNullable(places.get(id));
  }

  /**
   * @throws IllegalArgumentException if there is none: the test is wrong
   */
  Place place(String id) {
    return findPlace(id).orElseThrow(() -> new IllegalArgumentException("There is no " + id + "."));
  }

  Optional<Place> named(String name) {
    return places.values().stream().filter(one -> one.name.equals(name)).findFirst();
  }

  SlackFile file(String name, String alt, int length) {
    SlackFile file = new SlackFile(nextId("F"), name, alt, length);
    files.put(file.id, file);
    return file;
  }

  Optional<SlackFile> findFile(String id) {
    return Optional.ofNullable(files.get(id));
  }

  /** All there are, oldest first. */
  List<SlackFile> files() {
    return List.copyOf(files.values());
  }

  Post post(
      String channel,
      String author,
      Optional<String> onlyFor,
      Optional<String> thread,
      String text,
      ArrayNode blocks) {
    Post post = new Post(time.nextTs(), channel, author, onlyFor, thread, text, blocks);
    posts.add(post);
    return post;
  }

  /** Those that stand, oldest first. */
  List<Post> postsIn(String channel) {
    return posts.stream().filter(post -> !post.deleted && post.channel.equals(channel)).toList();
  }

  /** One that stands, ephemeral ones too. */
  Optional<Post> findPost(String channel, String ts) {
    return posts.stream()
        .filter(post -> !post.deleted && post.ts.equals(ts) && post.channel.equals(channel))
        .findFirst();
  }

  /**
   * @throws IllegalArgumentException if there is none: the test is wrong
   */
  Post message(String channel, String ts) {
    return findPost(channel, ts)
        .orElseThrow(
            () -> new IllegalArgumentException("No message " + ts + " stands in " + channel));
  }

  /** All that stand, oldest first. */
  List<Post> posts() {
    return posts.stream().filter(post -> !post.deleted).toList();
  }
}
