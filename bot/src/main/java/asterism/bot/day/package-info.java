@NullMarked
package asterism.bot.day;

import org.jspecify.annotations.NullMarked;
