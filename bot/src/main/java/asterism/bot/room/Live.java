package asterism.bot.room;

import asterism.storage.DatabaseUnavailable;
import io.javalin.http.Handler;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells every open page that something changed, by server-sent events. One thread of this process
 * looks at the count of changes in the database, so what another replica did is told as well.
 */
final class Live implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Live.class);
  private static final Duration LOOK = Duration.ofMillis(700);
  private static final int LOOKS_PER_HEARTBEAT = 20;

  private final LongSupplier changes;
  private final Set<SseClient> pages = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "room-live");
            thread.setDaemon(true);
            return thread;
          });
  private final AtomicBoolean awake = new AtomicBoolean();
  private long known;
  private int looks;

  /**
   * @param changes how often something has changed so far
   */
  Live(LongSupplier changes) {
    this.changes = changes;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // a tick tells its own trouble
  void start() {
    thread.scheduleWithFixedDelay(
        this::tick, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Looks at once. */
  void wake() {
    if (pages.isEmpty() || awake.getAndSet(true)) {
      return;
    }
    inTurn(this::look);
  }

  private void inTurn(Runnable work) {
    try {
      thread.execute(work);
    } catch (RejectedExecutionException e) {
      LOG.debug("Nobody is told of a change any more", e);
    }
  }

  /** Keeps an answer open and tells of each change on it. */
  Handler events() {
    SseHandler events = new SseHandler(0, this::welcome);
    return context -> {
      String accept = context.header("Accept");
      if (accept != null && accept.contains("text/event-stream")) {
        events.handle(context);
      } else {
        context.status(406).result("Ask for events with the header Accept: text/event-stream.\n");
      }
    };
  }

  private void welcome(SseClient page) {
    page.keepAlive();
    page.onClose(() -> pages.remove(page));
    inTurn(() -> greet(page));
  }

  /**
   * From now on the page is told of each change; what changed since it asked, perhaps long before
   * on a busy machine, it is told now.
   */
  private void greet(SseClient page) {
    pages.add(page);
    send(page, each -> each.sendEvent("changed", "welcome"));
  }

  private void tick() {
    look();
    looks++;
    if (looks % LOOKS_PER_HEARTBEAT == 0) {
      sendAll(page -> page.sendComment("still here"));
    }
  }

  private void look() {
    awake.set(false);
    if (pages.isEmpty()) {
      return;
    }
    try {
      long now = changes.getAsLong();
      if (now != known) {
        known = now;
        sendAll(page -> page.sendEvent("changed", Long.toString(now)));
      }
    } catch (DatabaseUnavailable e) {
      LOG.debug("Nothing is told while the database is away", e);
    } catch (RuntimeException e) {
      LOG.error("Could not look for changes in the room", e);
    }
  }

  private void sendAll(Consumer<SseClient> words) {
    pages.forEach(page -> send(page, words));
  }

  /** A page that cannot be told keeps the others from nothing. */
  private void send(SseClient page, Consumer<SseClient> words) {
    try {
      words.accept(page);
    } catch (RuntimeException e) {
      LOG.debug("A page is told nothing any more", e);
      page.close();
    }
    if (page.terminated()) {
      pages.remove(page);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
    pages.forEach(SseClient::close);
  }
}
