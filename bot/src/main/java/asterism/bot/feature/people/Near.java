package asterism.bot.feature.people;

import asterism.storage.people.Organization;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Which names come close to one that was typed. Pure. */
final class Near {
  private static final double CLOSE = 0.85;
  private static final int LONG_ENOUGH = 3;
  private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

  private Near() {}

  /** Those close to it, the closest first; accents and the case of letters do not count. */
  static List<Organization> to(String typed, List<Organization> all, int most) {
    String wanted = plain(typed);
    return all.stream()
        .filter(each -> closeness(wanted, plain(each.name())) >= CLOSE)
        .sorted(
            Comparator.<Organization>comparingDouble(each -> -closeness(wanted, plain(each.name())))
                .thenComparing(Organization::name))
        .limit(most)
        .toList();
  }

  /** From 0 to 1; a name that holds the other one whole is close, whatever else it says. */
  private static double closeness(String wanted, String name) {
    boolean within =
        Math.min(wanted.length(), name.length()) >= LONG_ENOUGH
            && (name.contains(wanted) || wanted.contains(name));
    double similarity = SIMILARITY.apply(wanted, name);
    return within ? Math.max(similarity, CLOSE) : similarity;
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .strip();
  }
}
