package asterism.bot.feature.setup;

import asterism.bot.discord.scenes.DiscordTestBot;

class SetupInDiscordTest extends SetupScenarios {
  SetupInDiscordTest() {
    super(DiscordTestBot::start);
  }
}
