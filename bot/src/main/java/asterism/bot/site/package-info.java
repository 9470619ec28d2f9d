/** Pages for everybody, free of any server: what is asked for, and what is answered. */
@NullMarked
package asterism.bot.site;

import org.jspecify.annotations.NullMarked;
