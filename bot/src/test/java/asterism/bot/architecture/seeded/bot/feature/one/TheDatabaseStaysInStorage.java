package asterism.bot.architecture.seeded.bot.feature.one;

import java.sql.Connection;

abstract class TheDatabaseStaysInStorage {
  abstract Connection connection();
}
