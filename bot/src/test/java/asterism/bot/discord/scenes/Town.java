package asterism.bot.discord.scenes;

import static org.awaitility.Awaitility.await;

import asterism.bot.Answer;
import asterism.bot.chat.Desk;
import asterism.bot.discord.wire.Button;
import asterism.bot.discord.wire.FakeDiscord;
import asterism.bot.discord.wire.Permission;
import asterism.bot.discord.wire.Seen;
import asterism.bot.discord.wire.SeenForm;
import asterism.storage.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The people of the scenarios in a Discord of our own, and what they do and see there; which bot
 * they have is left open.
 */
public final class Town implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String DIRECT = "dm";

  private final FakeDiscord discord = new FakeDiscord();
  private final Cast cast;
  private final Acting acting;
  private final Picking picking;

  /**
   * Moves what is in the database from the room into Discord; the bot is not there yet.
   *
   * @param clock what time it is there
   */
  public Town(TestDatabase database, Clock clock) {
    this(database, clock, discord -> Planting.plant(database, discord, clock));
  }

  private Town(TestDatabase database, Clock clock, Function<FakeDiscord, Cast> people) {
    discord.goBy(clock);
    this.cast = people.apply(discord);
    this.acting = new Acting(discord, cast);
    this.picking = new Picking(new Desk(database.database()).commands(), cast, clock);
  }

  /** A server with its owner alone; nothing of it is in the database, and the bot is not there. */
  public static Town founded(
      TestDatabase database, Clock clock, String server, String owner, String name) {
    return new Town(database, clock, discord -> Planting.found(discord, server, owner, name));
  }

  /** By which a bot finds it. */
  public Map<String, String> settings() {
    return Map.of("DISCORD_TOKEN", discord.token(), "DISCORD_API_URL", discord.apiUrl());
  }

  /** Lets the bot in, once it is running; it offers the owner to set it up. */
  public void invite() {
    await().atMost(PATIENCE).until(() -> discord.connections() > 0);
    await().atMost(PATIENCE).until(() -> !discord.commands().isEmpty());
    discord.invite(cast.server());
    await().atMost(PATIENCE).until(() -> !messages(cast.owner(), DIRECT).isEmpty());
  }

  /** For what has no word here. */
  public FakeDiscord discord() {
    return discord;
  }

  /** The server that all of them are in. */
  public String server() {
    return cast.server();
  }

  public String account(String handle) {
    return cast.account(handle);
  }

  /**
   * @param place the name of a channel, or {@code dm}
   */
  public String channel(String as, String place) {
    return cast.channel(as, place);
  }

  public String mentioned(String handle) {
    return "@" + cast.name(handle);
  }

  /**
   * A command is chosen from Discord's list with what it is told; what cannot be chosen there is
   * written to the bot alone, as is what is said to it in a direct message.
   */
  public Answer say(String as, String place, String text) {
    if (place.equals(DIRECT)) {
      return acting.write(as, text);
    }
    String channel = cast.channel(as, place);
    if (text.startsWith("/")) {
      Optional<Picked> picked = picking.of(as, text);
      return picked.isPresent() ? acting.pick(as, channel, picked.get()) : acting.write(as, text);
    }
    discord.say(cast.account(as), channel, cast.mentioning(text));
    return Acting.nothing();
  }

  /** Chooses a verb with what it is told by option, whatever that is. */
  public Answer pick(
      String as, String place, String command, String verb, Map<String, String> options) {
    return acting.pick(as, cast.channel(as, place), new Picked(command, verb, options));
  }

  public Answer press(String as, String message, String button) {
    Seen seen = acting.seen(as, message);
    Button pressed =
        seen.buttons().stream()
            .filter(each -> Telling.meaning(each).equals(button))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no button " + button + " on " + seen));
    return acting.press(as, seen, pressed);
  }

  public Answer submit(String as, JsonNode form, Map<String, String> changed) {
    SeenForm open =
        discord
            .formOf(cast.account(as))
            .filter(seen -> seen.id().equals(form.path("id").asText()))
            .orElseThrow(() -> new AssertionError("this form is not open: " + form));
    return acting.submit(as, open, changed);
  }

  /**
   * @param emoji as Slack names it
   */
  public Answer react(String as, JsonNode message, String emoji, boolean on) {
    return acting.react(as, acting.seen(as, message.path("id").asText()), emoji, on);
  }

  public void reactInVain(String as, JsonNode message, String emoji, boolean on) {
    acting.reactInVain(as, acting.seen(as, message.path("id").asText()), emoji, on);
  }

  /** The reactions that the bot put under a message, in order. */
  public List<String> offered(JsonNode message) {
    Seen seen = acting.seen(cast.owner(), message.path("id").asText());
    return seen.reactions().keySet().stream()
        .filter(emoji -> discord.reacted(seen, emoji, false).contains(discord.bot()))
        .map(Emoji::name)
        .toList();
  }

  /**
   * @param message its id
   */
  public Seen seen(String as, String message) {
    return acting.seen(as, message);
  }

  public List<JsonNode> messages(String as, String place) {
    return acting.messages(as, cast.channel(as, place));
  }

  /** Opens a channel for those who are there, and lets the bot in then. */
  public void open(String name) {
    String channel = discord.privateChannel(cast.server(), name, cast.everybody());
    cast.opened(name, channel);
    discord.allow(channel, Permission.VIEW_CHANNEL);
  }

  public void welcome(String handle, String name, String language) {
    Planting.welcome(discord, cast, handle, name, language);
  }

  /** Leaves the server. */
  public void gone(String handle) {
    discord.leave(cast.account(handle), cast.server());
  }

  @Override
  public void close() {
    discord.close();
  }
}
