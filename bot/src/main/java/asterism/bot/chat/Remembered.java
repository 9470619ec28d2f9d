package asterism.bot.chat;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a chat service told of many things of a kind: asked once, asked again after a while behind
 * the back of whoever reads, and kept as it was when it cannot be asked. Safe for use by many
 * threads.
 */
public final class Remembered<T> {
  private static final Duration FRESH = Duration.ofMinutes(10);
  private static final Duration KEPT = Duration.ofDays(1);
  private static final int MOST = 20_000;

  private final LoadingCache<String, Optional<T>> cache;
  private final Predicate<T> worthKeeping;

  /**
   * @param ask empty when the service could not be asked
   * @param worthKeeping whether it is to be remembered; else it is asked each time
   */
  public Remembered(Function<String, Optional<T>> ask, Predicate<T> worthKeeping) {
    this(ask, worthKeeping, Ticker.systemTicker());
  }

  /** The same by another time. */
  Remembered(Function<String, Optional<T>> ask, Predicate<T> worthKeeping, Ticker ticker) {
    this.worthKeeping = worthKeeping;
    this.cache =
        Caffeine.newBuilder()
            .ticker(ticker)
            .maximumSize(MOST)
            .refreshAfterWrite(FRESH)
            .expireAfterWrite(KEPT)
            .build(
                new CacheLoader<>() {
                  @Override
                  public Optional<T> load(String id) {
                    return ask.apply(id);
                  }

                  @Override
                  public Optional<T> reload(String id, Optional<T> old) {
                    return ask.apply(id).or(() -> old);
                  }
                });
  }

  public Optional<T> of(String id) {
    Optional<T> known = cache.get(id);
    if (known.filter(worthKeeping).isEmpty()) {
      cache.invalidate(id);
    }
    return known;
  }

  /** Without asking. */
  public Optional<T> ifThere(String id) {
    Optional<T> there = cache.getIfPresent(id);
    return there == null ? Optional.empty() : there;
  }

  /** Told without being asked. */
  public void told(String id, T now) {
    cache.put(id, Optional.of(now));
  }

  /** It may have changed: the next who reads asks. */
  public void forget(String id) {
    cache.invalidate(id);
  }
}
