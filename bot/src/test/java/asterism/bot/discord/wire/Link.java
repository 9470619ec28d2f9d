package asterism.bot.discord.wire;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import org.java_websocket.WebSocket;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection of the gateway, compressed as a whole if the other side asked for it. */
final class Link {
  private static final Logger LOG = LoggerFactory.getLogger(Link.class);
  private static final int ROOM = 16_384;

  final WebSocket socket;
  private final boolean compressed;
  private final Deflater deflater = new Deflater();
  private boolean silent;

  Link(WebSocket socket, boolean compressed) {
    this.socket = socket;
    this.compressed = compressed;
  }

  /** From now on nothing goes through any more, and nobody notices. */
  synchronized void silence() {
    silent = true;
  }

  synchronized boolean silent() {
    return silent;
  }

  synchronized void send(JsonNode message) {
    if (silent) {
      return;
    }
    try {
      if (compressed) {
        socket.send(deflated(Json.write(message).getBytes(StandardCharsets.UTF_8)));
      } else {
        socket.send(Json.write(message));
      }
    } catch (WebsocketNotConnectedException e) {
      LOG.debug("Broken just now; it is said again when the session resumes", e);
    }
  }

  private byte[] deflated(byte[] plain) {
    deflater.setInput(plain);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] room = new byte[ROOM];
    for (int length = room.length; length == room.length; ) {
      length = deflater.deflate(room, 0, room.length, Deflater.SYNC_FLUSH);
      out.write(room, 0, length);
    }
    return out.toByteArray();
  }

  synchronized void end() {
    silent = true;
    deflater.end();
  }
}
