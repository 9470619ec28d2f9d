package asterism.bot.slack;

import com.slack.api.methods.response.dnd.DndInfoResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Until when people do not want to be disturbed: the hours they chose, and where Slack tells it,
 * what they paused (https://docs.slack.dev/reference/methods/dnd.info). Safe for use by many
 * threads.
 */
final class Quiet {
  private static final Logger LOG = LoggerFactory.getLogger(Quiet.class);

  /** Nobody is disturbed because Slack could not be asked for a moment. */
  private static final Duration A_WHILE = Duration.ofMinutes(1);

  private final Api api;
  private final AtomicBoolean noted = new AtomicBoolean();

  Quiet(Api api) {
    this.api = api;
  }

  Optional<Instant> until(String user, Instant now) {
    Answer<DndInfoResponse> answer =
        api.inTurn(Method.QUIET, slack -> slack.dndInfo(r -> r.user(user)));
    return switch (answer.outcome()) {
      case DONE -> until(answer.get(), now);
      case NOT_NOW, LOST -> Optional.of(now.plus(answer.after().orElse(A_WHILE)));
      case REFUSED -> untold(answer.error());
    };
  }

  static Optional<Instant> until(DndInfoResponse told, Instant now) {
    boolean begun =
        told.isDndEnabled() && instant(told.getNextDndStartTs()).filter(now::isBefore).isEmpty();
    Optional<Instant> hours = begun ? instant(told.getNextDndEndTs()) : Optional.empty();
    Optional<Instant> pause =
        told.isSnoozeEnabled() ? instant(told.getSnoozeEndtime()) : Optional.empty();
    return Stream.of(hours, pause)
        .flatMap(Optional::stream)
        .filter(now::isBefore)
        .max(Instant::compareTo);
  }

  private static Optional<Instant> instant(@Nullable Integer seconds) {
    return Optional.ofNullable(seconds).map(Instant::ofEpochSecond);
  }

  /** What will not be told is not waited for. */
  private Optional<Instant> untold(String why) {
    if (!noted.getAndSet(true)) {
      LOG.warn("Slack does not say who wants not to be disturbed: {}", why);
    }
    return Optional.empty();
  }
}
