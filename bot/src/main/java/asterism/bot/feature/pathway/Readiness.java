package asterism.bot.feature.pathway;

import asterism.storage.pathway.CriterionAct;
import asterism.storage.pathway.Dimension;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How much of a stage is true. Pure. */
record Readiness(Stop stop, List<Checked> criteria) {
  Readiness {
    criteria = List.copyOf(criteria);
  }

  /**
   * @param acts of the whole walk, first things first
   */
  static Readiness of(Stop stop, List<CriterionAct> acts) {
    return new Readiness(stop, Checked.of(stop, acts));
  }

  List<Checked> met() {
    return criteria.stream().filter(Checked::isMet).toList();
  }

  List<Checked> open() {
    return criteria.stream().filter(each -> !each.isMet()).toList();
  }

  long confirmed() {
    return criteria.stream().filter(Checked::isConfirmed).count();
  }

  Optional<Checked> criterion(int number) {
    return criteria.stream().filter(each -> each.criterion().number() == number).findFirst();
  }

  /** Some criteria by what they look at, in the order in which they stand. */
  static Map<Dimension, List<Checked>> byDimension(List<Checked> some) {
    return some.stream()
        .collect(
            Collectors.groupingBy(
                each -> each.criterion().dimension(), LinkedHashMap::new, Collectors.toList()));
  }
}
