package asterism.storage;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own, for this process alone: on loopback, on any free port, with its data in
 * a folder that outlives it.
 *
 * <pre>
 *   lock               held while we run, so that a second start on the folder is refused
 *   programs/          PostgreSQL itself, unpacked
 *   postgresql/        its data
 *   postgresql.log     what it said since it was last started
 *   password           of the superuser postgres, for whoever makes backups; for our eyes only
 * </pre>
 *
 * <p>Even on loopback every login needs a password: others may have an account on the machine.
 * Those of the two logins the bot uses are made up anew at each start and never written down.
 */
final class EmbeddedServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
  private static final int PORTS_TRIED = 5; // somebody may take a free port before we do

  /**
   * @param programs where PostgreSQL is unpacked
   * @param durable false only in tests: a crash of the machine may then lose everything
   * @param port 0 for any free one
   */
  record Options(Path programs, boolean durable, int port) {}

  private final FolderLock lock;
  private final Cluster cluster;
  private final int port;
  private final Logins logins;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedServer(FolderLock lock, Cluster cluster, int port, Logins logins) {
    this.lock = lock;
    this.cluster = cluster;
    this.port = port;
    this.logins = logins;
  }

  /**
   * Makes the folder, takes it up where it was left, or ends a server that a process killed before
   * its time has left running in it.
   */
  static EmbeddedServer start(Path folder) {
    return start(folder, new Options(folder.resolve("programs"), true, 0));
  }

  static EmbeddedServer start(Path folder, Options options) {
    try {
      Files.createDirectories(folder);
      FolderLock lock = FolderLock.take(folder);
      try {
        return start(folder, options, lock);
      } catch (IOException | RuntimeException | Error e) {
        lock.close();
        throw e;
      }
    } catch (FileSystemException e) {
      throw new StartupException(
          "The data folder %s cannot be used (%s: %s): set ASTERISM_DATA to a folder that can be written"
              .formatted(folder, e.getClass().getSimpleName(), e.getMessage()),
          e);
    } catch (IOException e) {
      throw new StartupException(
          "The embedded PostgreSQL could not be started in %s: %s"
              .formatted(folder, Sentences.of(e)),
          e);
    }
  }

  private static EmbeddedServer start(Path folder, Options options, FolderLock lock)
      throws IOException {
    Cluster cluster = new Cluster(folder, Program.unpack(options.programs()), options.durable());
    cluster.prepare();
    int port = started(cluster, options.port());
    try {
      Logins logins = Logins.prepare(port, cluster.password(), options.durable());
      LOG.info("Embedded PostgreSQL on port {}, data in {}", port, folder);
      return new EmbeddedServer(lock, cluster, port, logins);
    } catch (IOException | RuntimeException | Error e) {
      cluster.stop();
      throw e;
    }
  }

  private static int started(Cluster cluster, int wanted) throws IOException {
    for (int attempt = 1; ; attempt++) {
      int port = wanted == 0 ? freePort() : wanted;
      Optional<String> complaint = cluster.start(port);
      if (complaint.isEmpty()) {
        return port;
      }
      boolean taken = complaint.get().contains("could not create any TCP/IP sockets");
      if (!taken || wanted != 0 || attempt == PORTS_TRIED) {
        throw new StartupException(
            "The embedded PostgreSQL did not start: %s".formatted(complaint.get()));
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  Login owner() {
    return logins.owner();
  }

  Login bot() {
    return logins.bot();
  }

  Login superuser() {
    return logins.superuser();
  }

  int port() {
    return port;
  }

  /** Waits until everything is on disk. */
  @Override
  public void close() {
    if (closed.getAndSet(true)) {
      return;
    }
    try {
      cluster.stop();
    } catch (IOException e) {
      LOG.error("The embedded PostgreSQL could not be stopped; the next start will see to it", e);
    } finally {
      lock.close();
    }
  }
}
