@NullMarked
package asterism.bot.architecture.seeded.bot.web;

import org.jspecify.annotations.NullMarked;
