/**
 * A Slack of our own, so much like the real one that the real client and the real Bolt talk to it.
 */
@NullMarked
package asterism.bot.slack.wire;

import org.jspecify.annotations.NullMarked;
