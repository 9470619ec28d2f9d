package asterism.storage.link;

import asterism.storage.Transaction;
import java.time.Instant;
import java.util.Optional;

/** Codes for one use, by which something elsewhere becomes one with something here. */
@SuppressWarnings("DoNotCallSuggester") // until it is written
public final class LinkCodes {

  /** What becomes one. */
  public enum Kind {
    WORKSPACE,
    CHANNEL,
    ME
  }

  /**
   * What somebody offers to whoever has the code.
   *
   * @param workspaceName where it was offered, as the service names it
   * @param platform {@code slack}, {@code discord} or {@code room}
   * @param group whose channel it is, for {@link Kind#CHANNEL}
   * @param person who offers it; for {@link Kind#ME} who it is
   * @param extent of the collaborative it was offered in, as it was then
   */
  public record Offer(
      Kind kind,
      long collaborative,
      String collaborativeName,
      long workspace,
      String workspaceName,
      String platform,
      Optional<Long> group,
      Optional<String> groupName,
      long person,
      String personName,
      Extent extent) {}

  /** How much there is in a collaborative. */
  public record Extent(int people, int organizations, int groups, int commitments, int proposals) {}

  public LinkCodes(Transaction transaction) {
    throw new UnsupportedOperationException();
  }

  /**
   * Offers something of this collaborative. An earlier code of the same person for the same kind
   * ends.
   *
   * @param group the group of the channel, for {@link Kind#CHANNEL}
   * @param until from then on the code is worth nothing
   */
  public void offer(
      String code,
      Kind kind,
      long workspace,
      Optional<Long> group,
      long person,
      Extent extent,
      Instant until) {
    throw new UnsupportedOperationException();
  }

  /** What a code offers, of whatever collaborative; empty where it is used, old or none. */
  public Optional<Offer> find(String code, Instant now) {
    throw new UnsupportedOperationException();
  }

  /**
   * Uses a code up: to be done before what it is for.
   *
   * @return false when somebody else was quicker, or it ended
   */
  public boolean redeem(String code, Instant now) {
    throw new UnsupportedOperationException();
  }
}
