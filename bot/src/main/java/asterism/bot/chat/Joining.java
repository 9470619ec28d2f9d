package asterism.bot.chat;

import asterism.bot.command.Command;
import asterism.storage.people.Group;
import asterism.storage.people.Person;
import asterism.storage.people.Roster;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whoever uses the bot in a group's channel, or is named there, is a member from then on. Looked at
 * before a command is done, so that nobody who leaves by it comes back by it; and done after it, so
 * that it shares the command's fate.
 */
final class Joining {
  private final Roster roster;
  private final Optional<Group> group;
  private final LocalDate day;
  private List<Long> newcomers = List.of();

  /**
   * @param group of the channel; empty in a direct message, where nobody joins
   */
  Joining(Roster roster, Optional<Group> group, LocalDate day) {
    this.roster = roster;
    this.group = group;
    this.day = day;
  }

  /**
   * @param taking who takes part by the command
   */
  void before(List<Person> taking) {
    List<Long> people = taking.stream().map(Person::id).distinct().toList();
    newcomers =
        group
            .filter(where -> !people.isEmpty())
            .map(where -> roster.strangers(people, where.id(), day))
            .orElse(List.of());
  }

  /** To look somebody up is not to name them: nobody else sees it. */
  void after(Person by, Command done, Instant now) {
    for (long person : newcomers) {
      if (person == by.id() || !done.looks()) {
        roster.joins(person, group.orElseThrow().id(), day, now);
      }
    }
  }
}
