package asterism.bot.feature.people;

import asterism.bot.discord.scenes.DiscordTestBot;

class RosterInDiscordTest extends RosterScenarios {
  RosterInDiscordTest() {
    super(DiscordTestBot::start);
  }
}
