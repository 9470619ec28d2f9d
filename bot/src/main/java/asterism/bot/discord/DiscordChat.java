package asterism.bot.discord;

import asterism.bot.chat.ChatService;
import asterism.bot.chat.KeptForms;
import asterism.bot.chat.Platform;
import asterism.bot.chat.Router;
import asterism.bot.command.Commands;
import asterism.bot.message.Message;
import asterism.bot.message.Texts;
import asterism.bot.message.Wording;
import asterism.storage.StartupException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Discord, through its gateway and its REST API: a chat service. While it cannot be reached, it is
 * tried again until it can. Safe for use by many threads.
 */
public final class DiscordChat implements ChatService {
  /** The resource bundle with its own texts. */
  public static final String TEXTS = "asterism.bot.discord.texts";

  private static final Logger LOG = LoggerFactory.getLogger(DiscordChat.class);
  private static final Duration AGAIN = Duration.ofSeconds(5);
  private static final Duration AGAIN_LATER = Duration.ofMinutes(1);
  private static final Duration FAREWELL = Duration.ofSeconds(3);

  private final KeptForms forms;
  private final Commands commands;
  private final Texts texts;
  private final Wording wording;
  private final Connection connection;
  private final Channels channels = new Channels();
  private final Cards cards;
  private final ExecutorService workers = Executors.newCachedThreadPool(DiscordChat::daemon);
  private final CountDownLatch closing = new CountDownLatch(1);

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
      Clock machine) {
    this.forms = forms;
    this.commands = commands;
    this.texts = texts;
    this.wording = wording;
    this.connection = new Connection(settings);
    this.cards = new Cards(channels, DiscordChat::ids, machine);
  }

  /** In a direct message nothing but the button says which server it is about. */
  static Ids ids(Place place) {
    String server =
        place.direct()
            ? Long.toString(Long.parseUnsignedLong(place.workspace()), Character.MAX_RADIX) + "~"
            : "";
    return button -> server + button.id();
  }

  @Override
  public Platform platform() {
    return Platform.DISCORD;
  }

  /**
   * @throws StartupException when Discord says that the app is not as it should be
   */
  @Override
  public void start(Router router) {
    Handlers handlers = new Handlers(router, forms, commands, texts, workers, wording);
    try {
      connection.open(handlers);
    } catch (Gateway.Unreachable e) {
      LOG.warn("{}. I go on trying; nothing that is promised meanwhile is lost", e.getMessage());
    }
    workers.execute(() -> keepOpen(handlers));
  }

  private void keepOpen(Handlers handlers) {
    Duration pause = AGAIN;
    try {
      while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        pause = connection.isAlive() ? AGAIN : triedAgain(handlers);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** After how long it is to be tried once more, if it has to be. */
  private Duration triedAgain(Handlers handlers) {
    try {
      connection.open(handlers);
      LOG.info("Discord answers now");
      return AGAIN;
    } catch (Gateway.Unreachable e) {
      LOG.debug("{}", e.getMessage());
      return AGAIN;
    } catch (StartupException e) {
      LOG.error("Discord cannot be used: {}", e.getMessage());
      return AGAIN_LATER;
    } catch (RuntimeException e) {
      LOG.error("Discord cannot be used, for a reason nobody foresaw", e);
      return AGAIN_LATER;
    }
  }

  @Override
  public boolean connected() {
    return connection.isConnected();
  }

  @Override
  public Shown post(Place place, long card, Message message) {
    return connection
        .standing()
        .map(discord -> cards.post(discord, place, card, message))
        .orElseGet(DiscordChat::notYet);
  }

  @Override
  public Shown edit(Place place, long card, String message, Message now) {
    return connection
        .standing()
        .map(discord -> cards.edit(discord, place, card, message, now))
        .orElseGet(DiscordChat::notYet);
  }

  @Override
  public Found find(Place place, long card, Instant since) {
    return connection
        .standing()
        .map(discord -> cards.find(discord, place, card, since))
        .orElseGet(() -> new Found(false, Optional.empty(), Optional.of(AGAIN)));
  }

  @Override
  public Optional<URI> address(Place place, String message) {
    String first = MessageId.parse(message).first();
    return place.direct()
        ? at(place, channel -> address("@me", channel.getId(), first), not -> Optional.empty())
        : address(place.workspace(), place.id(), first);
  }

  private static Optional<URI> address(String server, String channel, String message) {
    return Optional.of(
        URI.create("https://discord.com/channels/" + server + "/" + channel + "/" + message));
  }

  @Override
  public Shown react(Place place, String message, List<String> emoji) {
    return at(
        place,
        channel -> Seeds.put(channel, MessageId.parse(message), emoji),
        not -> new Shown(Codes.verdict(not), Optional.empty(), not.after(), not.error()));
  }

  @Override
  public Reactions reactions(Place place, String message) {
    return at(
        place, channel -> ReadBack.reactions(channel, MessageId.parse(message)), ReadBack::not);
  }

  private <T> T at(
      Place place, Function<MessageChannel, T> there, Function<Answer<?>, T> otherwise) {
    Optional<JDA> discord = connection.standing();
    Answer<MessageChannel> channel =
        discord
            .map(client -> channels.at(client, place))
            .orElseGet(() -> Answer.after(AGAIN, "Discord has not answered yet"));
    return channel.isDone() ? there.apply(channel.get()) : otherwise.apply(channel);
  }

  private static Shown notYet() {
    return Shown.later(AGAIN, "Discord has not answered yet");
  }

  @Override
  public void close() {
    closing.countDown();
    connection.close();
    workers.shutdown();
    try {
      if (!workers.awaitTermination(FAREWELL.toSeconds(), TimeUnit.SECONDS)) {
        workers.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "discord");
    thread.setDaemon(true);
    return thread;
  }
}
