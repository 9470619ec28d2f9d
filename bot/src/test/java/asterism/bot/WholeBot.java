package asterism.bot;

import asterism.storage.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The whole bot in some chat service, and the people who use it there: whoever and whatever {@code
 * RoomSeed} makes, people by handle and channels by name, and the place {@code dm} for a person's
 * own conversation with the bot. Messages and forms look as in the room's API, which the README
 * describes; {@link Seen} reads them. Cards follow a moment later: ask {@link #settled} first.
 */
public interface WholeBot extends AutoCloseable {

  /** A chat service to run the bot in. */
  interface Service {

    /**
     * Starts the bot there.
     *
     * @param now what time it is to be
     */
    WholeBot start(TestDatabase database, Instant now);
  }

  /** What the service is called where the bot tells how it is. */
  String service();

  /** How {@code @handle}, typed somewhere in a line, is read where the line is shown. */
  String mentioned(String handle);

  /**
   * Whether the service does not tell what time it is where people live, so that the bot asks them
   * after the first thing they do, and nothing else with it.
   */
  default boolean asksWhatTimeItIs() {
    return false;
  }

  Answer say(String as, String place, String text);

  /**
   * @param message its id
   * @param button its id
   */
  Answer press(String as, String message, String button);

  /** Presses the button of the message that is labelled so. */
  default Answer press(String as, JsonNode message, String label) {
    return press(as, Seen.id(message), Seen.button(message, label));
  }

  /**
   * Sends a form as it was opened, with some values changed.
   *
   * @param place where the answer is to appear, if the service does not know by itself
   */
  Answer submit(String as, String place, JsonNode form, Map<String, String> changed);

  /** The answer appears in the direct conversation, if the service does not know better. */
  default Answer submit(String as, JsonNode form, Map<String, String> changed) {
    return submit(as, "dm", form, changed);
  }

  /**
   * Gives a reaction to a message, or takes it back, and is answered.
   *
   * @param emoji as Slack names it
   */
  Answer react(String as, JsonNode message, String emoji, boolean on);

  /** The same where nothing is answered: whoever expects an answer would wait for it in vain. */
  void reactInVain(String as, JsonNode message, String emoji, boolean on);

  /** Where it is answered what somebody reacts to a message at that place. */
  default String reactionsAreAnsweredAt(String place) {
    return place;
  }

  /** The reactions that stand under a message for people to press, in order. */
  List<String> offered(JsonNode message);

  /** What a person sees at a place, oldest first. */
  List<JsonNode> messages(String as, String place);

  /** Opens a channel where everybody is, and the bot too. */
  Answer open(String as, String name);

  /** Lets somebody new in, who goes to every channel. */
  void welcome(String handle, String name, String language);

  /** Deactivates an account. */
  void gone(String handle);

  /**
   * Moves the bot's clock on.
   *
   * @param by ISO-8601: {@code P1D}
   */
  void forward(String by);

  /** Waits until no card is behind. */
  WholeBot settled();

  /** Stops the bot; the database stays. */
  @Override
  void close();
}
