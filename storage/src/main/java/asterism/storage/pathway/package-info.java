/** The pathway that groups walk, where they stand on it, and what is true of each stage. */
@NullMarked
package asterism.storage.pathway;

import org.jspecify.annotations.NullMarked;
