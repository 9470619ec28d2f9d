package asterism.storage.people;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.storage.Transaction;
import asterism.storage.people.RoleTerm.Role;
import asterism.storage.people.Roster.Holding;
import asterism.storage.people.RosterEvent.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A year of people coming, going and changing what they do: what the stores answer is what a plain
 * recount of the history comes to. {@code -Dasterism.seed=…} for the same year again.
 */
class RosterYearTest {
  private static final Logger LOG = LoggerFactory.getLogger(RosterYearTest.class);
  private static final long SEED = Long.getLong("asterism.seed", System.nanoTime());
  private static final LocalDate NEW_YEAR = LocalDate.parse("2026-01-01");
  private static final int PEOPLE = 60;
  private static final int ORGANIZATIONS = 25;
  private static final int DEEDS_A_DAY = 4;

  private final Riverside riverside = new Riverside();
  private final Random random = new Random(SEED);
  private final List<Long> people = new ArrayList<>();
  private final List<Long> groups = new ArrayList<>();
  private final Recount recount = new Recount();

  @AfterEach
  void close() {
    riverside.close();
  }

  @Test
  void every_list_is_what_the_history_comes_to() {
    LOG.info("-Dasterism.seed={}", SEED);
    for (int i = 0; i < PEOPLE; i++) {
      people.add(riverside.person("Person " + i % 50)); // ten names are borne by two
    }
    for (int i = 0; i < ORGANIZATIONS; i++) {
      riverside.organization("Organization " + i);
    }
    for (Group.Kind kind : Group.Kind.values()) {
      groups.add(riverside.group(kind.name(), kind));
    }
    for (int day = 0; day < 365; day++) {
      LocalDate today = NEW_YEAR.plusDays(day);
      riverside.in(
          tx -> {
            for (int i = 0; i < DEEDS_A_DAY; i++) {
              deed(tx, today);
            }
            return true;
          });
      if (day % 30 == 29 || day == 364) {
        compare(today);
      }
    }
  }

  private void deed(Transaction tx, LocalDate today) {
    Instant now = today.atTime(12, 0).toInstant(ZoneOffset.UTC);
    Roster roster = new Roster(tx);
    Organizations organizations = new Organizations(tx);
    long person = one(people);
    long group = one(groups);
    Optional<Long> by = Optional.of(one(people));
    Organization organization = one(organizations.all());
    switch (random.nextInt(14)) {
      case 0, 1, 2, 3 -> roster.joins(person, group, today, now);
      case 4, 5, 6 -> roster.begin(holding(person, organization, group, today), by, now);
      case 7 -> {
        List<RoleTerm> theirs = roster.unended(person, group, today);
        if (!theirs.isEmpty()) {
          roster.end(one(theirs), today.plusDays(random.nextInt(20) - 1), by, now);
        }
      }
      case 8 -> roster.leave(person, group, today, by, now);
      case 9 -> {
        if (random.nextInt(5) == 0) {
          roster.organizationLeaves(organization.id(), group, today, by, now);
        }
      }
      case 10 -> new Affiliations(tx).affiliate(person, organization.id(), today, by, now);
      case 11 -> new Affiliations(tx).unaffiliate(person, organization.id(), today, by, now);
      case 12 -> organizations.rename(organization, "Organization " + random.nextInt(60), by, now);
      default -> {
        if (random.nextInt(20) == 0) {
          organizations.merge(organization, one(organizations.all()), today, by, now);
        } else if (random.nextInt(5) == 0) {
          organizations.add("Organization " + random.nextInt(60), by, now);
        }
      }
    }
  }

  private Holding holding(long person, Organization organization, long group, LocalDate today) {
    Role role = random.nextInt(3) == 0 ? Role.REPRESENTATIVE : one(List.of(Role.values()));
    boolean own = role != Role.REPRESENTATIVE && random.nextInt(3) == 0;
    LocalDate starts = today.plusDays(random.nextInt(4) == 0 ? random.nextInt(80) - 40 : 0);
    return new Holding(
        person,
        own ? Optional.empty() : Optional.of(organization.id()),
        Optional.of(group),
        role,
        random.nextInt(4) == 0,
        starts,
        random.nextInt(3) == 0
            ? Optional.of(starts.plusDays(random.nextInt(90)))
            : Optional.empty());
  }

