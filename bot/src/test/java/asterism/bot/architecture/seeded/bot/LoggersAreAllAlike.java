package asterism.bot.architecture.seeded.bot;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

final class LoggersAreAllAlike {
  static class NotStatic {
    private final Logger LOG = LoggerFactory.getLogger("seeded");
  }

  static class NotFinal {
    private static Logger LOG = LoggerFactory.getLogger("seeded");
  }

  static class NotPrivate {
    static final Logger LOG = LoggerFactory.getLogger("seeded");
  }

  static class OfAnotherName {
    private static final Logger LOGGER = LoggerFactory.getLogger("seeded");
  }
}
