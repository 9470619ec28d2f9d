@NullMarked
package asterism.bot.chat;

import org.jspecify.annotations.NullMarked;
