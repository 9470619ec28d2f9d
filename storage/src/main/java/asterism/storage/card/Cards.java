package asterism.storage.card;

import asterism.storage.Elsewhere;
import asterism.storage.Transaction;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Update;

/**
 * The cards of a collaborative. Features {@link #showToGroup show} and {@link #touch} them in the
 * transaction that changes the fact; delivery does the rest.
 */
public final class Cards {

  /** A card that delivery has taken. */
  public record Claim(long collaborative, long card, long claim) {}

  /**
   * A card, by a message in which people see it.
   *
   * @param former whether it lives in another message by now
   */
  public record InMessage(long card, String kind, long subject, boolean former) {}

  /**
   * A card where people see it.
   *
   * @param head the service's id of its message, of several pages that of the first
   * @param workspaceId our number of the workspace
   * @param workspace the service's id of it
   * @param externalId the service's id of the channel, or of the account when {@code direct}
   */
  public record Standing(
      long card,
      String message,
      String head,
      long workspaceId,
      String platform,
      String workspace,
      String externalId,
      boolean direct) {}

  /** A card whose message wants reactions for people to press. */
  public record ToSeed(long collaborative, long card) {}

  /**
   * Reactions for people to press.
   *
   * @param message under which they are to be put
   * @param emoji in this order
   */
  public record Seeds(String message, List<String> emoji) {}

  /** How far delivery is behind. */
  public record Waiting(long waiting, Optional<Instant> oldest, long givenUp) {}

  private final Transaction transaction;
  private final Handle handle;

  public Cards(Transaction transaction) {
    this.transaction = transaction;
    this.handle = transaction.handle();
  }

  /** Wants this fact shown as it now stands, in every channel of a group. */
  public void showToGroup(String kind, long subject, long group, Instant now) {
    showToGroup(kind, subject, group, Optional.empty(), now);
  }

  /**
   * The same in those of one workspace alone.
   *
   * @return whether there are any
   */
  public boolean showToGroupIn(long workspace, String kind, long subject, long group, Instant now) {
    return showToGroup(kind, subject, group, Optional.of(workspace), now) > 0;
  }

  private int showToGroup(
      String kind, long subject, long group, Optional<Long> workspace, Instant now) {
    return handle
        .createUpdate(
            """
            insert into card
              (collaborative_id, kind, subject_id, channel_id, platform, wanted_at)
            select c.collaborative_id, :kind, :subject, c.id, w.platform, :now
            from channel c
            join workspace w on w.collaborative_id = c.collaborative_id and w.id = c.workspace_id
            where c.group_id = :group and c.workspace_id = coalesce(cast(:workspace as bigint), c.workspace_id)
            on conflict (collaborative_id, kind, subject_id,
                coalesce(channel_id, 0), coalesce(account_id, 0), part)
            do update set wanted_version = card.wanted_version + 1, given_up_at = null,
              wanted_at = case when card.shown_version < card.wanted_version then card.wanted_at
                else excluded.wanted_at end
            """)
        .bind("kind", kind)
        .bind("subject", subject)
        .bind("group", group)
        .bind("workspace", workspace)
        .bind("now", now)
        .execute();
  }

  /** Wants this fact shown in those channels of a group where it is not shown yet. */
  public void showWhereMissing(String kind, long subject, long group, Instant now) {
    handle
        .createUpdate(
            """
            insert into card
              (collaborative_id, kind, subject_id, channel_id, platform, wanted_at)
            select c.collaborative_id, :kind, :subject, c.id, w.platform, :now
            from channel c
            join workspace w on w.collaborative_id = c.collaborative_id and w.id = c.workspace_id
            where c.group_id = :group
            on conflict do nothing
            """)
        .bind("kind", kind)
        .bind("subject", subject)
        .bind("group", group)
        .bind("now", now)
        .execute();
  }

