@NullMarked
package asterism.bot.architecture.seeded.bot.slack;

import org.jspecify.annotations.NullMarked;
