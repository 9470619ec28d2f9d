package asterism.bot.feature.people;

import asterism.bot.slack.scenes.SlackTestBot;

class RosterInSlackOverSocketsTest extends RosterScenarios {
  RosterInSlackOverSocketsTest() {
    super(SlackTestBot::overSockets);
  }
}
