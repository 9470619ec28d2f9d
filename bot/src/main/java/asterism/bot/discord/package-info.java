/** Discord, and the only code that knows its library. */
@NullMarked
package asterism.bot.discord;

import org.jspecify.annotations.NullMarked;
