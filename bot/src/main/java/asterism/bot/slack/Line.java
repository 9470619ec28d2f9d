package asterism.bot.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.socket_mode.SocketModeClient;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection that Slack's Socket Mode holds: Slack renews it now and then, and the client opens
 * it again when it is cut.
 */
final class Line implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Line.class);
  private static final int WORKERS = 10;
  private static final String HELLO = "\"hello\"";

  private final SocketModeApp socket;

  /** Connections that said hello and were not closed; while one is renewed there are two. */
  private final AtomicInteger open = new AtomicInteger();

  private Line(SocketModeApp socket) {
    this.socket = socket;
  }

  static Line open(App app, String appToken) throws Exception {
    Line line =
        new Line(new SocketModeApp(appToken, app, SocketModeClient.Backend.JavaWebSocket, WORKERS));
    line.socket.startAsync();
    SocketModeClient client = line.socket.getClient();
    client.addWebSocketMessageListener(line::heard);
    client.addWebSocketCloseListener(
        (code, why) -> line.open.updateAndGet(n -> Math.max(0, n - 1)));
    return line;
  }

  boolean isOpen() {
    return open.get() > 0;
  }

  private void heard(String message) {
    if (message.contains(HELLO) && message.contains("\"type\"")) {
      open.incrementAndGet();
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (Exception e) {
      LOG.warn("The connection to Slack did not close cleanly", e);
    }
  }
}
