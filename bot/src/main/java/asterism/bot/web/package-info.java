@NullMarked
package asterism.bot.web;

import org.jspecify.annotations.NullMarked;
