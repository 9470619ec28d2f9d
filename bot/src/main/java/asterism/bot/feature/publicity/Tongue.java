package asterism.bot.feature.publicity;

import asterism.bot.message.Language;
import asterism.bot.site.Visit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * In which language a page is: the one asked for, else the first of the reader's that there is,
 * else the collaborative's own. Pure.
 *
 * @param otherwise where nobody has said one
 */
record Tongue(Language otherwise) {
  private static final int LONGEST = 200;

  Language of(Visit visit, Optional<Language> collaboratives) {
    return visit
        .asked("lang")
        .flatMap(Tongue::exactly)
        .or(() -> liked(visit.languages()))
        .or(() -> collaboratives)
        .orElse(otherwise);
  }

  private static Optional<Language> exactly(String tag) {
    return Stream.of(Language.values())
        .filter(language -> language.code().equalsIgnoreCase(tag.split("[-_]", 2)[0]))
        .findFirst();
  }

  private static Optional<Language> liked(String header) {
    if (header.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
      return ranges.stream()
          .filter(range -> range.getWeight() > 0)
          .flatMap(range -> exactly(range.getRange()).stream())
          .findFirst();
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }
}
