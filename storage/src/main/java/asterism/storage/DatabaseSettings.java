package asterism.storage;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which PostgreSQL to use: one that is run elsewhere, or, without that, one of our own.
 *
 * @param external the server to connect to; if empty, our own is started
 * @param folder where our own server keeps its data; not touched if there is an external one
 */
public record DatabaseSettings(Optional<External> external, Path folder) {

  /** Our own server, with its data in {@code folder}, which is made if it does not exist. */
  public static DatabaseSettings embedded(String folder) {
    try {
      return new DatabaseSettings(Optional.empty(), Path.of(folder));
    } catch (InvalidPathException e) {
      throw new StartupException(
          "“%s” cannot be the name of a folder here; if it has accents or another script, start with LC_ALL=C.UTF-8 set"
              .formatted(folder),
          e);
    }
  }

  /**
   * PostgreSQL 14 or newer, run by somebody else.
   *
   * @param url JDBC URL with the bot's own login, which must not be the owner of the tables
   * @param user the bot's login, unless it is inside the URL
   * @param password its password, unless it is inside the URL or none is needed
   * @param ownerUrl JDBC URL with the owner's login inside, needed only when there is something to
   *     migrate
   */
  public record External(
      String url, Optional<String> user, Optional<String> password, Optional<String> ownerUrl) {

    Login bot() {
      return new Login(url, user, password);
    }

    Optional<Login> owner() {
      return ownerUrl.map(Login::of);
    }

    /** Without passwords, and without the URLs, which may hold some. */
    @Override
    public String toString() {
      return "External["
          + bot()
          + ", owner "
          + owner().map(Login::toString).orElse("not given")
          + "]";
    }
  }
}
