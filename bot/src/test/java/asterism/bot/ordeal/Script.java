package asterism.bot.ordeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.Answer;
import asterism.bot.RoomClient;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Several people who make commitments, one after the other, and say each again under the same
 * delivery until it is acknowledged.
 */
final class Script implements AutoCloseable {
  static final String CHANNEL = "early-reading";

  private static final List<String> PEOPLE = List.of("maria", "mei", "sam", "james");
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final Pattern RECORDED = Pattern.compile("Recorded as #(\\d+): (.*)\\. By ");
  private static final Pattern AWAY = Pattern.compile("I (?:cannot reach|lost) my records ");

  private final IntFunction<RoomClient> rooms;
  private final ExecutorService threads = Executors.newFixedThreadPool(PEOPLE.size());
  private final Queue<Promise> acknowledged = new ConcurrentLinkedQueue<>();
  private final Map<String, AtomicInteger> heard = new ConcurrentHashMap<>();
  private volatile Duration slowest = Duration.ZERO;

  /**
   * @param rooms where the nth try is made: of one bot, or of one after the other
   */
  Script(IntFunction<RoomClient> rooms) {
    this.rooms = rooms;
  }

  /** All of them at once, {@code commitments} in all; done when each is acknowledged. */
  CompletableFuture<Void> make(int commitments) {
    List<CompletableFuture<Void>> parts = new ArrayList<>();
    for (int i = 0; i < PEOPLE.size(); i++) {
      int first = i;
      parts.add(
          CompletableFuture.runAsync(
              () -> {
                for (int n = first; n < commitments; n += PEOPLE.size()) {
                  makeOne(PEOPLE.get(first), first, n);
                }
              },
              threads));
    }
    return CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new));
  }

  List<Promise> acknowledged() {
    return List.copyOf(acknowledged);
  }

  /** How often each kind of answer came: made, made before, away, 503, broken. */
  Map<String, AtomicInteger> heard() {
    return heard;
  }

  /** How many answers said that the database is away. */
  int toldToTryAgain() {
    return Stream.of("503", "away")
        .mapToInt(kind -> heard.getOrDefault(kind, new AtomicInteger()).get())
        .sum();
  }

  /** The longest that anybody waited for an answer. */
  Duration slowest() {
    return slowest;
  }

  private void makeOne(String person, int which, int n) {
    String what = "bring the books to house " + n;
    String delivery = "ordeal " + n;
    AtomicInteger tries = new AtomicInteger(which);
    await()
        .atMost(LONGEST)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> say(rooms.apply(tries.getAndIncrement()), person, what, delivery));
  }

  /** Whether it was acknowledged. */
  private boolean say(RoomClient room, String person, String what, String delivery) {
    long begun = System.nanoTime();
    try {
      Answer answer = room.say(person, CHANNEL, "/commit " + what + " by tomorrow", delivery);
      took(Duration.ofNanos(System.nanoTime() - begun));
      return acknowledges(answer, what, delivery);
    } catch (IOException broken) {
      count("broken");
      return false;
    }
  }

  private boolean acknowledges(Answer answer, String what, String delivery) {
    if (answer.status() == 503) {
      count("503");
      assertThat(answer.error()).contains("moment");
      return false;
    }
    assertThat(answer.status()).as(answer.raw().toString()).isEqualTo(200);
    if (AWAY.matcher(answer.reply()).lookingAt()) {
      count("away");
      return false;
    }
    Optional<Integer> number = Optional.empty();
    if (!answer.reply().isEmpty()) {
      Matcher recorded = RECORDED.matcher(answer.reply());
      assertThat(recorded.lookingAt()).as(answer.reply()).isTrue();
      assertThat(recorded.group(2)).isEqualTo(what);
      number = Optional.of(Integer.valueOf(recorded.group(1)));
    }
    count(number.isPresent() ? "made" : "made before");
    acknowledged.add(new Promise(what, delivery, number));
    return true;
  }

  private void count(String kind) {
    heard.computeIfAbsent(kind, first -> new AtomicInteger()).incrementAndGet();
  }

  private synchronized void took(Duration time) {
    slowest = time.compareTo(slowest) > 0 ? time : slowest;
  }

  @Override
  public void close() {
    threads.shutdownNow();
    try {
      assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
