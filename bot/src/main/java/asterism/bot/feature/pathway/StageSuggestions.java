package asterism.bot.feature.pathway;

import static asterism.bot.feature.pathway.Options.STAGES;

import asterism.bot.command.Form.Choice;
import asterism.bot.command.Suggestions;
import asterism.bot.feature.Shortened;
import asterism.storage.pathway.Pathways;
import asterism.storage.pathway.Walk;
import asterism.storage.pathway.Walks;
import asterism.storage.people.Person;
import java.util.List;
import java.util.Map;

/** The criteria of the stage where the group stands that may be meant, and the stages. */
final class StageSuggestions {
  private static final int LONGEST_WORDS = 80;

  Map<String, Suggestions> all() {
    return Map.of(STAGES + "/criterion", this::criteria, STAGES + "/stage", this::stages);
  }

  private List<Choice> criteria(Suggestions.Begun begun) {
    return begun
        .group()
        .flatMap(group -> new Walks(begun.transaction()).of(group.id()))
        .filter(Walk::isUnderWay)
        .map(walk -> Trail.of(walk, begun.transaction(), begun.wording()).readiness())
        .map(readiness -> criteria(begun, readiness))
        .orElse(List.of());
  }

  private static List<Choice> criteria(Suggestions.Begun begun, Readiness readiness) {
    return readiness.criteria().stream()
        .filter(each -> each.isMet() != begun.verb().equals("check"))
        .filter(
            each ->
                !begun.verb().equals("confirm")
                    || begun.by().map(Person::id).filter(each::awaits).isPresent())
        .map(
            each ->
                new Choice(
                    Integer.toString(each.criterion().number()),
                    Shortened.to(
                        each.criterion().number() + " · " + each.criterion().words(),
                        LONGEST_WORDS)))
        .toList();
  }

  private List<Choice> stages(Suggestions.Begun begun) {
    return Route.of(new Pathways(begun.transaction()).latest(), begun.wording()).stops().stream()
        .map(
            stop ->
                new Choice(Integer.toString(stop.number()), stop.number() + " · " + stop.name()))
        .toList();
  }
}
