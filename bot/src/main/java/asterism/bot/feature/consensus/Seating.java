package asterism.bot.feature.consensus;

import asterism.storage.Transaction;
import asterism.storage.consensus.Electorate.Holder;
import asterism.storage.consensus.Electorate.Seat;
import asterism.storage.people.Group;
import asterism.storage.people.RoleTerm;
import asterism.storage.people.RoleTerm.Role;
import asterism.storage.people.Roster;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who has a voice in a group by its roster, and who speaks for each. Pure but for reading the
 * roster. An organization speaks through its representatives; where it has none, any of its people
 * there may speak, as alternates.
 */
record Seating(Map<Holder, List<Seat>> seats) {

  static Seating of(Group.Voices voices, long group, LocalDate day, Transaction transaction) {
    List<RoleTerm> terms = new Roster(transaction).terms(group, day);
    return new Seating(
        switch (voices) {
          case ORGANIZATION -> organizations(terms);
          case PERSON -> people(terms);
        });
  }

  /** Who speaks for that voice; nobody for one that the roster does not know. */
  List<Seat> of(Holder holder) {
    return seats.getOrDefault(holder, List.of());
  }

  private static Map<Holder, List<Seat>> organizations(List<RoleTerm> terms) {
    Map<Holder, List<RoleTerm>> byOrganization =
        terms.stream()
            .filter(term -> term.organizationId().isPresent())
            .collect(
                Collectors.groupingBy(
                    term -> Holder.organization(term.organizationId().orElseThrow()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    Map<Holder, List<Seat>> seats = new LinkedHashMap<>();
    byOrganization.forEach((holder, theirs) -> seats.put(holder, delegates(theirs)));
    return seats;
  }

  private static List<Seat> delegates(List<RoleTerm> theirs) {
    List<RoleTerm> representatives =
        theirs.stream().filter(term -> term.role() == Role.REPRESENTATIVE).toList();
    Map<Long, Boolean> alternates = new LinkedHashMap<>();
    for (RoleTerm term : representatives.isEmpty() ? theirs : representatives) {
      boolean alternate = representatives.isEmpty() || term.alternate();
      alternates.merge(term.personId(), alternate, Boolean::logicalAnd);
    }
    List<Seat> seats = new ArrayList<>();
    alternates.forEach((person, alternate) -> seats.add(new Seat(person, alternate)));
    return seats;
  }

  private static Map<Holder, List<Seat>> people(List<RoleTerm> terms) {
    Set<Long> everybody =
        terms.stream().map(RoleTerm::personId).collect(Collectors.toCollection(LinkedHashSet::new));
    Map<Holder, List<Seat>> seats = new LinkedHashMap<>();
    everybody.forEach(person -> seats.put(Holder.person(person), List.of(new Seat(person, false))));
    return seats;
  }
}
