/** How the texts are looked at. */
@NullMarked
package asterism.bot.text;

import org.jspecify.annotations.NullMarked;
