package asterism.bot.feature.pathway;

import asterism.bot.command.Call;
import asterism.bot.command.UsageError;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.pathway.CriterionAct;
import asterism.storage.pathway.CriterionActs;
import asterism.storage.pathway.Pathways;
import asterism.storage.pathway.Walk;
import asterism.storage.pathway.Walks;
import java.time.Instant;
import java.util.List;

/**
 * A group on its pathway, in somebody's words.
 *
 * @param acts all that was said of its criteria, first things first
 */
record Trail(Walk walk, Route route, List<CriterionAct> acts) {
  Trail {
    acts = List.copyOf(acts);
  }

  static Trail of(Walk walk, Transaction transaction, Wording wording) {
    return new Trail(
        walk,
        Route.of(walk.pathwayId().map(new Pathways(transaction)::get), wording),
        new CriterionActs(transaction).of(walk.id()));
  }

  /**
   * Where the group of a call stands, in the words of who called.
   *
   * @throws UsageError where it stands nowhere, with how it begins
   */
  static Trail underWay(Call call) {
    return of(walkUnderWay(call), call.transaction(), call.wording());
  }

  /** The same, locked until the transaction ends. */
  static Trail lockUnderWay(Call call) {
    Walk locked = new Walks(call.transaction()).lock(walkUnderWay(call).id());
    if (!locked.isUnderWay()) {
      throw notUnderWay(call, true);
    }
    return of(locked, call.transaction(), call.wording());
  }

  private static Walk walkUnderWay(Call call) {
    Walk walk =
        new Walks(call.transaction())
            .of(call.group().id())
            .orElseThrow(() -> notUnderWay(call, false));
    if (!walk.isUnderWay()) {
      throw notUnderWay(call, true);
    }
    return walk;
  }

  private static UsageError notUnderWay(Call call, boolean released) {
    return UsageError.of("stage.not_begun", "group", call.group().name(), "released", released);
  }

  Stop stop() {
    return route.at(walk.stage());
  }

  Readiness readiness() {
    return Readiness.of(stop(), acts);
  }

  /** As it was then. */
  Trail until(Instant then) {
    return new Trail(walk, route, acts.stream().filter(act -> act.at().isBefore(then)).toList());
  }
}
