package asterism.bot.feature.people;

import static asterism.bot.feature.people.RosterVerbs.ORGANIZATION;
import static asterism.bot.feature.people.RosterVerbs.PAGE;
import static asterism.bot.feature.people.RosterVerbs.PARTNER;
import static asterism.bot.feature.people.RosterVerbs.PERSON;
import static asterism.bot.feature.people.RosterVerbs.ROSTER;
import static asterism.bot.feature.people.RosterVerbs.WHO;

import asterism.bot.command.Call;
import asterism.bot.command.Invocation;
import asterism.bot.command.Reply;
import asterism.bot.command.UsageError;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.people.Organization;
import asterism.storage.people.Organizations;
import asterism.storage.people.People;
import asterism.storage.people.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows the group, a person or an organization, privately. */
final class RosterShow {
  /** More than are ever of one name; a service takes five buttons in a row. */
  private static final int MOST_TO_CHOOSE = 5;

  /** Most characters of a name on a button, so that every service takes it. */
  private static final int LABEL = 30;

  private final GroupPage groups;
  private final PersonPage people;
  private final OrganizationPage organizations;

  RosterShow() {
    this.groups = new GroupPage();
    this.people = new PersonPage();
    this.organizations = new OrganizationPage();
  }

  Reply show(Call call) {
    if (call.find(WHO).isPresent() && call.find(ORGANIZATION).isPresent()) {
      throw UsageError.of("roster.show.one");
    }
    if (call.find(PERSON).isPresent()) {
      return new People(call.transaction())
          .find(call.get(PERSON))
          .map(person -> people.page(call, person, pageOf(call)))
          .orElseThrow(() -> UsageError.of("usage.old_button"));
    }
    if (call.find(PARTNER).isPresent()) {
      return new Organizations(call.transaction())
          .find(call.get(PARTNER).longValue())
          .map(organization -> organizations.page(call, organization, pageOf(call)))
          .orElseThrow(() -> UsageError.of("usage.old_button"));
    }
    if (call.find(WHO).isPresent()) {
      return people.page(call, Ground.person(call.get(WHO)), pageOf(call));
    }
    return call.find(ORGANIZATION).isPresent() ? named(call) : groups.page(call, pageOf(call));
  }

  /** An organization of that name, or a person; of several people, one is to be chosen. */
  private Reply named(Call call) {
    String name = Ground.tidy(call.get(ORGANIZATION));
    Optional<Organization> organization = new Organizations(call.transaction()).find(name);
    if (organization.isPresent()) {
      return organizations.page(call, organization.get(), pageOf(call));
    }
    List<Person> persons = new People(call.transaction()).named(name);
    if (persons.size() == 1) {
      return people.page(call, persons.get(0), pageOf(call));
    }
    return persons.isEmpty() ? unknown(call, name) : which(call, name, persons);
  }

  private Reply which(Call call, String name, List<Person> persons) {
    Wording wording = call.wording();
    List<Button> buttons = new ArrayList<>();
    for (Person person : persons.subList(0, Math.min(MOST_TO_CHOOSE, persons.size()))) {
      Optional<Organization> organization = Ground.organizationOf(call, person);
      String label =
          organization
              .map(of -> Shortened.to(LABEL, of.name()))
              .orElseGet(() -> wording.plain("roster.alone"));
      buttons.add(
          button(
              wording,
              Invocation.of(ROSTER, "show").with(PERSON, person.id()),
              Shortened.to(LABEL, person.name()) + " · " + label));
    }
    return Reply.instead(
        Message.of(wording.say("roster.show.which", "name", name, "count", persons.size()))
            .actions(buttons));
  }

  private static Reply unknown(Call call, String name) {
    Wording wording = call.wording();
    List<Organization> near = Ground.near(call, name);
    List<Text> names = near.stream().map(each -> Text.of(each.name())).toList();
    Message said =
        Message.of(
            wording.say(
                "roster.unknown",
                "typed",
                name,
                "person",
                false,
                "some",
                !near.isEmpty(),
                "near",
                Lines.joined(names)));
    return Reply.instead(
        said.actions(
            near.stream()
                .map(
                    each ->
                        button(
                            wording,
                            Invocation.of(ROSTER, "show").with(PARTNER, each.id()),
                            Shortened.to(LABEL, each.name())))
                .toList()));
  }

  private static Button button(Wording wording, Invocation shown, String label) {
    return new Button(
        shown.id(),
        label,
        wording.plain("roster.show.button.description", "name", label),
        Button.Look.PLAIN);
  }

  private static int pageOf(Call call) {
    return call.find(PAGE).orElse(1);
  }
}
