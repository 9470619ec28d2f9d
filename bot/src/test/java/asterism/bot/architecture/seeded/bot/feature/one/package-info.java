@NullMarked
package asterism.bot.architecture.seeded.bot.feature.one;

import org.jspecify.annotations.NullMarked;
