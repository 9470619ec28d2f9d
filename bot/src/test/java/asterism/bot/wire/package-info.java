/** What fakes of chat services have in common: a little HTTP, and trees of JSON. */
@NullMarked
package asterism.bot.wire;

import org.jspecify.annotations.NullMarked;
