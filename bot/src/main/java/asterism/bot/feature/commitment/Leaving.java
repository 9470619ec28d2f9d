package asterism.bot.feature.commitment;

import static asterism.bot.feature.commitment.Options.OTHER_DAY;

import asterism.bot.command.Call;
import asterism.bot.command.Option;
import asterism.bot.command.Reply;
import asterism.bot.command.Standing;
import asterism.bot.command.UsageError;
import asterism.bot.feature.Departure;
import asterism.bot.feature.Whereabouts;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.CommitmentEvent;
import asterism.storage.commitment.Commitments;
import asterism.storage.commitment.Offers;
import asterism.storage.people.Organization;
import asterism.storage.people.People;
import asterism.storage.people.Person;
import asterism.storage.people.RoleTerm;
import asterism.storage.people.Roster;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What becomes of promises when people leave, or say for whom they made them. */
final class Leaving {
  private final Whereabouts where;
  private final Recurring recurring;

  Leaving(Whereabouts where, Recurring recurring) {
    this.where = where;
    this.recurring = recurring;
  }

  /** What they had promised there is offered to their organization, or else to the group. */
  void left(Call call, Departure departure) {
    long person = departure.person().id();
    Map<Long, CommitmentEvent> firstOf = new LinkedHashMap<>();
    Shown shown = new Shown(call.transaction(), call.now());
    for (Commitment open :
        new Commitments(call.transaction()).lockOpen(person, departure.group().id())) {
      CommitmentEvent left =
          new Offers(call.transaction())
              .leaveBehind(open, call.by().id(), call.now().plus(Offering.PATIENCE), call.now());
      recurring.endsWith(call, open);
      shown.again(open);
      open.organizationId().ifPresent(id -> firstOf.putIfAbsent(id, left));
    }
    firstOf.forEach(
        (organization, left) ->
            representatives(call, departure, organization)
                .forEach(who -> shown.tell(Shown.LEFT, left.id(), who, where)));
  }

  /** Those who speak for it in this group; where there are none, in others. */
  private static List<Long> representatives(Call call, Departure departure, long organization) {
    long lives = new People(call.transaction()).organization(organization).id();
    List<RoleTerm> all =
        new Roster(call.transaction())
            .rolesFor(lives, call.today()).stream()
                .filter(term -> term.role() == RoleTerm.Role.REPRESENTATIVE)
                .filter(term -> term.personId() != departure.person().id())
                .toList();
    List<RoleTerm> here =
        all.stream()
            .filter(term -> term.groupId().equals(Optional.of(departure.group().id())))
            .toList();
    return (here.isEmpty() ? all : here).stream().map(RoleTerm::personId).distinct().toList();
  }

  void speaksFor(Call call, Person person, Organization organization) {
    Shown shown = new Shown(call.transaction(), call.now());
    new Commitments(call.transaction())
        .speakFor(person.id(), organization.id(), call.now())
        .forEach(shown::again);
  }

  /** I will take it: for people of the organization, or of the group where there is none. */
  Reply take(Call call) {
    Commitment seeking = Register.lock(call);
    boolean colleague = isColleague(call, seeking);
    if (!call.may(colleague ? new Standing[] {Standing.COLLEAGUE} : new Standing[0])) {
      throw notTheirs(call, seeking);
    }
    if (!seeking.seeking()) {
      throw UsageError.of(
          seeking.ownerId() == call.by().id() && seeking.open()
              ? "commit.take.already"
              : "commit.take.over",
          "number",
          seeking.number());
    }
    LocalDate due = call.find(OTHER_DAY).map(Option.Named::day).orElse(seeking.due());
    if (due.isBefore(call.today())) {
      throw UsageError.at(OTHER_DAY, "commit.day_over", "number", seeking.number(), "day", due);
    }
    new Offers(call.transaction())
        .take(
            seeking,
            call.by().id(),
            organization(call, seeking),
            due,
            call.wording().zone(),
            call.now());
    new Shown(call.transaction(), call.now()).again(seeking);
    return Reply.of(
        call.wording().say("commit.accept.said", "number", seeking.number(), "day", due));
  }

  private static Optional<Long> organization(Call call, Commitment seeking) {
    return seeking
        .organizationId()
        .or(
            () ->
                new People(call.transaction())
                    .organizationOf(call.by().id(), seeking.groupId(), call.today())
                    .map(Organization::id));
  }

  private static boolean isColleague(Call call, Commitment seeking) {
    People people = new People(call.transaction());
    List<RoleTerm> roles =
        new Roster(call.transaction()).roles(call.by().id(), seeking.groupId(), call.today());
    if (seeking.organizationId().isEmpty()) {
      return roles.stream().anyMatch(term -> term.groupId().isPresent());
    }
    long organization = people.organization(seeking.organizationId().get()).id();
    return roles.stream().anyMatch(term -> term.organizationId().equals(Optional.of(organization)))
        || people.organizationsOf(call.by().id(), call.today()).stream()
            .anyMatch(own -> own.id() == organization);
  }

  private static UsageError notTheirs(Call call, Commitment seeking) {
    return seeking
        .organizationId()
        .map(id -> new People(call.transaction()).organization(id).name())
        .map(
            name ->
                UsageError.of(
                    "commit.take.not_theirs", "number", seeking.number(), "organization", name))
        .orElseGet(() -> UsageError.of("commit.take.not_here", "number", seeking.number()));
  }
}
