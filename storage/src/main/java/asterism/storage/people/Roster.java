package asterism.storage.people;

import asterism.storage.Transaction;
import asterism.storage.people.RoleTerm.Role;
import asterism.storage.people.RosterEvent.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Who holds which role in which group. Roles begin and end, and are never removed; each change is
 * told to the {@link RosterHistory} in the same transaction. Rivals in one group wait for each
 * other.
 */
public final class Roster {

  /**
   * A role somebody is to hold.
   *
   * @param group empty for a role in the whole collaborative
   * @param ends the last day, where it is known already
   */
  public record Holding(
      long person,
      Optional<Long> organization,
      Optional<Long> group,
      Role role,
      boolean alternate,
      LocalDate starts,
      Optional<LocalDate> ends) {

    Holding as(Role another, boolean asAlternate) {
      return new Holding(person, organization, group, another, asAlternate, starts, ends);
    }
  }

  /**
   * What came of beginning a role.
   *
   * @param stepBack who represented the same organization there until then, as it stood before:
   *     they are its alternates from now on
   */
  public record Begun(RosterEvent event, List<RoleTerm> stepBack) {
    public Begun {
      stepBack = List.copyOf(stepBack);
    }
  }

  /**
   * What came of leaving.
   *
   * @param terms what was ended, as it stood before
   * @param people who take no part in the group any more
   */
  public record Left(RosterEvent event, List<RoleTerm> terms, List<Long> people) {
    public Left {
      terms = List.copyOf(terms);
      people = List.copyOf(people);
    }
  }

  private final Transaction transaction;
  private final Terms terms;
  private final RosterHistory history;

  public Roster(Transaction transaction) {
    this.transaction = transaction;
    this.terms = new Terms(transaction);
    this.history = new RosterHistory(transaction);
  }

  /**
   * Those of some people who take no part in a group. Who begins on the next day takes part: where
   * they live that day may have come.
   */
  public List<Long> strangers(List<Long> people, long group, LocalDate day) {
    return terms.strangers(people, group, day);
  }

  /**
   * A person used the bot in a group, or was named there: whoever has no role there becomes a
   * member, for the organization they are with; the first of an organization is its representative,
   * the others are alternates. A single query when there is nothing to do.
   *
   * @return what happened, if something did
   */
  public Optional<RosterEvent> joins(long person, long group, LocalDate day, Instant now) {
    if (terms.takesPart(person, group, day)) {
      return Optional.empty();
    }
    // they may live on in others by now
    long who = new People(transaction).person(person).id();
    long where = new Groups(transaction).group(group).id();
    terms.lockGroup(where);
    if (terms.takesPart(who, where, day)) {
      return Optional.empty();
    }
    return Optional.of(join(who, where, organizationOf(who, where, day), day, now));
  }

  /**
   * After people or groups became one: nobody holds the same role twice in a group, and one speaks
   * for each organization, whoever has done so longest; the others are alternates.
   */
  public void settle(long group, LocalDate day, Instant now) {
    terms.lockGroup(group);
    settle(terms.unended(group, day), day, now);
  }

  /** The same of the roles that a person holds in no group. */
  public void settleOutside(long person, LocalDate day, Instant now) {
    terms.lockPerson(person);
    settle(
        terms.unendedOf(person, day).stream().filter(term -> term.groupId().isEmpty()).toList(),
        day,
        now);
  }

  private void settle(List<RoleTerm> unended, LocalDate day, Instant now) {
    List<RoleTerm> settled = new ArrayList<>();
    unended.stream()
        .sorted(Comparator.comparing(RoleTerm::alternate)) // else as they came
        .forEach(
            term -> {
              if (settled.stream().anyMatch(other -> other.saysMoreThan(term))) {
                end(term, day.minusDays(1), Optional.empty(), now);
              } else if (settled.stream().anyMatch(other -> other.speaksInsteadOf(term))) {
                stepBack(term, day, Optional.empty(), now);
              } else {
                settled.add(term);
              }
            });
  }

