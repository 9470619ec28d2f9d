/** The bot under hardship: killed, cut off from its database, doubled. */
@NullMarked
package asterism.bot.ordeal;

import org.jspecify.annotations.NullMarked;