  /**
   * Wants this fact shown as it now stands in the direct messages of a person: where it stands
   * there already, or else with the account they used last, or with the first they had; one that
   * refused us comes after the others. Nowhere when all of them were deactivated.
   *
   * @param notBefore a first showing waits for this; {@code now} for at once
   */
  public void showToPerson(String kind, long subject, long person, Instant notBefore, Instant now) {
    handle
        .createUpdate(
            """
            insert into card
              (collaborative_id, kind, subject_id, account_id, platform, wanted_at, not_before)
            select a.collaborative_id, :kind, :subject, a.id, w.platform,
              greatest(cast(:now as timestamptz), cast(:notBefore as timestamptz)), :notBefore
            from account a
            join workspace w on w.collaborative_id = a.collaborative_id and w.id = a.workspace_id
            left join card c on c.collaborative_id = a.collaborative_id and c.account_id = a.id
              and c.kind = :kind and c.subject_id = :subject
            left join refusal r on r.collaborative_id = a.collaborative_id
              and r.account_id = a.id and r.ended_at is null
            where a.person_id = :person and (a.active or c.id is not null)
            order by c.id is null, r.id is not null, a.used_at desc nulls last, a.id
            limit 1
            on conflict (collaborative_id, kind, subject_id,
                coalesce(channel_id, 0), coalesce(account_id, 0), part)
            do update set wanted_version = card.wanted_version + 1, given_up_at = null,
              wanted_at = case when card.shown_version < card.wanted_version then card.wanted_at
                else excluded.wanted_at end
            """)
        .bind("kind", kind)
        .bind("subject", subject)
        .bind("person", person)
        .bind("notBefore", notBefore)
        .bind("now", now)
        .execute();
  }

  /** Wants this fact shown as it now stands, wherever it is shown already. */
  public void touch(String kind, long subject, Instant now) {
    handle
        .createUpdate(
            """
            update card set wanted_version = wanted_version + 1, given_up_at = null,
              wanted_at = case when shown_version < wanted_version then wanted_at else :now end
            where kind = :kind and subject_id = :subject
            """)
        .bind("kind", kind)
        .bind("subject", subject)
        .bind("now", now)
        .execute();
  }

  /** Says that the cards of a fact show another fact too: {@link #touchShowing} it changes them. */
  public void shows(String kind, long subject, String factKind, long fact) {
    handle
        .createUpdate(
            """
            insert into card_shows (collaborative_id, kind, subject_id, fact_kind, fact_id)
            values (:collaborative, :kind, :subject, :factKind, :fact)
            on conflict do nothing
            """)
        .bind("collaborative", transaction.collaborative())
        .bind("kind", kind)
        .bind("subject", subject)
        .bind("factKind", factKind)
        .bind("fact", fact)
        .execute();
  }

  /** Wants whatever shows this fact among others shown as it now stands. */
  public void touchShowing(String factKind, long fact, Instant now) {
    handle
        .createUpdate(
            """
            update card c set wanted_version = wanted_version + 1, given_up_at = null,
              wanted_at = case when shown_version < wanted_version then wanted_at else :now end
            from card_shows s
            where s.fact_kind = :factKind and s.fact_id = :fact
              and c.kind = s.kind and c.subject_id = s.subject_id
            """)
        .bind("factKind", factKind)
        .bind("fact", fact)
        .bind("now", now)
        .execute();
  }

  /** The same in the direct messages of some people alone, whom it concerns. */
  public void touchShowing(String factKind, long fact, Collection<Long> people, Instant now) {
    handle
        .createUpdate(
            """
            update card c set wanted_version = wanted_version + 1, given_up_at = null,
              wanted_at = case when shown_version < wanted_version then wanted_at else :now end
            from card_shows s, account a
            where s.fact_kind = :factKind and s.fact_id = :fact
              and c.kind = s.kind and c.subject_id = s.subject_id
              and a.collaborative_id = c.collaborative_id and a.id = c.account_id
              and a.person_id = any(:people)
            """)
        .bind("factKind", factKind)
        .bind("fact", fact)
        .bindArray("people", Long.class, people)
        .bind("now", now)
        .execute();
  }

