package asterism.bot.feature.nudge;

import asterism.bot.discord.scenes.DiscordTestBot;

class RemindersInDiscordTest extends ReminderScenarios {
  RemindersInDiscordTest() {
    super(DiscordTestBot::start);
  }
}
