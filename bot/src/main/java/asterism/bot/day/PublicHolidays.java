package asterism.bot.day;

import asterism.bot.message.Language;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The days off that a whole country keeps; those of a part of it are left out. */
public final class PublicHolidays {
  private static final Set<String> KNOWN = HolidayManager.getSupportedCalendarCodes();

  /** A day off, and what it is called. */
  public record DayOff(LocalDate day, String name) {}

  /** A year in a country. */
  private record Year(String country, int year) {}

  /** Reckoned once: a few hundred days for each country that is spoken of. */
  private static final Map<Year, Set<LocalDate>> YEARS = new ConcurrentHashMap<>();

  private PublicHolidays() {}

  /** Whether anything is known of a country. */
  public static boolean known(String country) {
    return KNOWN.contains(country.toUpperCase(Locale.ROOT));
  }

  /**
   * The next days off within a year, the soonest first; none of a country that is not known.
   *
   * @param country as ISO 3166 has it: {@code MX}
   * @param from the first day that counts
   * @param most how many at most
   */
  public static List<DayOff> next(String country, LocalDate from, int most, Language language) {
    if (!known(country)) {
      return List.of();
    }
    return manager(country)
        .getHolidays(from, from.plusYears(1), HolidayType.PUBLIC_HOLIDAY)
        .stream()
        .filter(holiday -> !holiday.getDate().isBefore(from))
        .sorted()
        .limit(most)
        .map(holiday -> new DayOff(holiday.getDate(), nameOf(holiday, language)))
        .toList();
  }

  /**
   * Whether a whole country has that day off; never where nothing is known of it.
   *
   * @param country as ISO 3166 has it: {@code MX}
   */
  public static boolean dayOff(String country, LocalDate day) {
    return known(country)
        && YEARS
            .computeIfAbsent(new Year(country, day.getYear()), PublicHolidays::daysOff)
            .contains(day);
  }

  private static Set<LocalDate> daysOff(Year year) {
    return manager(year.country())
        .getHolidays(java.time.Year.of(year.year()), HolidayType.PUBLIC_HOLIDAY)
        .stream()
        .map(Holiday::getDate)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static HolidayManager manager(String country) {
    return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
  }

  private static String nameOf(Holiday holiday, Language language) {
    return holiday.getDescription(language.locale());
  }
}
