package asterism.storage.room;

/**
 * Where something is said.
 *
 * @param id the channel, or the account whose conversation with the bot it is when {@code direct}
 */
public record RoomPlace(String id, boolean direct) {}
