package asterism.bot.feature.nudge;

import asterism.bot.slack.scenes.SlackTestBot;

class RemindersInSlackOverSocketsTest extends ReminderScenarios {
  RemindersInSlackOverSocketsTest() {
    super(SlackTestBot::overSockets);
  }
}
