package asterism.storage.consensus;

import asterism.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Proposals to be listed, and how many there are. */
public final class ProposalLists {
  /** Accents are taken off as marks of their own, since no extension may be counted on. */
  private static final String FOUND =
      """
      from proposal p where p.id in (
        select v.proposal_id from proposal_version v
        cross join lateral (
          select lower(regexp_replace(normalize(v.wording, nfd), '[\\u0300-\\u036f]', '', 'g'))
        ) as plain (wording)
        where not exists (
          select from unnest(:words) as sought (word)
          where strpos(plain.wording,
            lower(regexp_replace(normalize(sought.word, nfd), '[\\u0300-\\u036f]', '', 'g'))) = 0))
      """;

  private final Handle handle;

  public ProposalLists(Transaction transaction) {
    this.handle = transaction.handle();
  }

  /** Those of a group that have no verdict yet, the first to close first. */
  public List<Proposal> undecided(long group) {
    return handle
        .createQuery(
            """
            select * from proposal where group_id = :group and closed_at is null
            order by closes_at, id
            """)
        .bind("group", group)
        .mapTo(Proposal.class)
        .list();
  }

  /** Those of a group that have a verdict, the latest first. */
  public List<Proposal> decided(long group, int most, long offset) {
    return handle
        .createQuery(
            """
            select * from proposal where group_id = :group and closed_at is not null
            order by closed_at desc, id desc limit :most offset :offset
            """)
        .bind("group", group)
        .bind("most", most)
        .bind("offset", offset)
        .mapTo(Proposal.class)
        .list();
  }

  public int countDecided(long group) {
    return handle
        .createQuery(
            "select count(*) from proposal where group_id = :group and closed_at is not null")
        .bind("group", group)
        .mapTo(Integer.class)
        .one();
  }

  /** Those of a group that got their verdict from one instant on and before another. */
  public List<Proposal> decidedBetween(long group, Instant since, Instant until) {
    return handle
        .createQuery(
            """
            select * from proposal
            where group_id = :group and closed_at >= :since and closed_at < :until
            order by closed_at, id
            """)
        .bind("group", group)
        .bind("since", since)
        .bind("until", until)
        .mapTo(Proposal.class)
        .list();
  }

  /** Those of a group that took stances at an instant, as far as is known now. */
  public List<Proposal> openAt(long group, Instant at) {
    return handle
        .createQuery(
            """
            select * from proposal
            where group_id = :group and opened_at <= :at and closes_at > :at
              and (closed_at is null or closed_at > :at)
            order by closes_at, id
            """)
        .bind("group", group)
        .bind("at", at)
        .mapTo(Proposal.class)
        .list();
  }

  /**
   * Those that were opened before {@code until} and not decided before {@code since}, by number;
   * without checks.
   *
   * @param group empty: of all groups
   */
  public List<Proposal> during(Optional<Long> group, Instant since, Instant until) {
    return handle
        .createQuery(
            """
            select * from proposal
            where rule <> 'check' and opened_at < :until
              and (closed_at is null or closed_at >= :since)
              and (cast(:group as bigint) is null or group_id = :group)
            order by number
            """)
        .bind("group", group)
        .bind("since", since)
        .bind("until", until)
        .mapTo(Proposal.class)
        .list();
  }

  /** Those that take stances, the first to close first; of all groups where none is given. */
  public List<Proposal> closing(Optional<Long> group, Instant from) {
    return handle
        .createQuery(
            """
            select * from proposal
            where closed_at is null and closes_at >= :from
              and (cast(:group as bigint) is null or group_id = :group)
            order by closes_at, id
            """)
        .bind("group", group)
        .bind("from", from)
        .mapTo(Proposal.class)
        .list();
  }

  /**
   * Those of which one wording has all these words, in any order, whatever their case and accents;
   * of all groups, the latest number first.
   */
  public List<Proposal> search(Set<String> words, int most, long offset) {
    return handle
        .createQuery("select p.* <found> order by p.number desc limit :most offset :offset")
        .define("found", FOUND)
        .bindArray("words", String.class, words)
        .bind("most", most)
        .bind("offset", offset)
        .mapTo(Proposal.class)
        .list();
  }

  public int countFound(Set<String> words) {
    return handle
        .createQuery("select count(*) <found>")
        .define("found", FOUND)
        .bindArray("words", String.class, words)
        .mapTo(Integer.class)
        .one();
  }
}
