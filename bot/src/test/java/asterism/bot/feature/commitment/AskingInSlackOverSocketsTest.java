package asterism.bot.feature.commitment;

import asterism.bot.slack.scenes.SlackTestBot;

class AskingInSlackOverSocketsTest extends AskingScenarios {
  AskingInSlackOverSocketsTest() {
    super(SlackTestBot::overSockets);
  }
}
