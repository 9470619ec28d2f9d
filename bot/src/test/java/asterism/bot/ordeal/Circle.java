package asterism.bot.ordeal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A group, as far as reminders depend on it.
 *
 * @param rungs of its ladder, in days after the day of a promise
 */
record Circle(long id, List<Integer> rungs, Optional<LocalDate> dayOff) {}
