package asterism.bot.ordeal;

import static org.awaitility.Awaitility.await;

import asterism.bot.RoomClient;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The bot as a process of its own, as it is run, that can be killed and started again. Its room may
 * be used by many threads, also while it is down; it is started and stopped by one.
 */
final class BotProcess implements AutoCloseable {
  private static final Pattern READY =
      Pattern.compile("Asterism is ready(?:\\. Open|, and answers at) (\\S+)");
  private static final Pattern TOTAL = Pattern.compile("(?m)^Total +\\d+ +(\\d+)");
  private static final Duration START = Duration.ofMinutes(2);

  private final Map<String, String> environment;
  private final Path log;
  private volatile Optional<RoomClient> room = Optional.empty();
  private Optional<Process> process = Optional.empty();

  /**
   * @param environment settings; those of whoever runs the test are not handed on
   * @param log where everything goes that it says, over all starts
   */
  BotProcess(Map<String, String> environment, Path log) {
    this.environment = Map.copyOf(environment);
    this.log = log;
  }

  /** Starts it; ready when it returns. */
  BotProcess start() {
    return begin().ready();
  }

  /** Starts it without waiting for it to be {@link #ready}. */
  BotProcess begin() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"));
    command.addAll(List.of("-cp", classPath(), "asterism.bot.Main"));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.matches("(ASTERISM|SLACK|DISCORD)_.*"));
    builder.environment().put("ASTERISM_HTTP_PORT", "0");
    builder.environment().putAll(environment);
    try {
      Files.writeString(log, ""); // what it says is about this start
      builder.redirectOutput(ProcessBuilder.Redirect.to(log.toFile()));
      Process started = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(started::destroy));
      process = Optional.of(started);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  BotProcess ready() {
    Process started = process.orElseThrow();
    await()
        .atMost(START)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> address().isPresent() || !started.isAlive());
    room =
        Optional.of(
            new RoomClient(
                address().orElseThrow(() -> new AssertionError("did not start:\n" + said()))));
    return this;
  }

  /** Where it answers. */
  URI where() {
    return address().orElseThrow();
  }

  /** The room it opened last; what is asked of it while it is down fails. */
  RoomClient room() {
    return room.orElseThrow();
  }

  /** As {@code kill -9} does. */
  void kill() {
    end(process.orElseThrow().destroyForcibly());
  }

  /** As Ctrl+C does, and waits until it has ended. */
  void stop() {
    Process running = process.orElseThrow();
    running.destroy();
    end(running);
  }

  /** What it printed since it was started last. */
  String said() {
    try {
      return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What its memory holds that is still needed, in bytes, as its JVM counts it. */
  long liveHeap() {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    String pid = Long.toString(process.orElseThrow().pid());
    try {
      Process counting = new ProcessBuilder(jcmd.toString(), pid, "GC.class_histogram").start();
      String counted = new String(counting.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Matcher total = TOTAL.matcher(counted);
      if (!total.find()) {
        throw new AssertionError("its memory is not told: " + counted);
      }
      return Long.parseLong(total.group(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.filter(Process::isAlive).ifPresent(running -> stop());
  }

  private Optional<URI> address() {
    Matcher ready = READY.matcher(said());
    return ready.find() ? Optional.of(URI.create(ready.group(1))) : Optional.empty();
  }

  private static void end(Process ending) {
    try {
      if (!ending.waitFor(30, TimeUnit.SECONDS)) {
        ending.destroyForcibly().waitFor();
        throw new AssertionError("it did not end within 30 seconds");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ours, without the tests. */
  private static String classPath() {
    String ours =
        Optional.ofNullable(System.getProperty("surefire.test.class.path"))
            .orElse(System.getProperty("java.class.path"));
    return Stream.of(ours.split(File.pathSeparator))
        .filter(entry -> !entry.endsWith("test-classes"))
        .reduce((one, other) -> one + File.pathSeparator + other)
        .orElseThrow();
  }
}
