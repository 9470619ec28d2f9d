package asterism.bot.feature.commitment;

import static asterism.bot.feature.commitment.Options.COMMIT;

import asterism.bot.command.Form.Choice;
import asterism.bot.command.Suggestions;
import asterism.bot.feature.OrganizationSuggestions;
import asterism.bot.feature.Shortened;
import asterism.bot.feature.Whereabouts;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.Commitment.State;
import asterism.storage.commitment.CommitmentLists;
import asterism.storage.commitment.Filter;
import asterism.storage.people.Group;
import asterism.storage.people.People;
import asterism.storage.people.Person;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The promises that may be meant: those of the group, one's own first. */
final class CommitmentSuggestions {
  /** Enough to find one's own among them. */
  private static final int MOST = 200;

  private static final int LONGEST_WORDS = 60;

  private final Whereabouts where;

  CommitmentSuggestions(Whereabouts where) {
    this.where = where;
  }

  Map<String, Suggestions> all() {
    return Map.of(
        COMMIT + "/number", this::numbers,
        COMMIT + "/org", new OrganizationSuggestions(),
        COMMIT + "/strategy", this::strategies);
  }

  private List<Choice> numbers(Suggestions.Begun begun) {
    return begun.group().map(group -> numbers(begun, group)).orElse(List.of());
  }

  private List<Choice> numbers(Suggestions.Begun begun, Group group) {
    Optional<Long> self = begun.by().map(Person::id);
    return lists(begun).page(in(group, states(begun.verb())), begun.now(), MOST, 0).stream()
        .sorted(Comparator.comparing(each -> !Optional.of(each.ownerId()).equals(self)))
        .map(each -> choice(each, begun))
        .toList();
  }

  private List<Choice> strategies(Suggestions.Begun begun) {
    return lists(begun).strategies(Suggestions.MOST).stream()
        .map(strategy -> new Choice(strategy, strategy))
        .toList();
  }

  private CommitmentLists lists(Suggestions.Begun begun) {
    return new CommitmentLists(begun.transaction(), where.in(begun.transaction()).unsaid());
  }

  /** What can be opened again is over. */
  private static Set<State> states(String verb) {
    return switch (verb) {
      case "reopen" -> Set.of(State.KEPT, State.RELEASED);
      case "note" -> Set.of(State.OPEN, State.OFFERED, State.KEPT, State.RELEASED);
      default -> Set.of(State.OPEN, State.OFFERED);
    };
  }

  private static Filter in(Group group, Set<State> states) {
    Filter all = Filter.of(states);
    return new Filter(
        states,
        all.marks(),
        Optional.of(group.id()),
        all.owner(),
        all.organization(),
        all.strategy(),
        all.since(),
        all.until(),
        all.except());
  }

  private static Choice choice(Commitment commitment, Suggestions.Begun begun) {
    return new Choice(
        Integer.toString(commitment.number()),
        begun
            .wording()
            .plain(
                "commit.suggested",
                "number",
                Integer.toString(commitment.number()),
                "owner",
                new People(begun.transaction()).person(commitment.ownerId()).name(),
                "what",
                Shortened.to(commitment.what(), LONGEST_WORDS),
                "day",
                begun.wording().nearDay(commitment.due())));
  }
}
