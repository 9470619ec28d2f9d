@NullMarked
package asterism.bot.schedule;

import org.jspecify.annotations.NullMarked;
