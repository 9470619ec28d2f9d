package asterism.bot.feature.commitment;

import asterism.bot.slack.scenes.SlackTestBot;

class CommitmentsInSlackOverHttpTest extends CommitmentScenarios {
  CommitmentsInSlackOverHttpTest() {
    super(SlackTestBot::overHttp);
  }
}
