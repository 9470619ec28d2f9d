@NullMarked
package asterism.bot.architecture.seeded.bot.discord;

import org.jspecify.annotations.NullMarked;
