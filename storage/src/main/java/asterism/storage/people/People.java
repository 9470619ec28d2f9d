package asterism.storage.people;

import asterism.storage.Transaction;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The people of a collaborative, their accounts, their organizations and roles. */
public final class People {

  /** What a chat service tells of somebody. */
  public record Profile(String name, Optional<ZoneId> zone, Optional<String> language) {}

  /** The organization that the person {@code p} of a query speaks for on {@code :day}. */
  static final String ORGANIZATION_OF_P =
      """
      select g.* from role_term r
      join organization g on g.collaborative_id = r.collaborative_id and g.id = r.organization_id
      where r.collaborative_id = p.collaborative_id and r.person_id = p.id
        and r.starts <= :day and (r.ends is null or r.ends >= :day)
      order by r.starts, r.id
      limit 1
      """;

  private final Handle handle;
  private final long collaborative;

  public People(Transaction transaction) {
    this.handle = transaction.handle();
    this.collaborative = transaction.collaborative();
  }

  public Person person(long id) {
    return find(id).orElseThrow();
  }

  public Optional<Person> find(long id) {
    return handle
        .createQuery("select * from person where id = :id")
        .bind("id", id)
        .map(ConstructorMapper.of(Person.class))
        .findOne();
  }

  /** The person behind an account; an account never met before is a new person. */
  public Person behind(long workspace, String externalId, Profile profile, Instant now) {
    return findBehind(workspace, externalId)
        .orElseGet(() -> welcome(workspace, externalId, profile, Optional.empty(), now));
  }

  public Optional<Person> findBehind(long workspace, String externalId) {
    return handle
        .createQuery(
            """
            select p.* from person p
            join account a on a.collaborative_id = p.collaborative_id and a.person_id = p.id
            where a.workspace_id = :workspace and a.external_id = :externalId
            """)
        .bind("workspace", workspace)
        .bind("externalId", externalId)
        .map(ConstructorMapper.of(Person.class))
        .findOne();
  }

  /** Adds a person with an account; where another was quicker, gives theirs. */
  public Person welcome(
      long workspace,
      String externalId,
      Profile profile,
      Optional<String> accountHandle,
      Instant now) {
    handle
        .createQuery("select pg_advisory_xact_lock(hashtextextended(:account, :workspace)) is null")
        .bind("account", "@" + externalId)
        .bind("workspace", workspace)
        .mapTo(Boolean.class)
        .one();
    return findBehind(workspace, externalId)
        .orElseGet(() -> insert(workspace, externalId, profile, accountHandle, now));
  }

  private Person insert(
      long workspace,
      String externalId,
      Profile profile,
      Optional<String> accountHandle,
      Instant now) {
    Person person =
        handle
            .createQuery(
                """
                insert into person (collaborative_id, name, zone, language, made_at)
                values (:collaborative, :name, :zone, :language, :now)
                returning *
                """)
            .bind("collaborative", collaborative)
            .bind("name", profile.name())
            .bind("zone", profile.zone().map(ZoneId::getId))
            .bind("language", profile.language())
            .bind("now", now)
            .map(ConstructorMapper.of(Person.class))
            .one();
    handle
        .createUpdate(
            """
            insert into account (collaborative_id, workspace_id, external_id, person_id, name, handle)
            values (:collaborative, :workspace, :externalId, :person, :name, :handle)
            """)
        .bind("collaborative", collaborative)
        .bind("workspace", workspace)
        .bind("externalId", externalId)
        .bind("person", person.id())
        .bind("name", profile.name())
        .bind("handle", accountHandle)
        .execute();
    return person;
  }

  /** Remembers where a person last spoke to the bot: their direct messages are about that group. */
  public void spokeIn(Person person, long group) {
    if (person.lastGroupId().filter(last -> last == group).isPresent()) {
      return;
    }
    handle
        .createUpdate("update person set last_group_id = :group where id = :person")
        .bind("group", group)
        .bind("person", person.id())
        .execute();
  }

  /** The accounts of a workspace, in the order they were met. */
  public List<Account> accountsIn(long workspace) {
    return handle
        .createQuery("select * from account where workspace_id = :workspace order by id")
        .bind("workspace", workspace)
        .map(ConstructorMapper.of(Account.class))
        .list();
  }

  public Organization addOrganization(String name, Instant now) {
    return handle
        .createQuery(
            """
            insert into organization (collaborative_id, name, made_at)
            values (:collaborative, :name, :now)
            returning *
            """)
        .bind("collaborative", collaborative)
        .bind("name", name)
        .bind("now", now)
        .map(ConstructorMapper.of(Organization.class))
        .one();
  }

  public Organization organization(long id) {
    return handle
        .createQuery("select * from organization where id = :id")
        .bind("id", id)
        .map(ConstructorMapper.of(Organization.class))
        .one();
  }

  /**
   * The organization a person speaks for on a day: that of the role they have held longest. Empty
   * for somebody who takes part for themselves.
   */
  public Optional<Organization> organizationOf(long person, LocalDate day) {
    return handle
        .createQuery(
            "select o.* from person p cross join lateral (%s) o where p.id = :person"
                .formatted(ORGANIZATION_OF_P))
        .bind("person", person)
        .bind("day", day)
        .map(ConstructorMapper.of(Organization.class))
        .findOne();
  }

  /** The roles a person holds in a group on a day, the longest held first. */
  public List<RoleTerm> rolesIn(long person, long group, LocalDate day) {
    return handle
        .createQuery(
            """
            select * from role_term
            where person_id = :person and group_id = :group
              and starts <= :day and (ends is null or ends >= :day)
            order by starts, id
            """)
        .bind("person", person)
        .bind("group", group)
        .bind("day", day)
        .map(ConstructorMapper.of(RoleTerm.class))
        .list();
  }

  /** Records that a person holds a role from a day on. */
  public RoleTerm begin(
      long person,
      Optional<Long> organization,
      Optional<Long> group,
      RoleTerm.Role role,
      LocalDate starts,
      Instant now) {
    return handle
        .createQuery(
            """
            insert into role_term
              (collaborative_id, person_id, organization_id, group_id, role, starts, recorded_at)
            values (:collaborative, :person, :organization, :group, :role, :starts, :now)
            returning *
            """)
        .bind("collaborative", collaborative)
        .bind("person", person)
        .bind("organization", organization)
        .bind("group", group)
        .bind("role", role)
        .bind("starts", starts)
        .bind("now", now)
        .map(ConstructorMapper.of(RoleTerm.class))
        .one();
  }
}
