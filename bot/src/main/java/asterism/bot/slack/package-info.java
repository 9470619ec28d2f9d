/** Slack, and the only code that knows its libraries. */
@NullMarked
package asterism.bot.slack;

import org.jspecify.annotations.NullMarked;
