package asterism.bot.feature.publicity;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/** A name as it stands in an address. Pure. */
final class Slug {
  private static final String PLAIN = "Any-Latin; Latin-ASCII";
  private static final int LONGEST = 50;

  private Slug() {}

  /** Small letters, digits and single hyphens; one of whatever script is written in Latin. */
  static String of(String name) {
    String plain =
        Transliterator.getInstance(PLAIN)
            .transliterate(name)
            .toLowerCase(Locale.ROOT)
            .replaceAll("['’]", "")
            .replaceAll("[^a-z0-9]+", "-");
    String cut = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("^-|-$", "");
    return cut.isEmpty() ? "record" : cut;
  }
}
