package asterism.bot.feature.commitment;

import asterism.bot.command.Standing;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.Commitment.State;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** How people stand to a commitment as it stands. Pure. */
final class Involved {
  private Involved() {}

  static Set<Standing> of(Commitment commitment, long person) {
    Set<Standing> standing = EnumSet.noneOf(Standing.class);
    boolean offer = commitment.state() == State.OFFERED && !commitment.seeking();
    if (commitment.ownerId() == person && commitment.state() != State.OFFERED) {
      standing.add(Standing.OWNER);
    }
    if ((offer && commitment.ownerId() == person) || is(commitment.handedTo(), person)) {
      standing.add(Standing.RECEIVER);
    }
    if ((offer || commitment.said()) && is(commitment.offeredBy(), person)) {
      standing.add(Standing.OFFERER);
    }
    if (is(commitment.offeredBy(), person) || is(commitment.handedBy(), person)) {
      standing.add(Standing.ASKER);
    }
    return standing;
  }

  private static boolean is(Optional<Long> who, long person) {
    return who.filter(id -> id == person).isPresent();
  }
}
