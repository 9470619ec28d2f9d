package asterism.bot.slack;

import com.slack.api.Slack;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import java.io.IOException;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slack's client of Socket Mode. By itself that one stops connecting for good when Slack refuses it
 * once, makes several connections at a time when it is told several times to renew one, and may
 * open one after it was closed.
 */
final class LineClient extends SocketModeClientJavaWSImpl {
  private static final Logger LOG = LoggerFactory.getLogger(LineClient.class);
  private static final Pattern HELLO = Pattern.compile("\"type\"\\s*:\\s*\"hello\"");

  private volatile boolean closed;
  private volatile boolean inTrouble;

  /**
   * @param address of the first connection
   */
  LineClient(Slack slack, String appToken, String address) throws URISyntaxException {
    super(slack, appToken, address);
    addWebSocketErrorListener(trouble -> inTrouble(trouble.getClass().getSimpleName()));
    addWebSocketMessageListener(this::heard);
  }

  @Override
  public synchronized void connectToNewEndpoint() throws IOException {
    if (closed) {
      return;
    }
    try {
      super.connectToNewEndpoint();
    } catch (IOException | RuntimeException e) {
      inTrouble(String.valueOf(e.getMessage()));
      throw new IOException(e);
    }
    if (closed) {
      disconnect();
    }
  }

  private void inTrouble(String why) {
    if (!inTrouble) {
      LOG.warn("There is no connection to Slack ({}). I go on trying", why);
    }
    inTrouble = true;
  }

  private void heard(String message) {
    if (inTrouble && HELLO.matcher(message).find()) {
      inTrouble = false;
      LOG.info("There is a connection to Slack again");
    }
  }

  @Override
  public void close() throws IOException {
    closed = true;
    super.close();
  }
}
