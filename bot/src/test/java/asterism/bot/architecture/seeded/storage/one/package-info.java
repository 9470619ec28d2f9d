@NullMarked
package asterism.bot.architecture.seeded.storage.one;

import org.jspecify.annotations.NullMarked;
