package asterism.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a process that was killed left running in a data folder. We hold the folder's lock, so
 * whatever runs in it belongs to nobody.
 */
final class LeftBehind {
  /** How to stop the server whose number is in the folder. */
  interface Stop {
    void run() throws IOException;
  }

  private static final Logger LOG = LoggerFactory.getLogger(LeftBehind.class);
  private static final int CHILDREN_SECONDS = 2;

  /** No process has this number. */
  private static final String NOBODY = Integer.toString(Integer.MAX_VALUE);

  private final Path data;
  private final Path pidFile;

  LeftBehind(Path data) {
    this.data = data;
    this.pidFile = data.resolve("postmaster.pid");
  }

  /** Stops what runs. The next start finds no process of PostgreSQL in the folder. */
  void end(Stop stop) throws IOException {
    if (!Files.exists(pidFile)) {
      return;
    }
    Optional<ProcessHandle> server = server();
    if (server.isPresent()) {
      LOG.warn("Stopping a server left behind in {} (process {})", data, server.get().pid());
      stop.run();
    }
    endOf(children());
    if (Files.exists(pidFile)) {
      disown();
    }
  }

  /** The last resort, for a server that does not even stop at once when told to. */
  void kill() throws IOException {
    server().ifPresent(ProcessHandle::destroyForcibly);
    endOf(children());
  }

  private Optional<ProcessHandle> server() throws IOException {
    return pid().flatMap(ProcessHandle::of).filter(this::servesHere);
  }

  /** The number may by now belong to any other process, even to another PostgreSQL. */
  private boolean servesHere(ProcessHandle process) {
    String program =
        process.info().command().map(path -> Path.of(path).getFileName().toString()).orElse("");
    if (!process.isAlive() || !program.startsWith("postgres")) {
      return false;
    }
    Path cwd = Path.of("/proc", Long.toString(process.pid()), "cwd");
    if (Files.exists(cwd)) { // a server works in its data folder
      try {
        return Files.isSameFile(cwd, data);
      } catch (IOException e) {
        return false;
      }
    }
    return process
        .info()
        .arguments()
        .map(arguments -> List.of(arguments).contains(data.toString()))
        .orElse(true);
  }

  /**
   * Makes the file name a process that cannot exist, because PostgreSQL refuses to start while any
   * process has the number in it. The rest of the file is kept: by it PostgreSQL itself makes sure
   * that nothing is still at work on the data.
   */
  private void disown() throws IOException {
    if (pid().isEmpty()) {
      Files.delete(pidFile); // cut short while it was written
    } else {
      List<String> lines = Files.readAllLines(pidFile);
      Files.write(pidFile, Stream.concat(Stream.of(NOBODY), lines.stream().skip(1)).toList());
    }
  }

  private Optional<Long> pid() throws IOException {
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    try (Stream<String> lines = Files.lines(pidFile)) {
      return lines.findFirst().filter(line -> line.matches("[1-9]\\d{0,9}")).map(Long::valueOf);
    }
  }

  /** When the server itself was killed, those who worked for it need a moment to notice. */
  private List<ProcessHandle> children() {
    return ProcessHandle.allProcesses().filter(this::servesHere).toList();
  }

  private static void endOf(List<ProcessHandle> processes) {
    try {
      CompletableFuture.allOf(
              processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
          .get(CHILDREN_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      processes.forEach(ProcessHandle::destroyForcibly);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
