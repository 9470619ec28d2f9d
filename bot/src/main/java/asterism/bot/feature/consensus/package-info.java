@NullMarked
package asterism.bot.feature.consensus;

import org.jspecify.annotations.NullMarked;
