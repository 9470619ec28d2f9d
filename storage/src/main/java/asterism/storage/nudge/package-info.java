@NullMarked
package asterism.storage.nudge;

import org.jspecify.annotations.NullMarked;
