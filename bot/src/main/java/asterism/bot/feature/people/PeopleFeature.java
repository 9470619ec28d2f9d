package asterism.bot.feature.people;

import asterism.bot.card.Face;
import asterism.bot.command.Call;
import asterism.bot.command.Command;
import asterism.bot.feature.Departure;
import asterism.bot.feature.Feature;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Who takes part: people, their organizations and roles. */
public final class PeopleFeature implements Feature {
  private final ZoneId zone;
  private final RosterVerbs roster;

  /**
   * @param zone of groups that have not chosen theirs
   * @param left to be told when somebody leaves a group
   */
  public PeopleFeature(ZoneId zone, BiConsumer<Call, Departure> left) {
    this.zone = zone;
    this.roster = new RosterVerbs(zone, left);
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
  public Map<String, Face> faces() {
    return Map.of(
        RosterCard.KIND, new RosterCard(zone), FacilitatorCard.KIND, new FacilitatorCard());
  }
}
