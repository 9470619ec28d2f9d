@NullMarked
package asterism.bot.feature.home;

import org.jspecify.annotations.NullMarked;
