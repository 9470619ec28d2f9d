@NullMarked
package asterism.bot.feature.people;

import org.jspecify.annotations.NullMarked;
