package asterism.bot.feature.commitment;

import asterism.bot.discord.scenes.DiscordTestBot;

class AskingInDiscordTest extends AskingScenarios {
  AskingInDiscordTest() {
    super(DiscordTestBot::start);
  }
}
