package asterism.bot.slack;

import asterism.storage.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What stands in the database, whatever the bot says. */
final class Records {
  private final TestDatabase database;

  Records(TestDatabase database) {
    this.database = database;
  }

  long promises() {
    return number("select count(*) from asterism.commitment");
  }

  long cards() {
    return number("select count(*) from asterism.card");
  }

  /** How many things that Slack told were acted upon. */
  long deliveries() {
    return number("select count(*) from asterism.handled_delivery");
  }

  boolean actedUpon(String delivery) {
    return number(
            "select count(*) from asterism.handled_delivery where delivery = '" + delivery + "'")
        == 1;
  }

  long number(String sql) {
    return Long.parseLong(word(sql));
  }

  /** What a query that has one answer says. */
  String word(String sql) {
    try (Connection connection = DriverManager.getConnection(database.ownerUrl());
        Statement statement = connection.createStatement();
        ResultSet told = statement.executeQuery(sql)) {
      told.next();
      return told.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
