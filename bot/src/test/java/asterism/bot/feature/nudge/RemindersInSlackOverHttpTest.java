package asterism.bot.feature.nudge;

import asterism.bot.slack.scenes.SlackTestBot;

class RemindersInSlackOverHttpTest extends ReminderScenarios {
  RemindersInSlackOverHttpTest() {
    super(SlackTestBot::overHttp);
  }
}
