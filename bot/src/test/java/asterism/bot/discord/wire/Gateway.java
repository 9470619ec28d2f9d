package asterism.bot.discord.wire;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sessions of bots, over WebSockets. Safe for use by many threads. */
final class Gateway extends WebSocketServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
  private static final int HEARTBEAT = 1;
  private static final int IDENTIFY = 2;
  private static final int PRESENCE = 3;
  private static final int RESUME = 6;
  private static final int RECONNECT = 7;
  private static final int MEMBERS = 8;
  private static final int INVALID = 9;
  private static final int HELLO = 10;
  private static final int ACK = 11;

  /** Its monitor guards all this too: an event is told in the order in which things happen. */
  private final World world;

  private final Book book;
  private final Access access;
  private final Greeting greeting;

  /** Hangs up where no monitor is held: the socket has its own. */
  private final ExecutorService hangingUp = Executors.newSingleThreadExecutor();

  private final CountDownLatch started = new CountDownLatch(1);
  private final Map<WebSocket, Link> links = new HashMap<>();
  private final Map<String, Session> sessions = new LinkedHashMap<>();
  private volatile Duration heartbeat = Duration.ofMillis(41_250);

  /** What a new session is told first. */
  interface Greeting {
    void welcome(Session session, String address);

    /** Who is asked for. */
    void members(Session session, JsonNode asked);
  }

  Gateway(World world, Book book, Access access, Greeting greeting) {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 2);
    this.world = world;
    this.book = book;
    this.access = access;
    this.greeting = greeting;
    setDaemon(true);
    setReuseAddr(true);
    setTcpNoDelay(true);
    setConnectionLostTimeout(0);
  }

  Gateway startAndWait() {
    start();
    try {
      if (!started.await(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("The gateway of the fake Discord does not start.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return this;
  }

  String address() {
    return "ws://127.0.0.1:" + getPort();
  }

  void heartbeat(Duration every) {
    heartbeat = every;
  }

  /** How many sessions have a connection. */
  int connected() {
    synchronized (world) {
      return (int) sessions.values().stream().filter(one -> one.link().isPresent()).count();
    }
  }

  /** Tells every session that there is, connected or not; each in its own way. */
  void toAll(Consumer<Session> telling) {
    synchronized (world) {
      List.copyOf(sessions.values()).forEach(telling);
    }
  }

  @Override
  public void onStart() {
    started.countDown();
  }

  @Override
  public void onOpen(WebSocket socket, ClientHandshake handshake) {
    synchronized (world) {
      Link link = new Link(socket, handshake.getResourceDescriptor().contains("zlib-stream"));
      links.put(socket, link);
      ObjectNode hello = Json.object().put("op", HELLO).putNull("s").putNull("t");
      hello.putObject("d").put("heartbeat_interval", heartbeat.toMillis()).putArray("_trace");
      link.send(hello);
    }
  }

  @Override
  public void onClose(WebSocket socket, int code, String reason, boolean remote) {
    synchronized (world) {
      Link link = links.remove(socket);
      if (link == null) {
        return;
      }
      link.end();
      Optional<Session> session = of(link);
      session.ifPresent(Session::lose);
      if (remote && (code == CloseFrame.NORMAL || code == CloseFrame.GOING_AWAY)) {
        session.ifPresent(over -> sessions.remove(over.id));
      }
    }
  }

  private Optional<Session> of(Link link) {
    return sessions.values().stream()
        .filter(one -> one.link().filter(link::equals).isPresent())
        .findFirst();
  }

  @Override
  public void onMessage(WebSocket socket, String text) {
    synchronized (world) {
      Link link = links.get(socket);
      JsonNode message = Json.parse(text).orElse(Json.MISSING);
      if (link == null || link.silent()) {
        return;
      }
      JsonNode data = message.path("d");
      switch (message.path("op").asInt(-1)) {
        case HEARTBEAT -> link.send(Json.object().put("op", ACK).putNull("s").putNull("t"));
        case IDENTIFY -> identify(link, data);
        case RESUME -> resume(link, data);
        case PRESENCE -> LOG.debug("A presence, which nobody sees");
        case MEMBERS -> of(link).ifPresent(session -> greeting.members(session, data));
        default -> hangUp(link, 4001, "Unknown opcode.");
      }
    }
  }

  private void identify(Link link, JsonNode data) {
    int intents = data.path("intents").asInt();
    if (!access.isToken(data.path("token").asText())) {
      book.complain("The gateway: a wrong token");
      hangUp(link, 4004, "Authentication failed.");
    } else if (!access.grants(intents)) {
      book.complain("The gateway: intents that are not granted, of " + intents);
      hangUp(link, 4014, "Disallowed intent(s).");
    } else {
      Session session = new Session(intents, link);
      sessions.put(session.id, session);
      greeting.welcome(session, address());
    }
  }

  private void resume(Link link, JsonNode data) {
    Session session = sessions.get(data.path("session_id").asText());
    int seq = data.path("seq").asInt();
    if (!access.isToken(data.path("token").asText())) {
      hangUp(link, 4004, "Authentication failed.");
    } else if (session == null || seq > session.seq()) {
      link.send(Json.object().put("op", INVALID).put("d", false).putNull("s").putNull("t"));
    } else {
      session.link().ifPresent(old -> hangUp(old, 4000, "Resumed elsewhere."));
      session.resume(link, seq);
    }
  }

  private void hangUp(Link link, int code, String reason) {
    hangingUp.execute(() -> link.socket.close(code, reason));
  }

  /** Breaks all connections, without a word. */
  void cut() {
    List<WebSocket> all;
    synchronized (world) {
      all = List.copyOf(links.keySet());
    }
    all.forEach(socket -> socket.closeConnection(CloseFrame.ABNORMAL_CLOSE, "cut"));
  }

  /** From now on nothing goes through the connections that there are; nobody notices. */
  void silence() {
    synchronized (world) {
      links.values().forEach(Link::silence);
    }
  }

  /** Asks every bot to connect anew and resume. */
  void askToReconnect() {
    synchronized (world) {
      ObjectNode asked = Json.object().put("op", RECONNECT).putNull("d").putNull("s").putNull("t");
      links.values().forEach(link -> link.send(asked));
    }
  }

  /** Forgets all sessions: what happened meanwhile is never told. */
  void invalidate() {
    synchronized (world) {
      sessions.clear();
      ObjectNode said = Json.object().put("op", INVALID).put("d", false).putNull("s").putNull("t");
      links.values().forEach(link -> link.send(said));
    }
  }

  /** Forgets all sessions, without a word: who resumes later is told that there is none. */
  void forget() {
    synchronized (world) {
      sessions.clear();
    }
  }

  @Override
  public void onError(WebSocket socket, Exception e) {
    LOG.info("A connection of the fake Discord: {}", e.toString());
  }

  @Override
  public void close() {
    hangingUp.shutdown();
    try {
      stop(1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
