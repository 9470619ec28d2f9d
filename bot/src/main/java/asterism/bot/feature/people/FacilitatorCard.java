package asterism.bot.feature.people;

import asterism.bot.card.Face;
import asterism.bot.message.Message;
import asterism.bot.message.Part;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.people.Groups;
import asterism.storage.people.People;
import asterism.storage.people.RosterEvent;
import asterism.storage.people.RosterHistory;
import java.time.Instant;
import java.util.Optional;

/** Tells the backbone that a group is without a facilitator, until somebody takes over. */
record FacilitatorCard() implements Face {
  static final String KIND = "facilitator";

  @Override
  public Showing show(long subject, Transaction transaction, Wording wording, Instant now) {
    RosterHistory history = new RosterHistory(transaction);
    RosterEvent missing = history.get(subject);
    Optional<RosterEvent> takenOver = history.takenOver(missing);
    Text text =
        wording.say(
            "roster.facilitator",
            "found",
            takenOver.isPresent(),
            "same",
            takenOver.flatMap(RosterEvent::personId).equals(missing.personId()),
            "group",
            new Groups(transaction).group(missing.groupId().orElseThrow()).name(),
            "day",
            missing.dayFrom().orElseThrow(),
            "former",
            person(missing, transaction),
            "facilitator",
            takenOver.map(event -> person(event, transaction)).orElse(Text.of("")));
    return new Showing(Message.of(text), takenOver.isEmpty());
  }

  private static Text person(RosterEvent event, Transaction transaction) {
    long id = event.personId().orElseThrow();
    return Text.of(new Part.Mention(id, new People(transaction).person(id).name()));
  }
}
