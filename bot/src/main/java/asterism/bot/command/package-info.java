@NullMarked
package asterism.bot.command;

import org.jspecify.annotations.NullMarked;
