package asterism.storage.room;

import java.util.Optional;

/**
 * A message about to be kept; see {@link RoomMessage}.
 *
 * @param delivery the request that brings it: a second message of that request from the same side
 *     (people, or the bot) is not kept
 */
public record RoomDraft(
    RoomPlace place,
    Optional<String> author,
    Optional<String> privateTo,
    Optional<Long> card,
    Optional<String> delivery,
    String content) {

  /** What {@code account} says to everybody at that place. */
  public static RoomDraft said(RoomPlace place, String account, String delivery, String content) {
    return new RoomDraft(
        place,
        Optional.of(account),
        Optional.empty(),
        Optional.empty(),
        Optional.of(delivery),
        content);
  }

  /** What {@code account} says to the bot, seen by nobody else. */
  public static RoomDraft asked(RoomPlace place, String account, String delivery, String content) {
    return new RoomDraft(
        place,
        Optional.of(account),
        Optional.of(account),
        Optional.empty(),
        Optional.of(delivery),
        content);
  }

  /** What the bot answers {@code account}, seen by nobody else. */
  public static RoomDraft answered(
      RoomPlace place, String account, String delivery, String content) {
    return new RoomDraft(
        place,
        Optional.empty(),
        Optional.of(account),
        Optional.empty(),
        Optional.of(delivery),
        content);
  }

  /** What the bot shows everybody at that place. */
  public static RoomDraft shown(RoomPlace place, long card, String content) {
    return new RoomDraft(
        place, Optional.empty(), Optional.empty(), Optional.of(card), Optional.empty(), content);
  }
}
