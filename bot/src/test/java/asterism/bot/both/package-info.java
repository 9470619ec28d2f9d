/** One bot on Slack and Discord at once, and the people who work together there. */
@NullMarked
package asterism.bot.both;

import org.jspecify.annotations.NullMarked;
