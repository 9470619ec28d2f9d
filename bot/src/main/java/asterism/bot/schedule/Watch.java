package asterism.bot.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Knows when each routine of this process looked last. Safe for use by many threads. */
public final class Watch {
  /** A routine that has not looked for so long beyond its time is in trouble. */
  private static final Duration TOO_LONG = Duration.ofMinutes(5);

  /**
   * @param last when it last looked to the end, by the machine's clock; at first when it was
   *     watched from
   */
  private record Looked(Duration every, Instant last) {}

  private final Clock machine;
  private final Map<String, Looked> looked = new ConcurrentHashMap<>();

  /**
   * @param machine the machine's clock, by which routines come round
   */
  public Watch(Clock machine) {
    this.machine = machine;
  }

  /** The same routines, each of whose looks is noted when it ended well. */
  public List<Routine> over(List<Routine> routines) {
    return routines.stream().map(this::over).toList();
  }

  private Routine over(Routine routine) {
    note(routine);
    return new Routine(
        routine.name(),
        routine.every(),
        () -> {
          routine.look().run();
          note(routine);
        });
  }

  private void note(Routine routine) {
    looked.put(routine.name(), new Looked(routine.every(), machine.instant()));
  }

  /** How long ago a routine looked; empty when it is not watched. */
  public Optional<Duration> ago(String routine) {
    return Optional.ofNullable(looked.get(routine)).map(it -> ago(it.last()));
  }

  /** In what time it looks again, if nothing holds it up; not less than nothing. */
  public Optional<Duration> again(String routine) {
    return Optional.ofNullable(looked.get(routine))
        .map(it -> it.every().minus(ago(it.last())))
        .map(left -> left.isNegative() ? Duration.ZERO : left);
  }

  /** Those that should have looked long since, by name. */
  public List<String> late() {
    return looked.entrySet().stream()
        .filter(each -> ago(each.getValue().last()).compareTo(patience(each.getValue())) > 0)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static Duration patience(Looked routine) {
    return routine.every().plus(TOO_LONG);
  }

  private Duration ago(Instant at) {
    return Duration.between(at, machine.instant());
  }
}
