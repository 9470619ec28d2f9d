package asterism.bot.feature.people;

import static asterism.bot.feature.people.RosterVerbs.PARTNER;
import static asterism.bot.feature.people.RosterVerbs.ROSTER;

import asterism.bot.command.Call;
import asterism.bot.command.Invocation;
import asterism.bot.command.Reply;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.people.Affiliations;
import asterism.storage.people.Conflicts;
import asterism.storage.people.Conflicts.Party;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.Organization;
import asterism.storage.people.People;
import asterism.storage.people.Person;
import asterism.storage.people.RoleTerm;
import asterism.storage.people.RoleTerm.Role;
import asterism.storage.people.Roster;
import asterism.storage.people.RosterHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An organization: its people, who does what for it where, and all that ever changed. */
final class OrganizationPage {
  private static final int NAMES_ON_A_LINE = 6;

  private final Ground ground;

  OrganizationPage(Ground ground) {
    this.ground = ground;
  }

  Reply page(Call call, Organization organization, int page) {
    LocalDate today = ground.today(call);
    List<Lines.Line> lines = new ArrayList<>(people(call, organization, today));
    Map<Long, List<RoleTerm>> byGroup = new LinkedHashMap<>();
    for (RoleTerm term : new Roster(call.transaction()).rolesFor(organization.id(), today)) {
      term.groupId()
          .ifPresent(group -> byGroup.computeIfAbsent(group, id -> new ArrayList<>()).add(term));
    }
    byGroup.forEach((group, terms) -> lines.add(Profile.large(group(call, group, terms))));
    return new Profile(ground)
        .of(
            call,
            organization.name(),
            lines,
            new Conflicts(call.transaction()).of(Party.organization(organization.id())),
            new RosterHistory(call.transaction()).ofOrganization(organization.id(), Profile.ALL, 0),
            Invocation.of(ROSTER, "show").with(PARTNER, organization.id()),
            page);
  }

  /** Everybody who is with it, a few on each line. */
  private static List<Lines.Line> people(Call call, Organization organization, LocalDate today) {
    Wording wording = call.wording();
    List<Text> people =
        new Affiliations(call.transaction())
            .people(organization.id(), today).stream().map(Person::name).map(Text::of).toList();
    if (people.isEmpty()) {
      return List.of(Profile.large(wording.say("roster.organization.nobody")));
    }
    List<Lines.Line> lines = new ArrayList<>();
    for (int from = 0; from < people.size(); from += NAMES_ON_A_LINE) {
      List<Text> some = people.subList(from, Math.min(from + NAMES_ON_A_LINE, people.size()));
      lines.add(
          Profile.large(
              wording.say(
                  "roster.organization.people", "first", from == 0, "people", Lines.joined(some))));
    }
    return lines;
  }

  private Text group(Call call, long group, List<RoleTerm> terms) {
    Wording wording = call.wording();
    People people = new People(call.transaction());
    EventWords words = ground.words(call);
    Map<Long, List<Text>> byPerson = new LinkedHashMap<>();
    for (RoleTerm term : terms) {
      List<Text> roles = byPerson.computeIfAbsent(term.personId(), id -> new ArrayList<>());
      Text role = words.role(term.role(), term.alternate());
      if (term.role() != Role.MEMBER && !roles.contains(role)) {
        roles.add(role);
      }
    }
    List<Text> persons = new ArrayList<>();
    byPerson.forEach(
        (id, roles) -> {
          String name = people.person(id).name();
          persons.add(
              roles.isEmpty()
                  ? Text.of(name)
                  : wording.say(
                      "roster.list.person", "person", name, "roles", Lines.joined(roles)));
        });
    return wording.say(
        "roster.organization.group",
        "group",
        new Groups(call.transaction()).find(group).map(Group::name).orElse(""),
        "people",
        Cut.of(persons, wording));
  }
}
