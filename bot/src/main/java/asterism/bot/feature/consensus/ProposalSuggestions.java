package asterism.bot.feature.consensus;

import static asterism.bot.feature.consensus.Options.CONSENSUS;

import asterism.bot.command.Form.Choice;
import asterism.bot.command.Suggestions;
import asterism.bot.feature.OrganizationSuggestions;
import asterism.bot.feature.Shortened;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.ProposalLists;
import asterism.storage.people.Group;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The proposals that may be meant: those of the group without a verdict, and where it is asked,
 * others.
 */
final class ProposalSuggestions {
  private static final int LONGEST_WORDS = 65;

  Map<String, Suggestions> all() {
    return Map.of(
        CONSENSUS + "/number", this::numbers, CONSENSUS + "/org", new OrganizationSuggestions());
  }

  private List<Choice> numbers(Suggestions.Begun begun) {
    return begun.group().map(group -> numbers(begun, group)).orElse(List.of());
  }

  private static List<Choice> numbers(Suggestions.Begun begun, Group group) {
    ProposalLists lists = new ProposalLists(begun.transaction());
    List<Proposal> decided =
        begun.verb().equals("show") ? lists.decided(group.id(), Suggestions.MOST, 0) : List.of();
    return Stream.concat(lists.undecided(group.id()).stream(), decided.stream())
        .map(each -> choice(each, begun))
        .toList();
  }

  private static Choice choice(Proposal proposal, Suggestions.Begun begun) {
    LocalDate day =
        LocalDate.ofInstant(
            proposal.closedAt().orElse(proposal.closesAt()), begun.wording().zone());
    return new Choice(
        Integer.toString(proposal.number()),
        begun
            .wording()
            .plain(
                "consensus.suggested",
                "number",
                Integer.toString(proposal.number()),
                "what",
                Shortened.to(proposal.wording(), LONGEST_WORDS),
                "day",
                begun.wording().nearDay(day)));
  }
}
