package asterism.bot.feature.people;

import asterism.storage.people.Group;
import asterism.storage.people.RoleTerm.Role;
import java.util.Collection;
import java.util.List;

/** Which roles a group of its kind has by default and nobody has taken on. Pure. */
final class Unfilled {
  private Unfilled() {}

  static List<Role> in(Group.Kind kind, Collection<Role> filled) {
    return usual(kind).stream()
        .filter(role -> !filled.contains(role))
        .filter(role -> role != Role.CO_CHAIR || !filled.contains(Role.CHAIR))
        .toList();
  }

  private static List<Role> usual(Group.Kind kind) {
    return switch (kind) {
      case BACKBONE -> List.of(Role.FACILITATOR, Role.LISTENER, Role.CONNECTOR);
      case STEERING_COMMITTEE -> List.of(Role.FACILITATOR, Role.RECORDER, Role.DATA_COLLECTOR);
      case WORK_GROUP ->
          List.of(Role.FACILITATOR, Role.CO_CHAIR, Role.RECORDER, Role.REPRESENTATIVE_TO_THE_CORE);
      case CONSTELLATION -> List.of(Role.FACILITATOR, Role.STEWARD, Role.RECORDER);
      case COMMUNITY_FORUM -> List.of(Role.FACILITATOR, Role.RECORDER);
    };
  }
}
