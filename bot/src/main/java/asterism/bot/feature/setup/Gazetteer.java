package asterism.bot.feature.setup;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Places by the names that people give them: in any case of letters, with or without accents, and
 * however the words are set apart. Filled once, then read by many threads.
 */
final class Gazetteer<T> {
  private static final Pattern LEFT_OUT = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int MOST_NEAR = 6;

  /** So many letters stand for one that may be wrong. */
  private static final int LETTERS_TO_A_SLIP = 3;

  private static final int MOST_SLIPS = 3;
  private static final int SHORTEST_BEGINNING = 3;

  /**
   * What a name was found to mean.
   *
   * @param meant the one place of that name
   * @param near places that may have been meant where none or several have that name, the likeliest
   *     first
   */
  record Found<T>(Optional<T> meant, List<T> near) {
    Found {
      near = List.copyOf(near);
    }
  }

  private final Map<String, Set<T>> places = new LinkedHashMap<>();

  /** Those added first are the likeliest where a name is unclear. */
  void add(String name, T place) {
    String key = key(name);
    if (!key.isEmpty()) {
      places.computeIfAbsent(key, unknown -> new LinkedHashSet<>()).add(place);
    }
  }

  Found<T> find(String typed) {
    String key = key(typed);
    Set<T> called = places.getOrDefault(key, Set.of());
    return called.size() == 1
        ? new Found<>(called.stream().findFirst(), List.of())
        : new Found<>(Optional.empty(), called.isEmpty() ? near(key) : first(called));
  }

  private List<T> near(String key) {
    if (key.length() < SHORTEST_BEGINNING) {
      return List.of();
    }
    List<String> names = new ArrayList<>(called(name -> name.startsWith(key)));
    names.addAll(mistyped(key));
    names.addAll(called(name -> name.contains(key)));
    Set<T> near = new LinkedHashSet<>();
    names.forEach(name -> near.addAll(places.getOrDefault(name, Set.of())));
    return first(near);
  }

  private List<String> called(Predicate<String> like) {
    return places.keySet().stream().filter(like).toList();
  }

  /** The names with a few letters otherwise, the nearest first. */
  private List<String> mistyped(String key) {
    int most = Math.min(MOST_SLIPS, key.length() / LETTERS_TO_A_SLIP);
    LevenshteinDistance slips = new LevenshteinDistance(most);
    Map<String, Integer> near = new LinkedHashMap<>();
    for (String name : places.keySet()) {
      int distance = slips.apply(name, key);
      if (distance >= 0) {
        near.put(name, distance);
      }
    }
    return near.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static <T> List<T> first(Set<T> places) {
    return places.stream().limit(MOST_NEAR).toList();
  }

  /** Letters and digits alone, small and without accents. */
  private static String key(String name) {
    String apart = Normalizer.normalize(name, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
    return LEFT_OUT.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
