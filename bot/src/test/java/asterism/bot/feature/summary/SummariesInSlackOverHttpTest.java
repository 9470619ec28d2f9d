package asterism.bot.feature.summary;

import asterism.bot.slack.scenes.SlackTestBot;

class SummariesInSlackOverHttpTest extends SummaryScenarios {
  SummariesInSlackOverHttpTest() {
    super(SlackTestBot::overHttp);
  }
}
