package asterism.bot.feature.consensus;

import asterism.bot.command.Call;
import asterism.bot.command.Option;
import asterism.bot.command.UsageError;
import asterism.storage.consensus.Electorate;
import asterism.storage.consensus.Proposal;
import asterism.storage.people.Group;
import asterism.storage.people.Organization;
import asterism.storage.people.People;
import java.util.Optional;

/** Why somebody has no voice in a proposal, and what they can do. */
final class Strangers {
  /** The reasons there are. */
  private enum Why {
    /** Organizations have a voice, and they are with none. */
    NO_ORGANIZATION,
    /** Others speak for their organization. */
    NOT_THEIR_DELEGATE,
    /** Their organization came later. */
    ORGANIZATION_LATER,
    /** They came later. */
    LATER
  }

  private Strangers() {}

  /** To be told to them alone. */
  static UsageError error(Call call, Proposal proposal) {
    Optional<Organization> organization =
        new People(call.transaction())
            .organizationOf(call.by().id(), proposal.groupId(), call.today());
    return UsageError.of(
        "consensus.not_in_it",
        "why",
        why(call, proposal, organization),
        "number",
        proposal.number(),
        "day",
        proposal.openedAt(),
        "organization",
        organization.map(Organization::name).orElse(""),
        "person",
        call.by().name());
  }

  /** A program has no voice, and whoever is gone uses none. */
  static Option.Mentioned requireReachable(Option.Mentioned mentioned) {
    if (mentioned.bot() || !mentioned.active()) {
      throw UsageError.at(
          Options.PERSON,
          "consensus.unreachable",
          "person",
          mentioned.person().name(),
          "bot",
          mentioned.bot());
    }
    return mentioned;
  }

  private static Why why(Call call, Proposal proposal, Optional<Organization> organization) {
    if (proposal.voices() == Group.Voices.PERSON) {
      return Why.LATER;
    }
    if (organization.isEmpty()) {
      return Why.NO_ORGANIZATION;
    }
    boolean hasVoice =
        new Electorate(call.transaction())
            .of(proposal.id()).stream()
                .anyMatch(
                    voice -> voice.organizationId().equals(organization.map(Organization::id)));
    return hasVoice ? Why.NOT_THEIR_DELEGATE : Why.ORGANIZATION_LATER;
  }
}
