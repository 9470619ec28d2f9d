package asterism.bot.architecture.seeded.bot;

import java.time.Clock;

/** The one that may ask the machine. */
final class Main {
  private Main() {}

  static Clock clock() {
    return Clock.systemUTC();
  }
}
