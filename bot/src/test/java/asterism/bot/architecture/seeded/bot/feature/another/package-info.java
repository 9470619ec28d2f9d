@NullMarked
package asterism.bot.architecture.seeded.bot.feature.another;

import org.jspecify.annotations.NullMarked;
