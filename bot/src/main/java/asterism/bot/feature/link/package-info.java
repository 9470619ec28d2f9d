/** Workspaces, channels and accounts that become one, and part again. */
@NullMarked
package asterism.bot.feature.link;

import org.jspecify.annotations.NullMarked;
