@NullMarked
package asterism.bot.feature.nudge;

import org.jspecify.annotations.NullMarked;
