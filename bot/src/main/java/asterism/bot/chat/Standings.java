package asterism.bot.chat;

import asterism.bot.command.Standing;
import asterism.storage.Transaction;
import asterism.storage.people.RoleTerm;
import asterism.storage.people.Roster;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** How a person stands to a group, from the roles they hold on a day. */
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

  Set<Standing> of(long person, long group, LocalDate day) {
    Set<Standing> standing = EnumSet.noneOf(Standing.class);
    for (RoleTerm term : new Roster(transaction).roles(person, group, day)) {
      switch (term.role()) {
        case FACILITATOR -> standing.add(Standing.FACILITATOR);
        case CO_CHAIR, CHAIR -> standing.add(Standing.CO_CHAIR);
        case RECORDER -> standing.add(Standing.RECORDER);
        case ADMINISTRATOR -> standing.add(Standing.ADMINISTRATOR);
        default -> {}
      }
    }
    if (new Roster(transaction).isBackboneStaff(person, day)) {
      standing.add(Standing.BACKBONE);
    }
    if (administratorOfService) {
      standing.add(Standing.ADMINISTRATOR);
    }
    return standing;
  }
}
