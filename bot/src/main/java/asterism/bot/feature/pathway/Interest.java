package asterism.bot.feature.pathway;

import asterism.bot.command.Call;
import asterism.bot.command.Reply;
import asterism.bot.feature.Feature;
import asterism.bot.feature.Proposing;
import asterism.storage.pathway.Walk;
import asterism.storage.pathway.Walks;
import java.util.List;
import java.util.function.Supplier;

/**
 * The question of the incubation stage, whether there is interest and energy to go on, as a
 * temperature check. It is allowed wherever a group stands: it decides nothing.
 */
record Interest(Supplier<List<Feature>> features) {

  Reply ask(Call call) {
    boolean underWay =
        new Walks(call.transaction()).of(call.group().id()).filter(Walk::isUnderWay).isPresent();
    Proposing.Opened opened =
        Proposing.of(features.get())
            .check(
                call,
                call.group(),
                call.wordings()
                    .of(call.group())
                    .plain("stage.interest.question", "group", call.group().name()));
    return Reply.of(
        call.wording()
            .say(
                "stage.interest.said",
                "number",
                opened.number(),
                "moment",
                opened.closesAt(),
                "walks",
                underWay));
  }
}
