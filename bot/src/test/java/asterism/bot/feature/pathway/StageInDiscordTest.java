package asterism.bot.feature.pathway;

import asterism.bot.discord.scenes.DiscordTestBot;

class StageInDiscordTest extends StageScenarios {
  StageInDiscordTest() {
    super(DiscordTestBot::start);
  }
}
