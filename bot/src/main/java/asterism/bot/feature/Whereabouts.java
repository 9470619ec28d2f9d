package asterism.bot.feature;

import asterism.bot.day.Morning;
import asterism.storage.Transaction;
import asterism.storage.people.Collaboratives;
import asterism.storage.people.Group;
import asterism.storage.people.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * What time it is for whom.
 *
 * @param unsaid zone of people and groups that have not said theirs, where their collaborative has
 *     not either
 */
public record Whereabouts(ZoneId unsaid) {

  /** For the people and groups of one collaborative, which may have said a zone for all. */
  public Whereabouts in(Transaction transaction) {
    return new Collaboratives(transaction).current().zone().map(Whereabouts::new).orElse(this);
  }

  public ZoneId of(Person person) {
    return person.zone().orElse(unsaid);
  }

  public ZoneId of(Group group) {
    return group.zone().orElse(unsaid);
  }

  public LocalDate today(Person person, Instant now) {
    return LocalDate.ofInstant(now, of(person));
  }

  public LocalDate today(Group group, Instant now) {
    return LocalDate.ofInstant(now, of(group));
  }

  /** When they may be told what they did not ask for: now, or in their morning. */
  public Instant reach(Person person, Instant now) {
    return Morning.reach(now, of(person), person.morning());
  }
}
