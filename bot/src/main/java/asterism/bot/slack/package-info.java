@NullMarked
package asterism.bot.slack;

import org.jspecify.annotations.NullMarked;
