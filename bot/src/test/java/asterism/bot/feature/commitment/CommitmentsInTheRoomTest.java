package asterism.bot.feature.commitment;

import asterism.bot.TestBot;

class CommitmentsInTheRoomTest extends CommitmentScenarios {
  CommitmentsInTheRoomTest() {
    super(TestBot::start);
  }
}
