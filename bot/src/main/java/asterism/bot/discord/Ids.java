package asterism.bot.discord;

import asterism.bot.message.Button;

/** How buttons are called in one message of Discord's, in at most 100 characters. */
@FunctionalInterface
interface Ids {
  String of(Button button);
}
