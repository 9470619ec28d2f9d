@NullMarked
package asterism.bot.architecture.seeded.bot.cycle;

import org.jspecify.annotations.NullMarked;
