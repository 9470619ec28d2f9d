package asterism.bot.feature.people;

import static asterism.bot.feature.people.RosterVerbs.AS;
import static asterism.bot.feature.people.RosterVerbs.FROM;
import static asterism.bot.feature.people.RosterVerbs.LEADERS;
import static asterism.bot.feature.people.RosterVerbs.OF;
import static asterism.bot.feature.people.RosterVerbs.ROLE;
import static asterism.bot.feature.people.RosterVerbs.SECOND;
import static asterism.bot.feature.people.RosterVerbs.UNTIL;
import static asterism.bot.feature.people.RosterVerbs.WHOSE;

import asterism.bot.command.Call;
import asterism.bot.command.May;
import asterism.bot.command.Option;
import asterism.bot.command.Reply;
import asterism.bot.command.Standing;
import asterism.bot.command.UsageError;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.storage.people.Organization;
import asterism.storage.people.People;
import asterism.storage.people.Person;
import asterism.storage.people.RoleTerm;
import asterism.storage.people.RoleTerm.Role;
import asterism.storage.people.Roster;
import asterism.storage.people.Roster.Begun;
import asterism.storage.people.Roster.Holding;
import asterism.storage.people.RosterEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** People take on roles and step down from them. */
final class RoleVerbs {
  private static final May ADMINISTRATORS = May.of(Standing.ADMINISTRATOR);

  Reply begin(Call call) {
    Person person = Ground.reachable(call.get(WHOSE));
    RoleWord word = RoleWord.of(call.get(ROLE));
    Optional<Organization> organization = organization(call, person, word);
    call.permit(whoMay(word), standings(call, person, organization));
    if (word.speaks() && organization.isEmpty()) {
      throw UsageError.at(OF, "roster.role.for_whom", "name", person.name());
    }
    Holding holding = holding(call, person, word, organization);
    Facilitators facilitators = new Facilitators(call);
    List<RosterEvent> told =
        word.role() == Role.FACILITATOR ? facilitators.toldMissing() : List.of();
    Optional<Begun> begun =
        new Roster(call.transaction()).begin(holding, Ground.by(call), call.now());
    EventWords words = Ground.words(call);
    if (begun.isEmpty()) {
      return Reply.of(
          call.wording()
              .say(
                  "roster.role.already",
                  "person",
                  words.named(person.id(), organization),
                  "role",
                  words.role(holding.role(), holding.alternate())));
    }
    facilitators.begun(told);
    if (word.role() == Role.FACILITATOR) {
      holding
          .ends()
          .filter(last -> !last.isBefore(call.groupToday()))
          .ifPresent(last -> facilitators.missing(person.id(), last.plusDays(1)));
    }
    Ground.show(call, begun.get().event());
    return Reply.of(answer(call, words, begun.get()));
  }

  private static Message answer(Call call, EventWords words, Begun begun) {
    Message said = Message.of(words.said(begun.event()));
    for (RoleTerm term : begun.stepBack()) {
      said =
          said.note(
              call.wording()
                  .say(
                      "roster.role.step_back",
                      "person",
                      words.named(term.personId(), Optional.empty())));
    }
    return said;
  }

  private Holding holding(
      Call call, Person person, RoleWord word, Optional<Organization> organization) {
    LocalDate starts = call.find(FROM).map(Option.Named::day).orElse(call.groupToday());
    Optional<LocalDate> ends = call.find(UNTIL).map(Option.Named::day);
    if (ends.filter(last -> last.isBefore(starts)).isPresent()) {
      throw UsageError.at(
          UNTIL, "roster.role.ends_first", "from", starts, "until", ends.orElseThrow());
    }
    return new Holding(
        person.id(),
        organization.map(Organization::id),
        word == RoleWord.ADMINISTRATOR ? Optional.empty() : Optional.of(call.group().id()),
        word.role(),
        word == RoleWord.ALTERNATE || call.find(SECOND).isPresent(),
        starts,
        ends);
  }

  /** For whom: as said, or else whom the person is there for; some roles are a person's own. */
  private Optional<Organization> organization(Call call, Person person, RoleWord word) {
    if (word == RoleWord.ADMINISTRATOR) {
      return Optional.empty();
    }
    if (call.find(OF).isPresent()) {
      return Optional.of(Ground.organization(call, OF));
    }
    return word == RoleWord.COMMUNITY_STAKEHOLDER
        ? Optional.empty()
        : Ground.organizationOf(call, person);
  }

