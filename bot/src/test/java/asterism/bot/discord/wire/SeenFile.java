package asterism.bot.discord.wire;

/**
 * A file that came with a message.
 *
 * @param alt what it says to whoever does not see it
 * @param picture whether it is seen as a picture
 */
public record SeenFile(String name, String alt, boolean picture, byte[] content) {}
