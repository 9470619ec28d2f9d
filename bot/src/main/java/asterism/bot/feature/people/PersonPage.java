package asterism.bot.feature.people;

import static asterism.bot.feature.people.RosterVerbs.PERSON;
import static asterism.bot.feature.people.RosterVerbs.ROSTER;

import asterism.bot.command.Call;
import asterism.bot.command.Invocation;
import asterism.bot.command.Reply;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.people.Conflicts;
import asterism.storage.people.Conflicts.Party;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.Organization;
import asterism.storage.people.Organizations;
import asterism.storage.people.People;
import asterism.storage.people.Person;
import asterism.storage.people.RoleTerm;
import asterism.storage.people.Roster;
import asterism.storage.people.RosterHistory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A person: whom they are with, what they do where, and all that ever changed. */
final class PersonPage {
  private final Ground ground;

  PersonPage(Ground ground) {
    this.ground = ground;
  }

  Reply page(Call call, Person person, int page) {
    LocalDate today = ground.today(call);
    Wording wording = call.wording();
    List<Lines.Line> lines = new ArrayList<>();
    List<Text> organizations =
        new People(call.transaction())
            .organizationsOf(person.id(), today).stream()
                .map(Organization::name)
                .map(Text::of)
                .toList();
    lines.add(
        Profile.large(
            organizations.isEmpty()
                ? wording.say("roster.person.alone")
                : wording.say(
                    "roster.person.with", "organizations", Cut.of(organizations, wording))));
    person
        .awayUntil()
        .filter(last -> !last.isBefore(today))
        .ifPresent(
            last -> lines.add(Profile.large(wording.say("roster.person.away", "day", last))));
    for (RoleTerm term : new Roster(call.transaction()).allRoles(person.id())) {
      if (!term.endedBefore(today) && !term.endedBefore(term.starts())) {
        lines.add(Profile.large(role(call, term, today)));
      }
    }
    return new Profile(ground)
        .of(
            call,
            person.name(),
            lines,
            new Conflicts(call.transaction()).of(Party.person(person.id())),
            new RosterHistory(call.transaction()).ofPerson(person.id(), Profile.ALL, 0),
            Invocation.of(ROSTER, "show").with(PERSON, person.id()),
            page);
  }

  private Text role(Call call, RoleTerm term, LocalDate today) {
    Wording wording = call.wording();
    return wording.say(
        "roster.person.role",
        "role",
        ground.words(call).role(term.role(), term.alternate()),
        "for",
        term.organizationId().isPresent(),
        "organization",
        term.organizationId()
            .flatMap(new Organizations(call.transaction())::find)
            .map(Organization::name)
            .orElse(""),
        "everywhere",
        term.groupId().isEmpty(),
        "group",
        term.groupId().flatMap(new Groups(call.transaction())::find).map(Group::name).orElse(""),
        "later",
        term.starts().isAfter(today),
        "from",
        term.starts(),
        "ends",
        term.ends().isPresent(),
        "until",
        term.ends().map(wording::day).orElse(""));
  }
}
