/** Summaries: when groups want them, and which were posted. */
@NullMarked
package asterism.storage.summary;

import org.jspecify.annotations.NullMarked;
