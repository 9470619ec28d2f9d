package asterism.bot.feature.people;

import asterism.bot.slack.scenes.SlackTestBot;

class RosterInSlackOverHttpTest extends RosterScenarios {
  RosterInSlackOverHttpTest() {
    super(SlackTestBot::overHttp);
  }
}
