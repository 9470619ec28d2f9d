package asterism.bot.feature.commitment;

import asterism.bot.feature.Whereabouts;
import asterism.storage.Transaction;
import asterism.storage.card.Cards;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.CommitmentEvent;
import asterism.storage.commitment.Commitments;
import asterism.storage.commitment.Offers;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.Mornings;
import asterism.storage.people.People;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The cards of commitments: which there are, and which a change makes untrue. */
final class Shown {
  /** A commitment in its group's channel; its subject is the commitment. */
  static final String CARD = "commitment";

  /** Thanks in the channel; the commitment. */
  static final String THANKS = "thanks";

  /** An offer or a handover, to whom it was made; the event. */
  static final String REQUEST = "commitment_request";

  /** What was noted for somebody in a meeting, to them; the saying. */
  static final String SAYING = "commitment_saying";

  /**
   * Help that is wanted, in the group's channel and the backbone's; the event with which it began.
   */
  static final String HELP = "commitment_help";

  /** What somebody left behind, to whom it is offered; the first of the events. */
  static final String LEFT = "commitment_left";

  /** Something that happened, to whom it matters; the event. */
  static final String NEWS = "commitment_news";

  private final Transaction transaction;
  private final Cards cards;
  private final Instant now;

  Shown(Transaction transaction, Instant now) {
    this.transaction = transaction;
    this.cards = new Cards(transaction);
    this.now = now;
  }

  /** Whatever shows this commitment is to show it as it stands now. */
  void again(Commitment commitment) {
    cards.showToGroup(CARD, commitment.id(), commitment.groupId(), now);
    cards.touch(THANKS, commitment.id(), now);
    new Mornings(transaction).wake(concerned(commitment), now);
    cards.touchShowing(CARD, commitment.id(), now);
    commitment.sayingId().ifPresent(saying -> cards.touch(SAYING, saying, now));
    for (CommitmentEvent event : new Commitments(transaction).history(commitment.id())) {
      switch (event.kind()) {
        case OFFERED, HANDED -> cards.touch(REQUEST, event.id(), now);
        case HELP_WANTED -> cards.touch(HELP, event.id(), now);
        case LEFT_BEHIND -> cards.touch(LEFT, new Offers(transaction).firstLeftWith(event), now);
        default -> {}
      }
    }
  }

  /** What reminds somebody of it is to say what is so now; nothing else changed. */
  void reminders(Commitment commitment, long person) {
    new Mornings(transaction).wake(person, now);
    cards.touchShowing(CARD, commitment.id(), now);
  }

  /** For whom it may wait, as it stands and as it stood before. */
  private List<Long> concerned(Commitment before) {
    Commitment now = new Commitments(transaction).get(before.id());
    return Stream.of(
            Optional.of(before.ownerId()),
            Optional.of(now.ownerId()),
            before.handedTo(),
            now.handedTo())
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /** In channels that the group got, what is open is to be shown, too. */
  void whereMissing(Group group) {
    new Commitments(transaction)
        .alive(group.id())
        .forEach(alive -> cards.showWhereMissing(CARD, alive, group.id(), now));
  }

  void thanks(Commitment commitment) {
    cards.showToGroup(THANKS, commitment.id(), commitment.groupId(), now);
  }

  /** Shown to the group, and to the backbone wherever it is. */
  void help(Commitment commitment, CommitmentEvent wanted) {
    cards.showToGroup(HELP, wanted.id(), commitment.groupId(), now);
    for (Group group : new Groups(transaction).all()) {
      if (group.kind() == Group.Kind.BACKBONE && group.id() != commitment.groupId()) {
        cards.showToGroup(HELP, wanted.id(), group.id(), now);
      }
    }
  }

  void toBackbone(CommitmentEvent event) {
    for (Group group : new Groups(transaction).all()) {
      if (group.kind() == Group.Kind.BACKBONE) {
        cards.showToGroup(NEWS, event.id(), group.id(), now);
      }
    }
  }

  /** In somebody's direct messages, without waiting: an answer to what they did. */
  void answer(CommitmentEvent event, long person) {
    cards.showToPerson(NEWS, event.id(), person, now, now);
  }

  /** In somebody's direct messages, by day. */
  void tell(String kind, long subject, long person, Whereabouts where) {
    Instant reach = where.in(transaction).reach(new People(transaction).person(person), now);
    cards.showToPerson(kind, subject, person, reach, now);
  }
}
