package asterism.bot.feature.setup;

import asterism.bot.slack.scenes.SlackTestBot;

class SetupInSlackOverSocketsTest extends SetupScenarios {
  SetupInSlackOverSocketsTest() {
    super(SlackTestBot::overSockets);
  }
}
