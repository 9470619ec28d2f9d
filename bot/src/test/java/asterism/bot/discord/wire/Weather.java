package asterism.bot.discord.wire;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Trouble on purpose. Safe for use by many threads. */
public final class Weather {
  /** Stands for every route. */
  public static final String ANY = "*";

  private final Map<String, Deque<Trouble>> next = new HashMap<>();
  private final Map<Trouble, Double> storm = new LinkedHashMap<>();
  private Random dice = new Random(0);

  Weather() {}

  /** The next {@code times} calls of {@code route} end like that. */
  public synchronized void next(String route, int times, Trouble trouble) {
    next.computeIfAbsent(route, none -> new ArrayDeque<>())
        .addAll(Collections.nCopies(times, trouble));
  }

  public void next(String route, Trouble trouble) {
    next(route, 1, trouble);
  }

  /** From now on each call may end like that, with these odds, which add up to 1 at most. */
  public synchronized void storm(long seed, Map<Trouble, Double> odds) {
    storm.clear();
    odds.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.comparing(Trouble::toString)))
        .forEach(one -> storm.put(one.getKey(), one.getValue()));
    dice = new Random(seed);
  }

  /** No more trouble. */
  public synchronized void clear() {
    next.clear();
    storm.clear();
  }

  synchronized Optional<Trouble> over(String route) {
    for (String queue : new String[] {route, ANY}) {
      Deque<Trouble> waiting = next.get(queue);
      if (waiting != null && !waiting.isEmpty()) {
        return Optional.of(waiting.removeFirst());
      }
    }
    double thrown = storm.isEmpty() ? 1 : dice.nextDouble();
    for (Map.Entry<Trouble, Double> one : storm.entrySet()) {
      thrown -= one.getValue();
      if (thrown < 0) {
        return Optional.of(one.getKey());
      }
    }
    return Optional.empty();
  }
}
