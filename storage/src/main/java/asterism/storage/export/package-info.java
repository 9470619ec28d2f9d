/** The addresses under which calendars fetch dates. */
@NullMarked
package asterism.storage.export;

import org.jspecify.annotations.NullMarked;
