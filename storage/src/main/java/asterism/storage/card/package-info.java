@NullMarked
package asterism.storage.card;

import org.jspecify.annotations.NullMarked;
