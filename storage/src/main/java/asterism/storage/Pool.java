package asterism.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/**
 * The connections of the bot's login. Waiting for one, and each statement, has an end, so that
 * people in chat are told within their three seconds instead of seeing nothing.
 */
final class Pool {
  private static final int CONNECTIONS = 8; // 4 to 16 are equally fast, 32 are slower
  private static final Duration WAIT = Duration.ofSeconds(1);

  /**
   * For each new connection. Text, not start-up parameters: poolers refuse those they do not know.
   */
  private static final String SESSION =
      """
      set time zone 'UTC';
      set search_path = %s, pg_temp;
      set statement_timeout = '%dms';
      set idle_in_transaction_session_timeout = '60s'
      """
          .formatted(Migrations.SCHEMA, Database.PATIENCE.toMillis());

  private Pool() {}

  static HikariDataSource of(Login login) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("database");
    config.setJdbcUrl(login.url());
    login.user().ifPresent(config::setUsername);
    login.password().ifPresent(config::setPassword);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(2);
    config.setConnectionTimeout(WAIT.toMillis());
    config.setValidationTimeout(WAIT.toMillis() / 2);
    config.setInitializationFailTimeout(-1); // already looked at, with better words for a failure
    config.setKeepaliveTime(Duration.ofMinutes(1).toMillis());
    config.setConnectionInitSql(SESSION);
    config.addDataSourceProperty("ApplicationName", "asterism");
    config.addDataSourceProperty("connectTimeout", "1");
    config.addDataSourceProperty("loginTimeout", "2");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    config.addDataSourceProperty(
        "socketTimeout", Long.toString(Database.PATIENCE.plus(Database.GRACE).toSeconds()));
    return new HikariDataSource(config);
  }
}
