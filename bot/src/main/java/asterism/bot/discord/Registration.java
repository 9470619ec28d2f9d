package asterism.bot.discord;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.interactions.commands.build.CommandData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells Discord which commands there are. It takes only so many of them a day: they are told again
 * only when something in them has changed.
 */
final class Registration {
  private static final Logger LOG = LoggerFactory.getLogger(Registration.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final CommandLayout layout;

  Registration(CommandLayout layout) {
    this.layout = layout;
  }

  /**
   * Waits for Discord.
   *
   * @return whether Discord knows them now; else it is to be told again
   */
  boolean register(JDA discord) {
    try {
      Collection<CommandData> ours = layout.all();
      Map<String, JsonNode> there =
          byName(
              discord.retrieveCommands(true).complete().stream()
                  .map(CommandData::fromCommand)
                  .toList());
      if (!there.equals(byName(ours))) {
        discord.updateCommands().addCommands(ours).complete();
        LOG.info("Discord was told of {} commands", ours.size());
      }
      return true;
    } catch (RuntimeException e) {
      LOG.warn("Discord could not be told of the commands: {}", e.toString());
      return false;
    }
  }

  /** Each as it travels, in no order: what Discord adds by itself is left aside by the library. */
  private static Map<String, JsonNode> byName(Collection<CommandData> commands) {
    Map<String, JsonNode> byName = new TreeMap<>();
    for (CommandData command : commands) {
      byName.put(command.getType() + " " + command.getName(), written(command));
    }
    return byName;
  }

  private static JsonNode written(CommandData command) {
    try {
      JsonNode written = JSON.readTree(command.toData().toJson());
      dropEmpty(written);
      return written;
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** To say nothing and to say that there is nothing are the same. */
  private static void dropEmpty(JsonNode node) {
    node.forEach(Registration::dropEmpty);
    if (node instanceof ObjectNode fields) {
      fields.properties().removeIf(field -> field.getValue().isNull() || isEmpty(field.getValue()));
    }
  }

  private static boolean isEmpty(JsonNode node) {
    return node.isContainerNode() && node.isEmpty();
  }
}
