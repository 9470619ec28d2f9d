package asterism.bot.discord.wire;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A Discord with one bot, to which the real JDA talks. It checks as Discord does, and keeps {@link
 * #complaints()} of what the bot did wrong. Safe for use by many threads.
 *
 * <p>People, servers, channels and messages are known by their ids. What nobody could do in Discord
 * (press a button that is not there, hand in a form with an empty field) throws an {@link
 * IllegalArgumentException}: the test is wrong.
 */
public final class FakeDiscord implements AutoCloseable {
  private final DiscordTime time;
  private final World world;
  private final Rights rights;
  private final Access access = new Access("MTAxMDEwMTAx.Fake.asterism-and-nobody-else");
  private final Limits limits = new Limits();
  private final Weather weather = new Weather();
  private final Book book = new Book();
  private final OldEdits oldEdits = new OldEdits();
  private final Gateway gateway;
  private final HttpRim rim;
  private final Catalogue catalogue;
  private final Interactions interactions;
  private final Deeds deeds;
  private final Submissions submissions;
  private final Happenings happenings;
  private final Eyes eyes;

  public FakeDiscord() {
    this(Clock.systemUTC());
  }

  /**
   * @param clock what time it is in Discord
   */
  public FakeDiscord(Clock clock) {
    time = new DiscordTime(clock);
    world = new World(time);
    rights = new Rights(world);
    eyes = new Eyes(world, rights);
    Described described = new Described(world, rights);
    DescribedPosts posts = new DescribedPosts(world, described);
    Switch sessions = new Switch();
    Events events = new Events(world, rights, access, described, posts, sessions::toAll);
    gateway = new Gateway(world, book, access, events).startAndWait();
    sessions.connect(gateway);
    Writing writing = new Writing(world, rights);
    catalogue = new Catalogue(world);
    interactions = new Interactions(world, rights, described, posts, events, book);
    Forms forms = new Forms();
    ReactionMethods reactions = new ReactionMethods(world, rights, described, events);
    Routes routes = new Routes();
    new MessageMethods(
            world, rights, access, writing, posts, events, oldEdits, new Twins(world, book))
        .addTo(routes);
    reactions.addTo(routes);
    new ThreadMethods(world, rights, writing, described, posts, events).addTo(routes);
    new PeopleMethods(world, rights, described, events, gateway::address).addTo(routes);
    catalogue.addTo(routes);
    new Callbacks(world, writing, posts, events, interactions, forms).addTo(routes);
    new WebhookMethods(world, writing, posts, events, interactions).addTo(routes);
    rim = new HttpRim(time, access, limits, weather, book);
    rim.start(routes);
    deeds = new Deeds(world, rights, described, posts, catalogue, interactions);
    submissions = new Submissions(world, described, forms, interactions);
    happenings = new Happenings(world, rights, writing, reactions, events);
  }

  // how the bot and Discord find each other

  /** The address of the REST API, with the slash at the end. */
  public String apiUrl() {
    return rim.address();
  }

  /** Where {@code GET /gateway} sends the bot. */
  public String gatewayUrl() {
    return gateway.address();
  }

  public String token() {
    return access.token;
  }

  /** The bot's user and its application. */
  public String bot() {
    return world.bot;
  }

  /** The token is worth nothing from now on. */
  public void revokeToken() {
    access.revoke();
  }

  /** Privileged ones; none at first. */
  public void grant(Intent... intents) {
    access.grant(List.of(intents));
  }

  /** How many sessions have a connection. */
  public int connections() {
    return gateway.connected();
  }

  /** Breaks all connections, without a word. */
  public void cut() {
    gateway.cut();
  }

  /** From now on nothing goes through the connections that there are, and nobody notices. */
  public void silence() {
    gateway.silence();
  }

  /** Asks the bot to connect anew and resume. */
  public void askToReconnect() {
    gateway.askToReconnect();
  }

  /** Forgets all sessions and says so: the bot begins a new one, and nothing is told again. */
  public void invalidateSessions() {
    gateway.invalidate();
  }

  /** Forgets all sessions: whoever resumes later is told that there is none. */
  public void forgetSessions() {
    gateway.forget();
  }

  /** How often a connection made from now on wants to hear that the bot lives. */
  public void heartbeat(Duration every) {
    gateway.heartbeat(every);
  }

  // what Discord is like

  /** It is the time of that clock from now on. Three seconds stay three seconds. */
  public void goBy(Clock clock) {
    time.goBy(clock);
  }

  /** Whether too many calls are refused. */
  public void limits(boolean on) {
    limits.on(on);
  }

  /**
   * How often messages older than an hour may be edited in a channel, within that time; what is
   * beyond is refused with 30046.
   */
  public void limitOldEdits(int most, Duration within) {
    oldEdits.limit(most, within);
  }

  public Weather weather() {
    return weather;
  }

  /** Whether somebody takes direct messages of the bot. */
  public void refuseDirect(String user, boolean refused) {
    synchronized (world) {
      world.refuse(user, refused);
    }
  }

  /** How long people wait for a first answer, 3 seconds at first. */
  public void patience(Duration longest) {
    interactions.patience(longest);
  }

  // who and what there is

  /** A server with its owner and the bot. */
  public String guild(String name) {
    String server = happenings.found(name);
    happenings.join(world.bot, server);
    return server;
  }

  /** A server into which the bot was not let yet. */
  public String guildWithoutBot(String name) {
    return happenings.found(name);
  }

  public String owner(String guild) {
    synchronized (world) {
      return world.server(guild).owner;
    }
  }

  /** Somebody who is in no server yet. */
  public String person(String username, String display) {
    synchronized (world) {
      return world.welcome(username, display).id();
    }
  }

  /** Somebody new in a server. */
  public String member(String guild, String username, String display) {
    String user = person(username, display);
    happenings.join(user, guild);
    return user;
  }

  /**
   * @param locale as Discord writes it, such as {@code es-ES}
   */
  public void speaks(String user, String locale) {
    synchronized (world) {
      world.people.put(user, world.person(user).speaking(locale));
    }
  }

  /** The language of a server, such as {@code es-ES}. */
  public void guildSpeaks(String guild, String locale) {
    happenings.speak(guild, locale);
  }

  public void rename(String user, String display) {
    synchronized (world) {
      world.people.put(user, world.person(user).called(display));
    }
  }

  /** The account is deleted. */
  public void vanish(String user) {
    synchronized (world) {
      world.person(user);
      List.copyOf(world.servers.values()).stream()
          .filter(server -> server.has(user))
          .forEach(server -> happenings.leave(user, server.id));
      world.people.remove(user);
    }
  }

  public String channel(String guild, String name) {
    return happenings.open(Place.Kind.TEXT, guild, "", name, "");
  }

  /** One that only these see; the bot too if it is one of them. */
  public String privateChannel(String guild, String name, String... members) {
    String channel = channel(guild, name);
    happenings.close(channel, Set.of(members));
    return channel;
  }

  public String forum(String guild, String name) {
    return happenings.open(Place.Kind.FORUM, guild, "", name, "");
  }

  /** A thread in a channel, or a post in a forum. */
  public String thread(String by, String parent, String name) {
    String server;
    synchronized (world) {
      server = world.place(parent).server;
    }
    return happenings.open(Place.Kind.THREAD, server, parent, name, by);
  }

  /** The conversation of somebody with the bot. */
  public String direct(String user) {
    synchronized (world) {
      return world.direct(user).id;
    }
  }

  /** What somebody sees in a channel, each with what stands in the thread begun under it. */
  public List<Seen> messagesAndThreadsSeenBy(String user, String channel) {
    return messagesSeenBy(user, channel).stream()
        .flatMap(
            seen ->
                Stream.concat(
                    Stream.of(seen),
                    threadUnder(seen).stream()
                        .flatMap(thread -> messagesSeenBy(user, thread).stream())))
        .toList();
  }

  /** The thread that was begun under a message, which has the message's id. */
  public Optional<String> threadUnder(Seen message) {
    synchronized (world) {
      return world.findPlace(message.id()).map(place -> place.id);
    }
  }

  /** What a channel or a thread is called. */
  public String called(String place) {
    synchronized (world) {
      return world.place(place).name;
    }
  }

  /** What the bot may do in a channel from now on. */
  public void allow(String channel, Permission... what) {
    happenings.rights(world.bot, channel, List.of(what), true);
  }

  /** What the bot may not do in a channel from now on. */
  public void deny(String channel, Permission... what) {
    happenings.rights(world.bot, channel, List.of(what), false);
  }

  public void allow(String user, String channel, Permission... what) {
    happenings.rights(user, channel, List.of(what), true);
  }

  public void deny(String user, String channel, Permission... what) {
    happenings.rights(user, channel, List.of(what), false);
  }

  /** What nobody may do in a channel from now on, unless they are let by themselves. */
  public void denyEveryone(String channel, Permission... what) {
    happenings.everyone(channel, List.of(what), false);
  }

  public String role(String guild, String name, boolean mentionable, Permission... permissions) {
    return happenings.role(guild, name, mentionable, List.of(permissions));
  }

  public void give(String user, String guild, String role) {
    happenings.give(user, guild, role, true);
  }

  public void take(String user, String guild, String role) {
    happenings.give(user, guild, role, false);
  }

  // what people do that the bot answers at once

  /**
   * @param verb a subcommand, or a group and one in it; empty if there is none
   * @param options by name: a text, a number, somebody's id
   */
  public Answer slash(
      String user, String channel, String command, String verb, Map<String, ?> options) {
    return deeds.slash(user, channel, command, verb, options, Optional.empty());
  }

  /**
   * What is offered while somebody types.
   *
   * @param options with what is typed so far of {@code option}
   */
  public Answer autocomplete(
      String user,
      String channel,
      String command,
      String verb,
      Map<String, ?> options,
      String option) {
    return deeds.slash(user, channel, command, verb, options, Optional.of(option));
  }

  public Answer press(String user, Seen message, String customId) {
    return deeds.press(user, message, customId, List.of());
  }

  public Answer press(String user, Seen message, Button button) {
    return press(user, message, button.customId());
  }

  /** Chooses from a menu under a message. */
  public Answer choose(String user, Seen message, String customId, String... values) {
    return deeds.press(user, message, customId, List.of(values));
  }

  /** Calls a command from the menu of a message. */
  public Answer chooseOnMessage(String user, Seen message, String command) {
    return deeds.onMessage(user, message, command);
  }

  /**
   * @param values by the field's custom id: a text, or several; what is left out stays as it was
   */
  public Answer submit(String user, SeenForm form, Map<String, ?> values) {
    return submissions.submit(user, form, values);
  }

  // what people do that the bot may hear of

  public Seen say(String user, String channel, String text) {
    return say(user, channel, text, "");
  }

  /**
   * @param replyTo a message there; empty for none
   */
  public Seen say(String user, String channel, String text, String replyTo) {
    synchronized (world) {
      return eyes.seen(happenings.say(user, channel, text, replyTo));
    }
  }

  public void react(String user, Seen message, String emoji, boolean on, boolean burst) {
    happenings.react(user, message, emoji, on, burst);
  }

  public void react(String user, Seen message, String emoji) {
    react(user, message, emoji, true, false);
  }

  public void unreact(String user, Seen message, String emoji) {
    react(user, message, emoji, false, false);
  }

  /** Somebody with the right to do so takes all reactions away. */
  public void clearReactions(Seen message) {
    happenings.clearReactions(message);
  }

  /** Somebody with the right to do so takes a message away. */
  public void delete(Seen message) {
    happenings.delete(message);
  }

  public void join(String user, String guild) {
    happenings.join(user, guild);
  }

  public void leave(String user, String guild) {
    happenings.leave(user, guild);
  }

  /** Lets the bot into a server. */
  public void invite(String guild) {
    join(world.bot, guild);
  }

  /** Takes the bot out of a server. */
  public void kick(String guild) {
    leave(world.bot, guild);
  }

  /** Whether a server is out of order for a while. */
  public void outage(String guild, boolean on) {
    happenings.outage(guild, on);
  }

  public void nick(String user, String guild, String nick) {
    happenings.nick(user, guild, nick);
  }

  public void renameChannel(String channel, String name) {
    happenings.rename(channel, name);
  }

  public void removeChannel(String channel) {
    happenings.remove(channel);
  }

  public void archive(String thread, boolean locked) {
    happenings.archive(thread, true, locked);
  }

  // what there is to see

  /** What somebody sees there, oldest first: what all see, and what they alone do. */
  public List<Seen> messagesSeenBy(String user, String channel) {
    synchronized (world) {
      return eyes.messages(user, channel);
    }
  }

  /** The form that stands before somebody. */
  public Optional<SeenForm> formOf(String user) {
    return submissions.of(user);
  }

  /** Closes it without handing it in. */
  public void closeForm(String user) {
    submissions.close(user);
  }

  /** Who reacted, in the order in which they did. */
  public List<String> reacted(Seen message, String emoji, boolean burst) {
    synchronized (world) {
      Post post = world.message(message.channel(), message.id());
      return List.copyOf(post.reactions.getOrDefault(emoji, new Post.Votes()).of(burst));
    }
  }

  /** Commands as they were registered. */
  public JsonNode commands() {
    return catalogue.all("");
  }

  /** Commands of one server alone. */
  public JsonNode commands(String guild) {
    return catalogue.all(guild);
  }

  /** How often commands were registered or taken away. */
  public int registrations() {
    return catalogue.changes();
  }

  /** All calls that reached it, oldest first. */
  public List<LoggedCall> calls() {
    return book.calls();
  }

  /**
   * @param route such as {@code POST /channels/:channel/messages}
   */
  public List<LoggedCall> calls(String route) {
    return calls().stream().filter(call -> call.route().equals(route)).toList();
  }

  /** What the bot did wrong. */
  public List<String> complaints() {
    return book.complaints();
  }

  /** Forgets the complaints, where a test means what it does. */
  public void forgive() {
    book.forgive();
  }

  @Override
  public void close() {
    gateway.close();
    rim.close();
  }
}
