package asterism.storage.commitment;

import asterism.storage.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** What a group is told of its commitments once a week. */
public final class GroupWeek {
  private static final String KEPT = "state = 'kept' and ended_at >= :since and ended_at < :until";
  private static final String DUE = "state = 'open' and due between :first and :last";
  private static final String HELP_WANTED = "state = 'open' and help_wanted is not null";
  private static final String SEEKING = "state = 'offered' and seeking";

  /**
   * The first of some commitments, and how many there are.
   *
   * @param count of all
   */
  public record Some(List<Commitment> first, int count) {
    public int more() {
      return count - first.size();
    }
  }

  private final Handle handle;
  private final long group;

  public GroupWeek(Transaction transaction, long group) {
    this.handle = transaction.handle();
    this.group = group;
  }

  /** Kept from {@code since} on and before {@code until}, the first first. */
  public Some kept(Instant since, Instant until, int most) {
    return some(KEPT, "ended_at, number", Map.of("since", since, "until", until), most);
  }

  /** Open and due on one of these days, soonest first. */
  public Some due(LocalDate first, LocalDate last, int most) {
    return some(DUE, "due, number", Map.of("first", first, "last", last), most);
  }

  /** Soonest first. */
  public Some helpWanted(int most) {
    return some(HELP_WANTED, "due, number", Map.of(), most);
  }

  /** Left behind by somebody who is gone, for others to take; soonest first. */
  public Some seeking(int most) {
    return some(SEEKING, "due, number", Map.of(), most);
  }

  private Some some(String which, String order, Map<String, ?> values, int most) {
    List<Commitment> first =
        handle
            .createQuery(
                "select * from commitment where group_id = :group and %s order by %s limit :most"
                    .formatted(which, order))
            .bind("group", group)
            .bindMap(values)
            .bind("most", most)
            .mapTo(Commitment.class)
            .list();
    int count = first.size() < most ? first.size() : count(which, values);
    return new Some(first, count);
  }

  private int count(String which, Map<String, ?> values) {
    return handle
        .createQuery("select count(*) from commitment where group_id = :group and " + which)
        .bind("group", group)
        .bindMap(values)
        .mapTo(Integer.class)
        .one();
  }
}
