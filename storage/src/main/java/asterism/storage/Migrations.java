package asterism.storage;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** The steps in {@code db/migration}, seen by one login: the owner takes them, the bot looks. */
final class Migrations {
  static final String SCHEMA = "asterism";

  private final Login login;
  private final Flyway flyway;

  /**
   * @param bot the role that gets the rights, whoever migrates
   */
  Migrations(Login login, String bot) {
    this.login = login;
    this.flyway =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(login.dataSource())
            .callbacks(new InUtc())
            .schemas(SCHEMA)
            .locations("classpath:db/migration")
            .failOnMissingLocations(true)
            .validateMigrationNaming(true)
            .placeholders(Map.of("bot", '"' + bot.replace("\"", "\"\"") + '"'))
            .loggers("slf4j")
            .load();
  }

  void migrate() {
    try {
      flyway.migrate();
    } catch (FlywayException e) {
      throw refused(e);
    }
  }

  void requireNonePending() {
    try {
      List<MigrationInfo> all = Arrays.asList(flyway.info().all());
      if (all.stream().anyMatch(step -> step.getState() == MigrationState.FUTURE_SUCCESS)) {
        throw new StartupException(
            "The database at %s was already migrated by a newer version of Asterism: start that one"
                .formatted(login.where()));
      }
      long pending = all.stream().filter(step -> !step.getState().isApplied()).count();
      if (pending > 0) {
        throw new StartupException(
            "The database at %s is not ready for this version of Asterism (%d steps to go): set ASTERISM_DATABASE_OWNER_URL to the same database with its owner's login, and start again"
                .formatted(login.where(), pending));
      }
    } catch (FlywayException e) {
      throw refused(e);
    }
  }

  private StartupException refused(FlywayException e) {
    return new StartupException(
        "The database at %s could not be migrated as %s: %s"
            .formatted(login.where(), login, Sentences.of(e)),
        e);
  }

  /** So that a step means the same wherever it is run; the driver would ask for our own zone. */
  private static final class InUtc extends BaseCallback {
    @Override
    public boolean supports(Event event, Context context) {
      return event == Event.AFTER_CONNECT;
    }

    @Override
    public void handle(Event event, Context context) {
      try (Statement statement = context.getConnection().createStatement()) {
        statement.execute("set time zone 'UTC'");
      } catch (SQLException e) {
        throw new FlywayException("The time zone could not be set", e);
      }
    }
  }
}
