package asterism.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The login the bot works with, found fit for it: the rules that keep collaboratives apart hold for
 * it.
 */
record BotLogin(String role, String version) {
  private static final int OLDEST = 140000;

  private static final String SERVER =
      """
      select session_user, current_setting('server_version'),
             current_setting('server_version_num')::int, current_setting('server_encoding')
      """;

  /** Every role it is or could become, with what that would let it do; itself first. */
  private static final String TOO_MIGHTY =
      """
      select r.rolname, r.rolname = session_user as itself,
             case
               when r.rolsuper then 'a superuser'
               when r.rolbypassrls then 'allowed to bypass row-level security'
               when r.rolcreaterole then 'allowed to change roles'
               when r.rolreplication then 'allowed to replicate the whole server'
               when r.rolname in ('pg_read_server_files', 'pg_write_server_files',
                                  'pg_execute_server_program', 'pg_write_all_data')
                 then 'allowed to go around the rights on tables'
               when r.oid = (select datdba from pg_database where datname = current_database())
                 then 'the owner of the database'
               when exists (select from pg_namespace n
                            where n.nspname = 'asterism' and n.nspowner = r.oid)
                 or exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                            where n.nspname = 'asterism' and c.relowner = r.oid)
                 then 'the owner of the tables'
             end as reason
      from pg_roles r
      where pg_has_role(session_user, r.oid, 'member')
      order by itself desc, r.rolname
      """;

  private static final String NO_RIGHTS =
      """
      select exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where n.nspname = 'asterism' and c.relname = 'flyway_schema_history'
                       and not (has_schema_privilege(session_user, n.oid, 'usage')
                                and has_table_privilege(session_user, c.oid, 'select')))
      """;

  /** Before migrating: asks nothing that a migration has yet to give. */
  static BotLogin check(Login login) {
    return check(login, false);
  }

  /** After migrating: what is there now must neither belong to it nor be closed to it. */
  static BotLogin checkRights(Login login) {
    return check(login, true);
  }

  private static BotLogin check(Login login, boolean migrated) {
    try (Connection connection = login.connect();
        Statement statement = connection.createStatement()) {
      BotLogin bot = server(statement);
      requireHarmless(statement, bot.role());
      if (migrated) {
        requireRights(statement, bot.role());
      }
      return bot;
    } catch (SQLException e) {
      throw new StartupException(
          "The database at %s cannot be used as %s: %s"
              .formatted(login.where(), login, Sentences.of(e)),
          e);
    }
  }

  private static BotLogin server(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery(SERVER)) {
      row.next();
      BotLogin bot = new BotLogin(row.getString(1), row.getString(2));
      if (row.getInt(3) < OLDEST) {
        throw new StartupException(
            "PostgreSQL %s is too old: Asterism needs 14 or newer".formatted(bot.version()));
      }
      if (!row.getString(4).equals("UTF8")) {
        throw new StartupException(
            "The database keeps text as %s and would lose names and emoji: make one with encoding UTF8"
                .formatted(row.getString(4)));
      }
      return bot;
    }
  }

  private static void requireHarmless(Statement statement, String role) throws SQLException {
    try (ResultSet row = statement.executeQuery(TOO_MIGHTY)) {
      while (row.next()) {
        String reason = row.getString("reason");
        if (reason != null) {
          throw new StartupException(
              "The bot's database login “%s” is %s%s, so nothing would keep collaboratives apart: give the bot a login of its own that owns nothing"
                  .formatted(
                      role,
                      row.getBoolean("itself") ? "" : "a member of “" + row.getString(1) + "”, ",
                      reason));
        }
      }
    }
  }

  private static void requireRights(Statement statement, String role) throws SQLException {
    try (ResultSet row = statement.executeQuery(NO_RIGHTS)) {
      row.next();
      if (row.getBoolean(1)) {
        throw new StartupException(
            "The database was prepared for another login than “%1$s”: use that one, or let the owner grant it to “%1$s”"
                .formatted(role));
      }
    }
  }
}
