package asterism.bot.discord;

import asterism.bot.chat.ChatService;
import asterism.bot.chat.KeptForms;
import asterism.bot.chat.Platform;
import asterism.bot.chat.Router;
import asterism.bot.command.Commands;
import asterism.bot.message.Message;
import asterism.bot.message.Texts;
import asterism.bot.message.Wording;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Discord, through its gateway and its REST API: a chat service. While it cannot be reached at the
 * start, it is tried again until it can. Safe for use by many threads.
 */
public final class DiscordChat implements ChatService {
  /** The resource bundle with its own texts. */
  public static final String TEXTS = "asterism.bot.discord.texts";

  private static final Duration AGAIN = Duration.ofSeconds(5);

  /**
   * @param commands what people can call
   * @param wording for people of whom nothing is known yet
   * @param machine the machine's clock: what Discord sends is old by it
   */
  public DiscordChat(
      DiscordSettings settings,
      KeptForms forms,
      Commands commands,
      Texts texts,
      Wording wording,
      Clock machine) {}

  @Override
  public Platform platform() {
    return Platform.DISCORD;
  }

  @Override
  public void start(Router router) {}

  @Override
  public boolean connected() {
    return false;
  }

  @Override
  public Shown post(Place place, long card, Message message) {
    return notYet();
  }

  @Override
  public Shown edit(Place place, long card, String message, Message now) {
    return notYet();
  }

  @Override
  public Found find(Place place, long card, Instant since) {
    return new Found(false, Optional.empty());
  }

  @Override
  public Optional<URI> address(Place place, String message) {
    return Optional.empty();
  }

  @Override
  public Shown react(Place place, String message, List<String> emoji) {
    return notYet();
  }

  @Override
  public Reactions reactions(Place place, String message) {
    return Reactions.not(Reactions.Outcome.UNREADABLE);
  }

  private static Shown notYet() {
    return Shown.later(AGAIN, "Discord has not answered yet");
  }

  @Override
  public void close() {}
}
