@NullMarked
package asterism.bot.feature.help;

import org.jspecify.annotations.NullMarked;