  private void compare(LocalDate today) {
    recount.read(
        riverside.list(
            tx ->
                tx.handle()
                    .createQuery("select * from roster_event where id > :last order by id")
                    .bind("last", recount.last)
                    .mapTo(RosterEvent.class)
                    .list()));
    assertThat(riverside.list(tx -> new Organizations(tx).all()))
        .extracting(Organization::name)
        .containsExactlyInAnyOrderElementsOf(recount.names.values());
    for (long group : groups) {
      for (LocalDate day :
          List.of(today, today.plusDays(15), today.minusDays(random.nextInt(60)))) {
        List<RoleTerm> held = riverside.list(tx -> new Roster(tx).terms(group, day));
        assertThat(held.stream().map(Held::of).toList())
            .as("seed %d, group %d on %s", SEED, group, day)
            .containsExactlyInAnyOrderElementsOf(recount.held(group, day));
        assertThat(riverside.list(tx -> new Seats(tx).in(group, day))).hasSameSizeAs(held);
        if (!day.isBefore(today)) {
          oneVoiceEach(held);
        }
      }
    }
    for (long person : people) {
      assertThat(riverside.list(tx -> new People(tx).organizationsOf(person, today)))
          .as("seed %d, person %d on %s", SEED, person, today)
          .extracting(Organization::id)
          .containsExactlyInAnyOrderElementsOf(recount.with(person, today));
    }
    pages(one(people));
  }

  private void pages(long person) {
    List<RosterEvent> whole = riverside.history(person);
    List<RosterEvent> paged = new ArrayList<>();
    for (int offset = 0; offset < whole.size(); offset += 7) {
      int from = offset;
      paged.addAll(riverside.list(tx -> new RosterHistory(tx).ofPerson(person, 7, from)));
    }
    assertThat(paged).isEqualTo(whole);
  }

  /** Nobody but one represents an organization in a group. */
  private static void oneVoiceEach(List<RoleTerm> held) {
    Map<Optional<Long>, Set<Long>> speaking =
        held.stream()
            .filter(term -> term.role() == Role.REPRESENTATIVE && !term.alternate())
            .collect(
                Collectors.groupingBy(
                    RoleTerm::organizationId,
                    Collectors.mapping(RoleTerm::personId, Collectors.toSet())));
    assertThat(speaking.values()).as("seed " + SEED).allMatch(each -> each.size() == 1);
  }

