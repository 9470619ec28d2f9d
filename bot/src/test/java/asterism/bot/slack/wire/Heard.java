package asterism.bot.slack.wire;

import java.util.Optional;

/**
 * What came of something that the bot may be told as an event.
 *
 * @param ts of the message it is about; empty if about none
 * @param event missing if the bot is not told of it
 * @param ack missing if the bot was not told, or is told later
 */
public record Heard(String ts, Optional<SlackEvent> event, Optional<Ack> ack) {
  static Heard by(String ts, SlackEvent event, Optional<Ack> ack) {
    return new Heard(ts, Optional.of(event), ack);
  }

  static Heard byNobody(String ts) {
    return new Heard(ts, Optional.empty(), Optional.empty());
  }

  /** Whether the bot was told and took it. */
  public boolean acknowledged() {
    return ack.filter(Ack::acknowledged).isPresent();
  }
}
