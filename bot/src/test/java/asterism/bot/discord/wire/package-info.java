/** A Discord of our own, so much like the real one that the real JDA talks to it. */
@NullMarked
package asterism.bot.discord.wire;

import org.jspecify.annotations.NullMarked;
