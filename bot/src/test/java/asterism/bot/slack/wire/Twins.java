package asterism.bot.slack.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Sees when the bot shows the same thing twice: two standing messages with the same metadata. */
final class Twins {
  private final Workspace workspace;
  private final Book book;

  Twins(Workspace workspace, Book book) {
    this.workspace = workspace;
    this.book = book;
  }

  void look(Post fresh) {
    if (fresh.metadata.isEmpty()) {
      return;
    }
    workspace.postsIn(fresh.channel).stream()
        .filter(other -> other != fresh && sameCard(fresh.metadata, other.metadata))
        .forEach(
            other ->
                book.complain(
                    "chat.postMessage: %s and %s in %s both show %s"
                        .formatted(other.ts, fresh.ts, fresh.channel, fresh.metadata.get())));
  }

  private static boolean sameCard(Optional<ObjectNode> one, Optional<ObjectNode> other) {
    return one.isPresent() && other.isPresent() && card(one.get()).equals(card(other.get()));
  }

  /** The id of the card, where the metadata names one; else all of it. */
  private static JsonNode card(ObjectNode metadata) {
    JsonNode card = metadata.path("event_payload").path("card");
    return card.isMissingNode() ? metadata : card;
  }
}
