/** A small bot that breaks every rule, each class the rule it is named for. */
@NullMarked
package asterism.bot.architecture.seeded;

import org.jspecify.annotations.NullMarked;
