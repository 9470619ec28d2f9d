package asterism.bot.feature.commitment;

import static asterism.bot.feature.commitment.Options.ORG;
import static java.util.stream.Collectors.joining;

import asterism.bot.command.Call;
import asterism.bot.command.UsageError;
import asterism.storage.people.Organization;
import asterism.storage.people.Organizations;
import asterism.storage.people.People;
import asterism.storage.people.Person;
import asterism.storage.people.RoleTerm;
import asterism.storage.people.Roster;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** For which organization somebody promises. */
final class ForWhom {
  private ForWhom() {}

  /**
   * The organization said with the promise, where one was, or else the one they speak for in the
   * group.
   *
   * @throws UsageError when they are not with the one that was said
   */
  static Optional<Long> of(Call call, Person owner) {
    LocalDate day = call.today();
    Optional<String> name = call.find(ORG);
    if (name.isEmpty()) {
      return new People(call.transaction())
          .organizationOf(owner.id(), call.group().id(), day)
          .map(Organization::id);
    }
    Map<Long, Organization> theirs = theirs(call, owner, day);
    return Optional.of(
        new Organizations(call.transaction())
            .find(name.get())
            .map(Organization::id)
            .filter(theirs::containsKey)
            .orElseThrow(() -> refused(call, owner, name.get(), List.copyOf(theirs.values()))));
  }

  /** Those a person is with, whatever the group, and those they hold a role for in this one. */
  private static Map<Long, Organization> theirs(Call call, Person owner, LocalDate day) {
    People people = new People(call.transaction());
    Map<Long, Organization> theirs = new LinkedHashMap<>();
    for (Organization organization : people.organizationsOf(owner.id(), day)) {
      theirs.put(organization.id(), organization);
    }
    for (RoleTerm term : new Roster(call.transaction()).roles(owner.id(), call.group().id(), day)) {
      term.organizationId().ifPresent(id -> theirs.put(id, people.organization(id)));
    }
    return theirs;
  }

  private static UsageError refused(
      Call call, Person owner, String name, List<Organization> theirs) {
    boolean own = owner.id() == call.by().id();
    return theirs.isEmpty()
        ? UsageError.at(ORG, "commit.org.none", "name", name, "person", owner.name(), "own", own)
        : UsageError.at(
            ORG,
            "commit.org.another",
            "name",
            name,
            "person",
            owner.name(),
            "own",
            own,
            "theirs",
            theirs.stream().map(Organization::name).collect(joining(", ")));
  }
}
