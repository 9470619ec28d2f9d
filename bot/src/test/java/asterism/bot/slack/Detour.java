package asterism.bot.slack;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/** A port that nobody answers until it leads to another one. */
final class Detour implements AutoCloseable {
  private final int port;
  private ServerSocket open;

  Detour() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same address, by way of this port. */
  String instead(String address) {
    return address.replace(":" + URI.create(address).getPort() + "/", ":" + port + "/");
  }

  /** From now on it leads there. */
  void leadTo(String address) {
    try {
      open = new ServerSocket();
      open.setReuseAddress(true);
      open.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    int there = URI.create(address).getPort();
    begin(
        () -> {
          while (true) {
            Socket from = open.accept();
            Socket to = new Socket(InetAddress.getLoopbackAddress(), there);
            begin(() -> pass(from, to));
            begin(() -> pass(to, from));
          }
        });
  }

  private static void pass(Socket from, Socket to) throws IOException {
    try (from;
        to;
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    }
  }

  private interface Passing {
    void run() throws IOException;
  }

  private static void begin(Passing passing) {
    Thread thread =
        new Thread(
            () -> {
              try {
                passing.run();
              } catch (IOException closed) {
                // whoever called knows
              }
            },
            "detour");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      if (open != null) {
        open.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
