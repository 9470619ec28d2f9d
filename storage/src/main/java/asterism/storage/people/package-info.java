@NullMarked
package asterism.storage.people;

import org.jspecify.annotations.NullMarked;
