package asterism.bot.feature.nudge;

import static java.util.stream.Collectors.toSet;

import asterism.bot.day.PublicHolidays;
import asterism.bot.day.PublicHolidays.DayOff;
import asterism.bot.feature.Whereabouts;
import asterism.bot.message.Language;
import asterism.storage.Transaction;
import asterism.storage.people.Collaboratives;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.Holiday;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The days off of groups: those they list, and those of their country. */
final class Holidays {
  private static final int DAYS_BACK = 60;

  private Holidays() {}

  static WeeklyCalendar calendar(
      Group group, Transaction transaction, Whereabouts where, Instant now) {
    Whereabouts here = where.in(transaction);
    return new WeeklyCalendar(
        group.zone().orElse(here.unsaid()), of(group, transaction, here.today(group, now)));
  }

  /** From some weeks before {@code today} until some months after. */
  private static Set<LocalDate> of(Group group, Transaction transaction, LocalDate today) {
    Optional<String> country =
        group.country().or(() -> new Collaboratives(transaction).current().country());
    Stream<LocalDate> ofAll =
        country.stream()
            .flatMap(
                code ->
                    PublicHolidays.next(
                        code, today.minusDays(DAYS_BACK), Integer.MAX_VALUE, Language.ENGLISH)
                        .stream())
            .map(DayOff::day);
    Stream<LocalDate> own = new Groups(transaction).holidays(group.id()).stream().map(Holiday::day);
    return Stream.concat(ofAll, own).collect(toSet());
  }
}
