package asterism.bot.feature.setup;

import asterism.bot.TestBot;

class SetupInTheRoomTest extends SetupScenarios {
  SetupInTheRoomTest() {
    super(TestBot::start);
  }
}
