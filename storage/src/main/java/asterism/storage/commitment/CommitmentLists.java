package asterism.storage.commitment;

import asterism.storage.Transaction;
import asterism.storage.commitment.Commitment.State;
import asterism.storage.commitment.Filter.Mark;
import asterism.storage.people.Ladder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;

/** Commitments to be listed, a page at a time, and how many there are. */
public final class CommitmentLists {
  /** Days by Java's rules, which read {@code UTC+5} the other way than PostgreSQL. */
  private static final String MATCHING =
      """
      from commitment c
      join person p on p.collaborative_id = c.collaborative_id and p.id = c.owner_id
      join "group" g on g.collaborative_id = c.collaborative_id and g.id = c.group_id
      left join unnest(:zones, :todays) as here (zone, today) on here.zone = coalesce(p.zone, '')
      left join unnest(:zones, :todays) as there (zone, today)
        on there.zone = coalesce(c.zone, p.zone, '')
      left join unnest(:groupZones, :begins, :ends) as span (zone, begins, ends)
        on span.zone = coalesce(g.zone, '')
      where c.state = any(:states)
        and (:group::bigint is null or c.group_id = :group)
        and (:owner::bigint is null or c.owner_id = :owner)
        and (:organization::bigint is null or c.organization_id in (
          select o.id from organization o
          where coalesce(o.merged_into_id, o.id) = (
            select coalesce(asked.merged_into_id, asked.id) from organization asked
            where asked.id = :organization)))
        and (:strategy::text is null
          or lower(regexp_replace(btrim(c.strategy), '\\s+', ' ', 'g'))
            = lower(regexp_replace(btrim(:strategy), '\\s+', ' ', 'g')))
        and (not :overdue or c.due < here.today::date and c.due < there.today::date)
        and (not :byDay or c.due < :latestToday)
        and (:except::bigint is null or c.owner_id <> :except)
        and (not :silent
          or c.due + greatest(0, coalesce(
              (select l.ends_after from ladder l
              where l.collaborative_id = c.collaborative_id and l.group_id = c.group_id),
              :usualEnd)) < least(here.today::date, there.today::date)
          and not exists (
            select from commitment_snooze s
            where s.collaborative_id = c.collaborative_id and s.commitment_id = c.id
              and s.person_id = c.owner_id and s.until > here.today::date))
        and (not :helpWanted or c.help_wanted is not null)
        and (not :said or c.said)
        and (not :awaited or c.answer_by is not null)
        and (:since::date is null
          or case when :onlyKept then c.ended_at >= span.begins::timestamptz else c.due >= :since end)
        and (:until::date is null
          or case when :onlyKept then c.ended_at < span.ends::timestamptz else c.due <= :until end)
      """;

  private static final String OF_A_MEETING =
      """
      from commitment c
      join person p on p.collaborative_id = c.collaborative_id and p.id = c.owner_id
      where c.group_id = :group
        and (c.state in ('open', 'kept', 'released')
            and c.due >= coalesce(:since, '-infinity'::date) and c.due <= :today
          or c.state = 'offered'
          or c.help_wanted is not null)
      """;

  private final Handle handle;
  private final ZoneId unsaid;

  /**
   * @param unsaid zone of people and groups that have not said theirs
   */
  public CommitmentLists(Transaction transaction, ZoneId unsaid) {
    this.handle = transaction.handle();
    this.unsaid = unsaid;
  }

  /** Soonest first; where only kept ones are listed, latest first. */
  public List<Commitment> page(Filter filter, Instant now, int most, long offset) {
    return bound(
            """
            select c.* %s
            order by case when :onlyKept then c.ended_at end desc,
              case when :onlyKept then c.number end desc, c.due, c.number
            limit :most offset :offset
            """
                .formatted(MATCHING),
            filter,
            now)
        .bind("most", most)
        .bind("offset", offset)
        .map(ConstructorMapper.of(Commitment.class))
        .list();
  }

  public int count(Filter filter, Instant now) {
    return bound("select count(*) %s".formatted(MATCHING), filter, now).mapTo(Integer.class).one();
  }

  /** What promises say they serve, the most named first. */
  public List<String> strategies(int most) {
    return handle
        .createQuery(
            """
            select min(btrim(strategy)) from commitment where strategy is not null
            group by lower(regexp_replace(btrim(strategy), '\\s+', ' ', 'g'))
            order by count(*) desc, 1 limit :most
            """)
        .bind("most", most)
        .mapTo(String.class)
        .list();
  }

