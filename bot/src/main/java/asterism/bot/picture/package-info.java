/** Pictures of numbers and of ways, drawn; the only code that knows the charting library. */
@NullMarked
package asterism.bot.picture;

import org.jspecify.annotations.NullMarked;
