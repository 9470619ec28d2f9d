@NullMarked
package asterism.bot.feature.commitment;

import org.jspecify.annotations.NullMarked;
