package asterism.bot.discord.wire;

import asterism.bot.wire.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the bot answered at first to something that somebody did.
 *
 * @param data as it was sent; missing if nothing was
 * @param message the id of the message that it showed or changed
 */
public record Answer(How how, Duration took, JsonNode data, Optional<String> message) {
  /** Ways to answer, by Discord's numbers. */
  public enum How {
    /** Not in time. */
    NOT(0),
    MESSAGE(4),
    /** A message will follow. */
    LATER(5),
    /** Nothing is shown; the message may change later. */
    ACKNOWLEDGED(6),
    /** The message itself is changed. */
    CHANGED(7),
    CHOICES(8),
    FORM(9);

    final int number;

    How(int number) {
      this.number = number;
    }

    static Optional<How> of(int number) {
      return List.of(values()).stream()
          .filter(one -> one != NOT && one.number == number)
          .findFirst();
    }
  }

  static Answer none(Duration took) {
    return new Answer(How.NOT, took, Json.MISSING, Optional.empty());
  }

  /** In time, and well. */
  public boolean answered() {
    return how != How.NOT;
  }

  /** What is offered to complete what is typed. */
  public List<Choice> choices() {
    List<Choice> choices = new ArrayList<>();
    data.path("choices")
        .forEach(
            one -> choices.add(new Choice(one.path("name").asText(), one.path("value").asText())));
    return choices;
  }

  /** One of them. */
  public record Choice(String name, String value) {}
}
