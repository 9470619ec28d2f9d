@NullMarked
package asterism.bot.picture;

import org.jspecify.annotations.NullMarked;
