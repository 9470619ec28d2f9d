/** People who use the whole bot in a Discord of our own, as scenarios ask them to. */
@NullMarked
package asterism.bot.discord.scenes;

import org.jspecify.annotations.NullMarked;
