package asterism.storage.link;

import asterism.storage.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks at the rows of all collaboratives, behind the rules. */
record Behind(TestDatabase test) {
  private static final String TABLES =
      """
      select relname from pg_class c
      where relnamespace = 'asterism'::regnamespace and relkind in ('r', 'p') and relrowsecurity
      order by 1
      """;

  private static final String REFERENCES =
      """
      select format('select ''%1$s of %2$s'' from %2$s c where %3$s and not exists (select from %4$s p where %5$s) limit 1',
        f.conname, f.conrelid::regclass,
        (select string_agg(format('c.%I is not null', a.attname), ' and ')
         from unnest(f.conkey) k join pg_attribute a on a.attrelid = f.conrelid and a.attnum = k),
        f.confrelid::regclass,
        (select string_agg(format('p.%I = c.%I', t.attname, m.attname), ' and ')
         from unnest(f.conkey, f.confkey) k (mine, theirs)
         join pg_attribute m on m.attrelid = f.conrelid and m.attnum = k.mine
         join pg_attribute t on t.attrelid = f.confrelid and t.attnum = k.theirs))
      from pg_constraint f where f.contype = 'f' and f.connamespace = 'asterism'::regnamespace
      """;

  /** Rows of each table, of everybody. */
  Map<String, Long> counts() {
    return counts("true");
  }

  /** Rows of each table that belong to a collaborative. */
  Map<String, Long> countsOf(long collaborative) {
    return counts("%s = " + collaborative);
  }

  private Map<String, Long> counts(String condition) {
    Map<String, Long> counts = new TreeMap<>();
    for (String table : found(TABLES)) {
      String which = condition.formatted(table.equals("collaborative") ? "id" : "collaborative_id");
      counts.put(
          table,
          Long.valueOf(
              found("select count(*) from asterism.\"%s\" where %s".formatted(table, which))
                  .get(0)));
    }
    return counts;
  }

  /** References that lead nowhere, whatever the database itself says. */
  List<String> orphans() {
    List<String> orphans = new ArrayList<>();
    found(REFERENCES).forEach(query -> orphans.addAll(found(query)));
    return orphans;
  }

  /** Which columns refer to a row of a table, as {@code commitment.owner_id}. */
  List<String> references(String table, long id) {
    List<String> references = new ArrayList<>();
    found(
            """
            select format('select distinct ''%1$s.%2$s'' from %1$s where %2$I = ', f.conrelid::regclass, a.attname)
            from pg_constraint f
            join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[2]
            where f.contype = 'f' and f.confrelid = '%s'::regclass
            """
                .replace("'%s'", "'" + table + "'"))
        .forEach(query -> references.addAll(found(query + id)));
    references.sort(null);
    return references;
  }

  List<String> found(String sql) {
    List<String> found = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(test.ownerUrl());
        Statement statement = connection.createStatement()) {
      statement.execute("set search_path = asterism, pg_temp");
      try (ResultSet rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return found;
  }
}