  /**
   * Takes up to {@code most} cards of one platform that are behind, the longest waiting first, over
   * all collaboratives. Nobody else is given them until {@code lease} has passed by the database's
   * own clock: mark them before that, or they are given out again. Works in a transaction bound to
   * no collaborative.
   *
   * @param now by which a card told to wait has waited long enough
   */
  public List<Claim> claim(String platform, Instant now, Duration lease, int most) {
    return handle
        .createQuery(
            """
            select *
            from cards_claimed(:platform, :now, make_interval(secs => :lease / 1000.0), :most)
            """)
        .bind("platform", platform)
        .bind("now", now)
        .bind("lease", lease.toMillis())
        .bind("most", most)
        .map(ConstructorMapper.of(Claim.class))
        .list();
  }

  /**
   * How far delivery is behind, over all collaboratives; in a transaction bound to any or none.
   * Cards that rest for more than ten minutes by a rule of ours do not count.
   *
   * @param platforms those that are on: nobody waits for what is off
   */
  public Waiting waiting(Collection<String> platforms, Instant now) {
    return handle
        .createQuery("select * from cards_waiting(:platforms, :now)")
        .bindArray("platforms", String.class, platforms)
        .bind("now", now)
        .map(ConstructorMapper.of(Waiting.class))
        .one();
  }

  /**
   * @throws Elsewhere when it is not in this collaborative
   */
  public Card get(long id) {
    return handle
        .createQuery("select * from card where id = :id")
        .bind("id", id)
        .map(ConstructorMapper.of(Card.class))
        .findOne()
        .orElseThrow(() -> new Elsewhere("card", id));
  }

  /**
   * The card that lives in a message, or did before it was posted anew.
   *
   * @param workspace our number of it
   * @param place the service's id of the channel, or of the account when {@code direct}
   * @param message the service's id; of one that takes several pages, that of the first
   */
  public Optional<InMessage> inMessage(
      long workspace, String place, boolean direct, String message) {
    return handle
        .createQuery(
            """
            select card.id as card, kind, subject_id as subject,
              message_head is distinct from :message as former
            from card
            left join channel c on c.collaborative_id = card.collaborative_id and c.id = card.channel_id
            left join account a on a.collaborative_id = card.collaborative_id and a.id = card.account_id
            where (message_head = :message or former_head = :message)
              and coalesce(c.workspace_id, a.workspace_id) = :workspace
              and coalesce(c.external_id, a.external_id) = :place
              and (a.id is not null) = :direct
            order by former limit 1
            """)
        .bind("workspace", workspace)
        .bind("place", place)
        .bind("direct", direct)
        .bind("message", message)
        .map(ConstructorMapper.of(InMessage.class))
        .findOne();
  }

  /** The cards of a fact that stand somewhere, the oldest first. */
  public List<Standing> standing(String kind, long subject) {
    return handle
        .createQuery(
            """
            select card.id as card, message, message_head as head, w.id as workspace_id, w.platform,
              w.external_id as workspace, coalesce(c.external_id, a.external_id) as external_id,
              a.id is not null as direct
            from card
            left join channel c on c.collaborative_id = card.collaborative_id and c.id = card.channel_id
            left join account a on a.collaborative_id = card.collaborative_id and a.id = card.account_id
            join workspace w on w.collaborative_id = card.collaborative_id
              and w.id = coalesce(c.workspace_id, a.workspace_id)
            where kind = :kind and subject_id = :subject and message is not null
            order by card.id
            """)
        .bind("kind", kind)
        .bind("subject", subject)
        .map(ConstructorMapper.of(Standing.class))
        .list();
  }

  /**
   * The collaborative in which a card is by now; empty where there is none such. In a transaction
   * bound to any or none.
   */
  public Optional<Long> home(long id) {
    return handle.createQuery("select card_home(:id)").bind("id", id).mapTo(Long.class).findOne();
  }

  /**
   * The card, locked until the transaction ends.
   *
   * @throws Elsewhere when it is not in this collaborative
   */
  public Card lock(long id) {
    return handle
        .createQuery("select * from card where id = :id for update")
        .bind("id", id)
        .map(ConstructorMapper.of(Card.class))
        .findOne()
        .orElseThrow(() -> new Elsewhere("card", id));
  }

  /**
   * Notes that a first post is about to go out: until it is known what came of it, it is in doubt.
   */
  public void posting(long id) {
    handle.createUpdate("update card set in_doubt = true where id = :id").bind("id", id).execute();
  }

