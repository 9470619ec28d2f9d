package asterism.storage.people;

import asterism.storage.Transaction;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** The people of a collaborative, their accounts, and the organizations they are with. */
public final class People {

  /** What a chat service tells of somebody. */
  public record Profile(String name, Optional<ZoneId> zone, Optional<String> language) {

    /** Whether it tells something that is not known of a person, or known otherwise. */
    public boolean tells(Person person) {
      return !name.equals(person.name())
          || (zone.isPresent() && !zone.equals(person.zone()))
          || (language.isPresent() && !language.equals(person.language()));
    }
  }

  /**
   * What a person chooses for themselves.
   *
   * @param morning the hour at which their day begins, 0 to 23
   * @param workingDays at least one
   */
  public record Choice(
      String name,
      Optional<ZoneId> zone,
      Optional<String> language,
      int morning,
      Set<DayOfWeek> workingDays,
      Person.Digest digest,
      Optional<LocalDate> awayUntil) {
    public Choice {
      workingDays = Set.copyOf(workingDays);
    }

    /** As it stands now. */
    public static Choice of(Person person) {
      return new Choice(
          person.name(),
          person.zone(),
          person.language(),
          person.morning(),
          person.workingDays(),
          person.digest(),
          person.awayUntil());
    }
  }

  private final Transaction transaction;
  private final Handle handle;

  public People(Transaction transaction) {
    this.transaction = transaction;
    this.handle = transaction.handle();
  }

  public Person person(long id) {
    return find(id).orElseThrow();
  }

  /** By their number; one that was joined with another is the one they live on in. */
  public Optional<Person> find(long id) {
    return handle
        .createQuery(
            """
            select s.* from person p
            join person s on s.collaborative_id = p.collaborative_id
              and s.id = coalesce(p.merged_into_id, p.id)
            where p.id = :id
            """)
        .bind("id", id)
        .map(ConstructorMapper.of(Person.class))
        .findOne();
  }

