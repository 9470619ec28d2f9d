/** The rules of the house, as tests. */
@NullMarked
package asterism.bot.architecture;

import org.jspecify.annotations.NullMarked;
