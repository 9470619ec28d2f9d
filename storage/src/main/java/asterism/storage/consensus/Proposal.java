package asterism.storage.consensus;

import asterism.storage.people.Group;
import java.time.Instant;
import java.util.Optional;

/**
 * Something a group decides together, or a question by which it takes its temperature.
 *
 * @param organizationId for whom the proposer spoke
 * @param wording of the latest version
 * @param closesAt from then on it takes no more stances, whether or not it was closed already
 * @param extendedForQuorum whether it was given more time by itself for want of voices
 * @param extendedForOutage the same, since the bot was away when it closed
 * @param readAt until when all reactions to its messages are known
 * @param talliedAt when the tally was frozen
 * @param unread whether some reactions could not be read back when it closed
 * @param motion what kind of thing comes of it by itself when it is adopted; present exactly when
 *     {@code motionSubject} is, which tells what
 */
public record Proposal(
    long id,
    int number,
    long groupId,
    long proposerId,
    Optional<Long> organizationId,
    Rule rule,
    Group.Voices voices,
    String wording,
    int version,
    Instant openedAt,
    Instant closesAt,
    boolean extendedForQuorum,
    boolean extendedForOutage,
    Instant readAt,
    Optional<Instant> talliedAt,
    Optional<Instant> closedAt,
    Optional<Verdict> verdict,
    boolean unread,
    Optional<String> motion,
    Optional<Long> motionSubject) {

  /** How it is decided. */
  public enum Rule {
    LIGHT,
    FULL,
    CONSTITUTIONAL,
    /** A temperature check, fist to five: decides nothing. */
    CHECK
  }

  /** What it came to. */
  public enum Verdict {
    ADOPTED,
    BLOCKED,
    /** For amendment: too many stand aside. */
    RETURNED,
    NOT_ADOPTED,
    /** Too few voices were heard. */
    LAPSED,
    WITHDRAWN,
    /** A temperature was taken; nothing was decided. */
    SPREAD
  }

  /** Whether stances are taken. */
  public boolean isOpen(Instant now) {
    return talliedAt.isEmpty() && closedAt.isEmpty() && now.isBefore(closesAt);
  }

  /** Whether its time is over and its verdict not known yet. */
  public boolean isClosing(Instant now) {
    return closedAt.isEmpty() && (talliedAt.isPresent() || !now.isBefore(closesAt));
  }

  public boolean isCheck() {
    return rule == Rule.CHECK;
  }
}