  public CardPlace placeOf(long id) {
    return handle
        .createQuery(
            """
            select w.platform, w.external_id as workspace,
              coalesce(c.external_id, a.external_id) as external_id, a.id is not null as direct,
              c.group_id, a.person_id
            from card
            left join channel c on c.collaborative_id = card.collaborative_id and c.id = card.channel_id
            left join account a on a.collaborative_id = card.collaborative_id and a.id = card.account_id
            join workspace w on w.collaborative_id = card.collaborative_id
              and w.id = coalesce(c.workspace_id, a.workspace_id)
            where card.id = :id
            """)
        .bind("id", id)
        .map(ConstructorMapper.of(CardPlace.class))
        .one();
  }

  /**
   * Marks what a message shows now. A version wanted meanwhile stays wanted. Where the card was
   * given to somebody else meanwhile, nobody knows which of the two came last: it is shown once
   * more.
   *
   * @param card as it was rendered
   */
  public void shown(Card card, String message) {
    shown(card, message, List.of());
  }

  /**
   * The same of a card under whose message some reactions are to be put, unless they were.
   *
   * @param seeds in this order; empty for none, or not any more
   */
  public void shown(Card card, String message, List<String> seeds) {
    boolean ours =
        of(
                    """
                update card set shown_version = :version, message = :message, in_doubt = false,
                  attempts = 0, note = null, claimed_until = '-infinity',
                  seeds = case when seeded_at is null then nullif(:seeds, '{}') end
                where id = :id and claim = :claim
                """,
                    card)
                .bind("version", card.wantedVersion())
                .bind("message", message)
                .bindArray("seeds", String.class, seeds)
                .execute()
            == 1;
    if (!ours) {
      of(
              """
              update card set message = coalesce(message, :message), in_doubt = false,
                wanted_version = wanted_version + 1
              where id = :id and claim <> :claim
              """,
              card)
          .bind("message", message)
          .execute();
    }
  }

  /**
   * Marks that it could not be shown yet; nothing where it was given to somebody else meanwhile.
   */
  public void tryAgain(Card card, boolean inDoubt, Instant notBefore, String note) {
    of(
            """
            update card set attempts = attempts + 1, in_doubt = :inDoubt, not_before = :notBefore,
              note = :note, claimed_until = '-infinity'
            where id = :id and claim = :claim
            """,
            card)
        .bind("inDoubt", inDoubt)
        .bind("notBefore", notBefore)
        .bind("note", note)
        .execute();
  }

  /**
   * Marks that the service asked us to wait, which is no failed try; nothing where it was given to
   * somebody else meanwhile.
   */
  public void rest(Card card, boolean inDoubt, Instant notBefore, String note) {
    of(
            """
            update card set in_doubt = :inDoubt, not_before = :notBefore, note = :note,
              claimed_until = '-infinity'
            where id = :id and claim = :claim
            """,
            card)
        .bind("inDoubt", inDoubt)
        .bind("notBefore", notBefore)
        .bind("note", note)
        .execute();
  }

  /**
   * By a rule of ours it is not to be shown before that, and surely is not yet: until then nobody
   * waits for it. Nothing where it was given to somebody else meanwhile.
   */
  public void restUntil(Card card, Instant then, String note) {
    of(
            """
            update card set in_doubt = false, not_before = :then, note = :note,
              wanted_at = greatest(wanted_at, cast(:then as timestamptz)),
              claimed_until = '-infinity'
            where id = :id and claim = :claim
            """,
            card)
        .bind("then", then)
        .bind("note", note)
        .execute();
  }

  /**
   * By a rule of ours it is not to be shown, and surely is not yet. A later change of its fact asks
   * once more.
   */
  public void leave(Card card, String note) {
    of(
            """
            update card set shown_version = :version, in_doubt = false, note = :note,
              claimed_until = '-infinity'
            where id = :id and claim = :claim
            """,
            card)
        .bind("version", card.wantedVersion())
        .bind("note", note)
        .execute();
  }

