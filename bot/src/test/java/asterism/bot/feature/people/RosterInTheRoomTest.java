package asterism.bot.feature.people;

import asterism.bot.TestBot;

class RosterInTheRoomTest extends RosterScenarios {
  RosterInTheRoomTest() {
    super(TestBot::start);
  }
}
