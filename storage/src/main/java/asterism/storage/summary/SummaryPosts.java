package asterism.storage.summary;

import asterism.storage.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The summaries that were posted. */
public final class SummaryPosts {

  /** The kind of its cards. */
  public static final String CARD = "summary";

  private static final String IN_A_CHANNEL =
      "not of_all and exists (select from card where kind = '"
          + CARD
          + "' and subject_id = summary_post.id and message is not null)";

  /**
   * What is to be posted.
   *
   * @param by who posts it; present exactly when no schedule does
   */
  public record Posting(
      long group,
      boolean ofAll,
      Optional<Long> schedule,
      Optional<Long> by,
      Instant since,
      Instant until,
      LocalDate day) {}

  private final Transaction transaction;
  private final Handle handle;

  public SummaryPosts(Transaction transaction) {
    this.transaction = transaction;
    this.handle = transaction.handle();
  }

  /** Empty when the same of that interval was posted before. */
  public Optional<SummaryPost> make(Posting posting, Instant now) {
    return handle
        .createQuery(
            """
            insert into summary_post (collaborative_id, group_id, of_all, schedule_id, posted_by,
              since, until, day, made_at)
            values (:collaborative, :group, :ofAll, :schedule, :by, :since, :until, :day, :now)
            on conflict (collaborative_id, group_id, of_all, since, until) do nothing
            returning *
            """)
        .bind("collaborative", transaction.collaborative())
        .bindMethods(posting)
        .bind("now", now)
        .mapTo(SummaryPost.class)
        .findOne();
  }

  public SummaryPost get(long id) {
    return handle
        .createQuery("select * from summary_post where id = :id")
        .bind("id", id)
        .mapTo(SummaryPost.class)
        .one();
  }

  /** The last one of a group, or of all groups in its channel. */
  public Optional<SummaryPost> latest(long group, boolean ofAll) {
    return handle
        .createQuery(
            """
            select * from summary_post where group_id = :group and of_all = :ofAll
            order by until desc, id desc limit 1
            """)
        .bind("group", group)
        .bind("ofAll", ofAll)
        .mapTo(SummaryPost.class)
        .findOne();
  }

  /** The last one that a schedule posted. */
  public Optional<SummaryPost> latestOf(long schedule) {
    return handle
        .createQuery(
            """
            select * from summary_post where schedule_id = :schedule
            order by until desc, id desc limit 1
            """)
        .bind("schedule", schedule)
        .mapTo(SummaryPost.class)
        .findOne();
  }

  /** Whether it stands in a channel already. */
  public boolean shown(SummaryPost post) {
    return handle
        .createQuery(
            """
            select exists (
              select from card where kind = :kind and subject_id = :id and message is not null)
            """)
        .bind("kind", CARD)
        .bind("id", post.id())
        .mapTo(Boolean.class)
        .one();
  }

  /** Of single groups, that stand in a channel; the latest first. */
  public List<SummaryPost> page(int most, long offset) {
    return handle
        .createQuery(
            """
            select * from summary_post where %s
            order by until desc, id desc limit :most offset :offset
            """
                .formatted(IN_A_CHANNEL))
        .bind("most", most)
        .bind("offset", offset)
        .mapTo(SummaryPost.class)
        .list();
  }

  /** How many of single groups there are. */
  public int count() {
    return handle
        .createQuery("select count(*) from summary_post where " + IN_A_CHANNEL)
        .mapTo(Integer.class)
        .one();
  }
}
