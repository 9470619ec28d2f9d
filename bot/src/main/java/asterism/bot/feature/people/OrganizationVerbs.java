package asterism.bot.feature.people;

import static asterism.bot.feature.people.RosterVerbs.INTO;
import static asterism.bot.feature.people.RosterVerbs.NAMED;
import static asterism.bot.feature.people.RosterVerbs.TO;

import asterism.bot.command.Call;
import asterism.bot.command.Reply;
import asterism.bot.command.UsageError;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.storage.people.Organization;
import asterism.storage.people.Organizations;
import asterism.storage.people.Organizations.Added;
import asterism.storage.people.RosterEvent;
import java.util.List;
import java.util.Optional;

/** Organizations come, change their names and become one. */
final class OrganizationVerbs {
  private final Ground ground;

  OrganizationVerbs(Ground ground) {
    this.ground = ground;
  }

  Reply add(Call call) {
    String name = Ground.tidy(call.get(NAMED));
    Organizations organizations = new Organizations(call.transaction());
    List<Text> near = Ground.near(call, name).stream().map(each -> Text.of(each.name())).toList();
    Optional<Added> added = organizations.add(name, Ground.by(call), call.now());
    if (added.isEmpty()) {
      String as = organizations.find(name).map(Organization::name).orElse(name);
      return Reply.of(call.wording().say("roster.add.already", "name", as));
    }
    Ground.show(call, added.get().event());
    Message said = Message.of(call.wording().say("roster.add.said", "name", name));
    return Reply.of(
        near.isEmpty()
            ? said
            : said.note(
                call.wording().say("roster.add.near", "near", Lines.joined(near), "name", name)));
  }

  Reply rename(Call call) {
    Organization organization = Ground.organization(call, NAMED);
    String name = Ground.tidy(call.get(TO));
    if (organization.name().equals(name)) {
      return Reply.of(call.wording().say("roster.rename.already", "name", name));
    }
    Organizations organizations = new Organizations(call.transaction());
    RosterEvent event =
        organizations
            .rename(organization, name, Ground.by(call), call.now())
            .orElseThrow(
                () ->
                    UsageError.at(
                        TO, "roster.rename.taken", "name", name, "old", organization.name()));
    return shown(call, event);
  }

  Reply merge(Call call) {
    Organization first = Ground.organization(call, NAMED);
    Organization into = Ground.organization(call, INTO);
    RosterEvent event =
        new Organizations(call.transaction())
            .merge(first, into, ground.today(call), Ground.by(call), call.now())
            .orElseThrow(() -> UsageError.at(INTO, "roster.merge.one", "name", into.name()));
    return shown(call, event);
  }

  private Reply shown(Call call, RosterEvent event) {
    Ground.show(call, event);
    return Reply.of(ground.words(call).said(event));
  }
}
