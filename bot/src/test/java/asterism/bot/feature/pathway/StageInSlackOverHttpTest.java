package asterism.bot.feature.pathway;

import asterism.bot.slack.scenes.SlackTestBot;

class StageInSlackOverHttpTest extends StageScenarios {
  StageInSlackOverHttpTest() {
    super(SlackTestBot::overHttp);
  }
}
