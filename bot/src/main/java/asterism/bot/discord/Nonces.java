package asterism.bot.discord;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What a post bears so that Discord shows it once however often it arrives: for some minutes it
 * answers another one that bears the same with the message that is there. A card that is posted
 * anew, since somebody deleted it or it is to stand twice, is another post. Safe for use by many
 * threads.
 */
final class Nonces {
  /** Longer than Discord remembers. */
  private static final Duration REMEMBERED = Duration.ofMinutes(10);

  private static final int RADIX = 36;
  private static final long MOST = 78_364_164_096L; // 8 digits

  private final Cache<String, String> open =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(REMEMBERED).build();

  /** The same until it is {@link #settled}. */
  String of(String channel, long card, int page) {
    return open.get(
        key(channel, card, page),
        key -> Long.toString(ThreadLocalRandom.current().nextLong(MOST), RADIX) + "." + page);
  }

  /** Discord has said what came of it. */
  void settled(String channel, long card, int page) {
    open.invalidate(key(channel, card, page));
  }

  private static String key(String channel, long card, int page) {
    return channel + "/" + card + "/" + page;
  }
}
