@NullMarked
package asterism.bot.architecture.seeded.bot;

import org.jspecify.annotations.NullMarked;
