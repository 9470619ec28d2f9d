package asterism.bot.command;

import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.people.Group;
import asterism.storage.people.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A command as its handler gets it: who asks, where, when, and what.
 *
 * @param transaction in which the handler reads and writes; it is committed when the handler
 *     returns
 * @param account the service's id of the person's account
 * @param wording in the person's language and time zone
 */
public record Call(
    Transaction transaction,
    Person by,
    String account,
    Group group,
    Arguments arguments,
    Instant now,
    Wording wording) {

  public <T> T get(Option<T> option) {
    return arguments.get(option);
  }

  public <T> Optional<T> find(Option<T> option) {
    return arguments.find(option);
  }

  /** The day it is for the person. */
  public LocalDate today() {
    return LocalDate.ofInstant(now, wording.zone());
  }
}
