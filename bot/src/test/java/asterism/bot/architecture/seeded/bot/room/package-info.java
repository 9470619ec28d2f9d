@NullMarked
package asterism.bot.architecture.seeded.bot.room;

import org.jspecify.annotations.NullMarked;
