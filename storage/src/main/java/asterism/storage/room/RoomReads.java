package asterism.storage.room;

import asterism.storage.Transaction;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** How far people have read in the room of one collaborative, within one transaction. */
public final class RoomReads {
  /** Nobody is told of more than this many unread messages at one place. */
  public static final int MOST = 100;

  /**
   * What somebody has not read at a place.
   *
   * @param count {@link #MOST} for so many or more
   */
  public record Unread(String account, String place, boolean direct, int count) {}

  private final Handle handle;
  private final long collaborative;

  public RoomReads(Transaction transaction) {
    this.handle = transaction.handle();
    this.collaborative = transaction.collaborative();
  }

  /** Everything up to {@code message} at {@code place} is read; what was read stays so. */
  public void read(String account, RoomPlace place, long message) {
    handle
        .createUpdate(
            """
            insert into room_read as r (collaborative_id, account, place, direct, message_id)
            values (:collaborative, :account, :place, :direct, :message)
            on conflict (collaborative_id, account, place, direct)
              do update set message_id = greatest(r.message_id, excluded.message_id)
            """)
        .bind("collaborative", collaborative)
        .bind("account", account)
        .bind("place", place.id())
        .bind("direct", place.direct())
        .bind("message", message)
        .execute();
  }

  /** Whatever has been said in any channel so far is no news to somebody who comes new. */
  public void arrives(String account) {
    handle
        .createUpdate(
            """
            insert into room_read (collaborative_id, account, place, direct, message_id)
            select collaborative_id, :account, place, direct, max(id) from room_message
            where collaborative_id = :collaborative and not direct
            group by collaborative_id, place, direct
            on conflict do nothing
            """)
        .bind("collaborative", collaborative)
        .bind("account", account)
        .execute();
  }

  /**
   * What {@code account} has not read in some channels, and every one of {@code conversations} in
   * their own with the bot; where all is read, nothing. Nobody's own messages are new to them.
   */
  public List<Unread> unread(String account, List<String> channels, List<String> conversations) {
    return handle
        .createQuery(
            """
            select p.account, p.place, p.direct, n.count
            from (
              select :account as account, unnest(:channels) as place, false as direct
              union all
              select a, a, true from unnest(:conversations) a) p
            left join room_read r on r.collaborative_id = :collaborative
              and r.account = p.account and r.place = p.place and r.direct = p.direct
            cross join lateral (
              select count(*) as count from (
                select 1 from room_message m
                where m.collaborative_id = :collaborative
                  and m.place = p.place and m.direct = p.direct
                  and m.id > coalesce(r.message_id, 0)
                  and (m.private_to is null or m.private_to = p.account)
                  and m.author is distinct from p.account
                limit :most) these) n
            where n.count > 0
            """)
        .bind("collaborative", collaborative)
        .bind("account", account)
        .bindArray("channels", String.class, channels)
        .bindArray("conversations", String.class, conversations)
        .bind("most", MOST)
        .map(ConstructorMapper.of(Unread.class))
        .list();
  }
}
