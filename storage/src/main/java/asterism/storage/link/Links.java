package asterism.storage.link;

import asterism.storage.Transaction;
import asterism.storage.people.Roster;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Joins what was recorded apart, and parts it again. Each in the transaction of whoever asks. */
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

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Transaction transaction;
  private final Handle handle;

  public Links(Transaction transaction) {
    this.transaction = transaction;
    this.handle = transaction.handle();
  }

  /** How much there is in this collaborative. */
  public LinkCodes.Extent extent() {
    return handle
        .createQuery(
            """
            select
              (select count(*) from person p where p.merged_into_id is null and exists (
                select from account a where a.collaborative_id = p.collaborative_id
                  and a.person_id = p.id and not a.bot)) as people,
              (select count(*) from organization where merged_into_id is null) as organizations,
              (select count(*) from "group" where merged_into_id is null) as groups,
              (select count(*) from commitment) as commitments,
              (select count(*) from proposal) as proposals
            """)
        .mapTo(LinkCodes.Extent.class)
        .one();
  }

  /** Organizations of this collaborative of whose names the offering one has some too, by name. */
  public List<String> organizationsAlike(LinkCodes.Offer offer) {
    return handle
        .createQuery("select * from organizations_alike(:other)")
        .bind("other", offer.collaborative())
        .mapTo(String.class)
        .list();
  }

  /**
   * All of this collaborative goes over to the one that made the offer, and the transaction with
   * it: from now on it is that one's. Organizations of one name become one; commitments and
   * proposals get the next free numbers, in the order of their old ones; every card of what got
   * another number is touched; this collaborative is none any more.
   *
   * @throws IllegalStateException when they are one already, or the other is none any more: it
   *     joined another since it made the offer
   */
  public Renumbered joinCollaborative(LinkCodes.Offer offer, Instant now) {
    long from = transaction.collaborative();
    long into = offer.collaborative();
    if (from == into) {
      throw new IllegalStateException("collaborative %d is one already".formatted(into));
    }
    transaction.mayTake(PATIENCE);
    transaction.alone(from, into);
    Renumbered renumbered =
        handle
            .createQuery(
                """
                select first_number as first, last_number as last
                from collaborative_joined(:into, :now) where last_number is not null
                """)
            .bind("into", into)
            .bind("now", now)
            .mapTo(Renumbered.class)
            .findOne()
            .orElseThrow(
                () -> new IllegalStateException("collaborative %d is none".formatted(into)));
    transaction.becomes(into);
    return renumbered;
  }

  /**
   * Gives a workspace a collaborative of its own again, with what was recorded in its channels;
   * people and organizations are in both from then on. The transaction stays where it was.
   *
   * @throws IllegalStateException when it is the only one of its collaborative
   */
  public void part(long workspace, Instant now) {
    beAlone();
    boolean parted =
        handle
            .createQuery("select workspace_parted(:workspace, :now) is not null")
            .bind("workspace", workspace)
            .bind("now", now)
            .mapTo(Boolean.class)
            .one();
    if (!parted) {
      throw new IllegalStateException("workspace %d is the only one".formatted(workspace));
    }
  }

  public GroupExtent extentOf(long group) {
    return handle
        .createQuery(
            """
            select
              (select count(*) from commitment where group_id = :group) as commitments,
              (select count(*) from proposal where group_id = :group) as proposals,
              (select count(*) from channel where group_id = :group) as channels,
              (select count(*) from role_term where group_id = :group
                and (ends is null or ends >= current_date)) as roles
            """)
        .bind("group", group)
        .mapTo(GroupExtent.class)
        .one();
  }

  /** All that is recorded in one group goes over to another, channels and roles too. */
  public void joinGroups(long from, long into, Instant now) {
    beAlone();
    handle
        .createQuery("select groups_joined(:from, :into) is null")
        .bind("from", from)
        .bind("into", into)
        .mapTo(Boolean.class)
        .one();
    new Roster(transaction).settle(into, day(now), now);
  }

  /**
   * Gives a channel a group of its own again, of the channel's name, with what was recorded in it.
   *
   * @return the number of that group; empty where the channel is the only one of its group
   */
  public Optional<Long> partChannel(long workspace, String channel, Instant now) {
    beAlone();
    return handle
        .createQuery(
            """
            select group_split(c.group_id, c.workspace_id, array[c.id], c.name, :now)
            from channel c
            where c.workspace_id = :workspace and c.external_id = :channel and exists (
              select from channel o
              where o.collaborative_id = c.collaborative_id and o.group_id = c.group_id
                and o.id <> c.id)
            """)
        .bind("workspace", workspace)
        .bind("channel", channel)
        .bind("now", now)
        .mapTo(Long.class)
        .findOne();
  }

  /**
   * One person from now on, with the accounts of both. What {@code into} chose stays; what they had
   * not chosen, the other's choice serves. Where both had a voice of their own in an open proposal,
   * one is left.
   */
  public void joinPeople(long from, long into, Instant now) {
    beAlone();
    handle
        .createQuery("select people_joined(:from, :into, :now) is null")
        .bind("from", from)
        .bind("into", into)
        .bind("now", now)
        .mapTo(Boolean.class)
        .one();
    Roster roster = new Roster(transaction);
    groupsOf(into).forEach(group -> roster.settle(group, day(now), now));
    roster.settleOutside(into, day(now), now);
  }

  private List<Long> groupsOf(long person) {
    return handle
        .createQuery(
            """
            select distinct group_id from role_term
            where person_id = :person and group_id is not null order by 1
            """)
        .bind("person", person)
        .mapTo(Long.class)
        .list();
  }

  private void beAlone() {
    transaction.mayTake(PATIENCE);
    transaction.alone(transaction.collaborative());
  }

  /** Wherever those are whom it concerns. */
  private static LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  /**
   * Gives an account a person of its own again, who begins with the same name and choices and
   * without anything recorded.
   *
   * @return the number of that person; empty where it is the only account of its person
   */
  public Optional<Long> partAccount(long account, Instant now) {
    beAlone();
    return handle
        .createQuery("select account_parted(:account, :now)")
        .bind("account", account)
        .bind("now", now)
        .mapTo(Long.class)
        .findOne();
  }

  /**
   * The number something had before, if it had another; the first it ever had.
   *
   * @param kind {@code commitment} or {@code proposal}
   */
  public Optional<Former> former(String kind, long subject) {
    return handle
        .createQuery(
            """
            select f.number, w.name as workspace_name from former_number f
            join workspace w on w.collaborative_id = f.collaborative_id and w.id = f.workspace_id
            where f.kind = :kind and f.subject_id = :subject
            order by f.id limit 1
            """)
        .bind("kind", kind)
        .bind("subject", subject)
        .mapTo(Former.class)
        .findOne();
  }

  /**
   * What had a number in a workspace before it was linked; of several, what had it last.
   *
   * @param workspaceName in any case of letters
   */
  public Optional<Long> byFormer(String kind, String workspaceName, int number) {
    return handle
        .createQuery(
            """
            select f.subject_id from former_number f
            join workspace w on w.collaborative_id = f.collaborative_id and w.id = f.workspace_id
            where f.kind = :kind and f.number = :number and lower(w.name) = lower(:workspace)
            order by f.id desc limit 1
            """)
        .bind("kind", kind)
        .bind("number", number)
        .bind("workspace", workspaceName)
        .mapTo(Long.class)
        .findOne();
  }
}