  /** Everybody of that name, in any case of letters; several may have the same. */
  public List<Person> named(String name) {
    return handle
        .createQuery(
            """
            select * from person where lower(name) = lower(:name) and merged_into_id is null
            order by id
            """)
        .bind("name", name)
        .mapTo(Person.class)
        .list();
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
            .bind("collaborative", transaction.collaborative())
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
        .bind("collaborative", transaction.collaborative())
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

  /** Those of a person, in the order they were met. */
  public List<Account> accountsOf(long person) {
    return handle
        .createQuery("select * from account where person_id = :person order by id")
        .bind("person", person)
        .mapTo(Account.class)
        .list();
  }

  public Account account(long id) {
    return handle
        .createQuery("select * from account where id = :id")
        .bind("id", id)
        .mapTo(Account.class)
        .one();
  }

  /** The account a chat service knows by that id. */
  public Optional<Account> account(long workspace, String externalId) {
    return handle
        .createQuery(
            """
            select * from account where workspace_id = :workspace and external_id = :externalId
            """)
        .bind("workspace", workspace)
        .bind("externalId", externalId)
        .mapTo(Account.class)
        .findOne();
  }

  /**
   * A person just used an account: messages to them go there. Writes only where another account of
   * theirs was used after it, or it never was or not for an hour, or was taken for deactivated;
   * what waits for them is then thought of anew.
   */
  public void used(long workspace, String externalId, Instant now) {
    handle
        .createUpdate(
            """
            with here as (
              update account a set used_at = :now, active = true
              where a.workspace_id = :workspace and a.external_id = :externalId
                and (a.used_at is null or a.used_at < cast(:now as timestamptz) - interval '1 hour'
                  or not a.active or exists (
                  select from account o
                  where o.collaborative_id = a.collaborative_id and o.person_id = a.person_id
                    and o.id <> a.id and o.used_at >= a.used_at))
              returning a.person_id)
            update morning m set next_at = '-infinity' from here where m.person_id = here.person_id
            """)
        .bind("workspace", workspace)
        .bind("externalId", externalId)
        .bind("now", now)
        .execute();
  }

  /**
   * Where a message reaches a person: the active account they used last, or else the first they
   * had. Empty when every one was deactivated.
   */
  public Optional<Account> accountLastUsed(long person) {
    return handle
        .createQuery(
            """
            select * from account where person_id = :person and active
            order by used_at desc nulls last, id limit 1
            """)
        .bind("person", person)
        .mapTo(Account.class)
        .findOne();
  }

  /** Keeps what a person chose; what a chat service tells later leaves it alone. */
  public Person choose(Person person, Choice choice) {
    handle
        .createUpdate("update morning set next_at = '-infinity' where person_id = :person")
        .bind("person", person.id())
        .execute();
    return handle
        .createQuery(
            """
            update person set
              name_chosen = name_chosen or name <> :name,
              zone_chosen = zone_chosen or zone is distinct from :zone,
              language_chosen = language_chosen or language is distinct from :language,
              name = :name, zone = :zone, language = :language, morning = :morning,
              working_days = :workingDays, digest = :digest, away_until = :awayUntil
            where id = :id
            returning *
            """)
        .bind("id", person.id())
        .bind("name", choice.name())
        .bind("zone", choice.zone().map(ZoneId::getId))
        .bind("language", choice.language())
        .bind("morning", choice.morning())
        .bindArray("workingDays", DayOfWeek.class, choice.workingDays().toArray())
        .bind("digest", choice.digest())
        .bind("awayUntil", choice.awayUntil())
        .mapTo(Person.class)
        .one();
  }

  /**
   * What a chat service tells now of the person behind an account. What it does not tell, and what
   * they chose, stays. Of several accounts, that one changes the person's name which it came from.
   *
   * @param bot whether a program speaks with the account
   * @param active false once the service has deactivated it
   */
  public void refresh(
      long workspace, String externalId, Profile profile, boolean bot, boolean active) {
    String was = account(workspace, externalId).map(Account::name).orElse(profile.name());
    handle
        .createUpdate(
            """
            with changed as (
              update account set name = :name, bot = :bot, active = :active
              where workspace_id = :workspace and external_id = :externalId
                and (name, bot, active) is distinct from (:name, :bot, :active)
              returning person_id)
            update morning m set next_at = '-infinity'
            from changed where m.person_id = changed.person_id
            """)
        .bind("workspace", workspace)
        .bind("externalId", externalId)
        .bind("name", profile.name())
        .bind("bot", bot)
        .bind("active", active)
        .execute();
    handle
        .createUpdate(
            """
            with told as (
              select p.id,
                case when p.name_chosen or (p.name <> :was and exists (
                    select from account o
                    where o.collaborative_id = a.collaborative_id and o.person_id = a.person_id
                      and o.id <> a.id))
                  then p.name else :name end as name,
                case when p.zone_chosen then p.zone else coalesce(:zone, p.zone) end as zone,
                case when p.language_chosen then p.language
                  else coalesce(:language, p.language) end as language
              from person p
              join account a on a.collaborative_id = p.collaborative_id and a.person_id = p.id
              where a.workspace_id = :workspace and a.external_id = :externalId),
            changed as (
              update person p set name = told.name, zone = told.zone, language = told.language,
                zone_presumed = p.zone_presumed and told.zone is not distinct from p.zone
              from told
              where p.id = told.id
                and (p.name, p.zone, p.language)
                  is distinct from (told.name, told.zone, told.language)
              returning p.id)
            update morning m set next_at = '-infinity' from changed where m.person_id = changed.id
            """)
        .bind("workspace", workspace)
        .bind("externalId", externalId)
        .bind("name", profile.name())
        .bind("was", was)
        .bind("zone", profile.zone().map(ZoneId::getId))
        .bind("language", profile.language())
        .execute();
  }

  /** Whether it is the first time that a person is asked which organization they are with. */
  public boolean asksOrganization(long person, Instant now) {
    return handle
            .createUpdate(
                """
                update person set asked_organization_at = :now
                where id = :person and asked_organization_at is null
                """)
            .bind("person", person)
            .bind("now", now)
            .execute()
        == 1;
  }

  /**
   * Takes somebody for where a group of theirs is, while nobody has said where they are.
   *
   * @return as they are now
   */
  public Person presumeZone(Person person, ZoneId zone) {
    return handle
        .createQuery(
            """
            update person set zone = :zone, zone_presumed = true
            where id = :person and zone is null and not zone_chosen
            returning *
            """)
        .bind("person", person.id())
        .bind("zone", zone.getId())
        .mapTo(Person.class)
        .findOne()
        .orElse(person);
  }

  /** Whether it is the first time that a person is asked where they are, and nobody has said it. */
  public boolean asksZone(long person, Instant now) {
    return handle
            .createUpdate(
                """
                update person set asked_zone_at = :now
                where id = :person and asked_zone_at is null and not zone_chosen
                  and (zone is null or zone_presumed)
                """)
            .bind("person", person)
            .bind("now", now)
            .execute()
        == 1;
  }

  /**
   * Keeps where somebody says they are, unless they have chosen it before.
   *
   * @return as they are now
   */
  public Person keepZone(Person person, ZoneId zone) {
    handle
        .createUpdate("update morning set next_at = '-infinity' where person_id = :person")
        .bind("person", person.id())
        .execute();
    return handle
        .createQuery(
            """
            update person set zone = :zone, zone_chosen = true
            where id = :person and not zone_chosen
            returning *
            """)
        .bind("person", person.id())
        .bind("zone", zone.getId())
        .mapTo(Person.class)
        .findOne()
        .orElse(person);
  }

  /** By its number; one that was merged is the one it lives on in. */
  public Organization organization(long id) {
    return new Organizations(transaction).find(id).orElseThrow();
  }

  /** The organizations a person is with on a day, the oldest tie first. */
  public List<Organization> organizationsOf(long person, LocalDate day) {
    return handle
        .createQuery(
            """
            select s.id, s.name from affiliation a
            join organization o
              on o.collaborative_id = a.collaborative_id and o.id = a.organization_id
            join organization s on s.collaborative_id = o.collaborative_id
              and s.id = coalesce(o.merged_into_id, o.id)
            where a.person_id = :person
              and a.starts <= :day and (a.ends is null or a.ends >= :day)
            group by s.collaborative_id, s.id
            order by min(a.starts), min(a.id)
            """)
        .bind("person", person)
        .bind("day", day)
        .mapTo(Organization.class)
        .list();
  }

  /**
   * The organization a person speaks for in a group on a day: the one of the role they have held
   * there longest, or else the one they have been with longest. Empty for somebody who takes part
   * for themselves.
   */
  public Optional<Organization> organizationOf(long person, long group, LocalDate day) {
    return handle
        .createQuery(
            """
            select s.id, s.name
            from (
              select 1 as rank, r.starts, r.id, r.collaborative_id, r.organization_id
              from role_term r
              where r.person_id = :person and r.group_id = :group and r.organization_id is not null
                and r.starts <= :day and (r.ends is null or r.ends >= :day)
              union all
              select 2, a.starts, a.id, a.collaborative_id, a.organization_id from affiliation a
              where a.person_id = :person
                and a.starts <= :day and (a.ends is null or a.ends >= :day)
            ) held
            join organization o
              on o.collaborative_id = held.collaborative_id and o.id = held.organization_id
            join organization s on s.collaborative_id = o.collaborative_id
              and s.id = coalesce(o.merged_into_id, o.id)
            order by held.rank, held.starts, held.id
            limit 1
            """)
        .bind("person", person)
        .bind("group", group)
        .bind("day", day)
        .mapTo(Organization.class)
        .findOne();
  }
}
