package asterism.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The logins of an embedded server. The owner is no superuser either, so that what works here works
 * with any other PostgreSQL too.
 */
record Logins(Login superuser, Login owner, Login bot) {
  private static final String DATABASE = "asterism";
  private static final String OWNER = "asterism_owner";
  private static final String BOT = "asterism_bot";

  private static final String NOTHING_LOST =
      """
      select current_setting('fsync') = 'on' and current_setting('synchronous_commit') = 'on'
             and current_setting('full_page_writes') = 'on'
      """;

  static String newPassword() {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  /** Makes the two roles and the database, or finds them as they should be. */
  static Logins prepare(int port, String password, boolean durable) {
    Login superuser = login(port, "postgres", "postgres", password);
    Login owner = login(port, DATABASE, OWNER, derived(password, OWNER));
    Login bot = login(port, DATABASE, BOT, derived(password, BOT));
    try (Connection connection = superuser.connect();
        Statement statement = connection.createStatement()) {
      prepare(statement, owner);
      prepare(statement, bot);
      if (!isTrue(
          statement,
          "select exists (select from pg_database where datname = '%s')".formatted(DATABASE))) {
        statement.execute("create database %s owner %s".formatted(DATABASE, OWNER));
      }
      if (durable) {
        requireNothingLost(bot);
      }
      return new Logins(superuser, owner, bot);
    } catch (SQLException e) {
      throw new StartupException(
          "The embedded PostgreSQL cannot be used: %s".formatted(Sentences.of(e)), e);
    }
  }

  /** Asked as the bot, because each role and database can be told otherwise than the server. */
  private static void requireNothingLost(Login bot) throws SQLException {
    try (Connection connection = bot.connect();
        Statement statement = connection.createStatement()) {
      if (!isTrue(statement, NOTHING_LOST)) {
        throw new StartupException(
            "The embedded PostgreSQL would lose data in a power cut, so it is not used: fsync, synchronous_commit and full_page_writes must be on");
      }
    }
  }

  /** So that one file is all there is to keep, and a restart locks nobody out. */
  private static String derived(String password, String role) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest((password + role).getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has it", e);
    }
  }

  private static Login login(int port, String database, String user, String password) {
    return new Login(
        "jdbc:postgresql://%s:%d/%s".formatted(Cluster.LOOPBACK, port, database),
        Optional.of(user),
        Optional.of(password));
  }

  private static void prepare(Statement statement, Login login) throws SQLException {
    String role = login.user().orElseThrow();
    if (!isTrue(
        statement, "select exists (select from pg_roles where rolname = '%s')".formatted(role))) {
      statement.execute("create role %s".formatted(role));
    }
    statement.execute(
        """
        alter role %s login nosuperuser nobypassrls nocreatedb nocreaterole noreplication
          password '%s'
        """
            .formatted(role, login.password().orElseThrow()));
  }

  private static boolean isTrue(Statement statement, String question) throws SQLException {
    try (ResultSet row = statement.executeQuery(question)) {
      return row.next() && row.getBoolean(1);
    }
  }
}