  private <T> T one(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** A role as the history tells it. */
  private record Held(
      long person,
      Optional<Long> organization,
      long group,
      Role role,
      boolean alternate,
      LocalDate starts,
      Optional<LocalDate> ends) {

    static Held of(RoleTerm term) {
      return new Held(
          term.personId(),
          term.organizationId(),
          term.groupId().orElseThrow(),
          term.role(),
          term.alternate(),
          term.starts(),
          term.ends());
    }

    Held until(LocalDate last) {
      LocalDate end = last.isBefore(starts) ? starts.minusDays(1) : last;
      return new Held(person, organization, group, role, alternate, starts, Optional.of(end));
    }

    Held of(Optional<Long> resolved) {
      return new Held(person, resolved, group, role, alternate, starts, ends);
    }

    boolean on(LocalDate day) {
      return !starts.isAfter(day) && ends.filter(day::isAfter).isEmpty();
    }
  }

  private record With(long person, long organization, LocalDate from, Optional<LocalDate> until) {}

  /** What plain reading of the history, first things first, comes to. */
  private static final class Recount {
    private long last;
    private final List<Held> all = new ArrayList<>();
    private final List<With> with = new ArrayList<>();
    private final Map<Long, String> names = new HashMap<>();
    private final Map<Long, Long> mergedInto = new HashMap<>();

    void read(List<RosterEvent> events) {
      for (RosterEvent event : events) {
        read(event);
        last = event.id();
      }
    }

    private void read(RosterEvent event) {
      switch (event.kind()) {
        case ORGANIZATION_ADDED, ORGANIZATION_RENAMED ->
            names.put(event.organizationId().orElseThrow(), event.nameAfter().orElseThrow());
        case ORGANIZATION_MERGED -> {
          names.remove(event.organizationId().orElseThrow());
          mergedInto.put(
              event.organizationId().orElseThrow(), event.otherOrganizationId().orElseThrow());
        }
        case ROLE_BEGUN -> all.add(held(event, event.role().orElseThrow(), event.alternate()));
        case JOINED -> {
          all.add(held(event, Role.MEMBER, false));
          event.role().ifPresent(role -> all.add(held(event, role, event.alternate())));
        }
        case ROLE_ENDED -> ended(event);
        case LEFT ->
            all.replaceAll(
                held ->
                    held.person() == event.personId().orElseThrow()
                            && held.group() == event.groupId().orElseThrow()
                            && goesOn(held, event.dayUntil().orElseThrow())
                        ? held.until(event.dayUntil().orElseThrow())
                        : held);
        case AFFILIATED ->
            with.add(
                new With(
                    event.personId().orElseThrow(),
                    event.organizationId().orElseThrow(),
                    event.dayFrom().orElseThrow(),
                    Optional.empty()));
        case UNAFFILIATED ->
            with.replaceAll(
                each ->
                    each.person() == event.personId().orElseThrow()
                            && each.until().isEmpty()
                            && survivor(each.organization())
                                == survivor(event.organizationId().orElseThrow())
                        ? new With(
                            each.person(), each.organization(), each.from(), event.dayUntil())
                        : each);
        case ORGANIZATION_LEFT, FACILITATOR_MISSING, CONFLICT_DECLARED, CONFLICT_ENDED -> {}
      }
    }

    private static boolean goesOn(Held held, LocalDate lastDay) {
      return held.ends().filter(end -> end.isBefore(held.starts())).isEmpty()
          && held.ends().filter(end -> !end.isAfter(lastDay)).isEmpty();
    }

    private void ended(RosterEvent event) {
      Held begun = held(event, event.role().orElseThrow(), event.alternate());
      for (int i = all.size() - 1; i >= 0; i--) {
        Held held = all.get(i);
        boolean same =
            held.of(resolved(held.organization()))
                .until(NEW_YEAR)
                .equals(begun.of(resolved(begun.organization())).until(NEW_YEAR));
        if (same && goesOn(held, held.starts().minusDays(1))) {
          all.set(i, held.until(event.dayUntil().orElseThrow()));
          return;
        }
      }
      throw new AssertionError("seed " + SEED + ": ended and never begun: " + event);
    }

    private static Held held(RosterEvent event, Role role, boolean alternate) {
      return new Held(
          event.personId().orElseThrow(),
          event.organizationId(),
          event.groupId().orElseThrow(),
          role,
          alternate,
          event.dayFrom().orElseThrow(),
          event.kind() == Kind.JOINED ? Optional.empty() : event.dayUntil());
    }

    List<Held> held(long group, LocalDate day) {
      return all.stream()
          .filter(held -> held.group() == group && held.on(day))
          .map(held -> held.of(resolved(held.organization())))
          .toList();
    }

    Set<Long> with(long person, LocalDate day) {
      Set<Long> now = new HashSet<>();
      for (With each : with) {
        if (each.person() == person
            && !each.from().isAfter(day)
            && each.until().filter(day::isAfter).isEmpty()) {
          now.add(survivor(each.organization()));
        }
      }
      return now;
    }

    private Optional<Long> resolved(Optional<Long> organization) {
      return organization.map(this::survivor);
    }

    private long survivor(long organization) {
      Long into = mergedInto.get(organization);
      return into == null ? organization : survivor(into);
    }
  }
}
