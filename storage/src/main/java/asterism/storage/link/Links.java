package asterism.storage.link;

import asterism.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Joins what was recorded apart, and parts it again. Each in the transaction of whoever asks. */
@SuppressWarnings("DoNotCallSuggester") // until it is written
public final class Links {

  /**
   * What a collaborative's numbers became.
   *
   * @param first the first new number; {@code last} before it where there was nothing to number
   */
  public record Renumbered(int first, int last) {}

  /** How much would go from one group to another. */
  public record GroupExtent(int commitments, int proposals, int channels, int roles) {}

  /** A number something had before its workspace was linked. */
  public record Former(int number, String workspaceName) {}

  public Links(Transaction transaction) {
    throw new UnsupportedOperationException();
  }

  /** How much there is in this collaborative. */
  public LinkCodes.Extent extent() {
    throw new UnsupportedOperationException();
  }

  /** Organizations of this collaborative of whose names the offering one has some too, by name. */
  public List<String> organizationsAlike(LinkCodes.Offer offer) {
    throw new UnsupportedOperationException();
  }

  /**
   * All of this collaborative goes over to the one that made the offer, and the transaction with
   * it: from now on it is that one's. Organizations of one name become one; commitments and
   * proposals get the next free numbers, in the order of their old ones; every card of what got
   * another number is touched; this collaborative is none any more.
   */
  public Renumbered joinCollaborative(LinkCodes.Offer offer, Instant now) {
    throw new UnsupportedOperationException();
  }

  /**
   * Gives a workspace a collaborative of its own again, with what was recorded in its channels;
   * people and organizations are in both from then on. The transaction stays where it was.
   *
   * @throws IllegalStateException when it is the only one of its collaborative
   */
  public void part(long workspace, Instant now) {
    throw new UnsupportedOperationException();
  }

  public GroupExtent extentOf(long group) {
    throw new UnsupportedOperationException();
  }

  /** All that is recorded in one group goes over to another, channels and roles too. */
  public void joinGroups(long from, long into, Instant now) {
    throw new UnsupportedOperationException();
  }

  /**
   * Gives a channel a group of its own again, of the channel's name, with what was recorded in it.
   *
   * @return the number of that group; empty where the channel is the only one of its group
   */
  public Optional<Long> partChannel(long workspace, String channel, Instant now) {
    throw new UnsupportedOperationException();
  }

  /**
   * One person from now on, with the accounts of both. What {@code into} chose stays; what they had
   * not chosen, the other's choice serves. Where both had a voice of their own in an open proposal,
   * one is left.
   */
  public void joinPeople(long from, long into, Instant now) {
    throw new UnsupportedOperationException();
  }

  /**
   * Gives an account a person of its own again, who begins with the same name and choices and
   * without anything recorded.
   *
   * @return the number of that person; empty where it is the only account of its person
   */
  public Optional<Long> partAccount(long account, Instant now) {
    throw new UnsupportedOperationException();
  }

  /**
   * The number something had before, if it had another.
   *
   * @param kind {@code commitment} or {@code proposal}
   */
  public Optional<Former> former(String kind, long subject) {
    throw new UnsupportedOperationException();
  }

  /**
   * What had a number in a workspace before it was linked.
   *
   * @param workspaceName in any case of letters
   */
  public Optional<Long> byFormer(String kind, String workspaceName, int number) {
    throw new UnsupportedOperationException();
  }
}
