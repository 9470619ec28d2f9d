package asterism.bot.chat;

import java.util.Map;
import java.util.Optional;

/**
 * Something a person did in a chat service, in nobody's dialect.
 *
 * @param delivery the service's own id of this event: the same delivery twice has one effect
 */
public record Incoming(String delivery, Sender sender, Spot spot, Deed deed) {

  /**
   * Who did it. Identity is workspace and account together; the rest is what the service knows of
   * them now.
   *
   * @param zone IANA name, where the service tells it
   * @param language tag such as {@code es-MX}, where the service tells it
   */
  public record Sender(
      WorkspaceKey workspace,
      String account,
      String name,
      Optional<String> zone,
      Optional<String> language) {}

  /** A workspace as its service names it: a Slack team, a Discord server, the room. */
  public record WorkspaceKey(Platform platform, String id, String name) {}

  /**
   * Where it was done.
   *
   * @param id the service's id of the channel; of the person's own conversation with the bot when
   *     {@code direct}
   */
  public record Spot(String id, String name, boolean direct) {}

  /** What was done. */
  public sealed interface Deed {

    /**
     * A command typed, such as {@code /commit done 12}; without a slash, words said to the bot.
     *
     * @param mentions for each mention as it stands in the line ({@code @maria}), the account meant
     */
    record Said(String line, Map<String, String> mentions) implements Deed {
      public Said {
        mentions = Map.copyOf(mentions);
      }
    }

    /**
     * A button pressed.
     *
     * @param button its id
     * @param inPrivate whether the button stood in a private answer, which the reply may replace
     */
    record Pressed(String button, boolean inPrivate) implements Deed {}

    /** A form filled in: values by field id, empty ones included. */
    record Submitted(String form, Map<String, String> values) implements Deed {
      public Submitted {
        values = Map.copyOf(values);
      }
    }

    /** A reaction given or taken back, by its Slack name ({@code white_check_mark}). */
    record Reacted(String message, String emoji, boolean on) implements Deed {}
  }
}
