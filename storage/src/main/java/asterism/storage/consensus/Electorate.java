package asterism.storage.consensus;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import asterism.storage.Transaction;
import asterism.storage.consensus.ProposalEvent.Kind;
import asterism.storage.consensus.Voice.Delegate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Who has a voice in a proposal, and who speaks for each. Fixed when it opens; each later change is
 * told to the {@link ProposalHistory} in the same transaction. Nothing is removed: it ends.
 */
public final class Electorate {

  /** Somebody who is to speak for a voice. */
  public record Seat(long person, boolean alternate) {}

  /** Who is to have a voice: one of the two. */
  public record Holder(Optional<Long> organization, Optional<Long> person) {
    public static Holder organization(long id) {
      return new Holder(Optional.of(id), Optional.empty());
    }

    public static Holder person(long id) {
      return new Holder(Optional.empty(), Optional.of(id));
    }
  }

  /** A voice and one of its delegates, as the database has them; a voice may have none. */
  private record Row(
      long voiceId,
      Optional<Long> organizationId,
      Optional<Long> personId,
      String name,
      Optional<Long> delegateId,
      Optional<String> delegate,
      Optional<Boolean> alternate,
      Optional<Instant> since,
      Optional<Instant> until) {}

  private static final String VOICES =
      """
      select v.id as voice_id, coalesce(o.merged_into_id, o.id) as organization_id,
        v.person_id, coalesce(s.name, p.name) as name,
        d.person_id as delegate_id, dp.name as delegate, d.alternate, d.since, d.until
      from voice v
      left join organization o
        on o.collaborative_id = v.collaborative_id and o.id = v.organization_id
      left join organization s on s.collaborative_id = v.collaborative_id
        and s.id = coalesce(o.merged_into_id, o.id)
      left join person p on p.collaborative_id = v.collaborative_id and p.id = v.person_id
      left join delegate d on d.collaborative_id = v.collaborative_id and d.voice_id = v.id
      left join person dp
        on dp.collaborative_id = d.collaborative_id and dp.id = d.person_id
      """;

  private static final String ORDER = "order by lower(coalesce(s.name, p.name)), v.id, d.id";

  private final Transaction transaction;
  private final Handle handle;
  private final ProposalHistory history;

  public Electorate(Transaction transaction) {
    this.transaction = transaction;
    this.handle = transaction.handle();
    this.history = new ProposalHistory(transaction);
  }

  /**
   * The voices there are now, by name. Organizations that were merged meanwhile have one voice,
   * with the delegates of both.
   */
  public List<Voice> of(long proposal) {
    return voices(
        handle
            .createQuery("<voices> where v.proposal_id = :proposal and v.until is null <order>")
            .bind("proposal", proposal));
  }

  /** The voice somebody has for themselves, where each person has one: one, or none. */
  public List<Voice> ofPerson(long proposal, long person) {
    return voices(
        handle
            .createQuery(
                """
                <voices> where v.proposal_id = :proposal and v.until is null
                  and v.organization_id is null and v.person_id = :person <order>
                """)
            .bind("proposal", proposal)
            .bind("person", person));
  }

  private static List<Voice> voices(Query query) {
    List<Row> rows = query.define("voices", VOICES).define("order", ORDER).mapTo(Row.class).list();
    Map<Holder, List<Row>> byHolder =
        rows.stream()
            .collect(
                groupingBy(
                    row -> new Holder(row.organizationId(), row.personId()),
                    LinkedHashMap::new,
                    toList()));
    return byHolder.values().stream().map(Electorate::voice).toList();
  }

  private static Voice voice(List<Row> rows) {
    Row first = rows.get(0);
    List<Delegate> delegates = new ArrayList<>();
    for (Row row : rows) {
      row.delegateId()
          .map(
              id ->
                  new Delegate(
                      id,
                      row.delegate().orElseThrow(),
                      row.alternate().orElseThrow(),
                      row.since().orElseThrow(),
                      row.until()))
          .ifPresent(delegates::add);
    }
    return new Voice(
        first.voiceId(), first.organizationId(), first.personId(), first.name(), delegates);
  }

  /** A voice of the electorate as it is fixed; nothing is told. */
  public void fix(Proposal proposal, Holder holder, List<Seat> seats, Instant now) {
    insert(proposal, holder, seats, now);
  }

