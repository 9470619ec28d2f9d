package asterism.bot.feature.people;

import asterism.bot.card.Face;
import asterism.bot.command.Call;
import asterism.bot.command.Command;
import asterism.bot.command.Suggestions;
import asterism.bot.feature.Departure;
import asterism.bot.feature.Feature;
import asterism.bot.feature.OrganizationSuggestions;
import asterism.bot.feature.Summarizing;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Who takes part: people, their organizations and roles. */
public final class PeopleFeature implements Feature {
  private final RosterVerbs roster;

  /**
   * @param left to be told when somebody leaves a group
   */
  public PeopleFeature(BiConsumer<Call, Departure> left) {
    this.roster = new RosterVerbs(left);
  }

  @Override
  public String texts() {
    return "asterism.bot.feature.people.texts";
  }

  @Override
  public List<Command> commands() {
    return roster.commands();
  }

  @Override
  public List<Summarizing> summarizing() {
    return List.of(new RolesSought());
  }

  @Override
  public Map<String, Suggestions> suggestions() {
    Suggestions organizations = new OrganizationSuggestions();
    return Map.of("roster/organization", organizations, "roster/other", organizations);
  }

  @Override
  public Map<String, Face> faces() {
    return Map.of(RosterCard.KIND, new RosterCard(), FacilitatorCard.KIND, new FacilitatorCard());
  }
}
