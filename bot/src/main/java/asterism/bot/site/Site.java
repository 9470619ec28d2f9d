package asterism.bot.site;

import java.util.function.Function;

/**
 * Pages that anybody may read, from anywhere. It answers whatever is asked, and changes nothing.
 *
 * @param name the first piece of their addresses: {@code public}
 * @param answer what is at an address, called by many threads
 * @param away what is shown while the database is away
 */
public record Site(String name, Function<Visit, Leaf> answer, Function<Visit, Leaf> away) {}
