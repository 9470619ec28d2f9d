package asterism.bot.room;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request through only when it comes from this very machine by name: its Host, and its
 * Origin where one is sent, must be names that lead nowhere else. A page of somebody else's that
 * points its own name at us (DNS rebinding), or posts to us from afar, gets a 403.
 */
final class Loopback {
  private static final String OCTET = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final String HOST =
      "(?i:localhost)|127\\." + OCTET + "\\." + OCTET + "\\." + OCTET + "|\\[::1\\]";
  private static final String PORT = "(?::\\d{1,5})?";
  private static final Pattern AUTHORITY = Pattern.compile("(?:" + HOST + ")" + PORT);
  private static final Pattern ORIGIN = Pattern.compile("https?://(?:" + HOST + ")" + PORT);

  private Loopback() {}

  /** {@code handler}, for requests from this machine. */
  static Handler only(Handler handler) {
    return context -> {
      if (isOurs(context)) {
        handler.handle(context);
      } else {
        refuse(context);
      }
    };
  }

  private static boolean isOurs(Context context) {
    return isHost(context.header("Host"))
        && isHost(authority(context.url()))
        && isOrigin(context.header("Origin"));
  }

  /** What the request line itself names, if it names anything: it need not be the header's. */
  private static String authority(String url) {
    return url.replaceFirst("^[^:]*://", "").replaceFirst("/.*", "");
  }

  static boolean isHost(@Nullable String host) {
    return host != null && AUTHORITY.matcher(host).matches();
  }

  /** No origin at all is fine: browsers leave it out of plain reading. */
  static boolean isOrigin(@Nullable String origin) {
    return origin == null || ORIGIN.matcher(origin).matches();
  }

  private static void refuse(Context context) {
    String words =
        "The room answers only this computer itself: open it as http://localhost with its port.";
    context.status(403);
    if (context.path().startsWith(RoomApi.PATH)) {
      context.contentType("application/json").result("{\"error\":\"" + words + "\"}");
    } else {
      context.contentType("text/plain; charset=utf-8").result(words + "\n");
    }
  }
}
