package asterism.bot.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A little HTTP/1.1. Unlike a real server it hangs up when it is asked to, whatever was read or
 * done before, and leaves it to others what time it is.
 */
public final class Switchboard implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Switchboard.class);

  /** Answers a request. */
  public interface Operator {
    /** What to send; empty to hang up. */
    Optional<Answer> answer(Request request);
  }

  /**
   * A request that was read.
   *
   * @param target path and query
   * @param headers by name in small letters
   * @param content the body as it came
   */
  public record Request(String method, String target, Map<String, String> headers, byte[] content) {
    /** In words. */
    public String body() {
      return new String(content, StandardCharsets.UTF_8);
    }

    public String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  /**
   * What is sent.
   *
   * @param headers without the length
   */
  public record Answer(int status, Map<String, String> headers, String body) {}

  private final ServerSocket server;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "switchboard");
            thread.setDaemon(true);
            return thread;
          });

  public Switchboard() {
    try {
      server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return server.getLocalPort();
  }

  public void start(Operator operator) {
    threads.execute(() -> accept(operator));
  }

  private void accept(Operator operator) {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        open.add(socket);
        threads.execute(() -> serve(socket, operator));
      } catch (IOException e) {
        LOG.debug("No more calls", e);
      }
    }
  }

  private void serve(Socket socket, Operator operator) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      Optional<Answer> answer;
      do {
        answer = operator.answer(read(in));
        if (answer.isPresent()) {
          socket.getOutputStream().write(bytes(answer.get()));
        }
      } while (answer.isPresent());
    } catch (EOFException e) {
      LOG.trace("The other side hung up", e);
    } catch (IOException | RuntimeException e) {
      LOG.debug("A call broke off", e);
    } finally {
      open.remove(socket);
    }
  }

  private static Request read(InputStream in) throws IOException {
    String[] first = line(in).split(" ");
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
    boolean inPieces = headers.getOrDefault("transfer-encoding", "").equals("chunked");
    byte[] content = inPieces ? pieces(in) : in.readNBytes(length);
    return new Request(first[0], first[1], headers, content);
  }

  private static byte[] pieces(InputStream in) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    int length;
    do {
      length = Integer.parseInt(line(in), 16);
      all.writeBytes(in.readNBytes(length));
      line(in);
    } while (length > 0);
    return all.toByteArray();
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException();
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.UTF_8).stripTrailing();
  }

  private static byte[] bytes(Answer answer) {
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    StringBuilder head = new StringBuilder("HTTP/1.1 " + answer.status() + " .\r\n");
    answer.headers().forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    head.append("Content-Length: " + body.length + "\r\n\r\n");
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
    all.writeBytes(body);
    return all.toByteArray();
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }
}
