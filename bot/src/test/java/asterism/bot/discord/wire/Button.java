package asterism.bot.discord.wire;

/**
 * A button under a message.
 *
 * @param customId empty for a link
 * @param url empty if it is no link
 */
public record Button(
    String label, String customId, int style, boolean disabled, String emoji, String url) {}