  /** A voice that comes later. */
  public void add(Proposal proposal, Holder holder, List<Seat> seats, long by, Instant now) {
    long voice = insert(proposal, holder, seats, now);
    readAgain(proposal, now);
    history.append(history.entry(proposal, Kind.VOICE_ADDED, Optional.of(by), now).voice(voice));
  }

  /**
   * A voice goes; what it said counts no more.
   *
   * @param by empty when it left the group
   */
  public void remove(
      Proposal proposal, Voice voice, Optional<Long> by, Optional<String> because, Instant now) {
    handle
        .createUpdate(
            """
            update voice v set until = :now
            where v.proposal_id = :proposal and v.until is null and (v.id = :voice
              or v.organization_id in (
                select id from organization where :organization in (id, merged_into_id)))
            """)
        .bind("now", now)
        .bind("proposal", proposal.id())
        .bind("voice", voice.id())
        .bind("organization", voice.organizationId())
        .execute();
    history.append(
        history.entry(proposal, Kind.VOICE_REMOVED, by, now).voice(voice.id()).because(because));
  }

  /** Somebody speaks for a voice from now on, or as something else than before. */
  public void seat(Proposal proposal, Voice voice, Seat seat, Optional<Long> by, Instant now) {
    boolean known = voice.isSpokenForBy(seat.person());
    if (known) {
      end(voice, seat.person(), now);
    }
    insert(voice.id(), seat, now);
    readAgain(proposal, now);
    history.append(
        history
            .entry(proposal, known ? Kind.DELEGATE_CHANGED : Kind.DELEGATE_ADDED, by, now)
            .voice(voice.id())
            .person(seat.person()));
  }

  /** Somebody speaks for a voice no more; what they said stands until another speaks for it. */
  public void unseat(Proposal proposal, Voice voice, long person, Optional<Long> by, Instant now) {
    end(voice, person, now);
    history.append(
        history.entry(proposal, Kind.DELEGATE_REMOVED, by, now).voice(voice.id()).person(person));
  }

  /** What a voice is or was called; also of one that has gone. */
  public String name(long voice) {
    return handle
        .createQuery(
            """
            select coalesce(o.name, p.name) from voice v
            left join organization o
              on o.collaborative_id = v.collaborative_id and o.id = v.organization_id
            left join person p on p.collaborative_id = v.collaborative_id and p.id = v.person_id
            where v.id = :voice
            """)
        .bind("voice", voice)
        .mapTo(String.class)
        .one();
  }

  /** What came later may have reacted already: that is to be found at once. */
  private void readAgain(Proposal proposal, Instant now) {
    handle
        .createUpdate("update proposal set next_reading_at = :now where id = :id")
        .bind("id", proposal.id())
        .bind("now", now)
        .execute();
  }

  private long insert(Proposal proposal, Holder holder, List<Seat> seats, Instant now) {
    long voice =
        handle
            .createQuery(
                """
                insert into voice (collaborative_id, proposal_id, organization_id, person_id, since)
                values (:collaborative, :proposal, :organization, :person, :now)
                returning id
                """)
            .bind("collaborative", transaction.collaborative())
            .bind("proposal", proposal.id())
            .bindMethods(holder)
            .bind("now", now)
            .mapTo(Long.class)
            .one();
    seats.forEach(seat -> insert(voice, seat, now));
    return voice;
  }

  private void insert(long voice, Seat seat, Instant now) {
    handle
        .createUpdate(
            """
            insert into delegate (collaborative_id, voice_id, person_id, alternate, since)
            values (:collaborative, :voice, :person, :alternate, :now)
            """)
        .bind("collaborative", transaction.collaborative())
        .bind("voice", voice)
        .bindMethods(seat)
        .bind("now", now)
        .execute();
  }

  private void end(Voice voice, long person, Instant now) {
    handle
        .createUpdate(
            """
            update delegate d set until = :now from voice v
            where v.collaborative_id = d.collaborative_id and v.id = d.voice_id
              and d.person_id = :person and d.until is null and v.until is null
              and v.proposal_id = (select proposal_id from voice where id = :voice)
              and (v.id = :voice or v.organization_id in (
                select id from organization where :organization in (id, merged_into_id)))
            """)
        .bind("now", now)
        .bind("person", person)
        .bind("voice", voice.id())
        .bind("organization", voice.organizationId())
        .execute();
  }
}
