package asterism.bot.feature;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A stretch of time that a group is told of.
 *
 * @param since what happened from then on counts
 * @param until and what happened then or later does not
 * @param today the day it is told on, in the group's zone
 */
public record Stretch(Instant since, Instant until, LocalDate today) {}
