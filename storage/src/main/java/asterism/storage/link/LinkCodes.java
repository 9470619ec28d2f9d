package asterism.storage.link;

import asterism.storage.Fingerprint;
import asterism.storage.Transaction;
import java.time.Instant;
import java.util.Optional;

/** Codes for one use, by which something elsewhere becomes one with something here. */
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

  private final Transaction transaction;

  public LinkCodes(Transaction transaction) {
    this.transaction = transaction;
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
    transaction
        .handle()
        .createUpdate(
            """
            insert into link_code (collaborative_id, hash, kind, workspace_id, group_id, person_id,
              people, organizations, groups, commitments, proposals, until)
            values (:collaborative, :hash, :kind, :workspace, :group, :person,
              :people, :organizations, :groups, :commitments, :proposals, :until)
            on conflict (collaborative_id, person_id, kind) do update set hash = excluded.hash,
              workspace_id = excluded.workspace_id, group_id = excluded.group_id,
              people = excluded.people, organizations = excluded.organizations,
              groups = excluded.groups, commitments = excluded.commitments,
              proposals = excluded.proposals, until = excluded.until, used_at = null
            """)
        .bind("collaborative", transaction.collaborative())
        .bind("hash", Fingerprint.of(code))
        .bind("kind", kind)
        .bind("workspace", workspace)
        .bind("group", group)
        .bind("person", person)
        .bindMethods(extent)
        .bind("until", until)
        .execute();
  }

  /** As the database has it, over all collaboratives. */
  private record Row(
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
      int people,
      int organizations,
      int groups,
      int commitments,
      int proposals) {

    Offer offer() {
      return new Offer(
          kind,
          collaborative,
          collaborativeName,
          workspace,
          workspaceName,
          platform,
          group,
          groupName,
          person,
          personName,
          new Extent(people, organizations, groups, commitments, proposals));
    }
  }

  /** What a code offers, of whatever collaborative; empty where it is used, old or none. */
  public Optional<Offer> find(String code, Instant now) {
    return transaction
        .handle()
        .createQuery("select * from link_code_found(:hash, :now)")
        .bind("hash", Fingerprint.of(code))
        .bind("now", now)
        .mapTo(Row.class)
        .findOne()
        .map(Row::offer);
  }

  /**
   * The first number that would be given to what joins by a code, as it stands now; empty where the
   * code is used, old or none.
   */
  public Optional<Integer> nextNumber(String code, Instant now) {
    return transaction
        .handle()
        .createQuery("select link_code_number(:hash, :now)")
        .bind("hash", Fingerprint.of(code))
        .bind("now", now)
        .mapTo(Integer.class)
        .findOne();
  }

  /**
   * Uses a code up: to be done before what it is for.
   *
   * @return false when somebody else was quicker, or it ended
   */
  public boolean redeem(String code, Instant now) {
    return transaction
        .handle()
        .createQuery("select link_code_used(:hash, :now)")
        .bind("hash", Fingerprint.of(code))
        .bind("now", now)
        .mapTo(Boolean.class)
        .one();
  }
}
