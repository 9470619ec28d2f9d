@NullMarked
package asterism.bot.feature;

import org.jspecify.annotations.NullMarked;
