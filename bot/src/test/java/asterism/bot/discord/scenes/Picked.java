package asterism.bot.discord.scenes;

import java.util.Map;

/**
 * A command chosen from Discord's list.
 *
 * @param options by name, as Discord sends them: people by their ids
 */
record Picked(String command, String verb, Map<String, String> options) {
  Picked {
    options = Map.copyOf(options);
  }
}
