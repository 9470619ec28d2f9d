@NullMarked
package asterism.bot.feature.setup;

import org.jspecify.annotations.NullMarked;
