package asterism.bot.discord.wire;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What one bot hears, over one connection after another. Whoever touches it holds the gateway. */
final class Session {
  final String id = UUID.randomUUID().toString().replace("-", "");
  final int intents;
  private final List<ObjectNode> sent = new ArrayList<>();
  private Optional<Link> link;

  Session(int intents, Link link) {
    this.intents = intents;
    this.link = Optional.of(link);
  }

  Optional<Link> link() {
    return link;
  }

  void lose() {
    link = Optional.empty();
  }

  boolean wants(Intent intent) {
    return intent.in(intents);
  }

  void dispatch(String type, JsonNode data) {
    ObjectNode event = Json.object().put("op", 0).put("t", type).put("s", sent.size() + 1);
    event.set("d", data);
    sent.add(event);
    link.ifPresent(over -> over.send(event));
  }

  /** Says everything after {@code seq} again, over another connection. */
  void resume(Link over, int seq) {
    link = Optional.of(over);
    List<ObjectNode> missed = List.copyOf(sent.subList(Math.min(seq, sent.size()), sent.size()));
    missed.forEach(over::send);
    dispatch("RESUMED", Json.object());
  }

  int seq() {
    return sent.size();
  }
}
