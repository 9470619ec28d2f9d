package asterism.bot.slack.wire;

import static java.util.Locale.ROOT;

import asterism.bot.slack.wire.Deeds.Which;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * A Slack with one workspace and one app in it, to which the real client and the real Bolt talk. It
 * checks as Slack does, and keeps {@link #complaints()} of what the bot did wrong. Safe for use by
 * many threads.
 *
 * <p>People, channels and messages are known by their ids. What nobody could do in Slack (press a
 * button that is not there, hand in a form with an empty field) throws an {@link
 * IllegalArgumentException}: the test is wrong.
 */
public final class FakeSlack implements AutoCloseable {
  private final SlackTime time;
  private final Workspace workspace;
  private final Gate gate = new Gate("xoxb-0-0-fake", "xapp-1-A0ASTERISM-0-fake");
  private final Limits limits;
  private final Weather weather = new Weather();
  private final Book book = new Book();
  private final Desk desk = new Desk(book);
  private final Events events;
  private final LinkServer links;
  private final HttpRim rim;
  private final Views views = new Views();
  private final AtomicBoolean editsClosed = new AtomicBoolean();
  private final AtomicInteger listedReactions = new AtomicInteger(Integer.MAX_VALUE);
  private final Eyes eyes;
  private final UserMethods users;
  private final FileMethods files;
  private final Deeds deeds;
  private final Submissions submissions;
  private final Happenings happenings;
  private volatile String signingSecret = "fake-signing-secret";

  public FakeSlack() {
    this(Clock.systemUTC());
  }

  /**
   * @param clock what time it is in Slack
   */
  public FakeSlack(Clock clock) {
    time = new SlackTime(clock);
    workspace = new Workspace(time);
    limits = new Limits(time);
    events = new Events(time, gate, desk);
    links = new LinkServer(time, desk::patience).startAndWait();
    rim = new HttpRim(time, gate, limits, weather, book);
    eyes = new Eyes(workspace);
    Rules rules = new Rules(workspace, book);
    Triggers triggers = new Triggers(time);
    ResponseUrls hooks = new ResponseUrls(workspace, rules);
    Echo echo = new DirectEcho(workspace, events);
    users = new UserMethods(workspace, rules);
    ChatMethods chat =
        new ChatMethods(workspace, rules, new Twins(workspace, book), echo, editsClosed);
    files = new FileMethods(workspace, rules, echo, rim::address);
    rim.start(
        new WebApi(
            workspace,
            gate,
            List.of(
                chat.all(),
                new ConversationMethods(workspace, rules, gate).all(),
                new ReactionMethods(rules, listedReactions, events).all(),
                users.all(),
                new ViewMethods(rules, views, triggers).all(),
                files.all(),
                new AppMethods(links::newAddress).all())),
        hooks,
        files);
    Payloads payloads = new Payloads(workspace, triggers, hooks, rim.address() + "hook/");
    deeds = new Deeds(workspace, payloads, hooks, desk, book);
    submissions = new Submissions(workspace, payloads, views, rules, desk, book);
    happenings = new Happenings(workspace, views, events, echo, users);
  }

  // how the bot and Slack find each other

  /** The address of the Web API, with the slash at the end. */
  public String apiUrl() {
    return rim.address() + "api/";
  }

  public String botToken() {
    return gate.botToken;
  }

  public String appToken() {
    return gate.appToken;
  }

  public String signingSecret() {
    return signingSecret;
  }

  /** From now on requests are signed with another secret than the bot knows, or knew. */
  public void signWith(String secret) {
    signingSecret = secret;
  }

  public String team() {
    return Workspace.TEAM;
  }

  public String bot() {
    return Workspace.BOT_USER;
  }

  /**
   * Things come by HTTP from now on.
   *
   * @param bot where the bot takes them, such as {@code http://127.0.0.1:8080/slack/events}
   */
  public void toHttp(URI bot) {
    desk.hire(new HttpPostman(bot, this::signingSecret, time, desk::patience));
  }

  /** Things come over Socket Mode from now on; the bot connects by itself. */
  public void toSockets() {
    desk.hire(links);
  }

  /** How many connections of Socket Mode there are. */
  public int connections() {
    return links.connections();
  }

  /** Breaks all connections of Socket Mode, without a word. */
  public void cutConnections() {
    links.cut();
  }

  /**
   * Announces over all connections that they end.
   *
   * @param reason {@code warning}, {@code refresh_requested} or {@code link_disabled}
   */
  public void disconnect(String reason) {
    links.disconnect(reason);
  }

  // what Slack is like

  /** These scopes and no others. */
  public void grant(Collection<String> scopes) {
    gate.grant(scopes);
  }

  public void revoke(String scope) {
    gate.revoke(scope);
  }

  /**
   * To these events and no others. At first: mentions, direct messages, reactions, the home opened,
   * somebody who joins a channel, and channels renamed, archived and opened again.
   *
   * @param names as in a manifest, such as {@code app_mention} or {@code message.im}
   */
  public void subscribe(Collection<String> names) {
    events.subscribe(names);
  }

  /**
   * It is the time of that clock in Slack from now on, as it is for the bot. Three seconds stay
   * three seconds, and signatures carry the real time.
   */
  public void goBy(Clock clock) {
    time.goBy(clock);
  }

  /** Slack's clock runs ahead of the bot's by that much. */
  public void skew(Duration ahead) {
    time.skew(ahead);
  }

  /** Whether too many calls are refused. */
  public void limits(boolean on) {
    limits.on(on);
  }

  public Weather weather() {
    return weather;
  }

  /** Whether messages may not be edited any more. */
  public void closeEdits(boolean closed) {
    editsClosed.set(closed);
  }

  /** From now on what the bot posts to somebody directly is refused in these words. */
  public void closeDirect(String user, String refusal) {
    synchronized (workspace) {
      workspace.closeDirect(user, Optional.of(refusal));
    }
  }

  /** Direct messages are taken again. */
  public void openDirect(String user) {
    synchronized (workspace) {
      workspace.closeDirect(user, Optional.empty());
    }
  }

  /** From now on {@code reactions.get} lists that many people for each emoji, and counts all. */
  public void listReactions(int people) {
    listedReactions.set(people);
  }

  /** From now on it is so often said of each new file that it cannot be shown yet. */
  public void processFiles(int times) {
    synchronized (workspace) {
      files.processing(times);
    }
  }

  /** How long it waits for an acknowledgement, 3 seconds at first. */
  public void patience(Duration longest) {
    desk.patience(longest);
  }

  // who and what there is

  /** Lets somebody in. */
  public String welcome(Member member) {
    synchronized (workspace) {
      return workspace.welcome(member).id();
    }
  }

  public String welcome(String handle, String realName) {
    return welcome(Member.called(handle, realName));
  }

  public Member member(String user) {
    synchronized (workspace) {
      return workspace.member(user);
    }
  }

  /** Changes what is known of somebody; the bot hears of it. */
  public Heard change(String user, UnaryOperator<Member> change) {
    return happenings.change(user, change);
  }

  public void doNotDisturb(String user, Instant from, Instant until) {
    synchronized (workspace) {
      users.quiet(user, new UserMethods.Quiet(from, until));
    }
  }

  /** Opens a public channel, without the bot. */
  public String channel(String name, String... members) {
    return open(Place.Kind.PUBLIC, name, members);
  }

  /** Opens a private channel, without the bot. */
  public String privateChannel(String name, String... members) {
    return open(Place.Kind.PRIVATE, name, members);
  }

  /** The conversation of people among themselves, of two or of several. */
  public String among(String... people) {
    return people.length == 2
        ? open(Place.Kind.DIRECT, "", people)
        : open(
            Place.Kind.AMONG, "mpdm-" + String.join("--", people).toLowerCase(ROOT) + "-1", people);
  }

  private String open(Place.Kind kind, String name, String... members) {
    synchronized (workspace) {
      Place place = workspace.open(kind, name);
      place.members.addAll(List.of(members));
      return place.id;
    }
  }

  /** The conversation of somebody with the bot. */
  public String direct(String user) {
    synchronized (workspace) {
      return workspace.direct(user).id;
    }
  }

  // what people do

  /** Types a command in a channel, or in {@link #direct}; mentions as {@code @handle}. */
  public Ack slash(String user, String channel, String command, String text) {
    return deeds.slash(user, channel, command, text);
  }

  public Heard say(String user, String channel, String text) {
    return happenings.say(user, channel, text, Optional.empty());
  }

  public Heard say(String user, String channel, String text, String threadTs) {
    return happenings.say(user, channel, text, Optional.of(threadTs));
  }

  public Ack press(String user, Seen message, String actionId) {
    return deeds.press(user, message, new Which("", actionId), Optional.empty());
  }

  public Ack press(String user, Seen message, Button button) {
    Which which = new Which(button.blockId(), button.actionId());
    return deeds.press(user, message, which, Optional.empty());
  }

  /** Chooses from a menu, a calendar and the like that stands in a message. */
  public Ack choose(String user, Seen message, String actionId, Object chosen) {
    return deeds.press(user, message, new Which("", actionId), Optional.of(chosen));
  }

  /** Presses a button in a form or in the home, with what is filled in so far. */
  public Ack press(String user, SeenView view, String actionId, Map<String, ?> filledIn) {
    return deeds.press(
        standing(user, view.id()), new Which("", actionId), Optional.empty(), filledIn);
  }

  public Ack press(String user, SeenView view, Button button) {
    Which which = new Which(button.blockId(), button.actionId());
    return deeds.press(standing(user, view.id()), which, Optional.empty(), Map.of());
  }

  public Ack press(String user, SeenView view, String actionId) {
    return press(user, view, actionId, Map.of());
  }

  /** Chooses from a menu in a form or in the home. */
  public Ack choose(String user, SeenView view, String actionId, Object chosen) {
    return deeds.press(
        standing(user, view.id()), new Which("", actionId), Optional.of(chosen), Map.of());
  }

  /**
   * @param filledIn by block or action: a text, the value of an option, a person's id, a day as
   *     2026-12-31; what is left out stays as it was, an empty text empties it
   */
  public Ack submit(String user, SeenView view, Map<String, ?> filledIn) {
    return submissions.submit(user, view.id(), filledIn);
  }

  /** Closes the form on top; the bot is told if it wanted so. */
  public Optional<Ack> closeView(String user) {
    return submissions.close(user, false);
  }

  /** Closes all forms that stand on each other. */
  public Optional<Ack> closeViews(String user) {
    return submissions.close(user, true);
  }

  public Ack shortcut(String user, Seen message, String callbackId) {
    return deeds.shortcut(user, message, callbackId);
  }

  public Heard react(String user, Seen message, String emoji, boolean on) {
    return happenings.react(user, message, emoji, on);
  }

  public Heard openHome(String user) {
    return happenings.openHome(user);
  }

  /** Adds the bot to a channel. */
  public Heard invite(String by, String channel) {
    return happenings.join(bot(), channel, Optional.of(by));
  }

  public Heard join(String user, String channel) {
    return happenings.join(user, channel, Optional.empty());
  }

  public Heard leave(String user, String channel) {
    return happenings.leave(user, channel, user);
  }

  /** Removes the bot from a channel. */
  public Heard kick(String by, String channel) {
    return happenings.leave(bot(), channel, by);
  }

  public Heard rename(String channel, String name) {
    return happenings.rename(channel, name);
  }

  public Heard archive(String by, String channel) {
    return happenings.archive(by, channel, true);
  }

  public Heard unarchive(String by, String channel) {
    return happenings.archive(by, channel, false);
  }

  /** An administrator takes a message away. */
  public void delete(Seen message) {
    happenings.delete(message);
  }

  /** The app is removed: its tokens are worth nothing from now on. */
  public Heard uninstall() {
    gate.uninstall();
    return happenings.uninstall();
  }

  // how the bot hears of it

  /** Holds events back from now on. */
  public void holdEvents() {
    events.hold();
  }

  /** What was held back, oldest first, to be delivered in any order; nothing is held any more. */
  public List<SlackEvent> releaseEvents() {
    return events.release();
  }

  /** Every event there was. */
  public List<SlackEvent> events() {
    return events.all();
  }

  /** Delivers an event: one held back, or the very same once more. */
  public Ack again(SlackEvent event) {
    return events.deliver(event);
  }

  /** After how long what was not acknowledged is delivered again: at once, 1 and 5 minutes. */
  public void retryAfter(Duration... delays) {
    events.retryAfter(List.of(delays));
  }

  /** Delivers again at once what was not acknowledged. */
  public void retryNow() {
    events.hurry();
  }

  // what there is to see

  /** What somebody sees there, oldest first: what all see, and what they alone do. */
  public List<Seen> messagesSeenBy(String user, String channel) {
    synchronized (workspace) {
      return eyes.messages(user, channel);
    }
  }

  /** The forms that stand before somebody, the one on top last. */
  public List<SeenView> viewsOf(String user) {
    synchronized (workspace) {
      return views.of(user).stream().map(eyes::seen).toList();
    }
  }

  public Optional<SeenView> homeOf(String user) {
    synchronized (workspace) {
      return views.home(user).map(eyes::seen);
    }
  }

  /** All files that were begun to be uploaded, oldest first. */
  public List<SlackFile> files() {
    synchronized (workspace) {
      return workspace.files();
    }
  }

  private View standing(String user, String id) {
    synchronized (workspace) {
      return Optional.<View>empty()
          .or(() -> views.home(user).filter(home -> home.id.equals(id)))
          .or(() -> views.of(user).stream().filter(view -> view.id.equals(id)).findFirst())
          .orElseThrow(() -> new IllegalArgumentException(user + " does not see " + id + "."));
    }
  }

  /** All calls that reached it, oldest first. */
  public List<LoggedCall> calls() {
    return book.calls();
  }

  public List<LoggedCall> calls(String method) {
    return calls().stream().filter(call -> call.method().equals(method)).toList();
  }

  /** What the bot did wrong: calls that Slack refuses, late answers, the same card twice. */
  public List<String> complaints() {
    return book.complaints();
  }

  /** Forgets the complaints, where a test means what it does. */
  public void forgive() {
    book.forgive();
  }

  @Override
  public void close() {
    events.close();
    links.close();
    rim.close();
  }
}
