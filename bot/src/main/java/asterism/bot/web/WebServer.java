package asterism.bot.web;

import asterism.storage.StartupException;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;

/**
 * The one HTTP server. What answers where is handed in as {@link Route}s; it adds to each answer
 * what protects the people who read it, and never shows a stack trace.
 */
public final class WebServer implements AutoCloseable {
  private static final long LARGEST_REQUEST = 1024 * 1024;
  private static final Duration FAREWELL = Duration.ofSeconds(3);
  private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "[::]", "");

  private final String host;
  private final int wanted;
  private final Javalin javalin;

  /**
   * @param port 0 for any that is free; see {@link #port()}
   */
  public WebServer(String host, int port, List<Route> routes) {
    this.host = host;
    this.wanted = port;
    this.javalin =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.startup.showOldJavalinVersionWarning = false;
              config.startup.startupWatcherEnabled = false;
              config.http.maxRequestSize = LARGEST_REQUEST;
              config.http.prefer405over404 = true;
              config.jetty.host = host;
              config.jetty.port = port;
              config.jetty.modifyServer(WebServer::harden);
              config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
              add(routes, config);
            });
  }

  private static void add(List<Route> routes, JavalinConfig config) {
    config.routes.before(SecurityHeaders::add);
    for (Route route : routes) {
      config.routes.addHttpHandler(route.method(), route.path(), surely(route.handler()));
    }
    config.routes.exception(
        HttpResponseException.class,
        (refusal, context) -> {
          context.status(refusal.getStatus());
          Incidents.say(context, plainly(refusal.getStatus()));
        });
    config.routes.exception(
        HttpException.RuntimeException.class,
        (refusal, context) -> {
          context.status(refusal.getCode());
          Incidents.say(context, plainly(refusal.getCode()));
        });
    config.routes.exception(Exception.class, Incidents::answer);
  }

  /** Errors of the machine are defects to whoever reads the answer, like any other. */
  private static Handler surely(Handler handler) {
    return context -> {
      try {
        handler.handle(context);
      } catch (Error e) {
        Incidents.answer(e, context);
      }
    };
  }

  private static void harden(Server server) {
    server.setErrorHandler(new PlainErrors());
    server.setStopTimeout(FAREWELL.toMillis());
    server.insertHandler(new SizeLimitHandler(LARGEST_REQUEST, -1));
    server.insertHandler(new GracefulHandler());
  }

  private static String plainly(int status) {
    return switch (status) {
      case 404 -> "There is nothing at this address.";
      case 405 -> "This address takes another kind of request.";
      case 413 -> "That is too large.";
      default -> "This request cannot be answered.";
    };
  }

  /**
   * From now on requests are answered.
   *
   * @throws StartupException when it cannot listen there, most likely because the port is taken
   */
  public void start() {
    try {
      javalin.start();
    } catch (JavalinException e) {
      throw new StartupException(
          "Nothing can be served at %s, port %d. If another program uses that port, set ASTERISM_HTTP_PORT to a free one, or to 0 for any"
              .formatted(host, wanted),
          e);
    }
  }

  /** The actual port; only after {@link #start()}. */
  public int port() {
    return javalin.port();
  }

  /** Where a browser on this machine finds it; only after {@link #start()}. */
  public URI address() {
    String name = EVERYWHERE.contains(host) ? "localhost" : host;
    String bracketed = name.contains(":") && !name.startsWith("[") ? "[" + name + "]" : name;
    return URI.create("http://" + bracketed + ":" + port() + "/");
  }

  /** Takes no more requests, lets those under way finish for a moment, and stops. */
  @Override
  public void close() {
    javalin.stop();
  }
}
