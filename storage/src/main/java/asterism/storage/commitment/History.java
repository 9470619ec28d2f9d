package asterism.storage.commitment;

import asterism.storage.Transaction;
import asterism.storage.commitment.CommitmentEvent.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** What happened to commitments: appended, never rewritten. */
final class History {

  /** Something that happened, with what there is to say about it. */
  record Entry(
      Kind kind,
      Optional<Long> by,
      Optional<Long> to,
      Optional<Long> organization,
      Optional<String> because,
      Optional<String> whatBefore,
      Optional<LocalDate> dueBefore,
      Optional<LocalDate> dueAfter) {

    static Entry of(Kind kind, long by) {
      return of(kind, Optional.of(by));
    }

    /** What nobody did. */
    static Entry ofTime(Kind kind) {
      return of(kind, Optional.empty());
    }

    private static Entry of(Kind kind, Optional<Long> by) {
      return new Entry(
          kind,
          by,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    Entry to(long person) {
      return new Entry(
          kind, by, Optional.of(person), organization, because, whatBefore, dueBefore, dueAfter);
    }

    Entry forOrganization(Optional<Long> whose) {
      return new Entry(kind, by, to, whose, because, whatBefore, dueBefore, dueAfter);
    }

    Entry because(Optional<String> word) {
      return new Entry(kind, by, to, organization, word, whatBefore, dueBefore, dueAfter);
    }

    Entry due(LocalDate day) {
      return new Entry(
          kind, by, to, organization, because, whatBefore, Optional.empty(), Optional.of(day));
    }

    Entry due(LocalDate before, LocalDate after) {
      return before.equals(after)
          ? due(after)
          : new Entry(
              kind,
              by,
              to,
              organization,
              because,
              whatBefore,
              Optional.of(before),
              Optional.of(after));
    }

    Entry words(String before, String after) {
      return before.equals(after)
          ? this
          : new Entry(
              kind, by, to, organization, because, Optional.of(before), dueBefore, dueAfter);
    }
  }

  private final Transaction transaction;

  History(Transaction transaction) {
    this.transaction = transaction;
  }

  /**
   * Told once the commitment itself was changed: what the event says besides is read from there.
   */
  CommitmentEvent append(long commitment, Instant now, Entry entry) {
    return transaction
        .handle()
        .createQuery(
            """
            insert into commitment_event
              (collaborative_id, commitment_id, kind, at, by_person_id, to_person_id,
               organization_id, because, what_before, due_before, due_after, zone, late)
            values (:collaborative, :commitment, :kind, :now, :by, :to,
              :organization, :because, :whatBefore, :dueBefore, :dueAfter,
              (select coalesce(c.zone, p.zone) from commitment c
                join person p on p.collaborative_id = c.collaborative_id and p.id = c.owner_id
                where c.id = :commitment),
              (select c.kept_late from commitment c where c.id = :commitment))
            returning *
            """)
        .bind("collaborative", transaction.collaborative())
        .bind("commitment", commitment)
        .bind("now", now)
        .bind("kind", entry.kind())
        .bind("by", entry.by())
        .bind("to", entry.to())
        .bind("organization", entry.organization())
        .bind("because", entry.because())
        .bind("whatBefore", entry.whatBefore())
        .bind("dueBefore", entry.dueBefore())
        .bind("dueAfter", entry.dueAfter())
        .map(ConstructorMapper.of(CommitmentEvent.class))
        .one();
  }

  /** First things first. */
  List<CommitmentEvent> of(long commitment) {
    return transaction
        .handle()
        .createQuery("select * from commitment_event where commitment_id = :commitment order by id")
        .bind("commitment", commitment)
        .map(ConstructorMapper.of(CommitmentEvent.class))
        .list();
  }

  CommitmentEvent event(long id) {
    return transaction
        .handle()
        .createQuery("select * from commitment_event where id = :id")
        .bind("id", id)
        .map(ConstructorMapper.of(CommitmentEvent.class))
        .one();
  }
}
