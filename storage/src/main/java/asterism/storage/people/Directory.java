package asterism.storage.people;

import asterism.storage.Transaction;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Who and what there is in a workspace, to be listed: a statement each. */
public final class Directory {

  /**
   * @param organization the name of the one they have been with longest
   * @param morning the hour at which their day begins, 0 to 23
   * @param bot whether a program speaks with the account
   * @param active false once the service has deactivated the account
   */
  public record Resident(
      String account,
      String name,
      Optional<String> organization,
      Optional<String> language,
      Optional<ZoneId> zone,
      int morning,
      boolean bot,
      boolean active) {}

  public record Place(String id, String name) {}

  private final Handle handle;

  public Directory(Transaction transaction) {
    this.handle = transaction.handle();
  }

  /** The accounts of a workspace in the order they were met. */
  public List<Resident> residents(long workspace, LocalDate day) {
    return handle
        .createQuery(
            """
            select a.external_id as account, p.name, o.name as organization, p.language, p.zone,
              p.morning, a.bot, a.active
            from account a
            join person p on p.collaborative_id = a.collaborative_id and p.id = a.person_id
            left join lateral (
              select s.name from affiliation f
              join organization g
                on g.collaborative_id = f.collaborative_id and g.id = f.organization_id
              join organization s on s.collaborative_id = g.collaborative_id
                and s.id = coalesce(g.merged_into_id, g.id)
              where f.collaborative_id = p.collaborative_id and f.person_id = p.id
                and f.starts <= :day and (f.ends is null or f.ends >= :day)
              order by f.starts, f.id
              limit 1
            ) o on true
            where a.workspace_id = :workspace
            order by a.id
            """)
        .bind("workspace", workspace)
        .bind("day", day)
        .map(ConstructorMapper.of(Resident.class))
        .list();
  }

  /** The channels of a workspace in the order they were first used. */
  public List<Place> channels(long workspace) {
    return handle
        .createQuery(
            """
            select external_id as id, name from channel where workspace_id = :workspace
            order by channel.id
            """)
        .bind("workspace", workspace)
        .map(ConstructorMapper.of(Place.class))
        .list();
  }

  public String collaborativeName(long collaborative) {
    return handle
        .createQuery("select name from collaborative where id = :id")
        .bind("id", collaborative)
        .mapTo(String.class)
        .one();
  }
}
