package asterism.bot.feature.commitment;

import asterism.bot.TestBot;

class AskingInTheRoomTest extends AskingScenarios {
  AskingInTheRoomTest() {
    super(TestBot::start);
  }
}
