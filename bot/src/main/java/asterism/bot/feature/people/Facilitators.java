package asterism.bot.feature.people;

import asterism.bot.command.Call;
import asterism.storage.card.Cards;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.RoleTerm;
import asterism.storage.people.RoleTerm.Role;
import asterism.storage.people.Roster;
import asterism.storage.people.RosterEvent;
import asterism.storage.people.RosterHistory;
import java.time.LocalDate;
import java.util.List;

/** Notices when nobody is left to facilitate a group, and when somebody takes over. */
final class Facilitators {
  private final Call call;
  private final RosterHistory history;

  Facilitators(Call call) {
    this.call = call;
    this.history = new RosterHistory(call.transaction());
  }

  /**
   * These roles in the group are over.
   *
   * @param from the first day without them
   */
  void ended(List<RoleTerm> terms, LocalDate from) {
    terms.stream()
        .filter(term -> term.role() == Role.FACILITATOR)
        .findFirst()
        .ifPresent(last -> missing(last.personId(), from));
  }

  /** Tells the backbone, if nobody facilitates the group from a day on. */
  void missing(long former, LocalDate from) {
    long group = call.group().id();
    Roster roster = new Roster(call.transaction());
    if (roster.facilitatorsAfter(group, from.minusDays(1)).isEmpty()) {
      RosterEvent event =
          history.facilitatorMissing(group, former, from, Ground.by(call), call.now());
      backbone().forEach(each -> show(event, each.id()));
    }
  }

  /** To be asked before somebody begins: what was told that may be over then. */
  List<RosterEvent> toldMissing() {
    return history.facilitatorsMissing(call.group().id());
  }

  /** Somebody has begun: what was told is told as it stands now. */
  void begun(List<RosterEvent> told) {
    Cards cards = new Cards(call.transaction());
    told.forEach(event -> cards.touch(FacilitatorCard.KIND, event.id(), call.now()));
  }

  /** Where the backbone is told; without one, the group itself. */
  private List<Group> backbone() {
    List<Group> backbone =
        new Groups(call.transaction())
            .all().stream().filter(group -> group.kind() == Group.Kind.BACKBONE).toList();
    return backbone.isEmpty() ? List.of(call.group()) : backbone;
  }

  private void show(RosterEvent event, long group) {
    new Cards(call.transaction()).showToGroup(FacilitatorCard.KIND, event.id(), group, call.now());
  }
}