  RosterEvent join(
      long person, long group, Optional<Long> organization, LocalDate day, Instant now) {
    Holding membership =
        new Holding(
            person, organization, Optional.of(group), Role.MEMBER, false, day, Optional.empty());
    terms.insert(membership, Optional.empty(), now);
    RosterHistory.Entry joined =
        history
            .entry(Kind.JOINED, Optional.empty(), now)
            .in(group)
            .who(person)
            .forWhom(organization.orElse(null))
            .lasting(day, null);
    if (organization.isEmpty()) {
      return joined.append();
    }
    boolean spokenFor =
        terms.unended(group, day).stream().anyMatch(term -> term.speaksFor(organization.get()));
    terms.insert(membership.as(Role.REPRESENTATIVE, spokenFor), Optional.empty(), now);
    return joined.as(Role.REPRESENTATIVE, spokenFor).append();
  }

  /** What a person is on a day, in a group and in the whole collaborative, the earliest first. */
  public List<RoleTerm> roles(long person, long group, LocalDate day) {
    return terms.held(person, group, day);
  }

  /** Everything a person is, was and is to be, in all groups, the earliest first. */
  public List<RoleTerm> allRoles(long person) {
    return terms.allOf(person);
  }

  /** The roles held for an organization on a day, in all groups, the earliest first. */
  public List<RoleTerm> rolesFor(long organization, LocalDate day) {
    return terms.heldFor(organization, day);
  }

  /** The roles held in a group on a day, the earliest first. */
  public List<RoleTerm> terms(long group, LocalDate day) {
    return terms.held(group, day);
  }

  /** A person's roles in a group that are not over by a day, those still to begin among them. */
  public List<RoleTerm> unended(long person, long group, LocalDate day) {
    return terms.unended(group, day).stream().filter(term -> term.personId() == person).toList();
  }

  /**
   * Whether somebody gave a person a role in a group of kind backbone. Who merely used the bot
   * there is a member like anywhere, and no staff.
   */
  public boolean isBackboneStaff(long person, LocalDate day) {
    return transaction
        .handle()
        .createQuery(
            """
            select exists (
              select from role_term r
              join "group" g on g.collaborative_id = r.collaborative_id and g.id = r.group_id
              where r.person_id = :person and g.kind = 'backbone'
                and (r.recorded_by is not null or r.role not in ('member', 'representative'))
                and r.starts <= :day and (r.ends is null or r.ends >= :day))
            """)
        .bind("person", person)
        .bind("day", day)
        .mapTo(Boolean.class)
        .one();
  }

  /** The administrators of the collaborative, the earliest first. */
  public List<RoleTerm> administrators(LocalDate day) {
    return terms.heldInNoGroup(Role.ADMINISTRATOR, day);
  }

  /** Who facilitates a group after a day, or is to do so some day. */
  public List<RoleTerm> facilitatorsAfter(long group, LocalDate day) {
    return terms.unended(group, day.plusDays(1)).stream()
        .filter(term -> term.role() == Role.FACILITATOR)
        .toList();
  }

  /**
   * Records that a person holds a role, and is with the organization they hold it for. What they
   * held of the same role in that time gives way; so does, as an alternate, whoever represented the
   * organization there.
   *
   * @return empty if it was so already
   */
  public Optional<Begun> begin(Holding holding, Optional<Long> by, Instant now) {
    holding.group().ifPresentOrElse(terms::lockGroup, () -> terms.lockPerson(holding.person()));
    List<RoleTerm> rivals =
        holding
            .group()
            .map(group -> terms.unended(group, holding.starts()))
            .orElseGet(() -> terms.unendedOf(holding.person(), holding.starts()));
    List<RoleTerm> own = rivals.stream().filter(term -> term.givesWayTo(holding)).toList();
    if (own.stream().anyMatch(term -> term.covers(holding))) {
      return Optional.empty();
    }
    own.forEach(term -> end(term, holding.starts().minusDays(1), by, now));
    List<RoleTerm> stepBack = rivals.stream().filter(term -> term.stepsBackFor(holding)).toList();
    stepBack.forEach(term -> stepBack(term, holding.starts(), by, now));
    holding
        .organization()
        .ifPresent(
            organization ->
                new Affiliations(transaction)
                    .ensure(holding.person(), organization, holding.starts(), by, now));
    RoleTerm begun = terms.insert(holding, by, now);
    return Optional.of(new Begun(begun(begun, by, now), stepBack));
  }

