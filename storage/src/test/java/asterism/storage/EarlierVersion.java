package asterism.storage;

import java.util.Map;
import org.flywaydb.core.Flyway;

/** A database as an earlier version of the bot left it, before the later migrations. */
record EarlierVersion(String name, String owner) {

  /**
   * @param migration the last one that had been applied, such as {@code 5}
   */
  static EarlierVersion at(String migration) {
    String name = TestDatabase.copyOf("template0");
    String owner = TestDatabase.url(name, TestDatabase.server().owner());
    Flyway.configure()
        .dataSource(Login.of(owner).dataSource())
        .schemas(Migrations.SCHEMA)
        .locations("classpath:db/migration")
        .placeholders(Map.of("bot", "asterism_bot"))
        .target(migration)
        .loggers("slf4j")
        .load()
        .migrate();
    return new EarlierVersion(name, owner);
  }

  void execute(String sql) {
    TestDatabase.execute(owner, sql);
  }

  /** Opened by the bot of today, which migrates it. */
  Database opened() {
    return Database.open(TestDatabase.settings(name));
  }
}