  private static May whoMay(RoleWord word) {
    return switch (word) {
      case ADMINISTRATOR -> ADMINISTRATORS;
      case REPRESENTATIVE, ALTERNATE -> LEADERS.and(Standing.COLLEAGUE);
      case MEMBER, COMMUNITY_STAKEHOLDER -> LEADERS.and(Standing.SELF);
      default -> LEADERS;
    };
  }

  private Standing[] standings(Call call, Person person, Optional<Organization> organization) {
    List<Standing> standings = new ArrayList<>();
    if (person.id() == call.by().id()) {
      standings.add(Standing.SELF);
    }
    if (organization.filter(of -> Ground.isColleague(call, of.id())).isPresent()) {
      standings.add(Standing.COLLEAGUE);
    }
    return standings.toArray(Standing[]::new);
  }

  Reply stepDown(Call call) {
    Person person = Ground.person(call.get(WHOSE));
    Optional<RoleWord> word = call.find(AS).map(RoleWord::of);
    List<RoleTerm> ending = ending(call, person, word);
    call.permit(whoMayEnd(word), standings(call, person, forWhom(call, person, ending)));
    EventWords words = Ground.words(call);
    if (ending.isEmpty()) {
      throw UsageError.of(
          "roster.down.nothing",
          "person",
          words.named(person.id(), Ground.organizationOf(call, person)),
          "named",
          word.isPresent(),
          "role",
          word.map(as -> words.role(as.role(), as == RoleWord.ALTERNATE)).orElse(Text.of("")),
          "group",
          call.group().name());
    }
    requireAnotherAdministrator(call, ending);
    return end(call, person, ending, words);
  }

  private Reply end(Call call, Person person, List<RoleTerm> ending, EventWords words) {
    LocalDate today = call.groupToday();
    Roster roster = new Roster(call.transaction());
    Message said = new Message(List.of());
    for (RoleTerm term : ending) {
      RosterEvent event = roster.end(term, today.minusDays(1), Ground.by(call), call.now());
      Ground.show(call, event);
      said = said.paragraph(words.said(event));
    }
    stay(call, person, ending);
    new Facilitators(call).ended(ending, today);
    return Reply.of(said);
  }

  /** Who steps down is a member still. */
  private void stay(Call call, Person person, List<RoleTerm> ended) {
    LocalDate today = call.groupToday();
    long group = call.group().id();
    Roster roster = new Roster(call.transaction());
    boolean wasThere =
        ended.stream().anyMatch(term -> term.on(today) && term.groupId().isPresent());
    if (wasThere && roster.unended(person.id(), group, today).isEmpty()) {
      roster.begin(
          new Holding(
              person.id(),
              ended.get(0).organizationId(),
              Optional.of(group),
              Role.MEMBER,
              false,
              today,
              Optional.empty()),
          Optional.empty(),
          call.now());
    }
  }

  /** Without a word which: all but being there and speaking for an organization. */
  private List<RoleTerm> ending(Call call, Person person, Optional<RoleWord> word) {
    LocalDate today = call.groupToday();
    Roster roster = new Roster(call.transaction());
    if (word.equals(Optional.of(RoleWord.ADMINISTRATOR))) {
      return roster.administrators(today).stream()
          .filter(term -> term.personId() == person.id())
          .toList();
    }
    return roster.unended(person.id(), call.group().id(), today).stream()
        .filter(
            term ->
                word.map(as -> as.means(term))
                    .orElse(term.role() != Role.MEMBER && term.role() != Role.REPRESENTATIVE))
        .toList();
  }

  private static Optional<Organization> forWhom(Call call, Person person, List<RoleTerm> ending) {
    return ending.stream()
        .flatMap(term -> term.organizationId().stream())
        .findFirst()
        .map(id -> new People(call.transaction()).organization(id))
        .or(() -> Ground.organizationOf(call, person));
  }

  private static May whoMayEnd(Optional<RoleWord> word) {
    May theirs = LEADERS.and(Standing.SELF);
    return word.map(
            as ->
                switch (as) {
                  case ADMINISTRATOR -> ADMINISTRATORS.and(Standing.SELF);
                  case REPRESENTATIVE, ALTERNATE -> theirs.and(Standing.COLLEAGUE);
                  default -> theirs;
                })
        .orElse(theirs);
  }

  private void requireAnotherAdministrator(Call call, List<RoleTerm> ending) {
    boolean ofAll = ending.stream().anyMatch(term -> term.role() == Role.ADMINISTRATOR);
    long person = ending.get(0).personId();
    if (ofAll
        && new Roster(call.transaction())
            .administrators(call.groupToday()).stream()
                .allMatch(term -> term.personId() == person)) {
      throw UsageError.of("roster.down.last_administrator");
    }
  }
}
