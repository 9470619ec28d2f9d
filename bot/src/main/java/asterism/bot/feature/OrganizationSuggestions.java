package asterism.bot.feature;

import asterism.bot.command.Form.Choice;
import asterism.bot.command.Suggestions;
import asterism.storage.people.Organizations;
import java.util.List;

/** The organizations there are, by name. */
public final class OrganizationSuggestions implements Suggestions {
  @Override
  public List<Choice> of(Begun begun) {
    return new Organizations(begun.transaction())
        .all().stream()
            .map(organization -> new Choice(organization.name(), organization.name()))
            .toList();
  }
}
