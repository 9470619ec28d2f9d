package asterism.bot.slack;

import com.slack.api.model.Message;
import com.slack.api.model.Message.Metadata;
import java.util.Map;
import java.util.Optional;

/**
 * What a message of a card bears where people do not see it, so that one whose posting got no
 * answer is found again.
 *
 * @param page which of the card's messages it is, from 1
 * @param ts by which Slack knows the message
 */
record Mark(int page, String ts) {
  private static final String KIND = "asterism_card";
  private static final String CARD = "card";
  private static final String PAGE = "page";

  static Metadata of(long card, int page) {
    return Metadata.builder()
        .eventType(KIND)
        .eventPayload(Map.of(CARD, Long.toString(card), PAGE, Integer.toString(page)))
        .build();
  }

  /** That of a card on a message; empty where it is another's, or nobody's. */
  static Optional<Mark> on(Message message, long card) {
    return Optional.ofNullable(message.getMetadata())
        .filter(metadata -> KIND.equals(metadata.getEventType()))
        .map(Metadata::getEventPayload)
        .filter(payload -> Long.toString(card).equals(payload.get(CARD)))
        .map(payload -> Integer.valueOf(String.valueOf(payload.get(PAGE))))
        .map(page -> new Mark(page, message.getTs()));
  }
}
