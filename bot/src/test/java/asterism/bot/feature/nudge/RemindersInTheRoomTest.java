package asterism.bot.feature.nudge;

import asterism.bot.TestBot;

class RemindersInTheRoomTest extends ReminderScenarios {
  RemindersInTheRoomTest() {
    super(TestBot::start);
  }
}
