package asterism.bot.architecture.seeded.bot.discord;

import io.javalin.http.Handler;
import org.eclipse.jetty.server.Server;

final class TheHttpServerStaysAtTheRim {
  abstract static class Javalins {
    abstract Handler handler();
  }

  abstract static class Jettys {
    abstract Server server();
  }
}
