package asterism.bot.feature.commitment;

import asterism.bot.discord.scenes.DiscordTestBot;

class CommitmentsInDiscordTest extends CommitmentScenarios {
  CommitmentsInDiscordTest() {
    super(DiscordTestBot::start);
  }
}
