package asterism.bot.chat;

import asterism.bot.chat.Incoming.Sender;
import asterism.bot.chat.Incoming.Spot;

/**
 * Something somebody has begun to type.
 *
 * @param option of the verb of the command
 * @param typed so far, perhaps nothing
 */
public record Beginning(
    Sender sender, Spot spot, String command, String verb, String option, String typed) {}
