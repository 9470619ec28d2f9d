package asterism.storage;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The data of an embedded server and the commands that make, start and stop it. */
final class Cluster {
  static final String LOOPBACK = "127.0.0.1";

  private static final Logger LOG = LoggerFactory.getLogger(Cluster.class);
  private static final String HALF_MADE = "unfinished-";

  /** A crash may leave a lot to be read again; starting is not given up before that. */
  private static final int START_SECONDS = 120;

  private static final int STOP_SECONDS = 8;

  /** Short, so that a start after a kill takes no more than ten seconds. */
  private static final int STOP_LEFT_BEHIND_SECONDS = 4;

  private static final int STOP_AT_ONCE_SECONDS = 1;

  private final Path folder;
  private final Path data;
  private final Program program;
  private final boolean durable;

  Cluster(Path folder, Program program, boolean durable) {
    this.folder = folder;
    this.data = folder.resolve("postgresql");
    this.program = program;
    this.durable = durable;
  }

  /** Leaves data that can be started and a folder in which nothing runs. */
  void prepare() throws IOException {
    refuseUnspeakable();
    deleteHalfMade();
    if (!Files.isDirectory(data)) {
      make();
      return;
    }
    String found = Files.readString(data.resolve("PG_VERSION")).strip();
    String known = program.majorVersion();
    if (!found.equals(known)) {
      throw new StartupException(
          "The data in %s was made by PostgreSQL %s, and this is %s: start the version of Asterism that made it, back up there, and restore here into another folder"
              .formatted(folder, found, known));
    }
    new LeftBehind(data).end(() -> stop(STOP_LEFT_BEHIND_SECONDS));
  }

  /** Empty if the server is ready, otherwise what it complained about. */
  Optional<String> start(int port) throws IOException {
    Path log = folder.resolve("postgresql.log");
    Files.deleteIfExists(log); // it grows while we run, and says little; see options
    Program.Outcome outcome =
        program.run(
            "pg_ctl",
            START_SECONDS + 10,
            List.of(
                "start",
                "-w",
                "-t",
                Integer.toString(START_SECONDS),
                "-D",
                data.toString(),
                "-l",
                log.toString(),
                "-o",
                options(port)));
    return outcome.good() ? Optional.empty() : Optional.of(complaint(log, outcome));
  }

  /** Asks, then insists. Nothing that was committed is lost either way. */
  void stop() throws IOException {
    stop(STOP_SECONDS);
  }

  private void stop(int seconds) throws IOException {
    if (!stop("fast", seconds) && !stop("immediate", STOP_AT_ONCE_SECONDS)) {
      new LeftBehind(data).kill();
    }
  }

  String password() throws IOException {
    try {
      return Files.readString(passwordFile()).strip();
    } catch (NoSuchFileException e) {
      throw new StartupException(
          "The file %s is missing, without which the data beside it cannot be opened: put it back from a backup"
              .formatted(passwordFile()),
          e);
    }
  }

  private boolean stop(String mode, int seconds) throws IOException {
    Program.Outcome outcome =
        program.run(
            "pg_ctl",
            seconds + 5,
            List.of(
                "stop", "-w", "-t", Integer.toString(seconds), "-m", mode, "-D", data.toString()));
    if (!outcome.good() && Files.exists(data.resolve("postmaster.pid"))) {
      LOG.warn("Embedded PostgreSQL did not stop ({}): {}", mode, outcome.said());
      return false;
    }
    return true;
  }

  /** In a folder of its own that gets its name when it is whole: we may be killed half-way. */
  private void make() throws IOException {
    Path half = Files.createTempDirectory(folder, HALF_MADE);
    writePassword();
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-D",
                half.toString(),
                "--username=postgres",
                "--pwfile=" + passwordFile(),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin", // sorts alike on every machine
                "--builtin-locale=C.UTF-8",
                "--no-instructions"));
    if (!durable) {
      arguments.add("--no-sync");
    }
    Program.Outcome outcome = program.run("initdb", START_SECONDS, arguments);
    if (!outcome.good()) {
      throw new StartupException(
          "The embedded PostgreSQL could not set up its data in %s: %s"
              .formatted(folder, Sentences.lastLine(outcome.said())));
    }
    Folders.moveUnlessThere(half, data);
  }

  private void writePassword() throws IOException {
    Files.deleteIfExists(passwordFile());
    boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    FileAttribute<?>[] ours =
        posix
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Files.createFile(passwordFile(), ours);
    Files.writeString(passwordFile(), Logins.newPassword() + "\n");
  }

  private Path passwordFile() {
    return folder.resolve("password");
  }

  private void deleteHalfMade() throws IOException {
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, HALF_MADE + "*")) {
      for (Path half : found) {
        try {
          Folders.delete(half);
        } catch (IOException e) {
          LOG.info("{} is still being written to; the next start will delete it", half);
        }
      }
    }
  }

  /** Given on the command line, where they win over whatever is in the files of the cluster. */
  private String options(int port) {
    String safe = durable ? "on" : "off";
    return Stream.of(
            "port=" + port,
            "listen_addresses=" + LOOPBACK,
            "unix_socket_directories=",
            "fsync=" + safe,
            "synchronous_commit=" + safe,
            "full_page_writes=" + safe,
            "timezone=UTC",
            "log_timezone=UTC",
            "max_connections=" + (durable ? 50 : 300),
            // the log is kept small and holds nothing that people wrote
            "log_checkpoints=off",
            "log_error_verbosity=terse",
            "log_min_error_statement=panic")
        .map(option -> "-c " + option)
        .reduce((one, other) -> one + " " + other)
        .orElseThrow();
  }

  /** pg_ctl hands the path to a shell between double quotes. */
  private void refuseUnspeakable() {
    String path = program.home().resolve("bin").toAbsolutePath() + " " + data.toAbsolutePath();
    if (path.matches("(?s).*[\"$`\n].*") || (!Program.isWindows() && path.contains("\\"))) {
      throw new StartupException(
          "The data folder %s cannot be used: a path with \", $, ` or \\ in it is more than PostgreSQL's own tools can take"
              .formatted(folder));
    }
  }

  private static String complaint(Path log, Program.Outcome outcome) throws IOException {
    if (!Files.exists(log)) {
      return Sentences.lastLine(outcome.said());
    }
    List<String> lines =
        new String(Files.readAllBytes(log), Charset.defaultCharset()).lines().toList();
    String fatal =
        lines.stream()
            .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
            .map(line -> line.replaceAll(".*?(FATAL|PANIC): +", ""))
            .reduce("", (first, line) -> first.isEmpty() ? line : first + "; " + line);
    return fatal.isEmpty() ? Sentences.lastLine(outcome.said()) : fatal;
  }
}
