@NullMarked
package asterism.storage.commitment;

import org.jspecify.annotations.NullMarked;
