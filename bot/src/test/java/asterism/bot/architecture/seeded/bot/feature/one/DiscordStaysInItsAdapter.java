package asterism.bot.architecture.seeded.bot.feature.one;

import net.dv8tion.Discord;

abstract class DiscordStaysInItsAdapter {
  abstract Discord discord();
}
