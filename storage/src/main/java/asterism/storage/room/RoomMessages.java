package asterism.storage.room;

import asterism.storage.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/**
 * What is said in the room of one collaborative, within one transaction. Every write counts as a
 * change and holds the others back until it ends, so ids are in the order in which messages became
 * visible.
 */
public final class RoomMessages {
  private final Handle handle;
  private final long collaborative;

  public RoomMessages(Transaction transaction) {
    this.handle = transaction.handle();
    this.collaborative = transaction.collaborative();
  }

  /** Keeps a message; empty when its delivery has brought one before. */
  public Optional<RoomMessage> add(RoomDraft draft, Instant at) {
    changed();
    return handle
        .createQuery(
            """
            insert into room_message
              (collaborative_id, place, direct, author, private_to, card, delivery, content, at)
            values
              (:collaborative, :place, :direct, :author, :privateTo, :card, :delivery,
               cast(:content as jsonb), :at)
            on conflict (collaborative_id, delivery, (author is null))
              where delivery is not null do nothing
            returning *
            """)
        .bind("collaborative", collaborative)
        .bind("place", draft.place().id())
        .bind("direct", draft.place().direct())
        .bind("author", draft.author())
        .bind("privateTo", draft.privateTo())
        .bind("card", draft.card())
        .bind("delivery", draft.delivery())
        .bind("content", draft.content())
        .bind("at", at)
        .map(ConstructorMapper.of(RoomMessage.class))
        .findOne();
  }

  /** What somebody said by a delivery. */
  public Optional<RoomMessage> saidBy(String delivery) {
    return brought(delivery, false);
  }

  /** What the bot answered to a delivery. */
  public Optional<RoomMessage> answerTo(String delivery) {
    return brought(delivery, true);
  }

  private Optional<RoomMessage> brought(String delivery, boolean byBot) {
    return handle
        .createQuery(
            """
            select * from room_message
            where collaborative_id = :collaborative and delivery = :delivery
              and (author is null) = :byBot
            """)
        .bind("collaborative", collaborative)
        .bind("delivery", delivery)
        .bind("byBot", byBot)
        .map(ConstructorMapper.of(RoomMessage.class))
        .findOne();
  }

  public Optional<RoomMessage> find(long id) {
    return handle
        .createQuery(
            """
            select * from room_message
            where collaborative_id = :collaborative and id = :id
            """)
        .bind("collaborative", collaborative)
        .bind("id", id)
        .map(ConstructorMapper.of(RoomMessage.class))
        .findOne();
  }

  /** The latest message at {@code place} that shows {@code card}. */
  public Optional<RoomMessage> showing(RoomPlace place, long card) {
    return handle
        .createQuery(
            """
            select * from room_message
            where collaborative_id = :collaborative and card = :card
              and place = :place and direct = :direct
            order by id desc limit 1
            """)
        .bind("collaborative", collaborative)
        .bind("card", card)
        .bind("place", place.id())
        .bind("direct", place.direct())
        .map(ConstructorMapper.of(RoomMessage.class))
        .findOne();
  }

  /** Replaces what a message of the bot at {@code place} says; empty when there is none such. */
  public Optional<RoomMessage> edit(RoomPlace place, long id, String content, Instant at) {
    changed();
    return handle
        .createQuery(
            """
            update room_message set content = cast(:content as jsonb), edited = :at
            where collaborative_id = :collaborative and id = :id and author is null
              and place = :place and direct = :direct
            returning *
            """)
        .bind("collaborative", collaborative)
        .bind("id", id)
        .bind("place", place.id())
        .bind("direct", place.direct())
        .bind("content", content)
        .bind("at", at)
        .map(ConstructorMapper.of(RoomMessage.class))
        .findOne();
  }

  /** Offers some reactions first on a message of the bot; false when there is none such. */
  public boolean offer(RoomPlace place, long id, List<String> emoji) {
    changed();
    return handle
            .createUpdate(
                """
                update room_message set offers = :emoji
                where collaborative_id = :collaborative and id = :id and author is null
                  and place = :place and direct = :direct
                """)
            .bind("collaborative", collaborative)
            .bind("id", id)
            .bind("place", place.id())
            .bind("direct", place.direct())
            .bindArray("emoji", String.class, emoji)
            .execute()
        == 1;
  }

