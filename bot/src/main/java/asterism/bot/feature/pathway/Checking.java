package asterism.bot.feature.pathway;

import static asterism.bot.feature.pathway.Options.CRITERION;
import static asterism.bot.feature.pathway.Options.EVIDENCE;
import static asterism.bot.feature.pathway.Options.WHY;

import asterism.bot.command.Call;
import asterism.bot.command.Reply;
import asterism.bot.command.UsageError;
import asterism.bot.feature.Names;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.storage.pathway.CriterionAct;
import asterism.storage.pathway.CriterionActs;
import java.util.List;

/** Says of a criterion of the stage where the group stands that it is met, or is not any more. */
final class Checking {

  Reply check(Call call) {
    Trail trail = Trail.lockUnderWay(call);
    Checked checked = meant(call, trail);
    if (checked.isMet()) {
      CriterionAct met = checked.met().orElseThrow();
      throw UsageError.of(
          "stage.check.already",
          "number",
          checked.criterion().number(),
          "what",
          checked.criterion().words(),
          "person",
          new Names(call.transaction()).mention(met.byPersonId()),
          "day",
          Said.day(met.at(), call.wording()),
          "own",
          met.byPersonId() == call.by().id());
    }
    new CriterionActs(call.transaction())
        .met(
            trail.walk(),
            trail.stop().number(),
            checked.criterion().number(),
            call.get(EVIDENCE),
            call.by().id(),
            call.now());
    return said(call, trail, "stage.check.said", checked);
  }

  /** By somebody else than who said that it is met. */
  Reply confirm(Call call) {
    Trail trail = Trail.lockUnderWay(call);
    Checked checked = met(call, trail);
    CriterionAct met = checked.met().orElseThrow();
    if (!checked.awaits(call.by().id())) {
      throw UsageError.at(
          CRITERION,
          "stage.confirm.not_yours",
          "number",
          checked.criterion().number(),
          "own",
          met.byPersonId() == call.by().id());
    }
    new CriterionActs(call.transaction())
        .confirmed(
            trail.walk(),
            trail.stop().number(),
            checked.criterion().number(),
            call.by().id(),
            call.now());
    return said(call, trail, "stage.confirm.said", checked);
  }

  Reply uncheck(Call call) {
    Trail trail = Trail.lockUnderWay(call);
    Checked checked = met(call, trail);
    new CriterionActs(call.transaction())
        .unmet(
            trail.walk(),
            trail.stop().number(),
            checked.criterion().number(),
            call.get(WHY),
            call.by().id(),
            call.now());
    return said(call, trail, "stage.uncheck.said", checked);
  }

  private static Checked met(Call call, Trail trail) {
    Checked checked = meant(call, trail);
    if (!checked.isMet()) {
      throw UsageError.at(
          CRITERION,
          "stage.not_met",
          "number",
          checked.criterion().number(),
          "what",
          checked.criterion().words());
    }
    return checked;
  }

  private static Checked meant(Call call, Trail trail) {
    int number = call.get(CRITERION);
    Readiness readiness = trail.readiness();
    return readiness
        .criterion(number)
        .orElseThrow(
            () ->
                UsageError.at(
                    CRITERION,
                    "stage.no_criterion",
                    "number",
                    number,
                    "stage",
                    Said.stop(trail.stop(), call.wording()),
                    "n",
                    readiness.criteria().size()));
  }

  private static Reply said(Call call, Trail before, String key, Checked checked) {
    new Shown(call.transaction(), call.now()).again(before.walk());
    Trail after = Trail.of(before.walk(), call.transaction(), call.wording());
    Readiness readiness = after.readiness();
    Text said =
        call.wording()
            .say(
                key,
                "number",
                checked.criterion().number(),
                "what",
                checked.criterion().words(),
                "met",
                readiness.met().size(),
                "n",
                readiness.criteria().size());
    Buttons buttons = new Buttons(call.group().id(), call.wording());
    return Reply.of(
        Message.of(said)
            .actions(
                readiness.open().isEmpty()
                    ? List.of(buttons.of("advance"), buttons.of("show"))
                    : List.of(buttons.of("check"), buttons.of("show"))));
  }
}
