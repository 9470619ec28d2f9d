package asterism.bot.feature.consensus;

import asterism.bot.slack.scenes.SlackTestBot;

class ConsensusInSlackOverSocketsTest extends ConsensusScenarios {
  ConsensusInSlackOverSocketsTest() {
    super(SlackTestBot::overSockets);
  }
}