  /**
   * What was offered or is being handed to a person and waits for their answer; the first to end.
   */
  public List<Commitment> askedOf(long person, int most) {
    return handle
        .createQuery(
            """
            select * from commitment c
            where c.answer_by is not null
              and (c.handed_to = :person
                or c.state = 'offered' and not c.seeking and c.owner_id = :person)
            order by c.answer_by, c.number
            limit :most
            """)
        .bind("person", person)
        .bind("most", most)
        .map(ConstructorMapper.of(Commitment.class))
        .list();
  }

  /**
   * What a group goes through when it meets: what was due since it last met, what is offered, and
   * where help is wanted; by owner's name, soonest first.
   *
   * @param since empty when it has never met before
   */
  public List<Commitment> ofMeeting(
      long group, Optional<LocalDate> since, LocalDate today, int most, long offset) {
    return ofMeeting(
            """
            select c.* %s
            order by lower(p.name), p.id, c.due, c.number limit :most offset :offset
            """,
            group, since, today)
        .bind("most", most)
        .bind("offset", offset)
        .map(ConstructorMapper.of(Commitment.class))
        .list();
  }

  public int countOfMeeting(long group, Optional<LocalDate> since, LocalDate today) {
    return ofMeeting("select count(*) %s", group, since, today).mapTo(Integer.class).one();
  }

  private Query ofMeeting(String query, long group, Optional<LocalDate> since, LocalDate today) {
    return handle
        .createQuery(query.formatted(OF_A_MEETING))
        .bind("group", group)
        .bind("since", since)
        .bind("today", today);
  }

  private Query bound(String query, Filter filter, Instant now) {
    List<String> zones = filter.byDay() ? zonesOfPromises() : List.of();
    List<String> groupZones = filter.onlyKept() ? zonesOfGroups() : List.of();
    return handle
        .createQuery(query)
        .bind("group", filter.group())
        .bind("owner", filter.owner())
        .bind("organization", filter.organization())
        .bind("strategy", filter.strategy())
        .bind("since", filter.since())
        .bind("until", filter.until())
        .bind("overdue", filter.has(Mark.OVERDUE))
        .bind("byDay", filter.byDay())
        .bind("latestToday", LocalDate.ofInstant(now, ZoneOffset.MAX))
        .bind("except", filter.except())
        .bind("silent", filter.has(Mark.SILENT))
        .bind("usualEnd", Ladder.USUAL.end())
        .bind("helpWanted", filter.has(Mark.HELP_WANTED))
        .bind("said", filter.has(Mark.SAID))
        .bind("awaited", filter.has(Mark.AWAITED))
        .bindArray("states", String.class, each(filter.states(), CommitmentLists::word))
        .bind("onlyKept", filter.onlyKept())
        .bindArray("zones", String.class, zones.toArray())
        .bindArray("todays", String.class, each(zones, zone -> today(zone, now)))
        .bindArray("groupZones", String.class, groupZones.toArray())
        .bindArray("begins", String.class, each(groupZones, zone -> begin(zone, filter.since())))
        .bindArray(
            "ends",
            String.class,
            each(groupZones, zone -> begin(zone, filter.until().map(day -> day.plusDays(1)))));
  }

  /** An empty one stands for the zone of those who have not said theirs. */
  private List<String> zonesOfPromises() {
    return handle
        .createQuery(
            """
            select coalesce(zone, '') from person
            union select zone from commitment where state = 'open' and zone is not null
            """)
        .mapTo(String.class)
        .list();
  }

  private List<String> zonesOfGroups() {
    return handle
        .createQuery("select distinct coalesce(zone, '') from \"group\"")
        .mapTo(String.class)
        .list();
  }

  private String today(String zone, Instant now) {
    return LocalDate.ofInstant(now, zoneOf(zone)).toString();
  }

  private String begin(String zone, Optional<LocalDate> day) {
    return day.map(d -> d.atStartOfDay(zoneOf(zone)).toInstant().toString()).orElse("infinity");
  }

  private ZoneId zoneOf(String zone) {
    return zone.isEmpty() ? unsaid : ZoneId.of(zone);
  }

  private static String word(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static <T> Object[] each(Iterable<T> values, Function<T, String> word) {
    List<String> words = new ArrayList<>();
    values.forEach(value -> words.add(word.apply(value)));
    return words.toArray();
  }
}
