/** People who use the whole bot in a Slack of our own, as scenarios ask them to. */
@NullMarked
package asterism.bot.slack.scenes;

import org.jspecify.annotations.NullMarked;
