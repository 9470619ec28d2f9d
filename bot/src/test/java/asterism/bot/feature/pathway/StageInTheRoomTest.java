package asterism.bot.feature.pathway;

import asterism.bot.TestBot;

class StageInTheRoomTest extends StageScenarios {
  StageInTheRoomTest() {
    super(TestBot::start);
  }
}
