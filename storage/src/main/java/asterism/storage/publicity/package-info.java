/** The open record: whether it is open, under which name, and who agreed to stand in it by name. */
@NullMarked
package asterism.storage.publicity;

import org.jspecify.annotations.NullMarked;
