package asterism.bot.slack.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.function.Function;

/**
 * One method of the Web API.
 *
 * @param scopes any one of them is enough to be heard; the kind of a channel may ask for a certain
 *     one
 * @param appToken asks for the token of the app instead of the bot's
 */
record Endpoint(
    String name,
    Tier tier,
    Set<String> scopes,
    boolean appToken,
    Function<Call, ObjectNode> answer) {

  /** How many calls a minute are taken. */
  enum Tier {
    TWO(20),
    THREE(50),
    FOUR(100),
    SPECIAL(600);

    final int perMinute;

    Tier(int perMinute) {
      this.perMinute = perMinute;
    }
  }

  static Endpoint of(
      String name, Tier tier, Set<String> scopes, Function<Call, ObjectNode> answer) {
    return new Endpoint(name, tier, scopes, false, answer);
  }
}