  /**
   * Its message can be edited no more: it is to be posted anew, below.
   *
   * @param former that message, if it is there still; an earlier former one stays otherwise
   */
  public void postAnew(Card card, Optional<String> former, Instant now) {
    of(
            """
            update card set message = null, former_message = coalesce(:former, former_message),
              shown_version = 0, in_doubt = false, posted_anew_at = :now,
              seeds = null, seeded_at = null, seed_not_before = '-infinity',
              claimed_until = '-infinity'
            where id = :id and claim = :claim
            """,
            card)
        .bind("former", former)
        .bind("now", now)
        .execute();
  }

  /**
   * It cannot be shown, or need not be any more; a later change of its fact tries once more, and so
   * do one that came while it was tried, and {@link #revive}. Doubt there was before stays.
   *
   * @param card as it was rendered
   */
  public void giveUp(Card card, String note, Instant now) {
    of(
            """
            update card set given_up_at = case when wanted_version = :version then :now end,
              note = :note, in_doubt = :inDoubt, claimed_until = '-infinity'
            where id = :id and claim = :claim
            """,
            card)
        .bind("version", card.wantedVersion())
        .bind("inDoubt", card.inDoubt())
        .bind("note", note)
        .bind("now", now)
        .execute();
  }

  /**
   * Takes up to {@code most} cards of one platform under whose messages reactions are to be put,
   * over all collaboratives. Nobody else is given them until {@code lease} has passed. Works in a
   * transaction bound to no collaborative.
   */
  public List<ToSeed> toSeed(String platform, Duration lease, int most) {
    return handle
        .createQuery(
            """
            select * from cards_to_seed(:platform, make_interval(secs => :lease / 1000.0), :most)
            """)
        .bind("platform", platform)
        .bind("lease", lease.toMillis())
        .bind("most", most)
        .map(ConstructorMapper.of(ToSeed.class))
        .list();
  }

  /** What is to be put under the message of a card; empty where that is no more wanted. */
  public Optional<Seeds> seeds(long id) {
    return handle
        .createQuery(
            """
            select message, seeds as emoji from card
            where id = :id and seeds is not null and message is not null
            """)
        .bind("id", id)
        .map(ConstructorMapper.of(Seeds.class))
        .findOne();
  }

  /** They stand under that message, or never will; nothing where the card lives in another now. */
  public void seeded(long id, String message, Instant now) {
    handle
        .createUpdate(
            """
            update card set seeds = null, seeded_at = :now where id = :id and message = :message
            """)
        .bind("id", id)
        .bind("message", message)
        .bind("now", now)
        .execute();
  }

  /** They could not be put there yet. */
  public void seedAfter(long id, Duration pause) {
    handle
        .createUpdate(
            """
            update card set seed_not_before = now() + make_interval(secs => :pause / 1000.0)
            where id = :id
            """)
        .bind("id", id)
        .bind("pause", pause.toMillis())
        .execute();
  }

  /** What was given up in a channel is tried once more: it may be open to us again. */
  public void revive(long workspace, String channel) {
    handle
        .createUpdate(
            """
            update card set given_up_at = null, attempts = 0, not_before = '-infinity'
            where given_up_at is not null and channel_id = (
              select id from channel where workspace_id = :workspace and external_id = :channel)
            """)
        .bind("workspace", workspace)
        .bind("channel", channel)
        .execute();
  }

  /** The same in somebody's direct messages, for what was given up since an instant. */
  public void reviveDirect(long account, Instant since) {
    handle
        .createUpdate(
            """
            update card set given_up_at = null, attempts = 0, not_before = '-infinity'
            where given_up_at >= :since and account_id = :account
            """)
        .bind("account", account)
        .bind("since", since)
        .execute();
  }

  /** Why cards of this collaborative on some platforms are not tried any more, the latest first. */
  public List<String> notesOfGivenUp(Collection<String> platforms, int most) {
    return handle
        .createQuery(
            """
            select note from card
            where given_up_at is not null and note is not null and platform = any(:platforms)
            group by note order by max(given_up_at) desc limit :most
            """)
        .bindArray("platforms", String.class, platforms)
        .bind("most", most)
        .mapTo(String.class)
        .list();
  }

  private Update of(String sql, Card card) {
    return handle.createUpdate(sql).bind("id", card.id()).bind("claim", card.claim());
  }
}
