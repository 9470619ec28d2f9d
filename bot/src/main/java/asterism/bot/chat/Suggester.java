package asterism.bot.chat;

import asterism.bot.command.Form.Choice;
import asterism.bot.command.Suggesting;
import asterism.bot.command.Suggestions.Begun;
import asterism.bot.message.Wording;
import asterism.storage.Database;
import asterism.storage.Transaction;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.People;
import asterism.storage.people.Person;
import asterism.storage.people.Workspaces;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Finds what may be meant by what somebody has begun to type. Safe for use by many threads. */
public final class Suggester {
  private final Suggesting suggesting;
  private final Rendering rendering;
  private final Clock clock;
  private final Homes homes;

  public Suggester(Database database, Suggesting suggesting, Rendering rendering, Clock clock) {
    this.suggesting = suggesting;
    this.rendering = rendering;
    this.clock = clock;
    this.homes = new Homes(database);
  }

  List<Choice> suggest(Beginning beginning) {
    return homes.in(
        beginning.sender().workspace(),
        (transaction, workspace) -> {
          new Workspaces(transaction).requireHere(workspace);
          return suggest(beginning, transaction, workspace);
        });
  }

  private List<Choice> suggest(Beginning beginning, Transaction transaction, long workspace) {
    Optional<Person> by =
        new People(transaction).findBehind(workspace, beginning.sender().account());
    Groups groups = new Groups(transaction);
    Optional<Group> group =
        beginning.spot().direct()
            ? by.flatMap(Person::lastGroupId).flatMap(groups::find)
            : groups.findByChannel(workspace, beginning.spot().id());
    return suggesting.of(
        beginning.command(),
        beginning.option(),
        new Begun(
            transaction,
            by,
            group,
            beginning.verb(),
            beginning.typed(),
            clock.instant(),
            wording(beginning, by, group, transaction)));
  }

  /** Of somebody who is not known: in their language, and by the clocks of the group. */
  private Wording wording(
      Beginning beginning, Optional<Person> by, Optional<Group> group, Transaction transaction) {
    Optional<ZoneId> zone = group.flatMap(Group::zone);
    return by.map(rendering.in(transaction)::of)
        .orElseGet(() -> rendering.outside(beginning.sender().language(), zone));
  }
}
