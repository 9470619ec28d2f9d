package asterism.bot.feature.consensus;

import asterism.bot.discord.scenes.DiscordTestBot;

class ConsensusInDiscordTest extends ConsensusScenarios {
  ConsensusInDiscordTest() {
    super(DiscordTestBot::start);
  }
}
