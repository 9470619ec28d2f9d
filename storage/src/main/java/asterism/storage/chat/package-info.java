@NullMarked
package asterism.storage.chat;

import org.jspecify.annotations.NullMarked;
