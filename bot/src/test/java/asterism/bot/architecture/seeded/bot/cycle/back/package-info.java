@NullMarked
package asterism.bot.architecture.seeded.bot.cycle.back;

import org.jspecify.annotations.NullMarked;
