package asterism.bot.schedule;

import java.time.Duration;

/**
 * Something to look at again and again. It decides from the facts what is due, so that a lost, late
 * or doubled look is harmless.
 *
 * @param name unique, for the log and the status
 * @param every how long between two looks, at least a second
 */
public record Routine(String name, Duration every, Runnable look) {}
