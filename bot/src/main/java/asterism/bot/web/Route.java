package asterism.bot.web;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/** One address of the {@link WebServer}, and what answers there. */
public record Route(HandlerType method, String path, Handler handler) {

  public static Route get(String path, Handler handler) {
    return new Route(HandlerType.GET, path, handler);
  }

  public static Route post(String path, Handler handler) {
    return new Route(HandlerType.POST, path, handler);
  }
}
