package asterism.bot.discord;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.events.StatusChangeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears how Discord takes a new connection, and why it ends one for good. */
final class Welcome extends ListenerAdapter {
  private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);
  private static final int AUTHENTICATION_FAILED = 4004;
  private static final int SHARDING_REQUIRED = 4011;
  private static final int DISALLOWED_INTENTS = 4014;
  private static final int ON_OUR_SIDE = 1000;

  private final CompletableFuture<Optional<String>> outcome = new CompletableFuture<>();

  @Override
  public void onStatusChange(StatusChangeEvent event) {
    if (event.getNewStatus() == JDA.Status.CONNECTED) {
      outcome.complete(Optional.empty());
    }
  }

  @Override
  public void onShutdown(ShutdownEvent event) {
    if (event.getCode() == ON_OUR_SIDE) {
      outcome.complete(Optional.empty());
      return;
    }
    String why = why(event.getCode());
    if (!outcome.complete(Optional.of(why))) { // long after it was welcome
      LOG.error("{}", why);
    }
  }

  /** Why Discord has turned the bot away; empty when it is there, or has not been answered yet. */
  Optional<String> refusal(Duration patience) {
    try {
      return outcome.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static String why(int code) {
    return switch (code) {
      case AUTHENTICATION_FAILED ->
          "Discord does not take DISCORD_TOKEN: copy the token under Bot of your application at"
              + " https://discord.com/developers/applications";
      case DISALLOWED_INTENTS ->
          "Discord does not let the bot hear what it has to (4014), though it asks for nothing that"
              + " has to be allowed: look at your application under Bot at"
              + " https://discord.com/developers/applications";
      case SHARDING_REQUIRED ->
          "The bot is in more servers than Discord lets one connection hear of (4011): Asterism is"
              + " not made for so many";
      default ->
          "Discord has ended the connection for good (%d): is this the newest Asterism?"
              .formatted(code);
    };
  }
}