  /**
   * Ends a role.
   *
   * @param lastDay of it; before its first day it never began
   */
  public RosterEvent end(RoleTerm term, LocalDate lastDay, Optional<Long> by, Instant now) {
    return history.entry(Kind.ROLE_ENDED, terms.cut(term, lastDay, by, now), by, now).append();
  }

  /** A representative is an alternate from a day on, for as long as they were to represent. */
  void stepBack(RoleTerm term, LocalDate day, Optional<Long> by, Instant now) {
    end(term, day.minusDays(1), by, now);
    LocalDate starts = term.starts().isAfter(day) ? term.starts() : day;
    Holding alternate =
        new Holding(
            term.personId(),
            term.organizationId(),
            term.groupId(),
            term.role(),
            true,
            starts,
            term.ends());
    begun(terms.insert(alternate, by, now), by, now);
  }

  private RosterEvent begun(RoleTerm term, Optional<Long> by, Instant now) {
    return history.entry(Kind.ROLE_BEGUN, term, by, now).append();
  }

  /**
   * A person leaves a group: whatever they are there, or were to be, is over.
   *
   * @param day the first day without them
   * @return empty if they were not there
   */
  public Optional<Left> leave(
      long person, long group, LocalDate day, Optional<Long> by, Instant now) {
    terms.lockGroup(group);
    List<RoleTerm> theirs = unended(person, group, day);
    if (theirs.isEmpty()) {
      return Optional.empty();
    }
    Optional<Long> organization = organizationOf(person, group, day);
    theirs.forEach(term -> terms.cut(term, day.minusDays(1), by, now));
    RosterEvent event =
        left(Kind.LEFT, group, day, by, now)
            .who(person)
            .forWhom(organization.orElse(null))
            .append();
    return Optional.of(new Left(event, theirs, List.of(person)));
  }

  /**
   * An organization leaves a group: nobody holds a role for it there any more. Who is there for
   * others too, or for themselves, stays.
   *
   * @param day the first day without it
   * @return empty if it was not there
   */
  public Optional<Left> organizationLeaves(
      long organization, long group, LocalDate day, Optional<Long> by, Instant now) {
    terms.lockGroup(group);
    List<RoleTerm> all = terms.unended(group, day);
    List<RoleTerm> theirs = all.stream().filter(term -> term.isFor(organization)).toList();
    if (theirs.isEmpty()) {
      return Optional.empty();
    }
    List<Long> staying =
        all.stream()
            .filter(term -> !term.isFor(organization))
            .map(RoleTerm::personId)
            .distinct()
            .toList();
    List<Long> leaving =
        theirs.stream()
            .map(RoleTerm::personId)
            .filter(person -> !staying.contains(person))
            .distinct()
            .toList();
    for (RoleTerm term : theirs) {
      RoleTerm ended = terms.cut(term, day.minusDays(1), by, now);
      if (staying.contains(term.personId())) {
        history.entry(Kind.ROLE_ENDED, ended, by, now).append();
      }
    }
    for (long person : leaving) {
      left(Kind.LEFT, group, day, by, now).who(person).forWhom(organization).append();
    }
    RosterEvent event =
        left(Kind.ORGANIZATION_LEFT, group, day, by, now).forWhom(organization).append();
    return Optional.of(new Left(event, theirs, leaving));
  }

  private RosterHistory.Entry left(
      Kind kind, long group, LocalDate day, Optional<Long> by, Instant now) {
    return history.entry(kind, by, now).in(group).lasting(null, day.minusDays(1));
  }

  private Optional<Long> organizationOf(long person, long group, LocalDate day) {
    return new People(transaction).organizationOf(person, group, day).map(Organization::id);
  }
}
