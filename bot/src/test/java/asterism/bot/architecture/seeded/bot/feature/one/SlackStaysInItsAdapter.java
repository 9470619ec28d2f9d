package asterism.bot.architecture.seeded.bot.feature.one;

import com.slack.api.Slack;

abstract class SlackStaysInItsAdapter {
  abstract Slack slack();
}
