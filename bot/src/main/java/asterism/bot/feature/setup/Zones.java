package asterism.bot.feature.setup;

import asterism.bot.command.Option;
import asterism.bot.command.Reading;
import asterism.bot.command.UsageError;
import asterism.bot.message.Language;
import com.ibm.icu.text.TimeZoneFormat;
import com.ibm.icu.text.TimeZoneFormat.Style;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.text.TimeZoneNames.NameType;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Time zones as people name them: by a city or a country in any of our languages, by what the hour
 * is called there ({@code Pacific time}), or as IANA has it. All names are ICU's.
 */
final class Zones {
  private static final int LONGEST = 60;

  /** Which hour a zone goes by has changed in many places; it is looked up as of then. */
  private static final long NOWADAYS = Instant.parse("2026-01-01T00:00:00Z").toEpochMilli();

  private static final String WORLD = "001";

  /** Its hour is called after Greenwich, whose name is a zone of its own. */
  private static final String GREENWICH = "GMT";

  /** Made when first needed: it takes a moment. */
  private static final class Known {
    private static final Gazetteer<ZoneId> NAMES = names();
  }

  private static final Map<String, String> IDS =
      ZoneId.getAvailableZoneIds().stream()
          .collect(
              Collectors.toUnmodifiableMap(id -> id.toLowerCase(Locale.ROOT), Function.identity()));

  private Zones() {}

  /** A time zone, said in any of these ways. */
  static Option<ZoneId> option(String name) {
    return Option.meaning(name, LONGEST, Zones::read);
  }

  private static ZoneId read(Option<ZoneId> option, String typed, Reading reading) {
    Gazetteer.Found<ZoneId> found = find(typed);
    return found.meant().orElseThrow(() -> unknown(option, typed, found.near(), reading));
  }

  static Gazetteer.Found<ZoneId> find(String typed) {
    String id = IDS.get(typed.strip().replace(' ', '_').toLowerCase(Locale.ROOT));
    return id == null
        ? Known.NAMES.find(typed)
        : new Gazetteer.Found<>(Optional.of(ZoneId.of(id)), List.of());
  }

  private static UsageError unknown(
      Option<?> option, String typed, List<ZoneId> near, Reading reading) {
    if (near.isEmpty()) {
      return UsageError.at(option, "setup.zone.unknown", "typed", typed);
    }
    String names =
        near.stream().map(zone -> name(zone, reading.language())).collect(Collectors.joining("; "));
    return UsageError.at(option, "setup.zone.near", "typed", typed, "near", names);
  }

  /** "Los Angeles (America/Los_Angeles)". */
  static String name(ZoneId zone, Language language) {
    String city = city(zone, language);
    return city.equals(zone.getId()) ? city : city + " (" + zone.getId() + ")";
  }

  /** "Los Angeles"; of a zone without a city, as IANA has it. */
  static String city(ZoneId zone, Language language) {
    return Optional.ofNullable(
            TimeZoneNames.getInstance(ULocale.forLocale(language.locale()))
                .getExemplarLocationName(icu(zone)))
        .orElse(zone.getId());
  }

  /** The country most of a zone lies in, as ISO 3166 has it; empty for a zone of none. */
  static Optional<String> country(ZoneId zone) {
    try {
      return Optional.of(TimeZone.getRegion(icu(zone))).filter(region -> !region.equals(WORLD));
    } catch (IllegalArgumentException unknownToIcu) {
      return Optional.empty();
    }
  }

  private static String icu(ZoneId zone) {
    return Optional.ofNullable(TimeZone.getCanonicalID(zone.getId())).orElse(zone.getId());
  }

  private static Gazetteer<ZoneId> names() {
    Gazetteer<ZoneId> names = new Gazetteer<>();
    List<String> places = leadingFirst();
    for (Language language : Language.values()) {
      TimeZoneNames spoken = TimeZoneNames.getInstance(ULocale.forLocale(language.locale()));
      for (String place : places) {
        zone(place).ifPresent(zone -> addCity(names, spoken, place, zone));
      }
      addCountries(names, places, language);
      addHours(names, spoken);
    }
    places.forEach(place -> zone(place).ifPresent(zone -> names.add(zone.getId(), zone)));
    return names;
  }

  private static void addCity(
      Gazetteer<ZoneId> names, TimeZoneNames spoken, String place, ZoneId zone) {
    names.add(lastOf(zone.getId()), zone);
    names.add(lastOf(place), zone);
    Optional.ofNullable(spoken.getExemplarLocationName(place))
        .ifPresent(city -> names.add(city, zone));
  }

  /** A country stands for the one zone that nearly all of it goes by, or else for each it has. */
  private static void addCountries(
      Gazetteer<ZoneId> names, List<String> places, Language language) {
    Map<String, List<String>> byCountry =
        places.stream()
            .filter(place -> !TimeZone.getRegion(place).equals(WORLD))
            .collect(Collectors.groupingBy(TimeZone::getRegion));
    byCountry.forEach(
        (country, all) -> {
          String name = Countries.name(country, language);
          List<String> main =
              all.stream().filter(place -> isCalledAfter(name, place, language)).toList();
          (main.isEmpty() ? all : main)
              .forEach(place -> zone(place).ifPresent(zone -> names.add(name, zone)));
        });
  }

  /** Whether its hour is called after the country and not after the city. */
  private static boolean isCalledAfter(String country, String place, Language language) {
    ULocale locale = ULocale.forLocale(language.locale());
    String hour =
        TimeZoneFormat.getInstance(locale)
            .format(Style.GENERIC_LOCATION, TimeZone.getTimeZone(place), NOWADAYS);
    String city = TimeZoneNames.getInstance(locale).getExemplarLocationName(place);
    return hour.contains(country) && (city == null || !hour.contains(city));
  }

  /** "Pacific Time", "PT", "hora del Pacífico": the zone of whoever leads among those it is for. */
  private static void addHours(Gazetteer<ZoneId> names, TimeZoneNames spoken) {
    for (String hour : spoken.getAvailableMetaZoneIDs()) {
      String leading = spoken.getReferenceZoneID(hour, WORLD);
      if (leading != null && !hour.equals(GREENWICH)) {
        for (NameType type : NameType.values()) {
          String called = spoken.getMetaZoneDisplayName(hour, type);
          if (called != null) {
            zone(leading).ifPresent(zone -> names.add(called, zone));
          }
        }
      }
    }
  }

  /** Zones that a whole region goes by come before those of a corner of it. */
  private static List<String> leadingFirst() {
    TimeZoneNames names = TimeZoneNames.getInstance(ULocale.ENGLISH);
    return TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null).stream()
        .sorted(Comparator.comparing((String id) -> !leads(names, id)).thenComparing(id -> id))
        .toList();
  }

  private static boolean leads(TimeZoneNames names, String id) {
    String hour = names.getMetaZoneID(id, NOWADAYS);
    return hour != null && id.equals(names.getReferenceZoneID(hour, TimeZone.getRegion(id)));
  }

  /** By the name IANA has for it now; empty where Java does not know it. */
  private static Optional<ZoneId> zone(String ofIcu) {
    return Stream.of(TimeZone.getIanaID(ofIcu), ofIcu)
        .filter(id -> id != null && IDS.containsValue(id))
        .map(ZoneId::of)
        .findFirst();
  }

  private static String lastOf(String id) {
    return id.substring(id.lastIndexOf('/') + 1);
  }
}
