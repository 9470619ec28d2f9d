@NullMarked
package asterism.storage.consensus;

import org.jspecify.annotations.NullMarked;
