package asterism.bot.slack.wire;

/**
 * A button that can be pressed.
 *
 * @param value empty if it has none
 * @param description what a screen reader says; empty if that is the label
 * @param style {@code primary}, {@code danger} or empty
 * @param url empty if it opens no page
 */
public record Button(
    String label,
    String actionId,
    String blockId,
    String value,
    String description,
    String style,
    String url) {}
