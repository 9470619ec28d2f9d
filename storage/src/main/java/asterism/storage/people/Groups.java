package asterism.storage.people;

import asterism.storage.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The groups of a collaborative and the channels they live in. */
public final class Groups {

  /**
   * Where a group talks.
   *
   * @param platform {@code slack}, {@code discord} or {@code room}
   */
  public record Channel(String name, long workspaceId, String workspaceName, String platform) {}

  private final Transaction transaction;
  private final Handle handle;

  public Groups(Transaction transaction) {
    this.handle = transaction.handle();
    this.transaction = transaction;
  }

  public Group group(long id) {
    return find(id).orElseThrow();
  }

  /** By its number; one that was joined with another is the one it lives on in. */
  public Optional<Group> find(long id) {
    return handle
        .createQuery(
            """
            select s.* from "group" g
            join "group" s on s.collaborative_id = g.collaborative_id
              and s.id = coalesce(g.merged_into_id, g.id)
            where g.id = :id
            """)
        .bind("id", id)
        .map(ConstructorMapper.of(Group.class))
        .findOne();
  }

  /** Every group, by name. */
  public List<Group> all() {
    return handle
        .createQuery(
            """
            select * from "group" where merged_into_id is null order by lower(name), id
            """)
        .map(ConstructorMapper.of(Group.class))
        .list();
  }

  /**
   * Keeps what was chosen for a group, all but its number. With another zone or other holidays its
   * weekly digest comes at another time.
   */
  public Group set(Group group) {
    return handle
        .createQuery(
            """
            update "group" set name = :name, kind = :kind, zone = :zone, language = :language,
              country = :country, default_rule = :defaultRule, voices = :voices,
              next_digest_at = case
                when (zone, country) is distinct from (:zone::text, :country::text)
                then '-infinity' else next_digest_at end
            where id = :id
            returning *
            """)
        .bindMethods(group)
        .bind("zone", group.zone().map(ZoneId::getId))
        .mapTo(Group.class)
        .one();
  }

  /** The days off that a group lists itself, the earliest first. */
  public List<Holiday> holidays(long group) {
    return handle
        .createQuery("select day, name from group_holiday where group_id = :group order by day")
        .bind("group", group)
        .mapTo(Holiday.class)
        .list();
  }

  /**
   * Lists these days off, and no others.
   *
   * @param holidays one for each day
   */
  public void setHolidays(long group, List<Holiday> holidays) {
    handle
        .createUpdate("delete from group_holiday where group_id = :group")
        .bind("group", group)
        .execute();
    handle
        .createUpdate(
            """
            insert into group_holiday (collaborative_id, group_id, day, name)
            select :collaborative, :group, cast(day as date), name
            from unnest(:days, :names) listed (day, name)
            """)
        .bind("collaborative", transaction.collaborative())
        .bind("group", group)
        .bindArray(
            "days", String.class, holidays.stream().map(each -> each.day().toString()).toArray())
        .bindArray("names", String.class, holidays.stream().map(Holiday::name).toArray())
        .execute();
    handle
        .createUpdate("update \"group\" set next_digest_at = '-infinity' where id = :group")
        .bind("group", group)
        .execute();
  }

  /** The group in which a person has held a role longest, of those they hold one in on that day. */
  public Optional<Group> ofRolesOf(long person, LocalDate day) {
    return handle
        .createQuery(
            """
            select g.* from role_term r
            join "group" g on g.collaborative_id = r.collaborative_id and g.id = r.group_id
            where r.person_id = :person and r.starts <= :day and (r.ends is null or r.ends >= :day)
            order by r.starts, r.id
            limit 1
            """)
        .bind("person", person)
        .bind("day", day)
        .map(ConstructorMapper.of(Group.class))
        .findOne();
  }

  /**
   * The group of a channel; a channel used for the first time gets one of its own name. A channel
   * that has another name now is called by it, and so is its group if nobody had chosen another
   * name for that.
   *
   * @param name blank where it is not known: then the channel keeps the one it had, and one used
   *     for the first time is called by its id until its name is told
   */
  public Group ofChannel(long workspace, String externalId, String name, Instant now) {
    String called = name.isBlank() ? externalId : name;
    return findByChannel(workspace, externalId)
        .map(group -> name.isBlank() ? group : renamed(workspace, externalId, name).orElse(group))
        .orElseGet(() -> begin(workspace, externalId, called, Group.Kind.WORK_GROUP, now));
  }

  /** The group, if it was called as its channel had been and is called otherwise now. */
  private Optional<Group> renamed(long workspace, String externalId, String name) {
    return handle
        .createQuery(
            """
            with told as (
              select collaborative_id, id, group_id, name from channel
              where workspace_id = :workspace and external_id = :externalId and name <> :name
              for update),
            renamed as (
              update channel c set name = :name from told t
              where c.collaborative_id = t.collaborative_id and c.id = t.id)
            update "group" g set name = :name from told t
            where g.collaborative_id = t.collaborative_id and g.id = t.group_id and g.name = t.name
            returning g.*
            """)
        .bind("workspace", workspace)
        .bind("externalId", externalId)
        .bind("name", name)
        .map(ConstructorMapper.of(Group.class))
        .findOne();
  }

  /** The channels a group lives in, in the order they were met. */
  public List<Channel> channels(long group) {
    return handle
        .createQuery(
            """
            select c.name, w.id as workspace_id, w.name as workspace_name, w.platform
            from channel c
            join workspace w on w.collaborative_id = c.collaborative_id and w.id = c.workspace_id
            where c.group_id = :group order by c.id
            """)
        .bind("group", group)
        .map(ConstructorMapper.of(Channel.class))
        .list();
  }

  /** The group of a channel, if the channel was ever used. */
  public Optional<Group> findByChannel(long workspace, String externalId) {
    return handle
        .createQuery(
            """
            select g.* from "group" g
            join channel c on c.collaborative_id = g.collaborative_id and c.group_id = g.id
            where c.workspace_id = :workspace and c.external_id = :externalId
            """)
        .bind("workspace", workspace)
        .bind("externalId", externalId)
        .map(ConstructorMapper.of(Group.class))
        .findOne();
  }

  /** Begins a group in a channel that has none; where another was quicker, gives theirs. */
  public Group begin(long workspace, String externalId, String name, Group.Kind kind, Instant now) {
    handle
        .createQuery("select pg_advisory_xact_lock(hashtextextended(:channel, :workspace)) is null")
        .bind("channel", externalId)
        .bind("workspace", workspace)
        .mapTo(Boolean.class)
        .one();
    return findByChannel(workspace, externalId)
        .orElseGet(() -> insert(workspace, externalId, name, kind, now));
  }

  private Group insert(
      long workspace, String externalId, String name, Group.Kind kind, Instant now) {
    Group begun =
        handle
            .createQuery(
                """
                insert into "group" (collaborative_id, name, kind, made_at)
                values (:collaborative, :name, :kind, :now)
                returning *
                """)
            .bind("collaborative", transaction.collaborative())
            .bind("name", name)
            .bind("kind", kind)
            .bind("now", now)
            .map(ConstructorMapper.of(Group.class))
            .one();
    handle
        .createUpdate(
            """
            insert into channel (collaborative_id, workspace_id, external_id, name, group_id)
            values (:collaborative, :workspace, :externalId, :name, :group)
            """)
        .bind("collaborative", transaction.collaborative())
        .bind("workspace", workspace)
        .bind("externalId", externalId)
        .bind("name", name)
        .bind("group", begun.id())
        .execute();
    return begun;
  }
}
