package asterism.bot.feature.consensus;

import asterism.bot.slack.scenes.SlackTestBot;

class ConsensusInSlackOverHttpTest extends ConsensusScenarios {
  ConsensusInSlackOverHttpTest() {
    super(SlackTestBot::overHttp);
  }
}
