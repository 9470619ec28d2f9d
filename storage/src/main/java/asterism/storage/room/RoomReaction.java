package asterism.storage.room;

/**
 * @param emoji as Slack names it: {@code white_check_mark}
 */
public record RoomReaction(long messageId, String account, String emoji) {}
