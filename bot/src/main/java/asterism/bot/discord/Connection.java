package asterism.bot.discord;

import asterism.storage.StartupException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection to Discord through its client, which comes back by itself after a cut, but not
 * after Discord has turned it away. Safe for use by many threads.
 */
final class Connection implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
  private static final Duration CALL = Duration.ofSeconds(8);
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration FAREWELL = Duration.ofSeconds(2);

  /** Discord answers a new connection within seconds, and gives a big server some more. */
  private static final Duration READY = Duration.ofSeconds(15);

  /** In seconds, the least that Discord's client takes. */
  private static final int LONGEST_PAUSE = 32;

  /** What the bot hears of, besides its servers; nothing of it has to be allowed by Discord. */
  private static final EnumSet<GatewayIntent> INTENTS =
      EnumSet.of(
          GatewayIntent.GUILD_MESSAGES,
          GatewayIntent.GUILD_MESSAGE_REACTIONS,
          GatewayIntent.DIRECT_MESSAGES,
          GatewayIntent.DIRECT_MESSAGE_REACTIONS);

  static {
    MessageRequest.setDefaultMentions(EnumSet.noneOf(MentionType.class)); // nobody is pinged
    MessageRequest.setDefaultMentionRepliedUser(false);
  }

  private final DiscordSettings settings;
  private final OkHttpClient http =
      new OkHttpClient.Builder()
          .connectTimeout(CONNECT)
          .callTimeout(CALL)
          .addInterceptor(new OldEdits())
          .build();
  private final Gateway gateway;
  private volatile @Nullable JDA discord;
  private volatile boolean closed;

  Connection(DiscordSettings settings) {
    this.settings = settings;
    this.gateway = new Gateway(settings, http);
  }

  /**
   * Connects, and waits a while until the connection stands; where it does not by then, it is tried
   * on.
   *
   * @throws StartupException when Discord turns the bot away
   */
  void open(EventListener listener) throws Gateway.Unreachable {
    gateway.ask();
    shutDown();
    Welcome welcome = new Welcome();
    JDA opened = build(listener, welcome);
    discord = opened;
    if (closed) { // meanwhile
      shutDown();
      return;
    }
    Optional<String> refusal = welcome.refusal(READY);
    if (refusal.isPresent()) {
      opened.shutdownNow();
      throw new StartupException(refusal.get());
    }
    if (!isConnected()) {
      LOG.warn("Discord has not answered yet. I go on trying; nothing promised meanwhile is lost");
    }
  }

  private JDA build(EventListener listener, Welcome welcome) throws Gateway.Unreachable {
    try {
      return JDABuilder.createLight(settings.token(), INTENTS)
          .setRestConfig(new RestConfig().setBaseUrl(settings.apiUrl().toString()))
          .setSessionController(gateway)
          .setHttpClient(http)
          .setRequestTimeoutRetry(false)
          .setMaxReconnectDelay(LONGEST_PAUSE)
          .setEnableShutdownHook(false)
          .setRateLimitScheduler(Executors.newScheduledThreadPool(2, daemons()), true)
          .setRateLimitElastic(cached(), true)
          .setGatewayPool(Executors.newScheduledThreadPool(1, daemons()), true)
          .setCallbackPool(cached(), true)
          .addEventListeners(welcome, listener)
          .build();
    } catch (InvalidTokenException e) { // reset since the gateway's address was asked
      throw new StartupException("Discord does not take DISCORD_TOKEN any more");
    } catch (ErrorResponseException e) {
      throw new Gateway.Unreachable(
          "Discord does not say who the bot is (" + Failures.read(e).error() + ")");
    }
  }

  private static ExecutorService cached() {
    return Executors.newCachedThreadPool(daemons());
  }

  private static ThreadFactory daemons() {
    return work -> {
      Thread thread = new Thread(work, "discord");
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Discord's client, while people and the bot can reach each other. */
  Optional<JDA> standing() {
    return Optional.ofNullable(discord)
        .filter(client -> client.getStatus() == JDA.Status.CONNECTED);
  }

  boolean isConnected() {
    return standing().isPresent();
  }

  /** Whether it stands, or comes back by itself. */
  boolean isAlive() {
    JDA client = discord;
    return client != null
        && client.getStatus() != JDA.Status.SHUTTING_DOWN
        && client.getStatus() != JDA.Status.SHUTDOWN;
  }

  /** Within seconds. */
  @Override
  public void close() {
    closed = true;
    shutDown();
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
  }

  private void shutDown() {
    JDA client = discord;
    if (client == null || client.getStatus() == JDA.Status.SHUTDOWN) {
      return;
    }
    client.shutdown();
    try {
      if (!client.awaitShutdown(FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
        client.shutdownNow();
      }
    } catch (InterruptedException e) {
      client.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
