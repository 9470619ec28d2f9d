@NullMarked
package asterism.bot.card;

import org.jspecify.annotations.NullMarked;
