@NullMarked
package asterism.bot.room;

import org.jspecify.annotations.NullMarked;
