package asterism.bot.feature.setup;

import asterism.bot.slack.scenes.SlackTestBot;

class SetupInSlackOverHttpTest extends SetupScenarios {
  SetupInSlackOverHttpTest() {
    super(SlackTestBot::overHttp);
  }
}
