/** How workspaces, channels and accounts become one, and part again. */
@NullMarked
package asterism.storage.link;

import org.jspecify.annotations.NullMarked;
