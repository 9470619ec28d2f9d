package asterism.bot.feature.commitment;

import asterism.bot.slack.scenes.SlackTestBot;

class CommitmentsInSlackOverSocketsTest extends CommitmentScenarios {
  CommitmentsInSlackOverSocketsTest() {
    super(SlackTestBot::overSockets);
  }
}
