package asterism.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A database for one test, migrated and empty, on a real PostgreSQL that all tests of this JVM
 * share. Not for tests that run side by side with one that takes the server away.
 */
public final class TestDatabase implements AutoCloseable {
  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final String MIGRATED = "migrated";

  private static @Nullable Path folder;
  private static @Nullable EmbeddedServer server;

  private final String name;
  private final Database database;

  private TestDatabase(String name, Database database) {
    this.name = name;
    this.database = database;
  }

  /** Closing it gives its connections back; the server stays. */
  public static Database fresh() {
    return create().database();
  }

  /** As {@link #fresh}, for tests that need to get at it from outside too. */
  public static TestDatabase create() {
    String name = copyOf(MIGRATED);
    return new TestDatabase(name, Database.open(settings(name)));
  }

  public Database database() {
    return database;
  }

  String name() {
    return name;
  }

  /** What another process on the same database would see; close it. */
  public Database replica() {
    return Database.open(settings(name));
  }

  /** With password, for SQL that goes around the code. */
  public String botUrl() {
    return url(name, server().bot());
  }

  /** With password, for tables of a test's own and for looking behind the rules. */
  public String ownerUrl() {
    return url(name, server().owner());
  }

  /** Runs SQL as the owner, whom no rule holds back. */
  public void asOwner(String sql) {
    execute(ownerUrl(), sql);
  }

  @Override
  public void close() {
    database.close();
  }

  /** Does something while the server is down, and starts it again at the same address. */
  public static synchronized void whileAway(Runnable action) {
    int port = server().port();
    server().close();
    try {
      action.run();
    } finally {
      server = start(port);
    }
  }

  /** A new database like another, by name; {@code template0} is an empty one. */
  static String copyOf(String template) {
    String name = "test_" + NUMBERS.incrementAndGet();
    create(name, template);
    return name;
  }

  /** How to open a database of the shared server as one that somebody else runs. */
  static DatabaseSettings settings(String name) {
    return settings(url(name, server().bot()), Optional.of(url(name, server().owner())));
  }

  static DatabaseSettings settings(String botUrl, Optional<String> ownerUrl) {
    return new DatabaseSettings(
        Optional.of(
            new DatabaseSettings.External(botUrl, Optional.empty(), Optional.empty(), ownerUrl)),
        Path.of("never-used"));
  }

  static String url(String database, Login login) {
    return "jdbc:postgresql://%s:%d/%s?user=%s&password=%s"
        .formatted(
            Cluster.LOOPBACK,
            server().port(),
            database,
            login.user().orElseThrow(),
            login.password().orElseThrow());
  }

  static void execute(String url, String sql) {
    try (Connection connection = Login.of(url).connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static synchronized EmbeddedServer server() {
    if (server == null) {
      server = start(0);
      Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::stop, "test-database"));
      create(MIGRATED, "template0");
      Database.open(settings(MIGRATED)).close();
    }
    return server;
  }

  /** Unpacked once for all test runs of a module. */
  static Path programs() {
    return Path.of("target", "programs");
  }

  private static void create(String name, String template) {
    execute(
        url("postgres", server().superuser()),
        "create database %s owner asterism_owner template %s".formatted(name, template));
  }

  private static EmbeddedServer start(int port) {
    try {
      folder = folder == null ? Files.createTempDirectory("asterism-test") : folder;
      return EmbeddedServer.start(folder, new EmbeddedServer.Options(programs(), false, port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static synchronized void stop() {
    try {
      server().close();
      if (folder != null) {
        Folders.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
