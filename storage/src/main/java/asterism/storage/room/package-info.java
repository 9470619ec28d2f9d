/** What is said in the local room, as a chat service of its own would keep it. */
@NullMarked
package asterism.storage.room;

import org.jspecify.annotations.NullMarked;
