package asterism.bot.feature.commitment;

import asterism.bot.feature.Reminder;
import asterism.bot.feature.Reminding;
import asterism.bot.feature.Whereabouts;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.commitment.Reminders;
import asterism.storage.people.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What people promised, and what they are asked to promise. */
record Waiting(Whereabouts where) implements Reminding {

  @Override
  public String kind() {
    return Shown.CARD;
  }

  @Override
  public List<Reminder> waitingFor(Person person, Transaction transaction, Instant now) {
    return new Reminders(transaction)
        .of(person.id()).stream()
            .map(
                pending ->
                    new Reminder(
                        kind(),
                        pending.commitmentId(),
                        pending.groupId(),
                        pending.since(),
                        pending.due(),
                        pending.notBefore(),
                        pending.askedAfter(),
                        Optional.empty()))
            .toList();
  }

  @Override
  public Item item(
      long subject,
      Person person,
      Instant told,
      Transaction transaction,
      Wording wording,
      Instant now) {
    return new ReminderLine(
            transaction, person, where.in(transaction).today(person, now), wording, now)
        .of(subject, told);
  }
}
