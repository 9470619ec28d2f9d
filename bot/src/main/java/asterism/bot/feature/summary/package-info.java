/** Summaries: what happened in an interval, told when somebody asks and by schedules. */
@NullMarked
package asterism.bot.feature.summary;

import org.jspecify.annotations.NullMarked;
