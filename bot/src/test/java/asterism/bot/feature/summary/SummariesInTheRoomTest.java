package asterism.bot.feature.summary;

import asterism.bot.TestBot;

class SummariesInTheRoomTest extends SummaryScenarios {
  SummariesInTheRoomTest() {
    super(TestBot::start);
  }
}
