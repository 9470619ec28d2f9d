package asterism.bot.feature.pathway;

import asterism.storage.pathway.CriterionAct;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a criterion stands, after all that was said of it. Pure.
 *
 * @param met who said so last, and by what; empty while it is open
 * @param confirmed by others since then
 */
record Checked(Criterion criterion, Optional<CriterionAct> met, List<CriterionAct> confirmed) {
  Checked {
    confirmed = List.copyOf(confirmed);
  }

  /**
   * Every criterion of a stage, in order.
   *
   * @param acts of the whole walk, first things first
   */
  static List<Checked> of(Stop stop, List<CriterionAct> acts) {
    return stop.criteria().stream()
        .map(
            criterion ->
                of(
                    criterion,
                    acts.stream()
                        .filter(act -> act.stage() == stop.number())
                        .filter(act -> act.criterion() == criterion.number())
                        .toList()))
        .toList();
  }

  private static Checked of(Criterion criterion, List<CriterionAct> acts) {
    Optional<CriterionAct> met = Optional.empty();
    List<CriterionAct> confirmed = new ArrayList<>();
    for (CriterionAct act : acts) {
      switch (act.kind()) {
        case MET -> met = Optional.of(act);
        case CONFIRMED -> confirmed.add(act);
        case UNMET -> {
          met = Optional.empty();
          confirmed.clear();
        }
      }
    }
    return new Checked(criterion, met, confirmed);
  }

  boolean isMet() {
    return met.isPresent();
  }

  boolean isConfirmed() {
    return !confirmed.isEmpty();
  }

  /** Whether somebody may still confirm it: not who said that it is met, and once. */
  boolean awaits(long person) {
    return met.filter(act -> act.byPersonId() != person).isPresent()
        && confirmed.stream().noneMatch(act -> act.byPersonId() == person);
  }
}