  /**
   * The latest messages at {@code place} that {@code account} may see, oldest first.
   *
   * @param before only those with a lower id
   */
  public List<RoomMessage> seenBy(String account, RoomPlace place, long before, int limit) {
    return handle
        .createQuery(
            """
            select * from (
              select * from room_message
              where collaborative_id = :collaborative and place = :place and direct = :direct
                and (private_to is null or private_to = :account) and id < :before
              order by id desc limit :limit) latest
            order by id
            """)
        .bind("collaborative", collaborative)
        .bind("place", place.id())
        .bind("direct", place.direct())
        .bind("account", account)
        .bind("before", before)
        .bind("limit", limit)
        .map(ConstructorMapper.of(RoomMessage.class))
        .list();
  }

  /** Gives a reaction or takes it back; either, twice, is once. */
  public void react(long message, String account, String emoji, boolean on, Instant at) {
    changed();
    String sql =
        on
            ? """
              insert into room_reaction (collaborative_id, message_id, account, emoji, at)
              values (:collaborative, :message, :account, :emoji, :at)
              on conflict do nothing
              """
            : """
              delete from room_reaction
              where collaborative_id = :collaborative and message_id = :message
                and account = :account and emoji = :emoji and at <= :at
              """;
    handle
        .createUpdate(sql)
        .bind("collaborative", collaborative)
        .bind("message", message)
        .bind("account", account)
        .bind("emoji", emoji)
        .bind("at", at)
        .execute();
  }

  /** The reactions on some messages, first given first. */
  public List<RoomReaction> reactions(List<Long> messages) {
    return handle
        .createQuery(
            """
            select message_id, account, emoji from room_reaction
            where collaborative_id = :collaborative and message_id = any(:messages)
            order by message_id, at, emoji, account
            """)
        .bind("collaborative", collaborative)
        .bindArray("messages", Long.class, messages)
        .map(ConstructorMapper.of(RoomReaction.class))
        .list();
  }

  /** Counts something as changed that these tables do not show, such as the clock. */
  public void changed() {
    handle
        .createUpdate(
            """
            insert into room_change as c (collaborative_id, count) values (:collaborative, 1)
            on conflict (collaborative_id) do update set count = c.count + 1
            """)
        .bind("collaborative", collaborative)
        .execute();
  }

  /** Whether a delivery that brings no message comes for the first time. */
  public boolean isNew(String delivery, Instant at) {
    return handle
            .createUpdate(
                """
                insert into room_delivery (collaborative_id, delivery, at)
                values (:collaborative, :delivery, :at)
                on conflict do nothing
                """)
            .bind("collaborative", collaborative)
            .bind("delivery", delivery)
            .bind("at", at)
            .execute()
        == 1;
  }

  /** Whether a delivery that brought no message has come. */
  public boolean hasCome(String delivery) {
    return handle
        .createQuery(
            """
            select exists (
              select 1 from room_delivery
              where collaborative_id = :collaborative and delivery = :delivery)
            """)
        .bind("collaborative", collaborative)
        .bind("delivery", delivery)
        .mapTo(Boolean.class)
        .one();
  }

  /** Keeps what a new delivery has made, for whoever sends it again. */
  public void makes(String delivery, String made) {
    handle
        .createUpdate(
            """
            update room_delivery set made = :made
            where collaborative_id = :collaborative and delivery = :delivery
            """)
        .bind("collaborative", collaborative)
        .bind("delivery", delivery)
        .bind("made", made)
        .execute();
  }

  /** What a delivery made when it came. */
  public String madeBy(String delivery) {
    return handle
        .createQuery(
            """
            select made from room_delivery
            where collaborative_id = :collaborative and delivery = :delivery
            """)
        .bind("collaborative", collaborative)
        .bind("delivery", delivery)
        .mapTo(String.class)
        .one();
  }

  /** How often something has changed. */
  public long changes() {
    return handle
        .createQuery("select count from room_change where collaborative_id = :collaborative")
        .bind("collaborative", collaborative)
        .mapTo(Long.class)
        .findOne()
        .orElse(0L);
  }
}
