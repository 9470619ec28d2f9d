package asterism.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** A way into one database as one role. What is inside the URL gives way to the other two. */
record Login(String url, Optional<String> user, Optional<String> password) {

  static Login of(String url) {
    return new Login(url, Optional.empty(), Optional.empty());
  }

  /** Connections for starting up and migrating: quick to say no, but with no limit on what runs. */
  PGSimpleDataSource dataSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    parsed(); // the data source would put the whole URL, password and all, into its complaint
    source.setConnectTimeout(3);
    source.setURL(url);
    user.ifPresent(source::setUser);
    password.ifPresent(source::setPassword);
    source.setApplicationName("asterism");
    source.setTcpKeepAlive(true);
    return source;
  }

  Connection connect() throws SQLException {
    return dataSource().getConnection();
  }

  /** Host, port and database, for sentences that people read. */
  String where() {
    Properties parts = parsed();
    return "%s:%s/%s"
        .formatted(
            PGProperty.PG_HOST.getOrDefault(parts),
            PGProperty.PG_PORT.getOrDefault(parts),
            PGProperty.PG_DBNAME.getOrDefault(parts));
  }

  private Properties parsed() {
    Properties parts = Driver.parseURL(url, null);
    if (parts == null) {
      throw new StartupException(
          "A database URL cannot be read: write it as jdbc:postgresql://host:5432/database");
    }
    return parts;
  }

  /** Never shows the URL or the password. */
  @Override
  public String toString() {
    Properties parts = Driver.parseURL(url, null);
    if (parts == null) {
      return "unreadable URL";
    }
    return user.or(() -> Optional.ofNullable(PGProperty.USER.getOrDefault(parts))).orElse("?")
        + "@"
        + where();
  }
}
