package asterism.bot.feature.people;

import asterism.bot.message.Text;
import asterism.storage.people.RoleTerm.Role;
import asterism.storage.people.Seats.Seat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What each person in a group holds, put in order. Pure. */
final class Held {
  private static final int LAST = Integer.MAX_VALUE;

  private static final Comparator<Seat> MOST_SOUGHT_FIRST = Comparator.comparingInt(Held::rank);

  private Held() {}

  /** Those with roles that others look for first; otherwise as they came. */
  static List<List<Seat>> mostSoughtFirst(Collection<List<Seat>> people) {
    List<List<Seat>> sorted = new ArrayList<>(people);
    sorted.sort(
        Comparator.comparingInt(seats -> seats.stream().mapToInt(Held::rank).min().orElse(LAST)));
    return sorted;
  }

  /** A person's roles in words; being a member goes without saying. */
  static List<Text> roles(List<Seat> seats, EventWords words) {
    return seats.stream()
        .filter(seat -> seat.role() != Role.MEMBER)
        .sorted(MOST_SOUGHT_FIRST)
        .map(seat -> words.role(seat.role(), seat.alternate()))
        .distinct()
        .toList();
  }

  private static int rank(Seat seat) {
    return 2 * rank(seat.role()) + (seat.alternate() ? 1 : 0);
  }

  private static int rank(Role role) {
    return switch (role) {
      case FACILITATOR -> 0;
      case CHAIR -> 1;
      case CO_CHAIR -> 2;
      case STEWARD -> 3;
      case RECORDER -> 4;
      case REPRESENTATIVE -> 5;
      case MEMBER -> 7;
      case LISTENER,
          CONNECTOR,
          DATA_COLLECTOR,
          REPRESENTATIVE_TO_THE_CORE,
          CHAMPION,
          FUNDER,
          INITIATOR,
          EARLY_CONVENER,
          ADVISOR,
          INVITED_STAKEHOLDER,
          COMMUNITY_STAKEHOLDER,
          ADMINISTRATOR ->
          6;
    };
  }
}
