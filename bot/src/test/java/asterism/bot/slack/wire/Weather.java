package asterism.bot.slack.wire;

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
  /** Stands for every method, and for posts to a response URL too. */
  public static final String ANY = "*";

  /** Posts to a response URL, as if they were calls of a method. */
  public static final String RESPONSE_URL = "response_url";

  /** What is in files, where Slack said it is to be sent, as if it were calls of a method. */
  public static final String UPLOAD = "upload";

  private final Map<String, Deque<Trouble>> next = new HashMap<>();
  private final Map<Trouble, Double> storm = new LinkedHashMap<>();
  private Random dice = new Random(0);

  Weather() {}

  /** The next {@code times} calls of {@code method} end like that. */
  public synchronized void next(String method, int times, Trouble trouble) {
    next.computeIfAbsent(method, none -> new ArrayDeque<>())
        .addAll(Collections.nCopies(times, trouble));
  }

  public void next(String method, Trouble trouble) {
    next(method, 1, trouble);
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

  synchronized Optional<Trouble> over(String method) {
    for (String queue : new String[] {method, ANY}) {
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
