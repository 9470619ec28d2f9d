package asterism.bot.feature.setup;

import asterism.bot.command.Option;
import asterism.bot.command.Reading;
import asterism.bot.command.UsageError;
import asterism.bot.message.Language;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Countries as people name them, in any of our languages or as ISO 3166 has it. */
final class Countries {
  private static final int LONGEST = 60;
  private static final Set<String> CODES = Set.of(Locale.getISOCountries());

  /** Made when first needed. */
  private static final class Known {
    private static final Gazetteer<String> NAMES = names();
  }

  private Countries() {}

  /** A country: its ISO 3166 code, such as MX. */
  static Option<String> option(String name) {
    return Option.meaning(name, LONGEST, Countries::read);
  }

  private static String read(Option<String> option, String typed, Reading reading) {
    Gazetteer.Found<String> found = find(typed);
    return found.meant().orElseThrow(() -> unknown(option, typed, found.near(), reading));
  }

  static Gazetteer.Found<String> find(String typed) {
    String code = typed.strip().toUpperCase(Locale.ROOT);
    return CODES.contains(code)
        ? new Gazetteer.Found<>(Optional.of(code), List.of())
        : Known.NAMES.find(typed);
  }

  private static UsageError unknown(
      Option<?> option, String typed, List<String> near, Reading reading) {
    if (near.isEmpty()) {
      return UsageError.at(option, "setup.country.unknown", "typed", typed);
    }
    String names =
        near.stream().map(code -> name(code, reading.language())).collect(Collectors.joining("; "));
    return UsageError.at(option, "setup.country.near", "typed", typed, "near", names);
  }

  static String name(String code, Language language) {
    return names(language, DisplayContext.LENGTH_FULL).regionDisplayName(code);
  }

  private static Gazetteer<String> names() {
    Gazetteer<String> names = new Gazetteer<>();
    for (String code : Locale.getISOCountries()) {
      names.add(new Locale.Builder().setRegion(code).build().getISO3Country(), code);
      for (Language language : Language.values()) {
        names.add(name(code, language), code);
        names.add(names(language, DisplayContext.LENGTH_SHORT).regionDisplayName(code), code);
      }
    }
    return names;
  }

  private static LocaleDisplayNames names(Language language, DisplayContext length) {
    return LocaleDisplayNames.getInstance(ULocale.forLocale(language.locale()), length);
  }
}
