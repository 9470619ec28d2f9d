package asterism.bot.feature;

import asterism.bot.day.PublicHolidays;
import asterism.storage.Transaction;
import asterism.storage.people.Collaboratives;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.Holiday;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The days off of groups: those they list, and those of their country. */
public final class Holidays {
  private Holidays() {}

  /** Days that any of these groups has off. */
  public static Predicate<LocalDate> of(Collection<Group> groups, Transaction transaction) {
    Optional<String> common = new Collaboratives(transaction).current().country();
    Set<LocalDate> listed = new HashSet<>();
    Set<String> countries = new HashSet<>();
    for (Group group : groups) {
      group.country().or(() -> common).ifPresent(countries::add);
      new Groups(transaction).holidays(group.id()).stream().map(Holiday::day).forEach(listed::add);
    }
    return day ->
        listed.contains(day)
            || countries.stream().anyMatch(country -> PublicHolidays.dayOff(country, day));
  }
}
