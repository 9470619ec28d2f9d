package asterism.bot.discord;

import static net.dv8tion.jda.api.requests.ErrorResponse.CANNOT_SEND_TO_USER;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.channel.concrete.PrivateChannel;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers in people's direct messages. Waits for Discord. Safe for use by many threads. */
final class Letters {
  private static final Logger LOG = LoggerFactory.getLogger(Letters.class);

  private final JDA discord;

  /** By account and what it is about: the message that was told last. */
  private final Cache<String, String> last =
      Caffeine.newBuilder().maximumSize(20_000).expireAfterWrite(Duration.ofDays(1)).build();

  Letters(JDA discord) {
    this.discord = discord;
  }

  /**
   * @return whether they take direct messages
   */
  boolean write(String account, List<Page> pages) {
    try {
      PrivateChannel conversation = discord.openPrivateChannelById(account).complete();
      pages.forEach(page -> send(conversation, page));
      return true;
    } catch (ErrorResponseException e) {
      if (e.getErrorResponse() == CANNOT_SEND_TO_USER) {
        return false;
      }
      throw e;
    }
  }

  /** The same, in the place of what was said last about the same; where they refuse it, nothing. */
  void writeInstead(String account, String about, Page page) {
    String key = account + "/" + about;
    try {
      PrivateChannel conversation = discord.openPrivateChannelById(account).complete();
      String before = last.getIfPresent(key);
      if (before == null || !edited(conversation, before, page)) {
        last.put(key, send(conversation, page));
      }
    } catch (ErrorResponseException e) {
      LOG.info("A direct message was refused: {}", e.getMessage());
    }
  }

  private static boolean edited(PrivateChannel conversation, String message, Page page) {
    try {
      conversation
          .editMessageComponentsById(message, page.components())
          .setAttachments(List.of())
          .useComponentsV2(true)
          .complete();
      return true;
    } catch (ErrorResponseException gone) {
      return false;
    }
  }

  private static String send(PrivateChannel conversation, Page page) {
    return conversation
        .sendMessageComponents(page.components())
        .useComponentsV2(true)
        .complete()
        .getId();
  }
}
