package asterism.bot.command;

import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.people.Group;
import asterism.storage.people.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A command as its handler gets it: who asks, where, when, and what.
 *
 * @param transaction in which the handler reads and writes; it is committed when the handler
 *     returns
 * @param workspace where the person speaks
 * @param account the service's id of the person's account
 * @param channel the service's id of the channel; empty in a direct message, and where the bot is
 *     not
 * @param tellsZones whether the service tells where people are
 * @param listsVerbs whether verbs are chosen from a list in its channels, and lines typed in direct
 *     messages only
 * @param about the group it is about; empty where none is known yet
 * @param wordings for others who read
 * @param wording in the person's language and time zone
 * @param reading how the person's words are read
 */
public record Call(
    Transaction transaction,
    Person by,
    long workspace,
    String account,
    Optional<String> channel,
    boolean tellsZones,
    boolean listsVerbs,
    Optional<Group> about,
    Arguments arguments,
    Permission permission,
    Instant now,
    Wordings wordings,
    Wording wording,
    Reading reading) {

  /**
   * The group it is about.
   *
   * @throws UsageError where none is known yet
   */
  public Group group() {
    return about.orElseThrow(() -> UsageError.of("usage.no_group"));
  }

  public <T> T get(Option<T> option) {
    return arguments.get(option);
  }

  public <T> Optional<T> find(Option<T> option) {
    return arguments.find(option);
  }

  /** Whether the form had a field for it, and it was left empty. */
  public boolean cleared(Option<?> option) {
    return arguments.cleared(option);
  }

  /** The day it is for the person. */
  public LocalDate today() {
    return LocalDate.ofInstant(now, wording.zone());
  }

  /** The day it is in the group: roles begin and end by it, wherever people are. */
  public LocalDate groupToday() {
    return LocalDate.ofInstant(now, wordings.of(group()).zone());
  }

  /**
   * Whether the person may do this, standing so to what it is about. A verb whose {@link May} names
   * a standing to its subject has to ask this, or {@link #permit}, before it changes anything.
   */
  public boolean may(Standing... toSubject) {
    return permission.given(Set.of(toSubject));
  }

  /**
   * Goes on only if the person may do this, standing so to what it is about.
   *
   * @throws UsageError says who may
   */
  public void permit(Standing... toSubject) {
    permission.require(Set.of(toSubject));
  }

  /**
   * The same where what is asked for leaves it to fewer than the verb's own {@link May}.
   *
   * @throws UsageError says who may
   */
  public void permit(May narrower, Standing... toSubject) {
    permission.require(narrower, Set.of(toSubject));
  }

  /**
   * Goes on only if the person may do this, standing so to what it is about, in the group that is
   * about and no other.
   *
   * @throws UsageError says who may
   */
  public void permitIn(Group itsGroup, Standing... toSubject) {
    permission.requireIn(itsGroup, Set.of(toSubject));
  }

  /** How the person stands to the group. */
  public List<Standing> standing() {
    return permission.inGroup();
  }
}
