@NullMarked
package asterism.bot.feature.export;

import org.jspecify.annotations.NullMarked;
