package asterism.bot.slack.wire;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Whoever subscribes to direct messages is also told of its own, and of each change of them. */
final class DirectEcho implements Echo {
  private static final String DIRECT = "message.im";

  private final Workspace workspace;
  private final Events events;

  DirectEcho(Workspace workspace, Events events) {
    this.workspace = workspace;
    this.events = events;
  }

  @Override
  public void posted(Post post) {
    if (direct(post)) {
      events.tellSoon(DIRECT, placed(post.described(), post).put("event_ts", post.ts));
    }
  }

  @Override
  public void changed(Post post, ObjectNode before) {
    if (direct(post)) {
      ObjectNode event = Json.object().put("type", "message").put("subtype", "message_changed");
      event.set("message", post.described());
      event.set("previous_message", before);
      events.tellSoon(DIRECT, hidden(event, post));
    }
  }

  @Override
  public void deleted(Post post) {
    if (direct(post)) {
      ObjectNode event = Json.object().put("type", "message").put("subtype", "message_deleted");
      event.put("deleted_ts", post.ts).set("previous_message", post.described());
      events.tellSoon(DIRECT, hidden(event, post));
    }
  }

  private ObjectNode hidden(ObjectNode event, Post post) {
    return placed(event.put("hidden", true).put("ts", workspace.time.nextTs()), post);
  }

  private static ObjectNode placed(ObjectNode event, Post post) {
    return event.put("channel", post.channel).put("channel_type", "im");
  }

  private boolean direct(Post post) {
    return workspace.place(post.channel).direct();
  }
}
