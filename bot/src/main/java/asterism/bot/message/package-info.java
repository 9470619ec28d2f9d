@NullMarked
package asterism.bot.message;

import org.jspecify.annotations.NullMarked;
