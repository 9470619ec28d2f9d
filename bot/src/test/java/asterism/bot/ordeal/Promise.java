package asterism.bot.ordeal;

import java.util.Optional;

/**
 * What the script asked of the bot, and what it was told.
 *
 * @param what no other promise says the same
 * @param number as the bot said it; empty when the answer was lost and only a later one, to the
 *     same delivery, told that it had been acted on
 */
record Promise(String what, String delivery, Optional<Integer> number) {}
