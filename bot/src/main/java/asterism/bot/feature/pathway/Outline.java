package asterism.bot.feature.pathway;

import asterism.storage.pathway.Dimension;
import asterism.storage.pathway.Pathway;
import asterism.storage.pathway.Pathway.Criterion;
import asterism.storage.pathway.Pathway.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a pathway as people write it: the name of a stage on a line of its own, and below it a line
 * for each criterion, which begins with what it looks at and a colon. Pure.
 */
final class Outline {
  private static final Pattern CRITERION = Pattern.compile("(?U)^([^:]{1,40}):\\s*(.+)$");
  private static final Pattern BULLET = Pattern.compile("^(?:[-*•]|#+|\\d{1,2}[.)])\\s+");

  /** In both languages, whatever the reader's is. */
  private static final Map<String, Dimension> WORDS =
      Map.ofEntries(
          Map.entry("stakeholders", Dimension.STAKEHOLDERS),
          Map.entry("people", Dimension.STAKEHOLDERS),
          Map.entry("partes interesadas", Dimension.STAKEHOLDERS),
          Map.entry("personas", Dimension.STAKEHOLDERS),
          Map.entry("backbone", Dimension.BACKBONE),
          Map.entry("equipo de apoyo", Dimension.BACKBONE),
          Map.entry("apoyo", Dimension.BACKBONE),
          Map.entry("engagement", Dimension.ENGAGEMENT),
          Map.entry("equity", Dimension.ENGAGEMENT),
          Map.entry("engagement and equity", Dimension.ENGAGEMENT),
          Map.entry("participación", Dimension.ENGAGEMENT),
          Map.entry("participacion", Dimension.ENGAGEMENT),
          Map.entry("participación y equidad", Dimension.ENGAGEMENT),
          Map.entry("equidad", Dimension.ENGAGEMENT),
          Map.entry("goals", Dimension.GOALS),
          Map.entry("metas", Dimension.GOALS),
          Map.entry("evaluation", Dimension.EVALUATION),
          Map.entry("evaluación", Dimension.EVALUATION),
          Map.entry("evaluacion", Dimension.EVALUATION),
          Map.entry("contribution", Dimension.CONTRIBUTION),
          Map.entry("aporte", Dimension.CONTRIBUTION),
          Map.entry("aporte al campo", Dimension.CONTRIBUTION),
          Map.entry("product", Dimension.PRODUCT),
          Map.entry("producto", Dimension.PRODUCT));

  /** What is wrong with what was written. */
  enum Wrong {
    /** No stage has been named before this criterion. */
    NO_STAGE_YET,
    /** Nothing is looked at by this word. */
    UNKNOWN_DIMENSION,
    NAME_TOO_LONG,
    CRITERION_TOO_LONG,
    TWICE,
    TOO_MANY_CRITERIA,
    TOO_MANY_STAGES,
    TOO_FEW_STAGES
  }

  /** Where it is wrong, from 1 on, and what stands there. */
  record Mistake(Wrong wrong, int line, String words) {}

  /** Exactly one of the two. */
  record Read(List<Stage> stages, Optional<Mistake> mistake) {
    Read {
      stages = List.copyOf(stages);
    }
  }

  private final List<String> names = new ArrayList<>();
  private final List<List<Criterion>> criteria = new ArrayList<>();

  private Outline() {}

  static Read read(String written) {
    return new Outline().all(written);
  }

  private Read all(String written) {
    int number = 0;
    for (String each : written.split("\\R", -1)) {
      number++;
      String line = BULLET.matcher(each.strip()).replaceFirst("").strip();
      Optional<Wrong> wrong = line.isEmpty() ? Optional.empty() : take(line);
      if (wrong.isPresent()) {
        return wrong(wrong.get(), number, line);
      }
    }
    if (names.size() < Pathway.FEWEST_STAGES) {
      return wrong(Wrong.TOO_FEW_STAGES, number, String.join(", ", names));
    }
    List<Stage> stages = new ArrayList<>();
    for (String name : names) {
      stages.add(new Stage(name, criteria.get(stages.size())));
    }
    return new Read(stages, Optional.empty());
  }

  private Optional<Wrong> take(String line) {
    Matcher criterion = CRITERION.matcher(line);
    return criterion.matches()
        ? criterion(criterion.group(1), criterion.group(2).strip())
        : stage(line.replaceFirst(":$", "").strip());
  }

  private Optional<Wrong> stage(String name) {
    if (name.isEmpty() || WORDS.containsKey(name.toLowerCase(Locale.ROOT))) {
      return Optional.of(Wrong.UNKNOWN_DIMENSION);
    }
    if (length(name) > Pathway.LONGEST_NAME) {
      return Optional.of(Wrong.NAME_TOO_LONG);
    }
    if (names.stream().anyMatch(name::equalsIgnoreCase)) {
      return Optional.of(Wrong.TWICE);
    }
    if (names.size() == Pathway.MOST_STAGES) {
      return Optional.of(Wrong.TOO_MANY_STAGES);
    }
    names.add(name);
    criteria.add(new ArrayList<>());
    return Optional.empty();
  }

  private Optional<Wrong> criterion(String dimension, String words) {
    Dimension meant = WORDS.get(dimension.strip().toLowerCase(Locale.ROOT));
    if (meant == null) {
      return Optional.of(Wrong.UNKNOWN_DIMENSION);
    }
    if (names.isEmpty()) {
      return Optional.of(Wrong.NO_STAGE_YET);
    }
    List<Criterion> those = criteria.get(criteria.size() - 1);
    if (those.size() == Pathway.MOST_CRITERIA) {
      return Optional.of(Wrong.TOO_MANY_CRITERIA);
    }
    if (length(words) > Pathway.LONGEST_CRITERION) {
      return Optional.of(Wrong.CRITERION_TOO_LONG);
    }
    those.add(new Criterion(meant, words));
    return Optional.empty();
  }

  private static int length(String words) {
    return words.codePointCount(0, words.length());
  }

  private static Read wrong(Wrong wrong, int line, String words) {
    return new Read(List.of(), Optional.of(new Mistake(wrong, line, words)));
  }
}
