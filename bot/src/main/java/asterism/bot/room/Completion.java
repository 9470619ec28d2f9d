package asterism.bot.room;

/**
 * A command offered while it is typed.
 *
 * @param line how it begins, such as {@code /commit list mine}
 * @param help what it does, in a few words
 */
public record Completion(String line, String help) {}
