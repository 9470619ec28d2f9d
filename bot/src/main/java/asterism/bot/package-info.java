@NullMarked
package asterism.bot;

import org.jspecify.annotations.NullMarked;
