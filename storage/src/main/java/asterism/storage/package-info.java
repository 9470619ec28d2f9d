@NullMarked
package asterism.storage;

import org.jspecify.annotations.NullMarked;
