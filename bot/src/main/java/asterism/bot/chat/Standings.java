package asterism.bot.chat;

import asterism.bot.command.Standing;
import asterism.storage.Transaction;
import asterism.storage.people.Collaboratives;
import asterism.storage.people.RoleTerm;
import asterism.storage.people.Roster;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How a person stands to a group, from the roles they hold on a day; a deputy stands as whom they
 * stand in for. Until a collaborative has been set up, whoever the chat service calls its
 * administrator is one.
 */
final class Standings {
  private final Transaction transaction;
  private final boolean administratorOfService;

  /**
   * @param administratorOfService whether the chat service calls the person its administrator
   */
  Standings(Transaction transaction, boolean administratorOfService) {
    this.transaction = transaction;
    this.administratorOfService = administratorOfService;
  }

  /**
   * @param group empty where none is spoken of
   * @param day the day it is in the group
   * @param today the day it is for the person: a role in the whole collaborative has begun when it
   *     has here or there
   */
  Set<Standing> of(long person, Optional<Long> group, LocalDate day, LocalDate today) {
    Roster roster = new Roster(transaction);
    Set<Standing> standing = EnumSet.noneOf(Standing.class);
    for (RoleTerm term : roster.allRoles(person)) {
      boolean held =
          term.groupId().isEmpty()
              ? term.on(day) || term.on(today)
              : term.groupId().equals(group) && term.on(day);
      if (held) {
        of(term.role()).ifPresent(standing::add);
      }
    }
    if (roster.isBackboneStaff(person, day)) {
      standing.add(Standing.BACKBONE);
    }
    if (administratorOfService && new Collaboratives(transaction).current().setUpAt().isEmpty()) {
      standing.add(Standing.ADMINISTRATOR);
    }
    return standing;
  }

  private static Optional<Standing> of(RoleTerm.Role role) {
    return switch (role) {
      case FACILITATOR -> Optional.of(Standing.FACILITATOR);
      case CO_CHAIR, CHAIR -> Optional.of(Standing.CO_CHAIR);
      case RECORDER -> Optional.of(Standing.RECORDER);
      case ADMINISTRATOR -> Optional.of(Standing.ADMINISTRATOR);
      case LISTENER,
          CONNECTOR,
          DATA_COLLECTOR,
          REPRESENTATIVE,
          REPRESENTATIVE_TO_THE_CORE,
          MEMBER,
          STEWARD,
          CHAMPION,
          FUNDER,
          INITIATOR,
          EARLY_CONVENER,
          ADVISOR,
          INVITED_STAKEHOLDER,
          COMMUNITY_STAKEHOLDER ->
          Optional.empty();
    };
  }
}
