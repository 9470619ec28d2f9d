package asterism.bot.feature.consensus;

import asterism.bot.TestBot;

class ConsensusInTheRoomTest extends ConsensusScenarios {
  ConsensusInTheRoomTest() {
    super(TestBot::start);
  }
}
