package asterism.bot.feature.people;

import static asterism.bot.feature.people.RosterVerbs.ORGANIZATION;
import static asterism.bot.feature.people.RosterVerbs.WHO;

import asterism.bot.command.Call;
import asterism.bot.command.Reply;
import asterism.bot.command.Standing;
import asterism.bot.command.UsageError;
import asterism.bot.feature.Departure;
import asterism.storage.people.Organization;
import asterism.storage.people.People;
import asterism.storage.people.Person;
import asterism.storage.people.Roster;
import asterism.storage.people.Roster.Left;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** People and organizations leave a group; what they promised is offered to who stays. */
final class LeaveVerb {
  private final Ground ground;
  private final BiConsumer<Call, Departure> left;

  LeaveVerb(Ground ground, BiConsumer<Call, Departure> left) {
    this.ground = ground;
    this.left = left;
  }

  Reply leave(Call call) {
    if (call.find(WHO).isPresent() == call.find(ORGANIZATION).isPresent()) {
      throw UsageError.of("roster.leave.whom");
    }
    return call.find(WHO).isPresent() ? personLeaves(call) : organizationLeaves(call);
  }

  private Reply personLeaves(Call call) {
    Person person = Ground.person(call.get(WHO));
    Optional<Organization> organization = ground.organizationOf(call, person);
    List<Standing> standings = new ArrayList<>();
    if (person.id() == call.by().id()) {
      standings.add(Standing.SELF);
    }
    if (organization.filter(of -> ground.isColleague(call, of.id())).isPresent()) {
      standings.add(Standing.COLLEAGUE);
    }
    call.permit(standings.toArray(Standing[]::new));
    LocalDate today = ground.today(call);
    Left gone =
        new Roster(call.transaction())
            .leave(person.id(), call.group().id(), today, Ground.by(call), call.now())
            .orElseThrow(
                () ->
                    UsageError.of(
                        "roster.leave.not_here",
                        "name",
                        ground.words(call).named(person.id(), organization),
                        "group",
                        call.group().name()));
    return told(call, gone, organization);
  }

  private Reply organizationLeaves(Call call) {
    Organization organization = Ground.organization(call, ORGANIZATION);
    call.permit(
        ground.isColleague(call, organization.id())
            ? new Standing[] {Standing.COLLEAGUE}
            : new Standing[0]);
    LocalDate today = ground.today(call);
    Left gone =
        new Roster(call.transaction())
            .organizationLeaves(
                organization.id(), call.group().id(), today, Ground.by(call), call.now())
            .orElseThrow(
                () ->
                    UsageError.of(
                        "roster.leave.not_here",
                        "name",
                        organization.name(),
                        "group",
                        call.group().name()));
    return told(call, gone, Optional.of(organization));
  }

  private Reply told(Call call, Left gone, Optional<Organization> organization) {
    People people = new People(call.transaction());
    for (long id : gone.people()) {
      left.accept(call, new Departure(people.person(id), call.group(), organization));
    }
    Ground.show(call, gone.event());
    new Facilitators(call).ended(gone.terms(), ground.today(call));
    return Reply.of(ground.words(call).said(gone.event()));
  }
}
