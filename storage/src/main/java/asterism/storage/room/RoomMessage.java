package asterism.storage.room;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message of the room.
 *
 * @param author the account that wrote it; empty for the bot
 * @param privateTo the only account that sees it; empty for everybody at that place
 * @param card the card it shows
 * @param content its blocks, as JSON
 * @param offers reactions that are offered first, by their Slack names
 */
public record RoomMessage(
    long id,
    String place,
    boolean direct,
    Optional<String> author,
    Optional<String> privateTo,
    Optional<Long> card,
    String content,
    Instant at,
    Optional<Instant> edited,
    List<String> offers) {

  /** Whether {@code account} may see it and act on it. */
  public boolean visibleTo(String account) {
    boolean here = !direct || place.equals(account);
    return here && (privateTo.isEmpty() || privateTo.get().equals(account));
  }

  public RoomPlace where() {
    return new RoomPlace(place, direct);
  }
}
