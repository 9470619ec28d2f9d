package asterism.bot.feature.summary;

import asterism.bot.discord.scenes.DiscordTestBot;

class SummariesInDiscordTest extends SummaryScenarios {
  SummariesInDiscordTest() {
    super(DiscordTestBot::start);
  }
}
