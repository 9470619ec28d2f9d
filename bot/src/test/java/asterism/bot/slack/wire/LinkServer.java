package asterism.bot.slack.wire;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Socket Mode: brings things in envelopes, over whichever connection there is. */
final class LinkServer extends WebSocketServer implements Postman, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LinkServer.class);
  private static final int BROKEN = CloseFrame.ABNORMAL_CLOSE;

  private final SlackTime time;
  private final Supplier<Duration> patience;
  private final CountDownLatch started = new CountDownLatch(1);
  private final Set<String> tickets = new HashSet<>();
  private final List<WebSocket> links = new ArrayList<>();

  /** Told to go, so nothing more is sent over them. */
  private final Set<WebSocket> retiring = new HashSet<>();

  private final Map<String, Pending> pending = new LinkedHashMap<>();
  private int turn;

  private static final class Pending {
    final String envelope;
    final CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    WebSocket over;

    Pending(String envelope, WebSocket over) {
      this.envelope = envelope;
      this.over = over;
    }
  }

  LinkServer(SlackTime time, Supplier<Duration> patience) {
    super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 2);
    this.time = time;
    this.patience = patience;
    setDaemon(true);
    setReuseAddr(true);
    setTcpNoDelay(true);
  }

  LinkServer startAndWait() {
    start();
    try {
      if (!started.await(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("The links of the fake Slack do not start.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return this;
  }

  /** Where one connection may be made. */
  synchronized String newAddress() {
    String ticket = UUID.randomUUID().toString();
    tickets.add(ticket);
    return "ws://127.0.0.1:%d/link/?ticket=%s&app_id=%s"
        .formatted(getPort(), ticket, Workspace.APP);
  }

  synchronized int connections() {
    return links.size();
  }

  @Override
  public void onStart() {
    started.countDown();
  }

  @Override
  public synchronized void onOpen(WebSocket link, ClientHandshake handshake) {
    String ticket = handshake.getResourceDescriptor().replaceAll(".*[?&]ticket=([^&]*).*", "$1");
    if (!tickets.remove(ticket)) {
      link.close(CloseFrame.POLICY_VALIDATION, "invalid ticket");
      return;
    }
    links.add(link);
    ObjectNode hello = Json.object().put("type", "hello").put("num_connections", links.size());
    ObjectNode debug = hello.putObject("debug_info").put("host", "applink-fake");
    debug.put("build_number", 1).put("approximate_connection_time", 18060);
    hello.putObject("connection_info").put("app_id", Workspace.APP);
    link.send(Json.write(hello));
    pending.values().stream()
        .filter(waiting -> !waiting.over.isOpen())
        .forEach(waiting -> send(waiting, link));
  }

  @Override
  public synchronized void onClose(WebSocket link, int code, String reason, boolean remote) {
    links.remove(link);
    retiring.remove(link);
    for (Pending waiting : pending.values()) {
      if (waiting.over.equals(link)) {
        next().ifPresent(other -> send(waiting, other));
      }
    }
  }

  @Override
  public void onMessage(WebSocket link, String message) {
    JsonNode answer = Json.parse(message).orElse(Json.MISSING);
    Pending waiting;
    synchronized (this) {
      waiting = pending.remove(answer.path("envelope_id").asText());
    }
    if (waiting != null) {
      waiting.answer.complete(answer.path("payload"));
    }
  }

  @Override
  public void onError(WebSocket link, Exception e) {
    LOG.info("A link of the fake Slack: {}", e.toString());
  }

  @Override
  public Ack deliver(Parcel parcel) {
    Instant start = time.real();
    String id = UUID.randomUUID().toString();
    Pending waiting;
    synchronized (this) {
      Optional<WebSocket> link = next();
      if (link.isEmpty()) {
        return Ack.none(Duration.ZERO);
      }
      waiting = new Pending(Json.write(envelope(id, parcel)), link.get());
      pending.put(id, waiting);
      send(waiting, link.get());
    }
    return await(id, waiting, start);
  }

  private Ack await(String id, Pending waiting, Instant start) {
    try {
      JsonNode body = waiting.answer.get(patience.get().toMillis(), TimeUnit.MILLISECONDS);
      return new Ack(true, 200, body, Duration.between(start, time.real()));
    } catch (TimeoutException | ExecutionException e) {
      return Ack.none(patience.get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Ack.none(Duration.between(start, time.real()));
    } finally {
      synchronized (this) {
        pending.remove(id);
      }
    }
  }

  private static ObjectNode envelope(String id, Parcel parcel) {
    ObjectNode envelope = Json.object().put("envelope_id", id);
    envelope.put("type", parcel.kind().envelope);
    envelope.put("accepts_response_payload", parcel.answerable());
    envelope.set("payload", parcel.payload());
    if (parcel.kind() == Parcel.Kind.EVENT) {
      envelope.put("retry_attempt", parcel.retry()).put("retry_reason", parcel.reason());
    }
    return envelope;
  }

  /** Each in turn. */
  private Optional<WebSocket> next() {
    List<WebSocket> open =
        links.stream().filter(link -> link.isOpen() && !retiring.contains(link)).toList();
    turn++;
    return open.isEmpty() ? Optional.empty() : Optional.of(open.get(turn % open.size()));
  }

  private static void send(Pending waiting, WebSocket link) {
    waiting.over = link;
    try {
      link.send(waiting.envelope);
    } catch (WebsocketNotConnectedException e) {
      LOG.debug("Broken just now; it goes over another link", e);
    }
  }

  /** Breaks all connections, without a word. */
  void cut() {
    List<WebSocket> all;
    synchronized (this) {
      all = List.copyOf(links);
    }
    all.forEach(link -> link.closeConnection(BROKEN, "cut"));
  }

  /** Tells the bot to connect anew; each connection is closed once there is another. */
  synchronized void disconnect(String reason) {
    ObjectNode farewell = Json.object().put("type", "disconnect").put("reason", reason);
    farewell.putObject("debug_info").put("host", "applink-fake");
    for (WebSocket link : links) {
      retiring.add(link);
      link.send(Json.write(farewell));
    }
  }

  @Override
  public void close() {
    try {
      stop(1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
