@NullMarked
package asterism.bot.feature.pathway;

import org.jspecify.annotations.NullMarked;
