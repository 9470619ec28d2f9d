package asterism.bot.feature.commitment;

import asterism.bot.slack.scenes.SlackTestBot;

class AskingInSlackOverHttpTest extends AskingScenarios {
  AskingInSlackOverHttpTest() {
    super(SlackTestBot::overHttp);
  }
}
