package asterism.bot.architecture.seeded.bot.feature.one;

import asterism.bot.architecture.seeded.bot.discord.Discord;
import asterism.bot.architecture.seeded.bot.room.Room;
import asterism.bot.architecture.seeded.bot.slack.Slack;
import asterism.bot.architecture.seeded.bot.web.Web;

final class FeaturesNeverSeeAnAdapter {
  abstract static class SeesSlack {
    abstract Slack slack();
  }

  abstract static class SeesDiscord {
    abstract Discord discord();
  }

  abstract static class SeesTheRoom {
    abstract Room room();
  }

  abstract static class SeesTheWeb {
    abstract Web web();
  }
}
