@NullMarked
package asterism.bot.architecture.seeded.storage.another;

import org.jspecify.annotations.NullMarked;
