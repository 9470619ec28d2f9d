package asterism.bot.day;

import asterism.bot.message.Language;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The days off that a whole country keeps; those of a part of it are left out. */
public final class PublicHolidays {
  private static final Set<String> KNOWN = HolidayManager.getSupportedCalendarCodes();

  /** A day off, and what it is called. */
  public record DayOff(LocalDate day, String name) {}

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
    return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)))
        .getHolidays(from, from.plusYears(1), HolidayType.PUBLIC_HOLIDAY)
        .stream()
        .filter(holiday -> !holiday.getDate().isBefore(from))
        .sorted()
        .limit(most)
        .map(holiday -> new DayOff(holiday.getDate(), nameOf(holiday, language)))
        .toList();
  }

  private static String nameOf(Holiday holiday, Language language) {
    return holiday.getDescription(language.locale());
  }
}
