package asterism.bot.feature.people;

import asterism.bot.feature.Stretch;
import asterism.bot.feature.Summarizing;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.people.Group;
import asterism.storage.people.RoleTerm.Role;
import asterism.storage.people.Seats;
import asterism.storage.people.Seats.Seat;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The roles that a group should have and nobody holds. */
record RolesSought() implements Summarizing {

  @Override
  public Message told(
      Section section, Group group, Stretch stretch, Transaction transaction, Wording wording) {
    return section == Section.NEEDS_YOU
        ? said(unfilled(group, stretch.today(), transaction), transaction, wording)
            .map(Message::of)
            .orElseGet(() -> new Message(List.of()))
        : new Message(List.of());
  }

  /** Empty when all are filled. */
  static Optional<Text> said(List<Role> unfilled, Transaction transaction, Wording wording) {
    EventWords words = new EventWords(transaction, wording, wording.zone());
    return unfilled.isEmpty()
        ? Optional.empty()
        : Optional.of(
            wording.say(
                "roster.list.unfilled",
                "roles",
                Lines.joined(unfilled.stream().map(role -> words.role(role, false)).toList())));
  }

  private static List<Role> unfilled(Group group, LocalDate day, Transaction transaction) {
    return Unfilled.in(
        group.kind(), new Seats(transaction).in(group.id(), day).stream().map(Seat::role).toList());
  }

  /** Without a facilitator a group needs somebody; the other roles are only told. */
  @Override
  public Brief brief(Group group, Stretch stretch, Transaction transaction, Wording wording) {
    List<Role> unfilled = unfilled(group, stretch.today(), transaction);
    List<Text> needs =
        unfilled.contains(Role.FACILITATOR)
            ? List.of(wording.say("roster.brief.facilitator"))
            : List.of();
    int others = (int) unfilled.stream().filter(role -> role != Role.FACILITATOR).count();
    return new Brief(
        needs, others == 0 ? List.of() : List.of(wording.say("roster.brief.roles", "n", others)));
  }
}
