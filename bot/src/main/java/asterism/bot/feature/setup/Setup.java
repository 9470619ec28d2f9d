package asterism.bot.feature.setup;

import static asterism.bot.feature.setup.Choices.ASTERISM;
import static asterism.bot.feature.setup.Choices.COUNTRY;
import static asterism.bot.feature.setup.Choices.LANGUAGE;
import static asterism.bot.feature.setup.Choices.NAME;
import static asterism.bot.feature.setup.Choices.ZONE;

import asterism.bot.command.Call;
import asterism.bot.command.Command;
import asterism.bot.command.Command.Answer;
import asterism.bot.command.Command.Spelling;
import asterism.bot.command.Invocation;
import asterism.bot.command.May;
import asterism.bot.command.Option;
import asterism.bot.command.Reply;
import asterism.bot.command.Standing;
import asterism.bot.command.UsageError;
import asterism.bot.message.Block;
import asterism.bot.message.Button;
import asterism.bot.message.Button.Look;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.card.Cards;
import asterism.storage.people.Collaboratives;
import asterism.storage.people.Collaboratives.Collaborative;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.Organization;
import asterism.storage.people.Organizations;
import asterism.storage.people.People;
import asterism.storage.people.RoleTerm;
import asterism.storage.people.RoleTerm.Role;
import asterism.storage.people.Roster;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The guided setup of a collaborative: what it is called and goes by, its groups, its first
 * organizations. Whoever keeps its first step becomes administrator.
 */
final class Setup {
  static final String SETUP = "setup";

  private static final int MOST_NAMES = 10;
  private static final int GROUPS_A_PAGE = 10;

  private static final Option<Integer> PAGE = Option.number("page").forButtons();
  private static final Option<List<String>> LINES =
      Option.<List<String>>meaningOfLines("organizations", 3000, (o, typed, r) -> lines(o, typed))
          .needed();

  private static final May ADMINISTRATORS = May.of(Standing.ADMINISTRATOR);
  private static final List<Option<?>> FIELDS = List.of(NAME, ZONE, LANGUAGE, COUNTRY);

  /** The steps, in their order, each a verb. */
  private enum Step {
    BASICS("basics"),
    GROUPS("setup_groups"),
    ORGANIZATIONS("organizations");

    private final String verb;

    Step(String verb) {
      this.verb = verb;
    }
  }

  List<Command> commands() {
    return List.of(
        command(SETUP, Spelling.WORD, List.of(), Answer.UPDATE, this::show),
        command(Step.BASICS.verb, Spelling.BUTTON, FIELDS, Answer.FORM, this::basics),
        command(Step.GROUPS.verb, Spelling.BUTTON, List.of(PAGE), Answer.UPDATE, this::groups),
        command(
            Step.ORGANIZATIONS.verb,
            Spelling.BUTTON,
            List.of(LINES),
            Answer.FORM,
            this::organizations));
  }

  private static Command command(
      String verb,
      Spelling spelling,
      List<Option<?>> options,
      Answer answer,
      Function<Call, Reply> handler) {
    return new Command(ASTERISM, verb, spelling, options, answer, handler).onlyFor(ADMINISTRATORS);
  }

  private Reply show(Call call) {
    Collaborative now = new Collaboratives(call.transaction()).current();
    Optional<Step> next = Optional.of(Step.BASICS).filter(step -> now.setUpAt().isEmpty());
    return Reply.instead(page(call, call.wording(), now, next));
  }

  private Reply basics(Call call) {
    Collaboratives collaboratives = new Collaboratives(call.transaction());
    if (!Choices.anyOf(call, FIELDS)) {
      return Reply.asking(filled(call, collaboratives.current()));
    }
    Collaborative before = collaboratives.lock();
    requireAdministrator(call, before);
    Collaborative now =
        collaboratives.setUp(
            new Collaboratives.Choice(
                Choices.name(call, before.name()),
                Choices.taken(call, ZONE, before.zone()),
                Choices.language(call, before.language()),
                Choices.taken(call, COUNTRY, before.country())),
            call.now());
    call.wordings().changed();
    Wording wording = call.wordings().of(call.by());
    Message said = Message.of(wording.say("setup.kept", "name", now.name()));
    if (before.setUpAt().isEmpty()) {
      makeAdministrator(call);
      said = said.paragraph(wording.say("setup.first"));
    }
    showAnew(call, now);
    return Reply.of(said.and(page(call, wording, now, Optional.of(Step.GROUPS))));
  }

  /** Of two who set it up at once, the second has come too late. */
  private static void requireAdministrator(Call call, Collaborative before) {
    boolean late =
        before.setUpAt().isPresent()
            && new Roster(call.transaction())
                .administrators(Choices.latest(call)).stream()
                    .noneMatch(term -> term.personId() == call.by().id());
    if (late) {
      throw UsageError.of("setup.late");
    }
  }

  private static void makeAdministrator(Call call) {
    new Roster(call.transaction())
        .begin(
            new Roster.Holding(
                call.by().id(),
                Optional.empty(),
                Optional.empty(),
                Role.ADMINISTRATOR,
                false,
                call.today(),
                Optional.empty()),
            Optional.of(call.by().id()),
            call.now());
  }

  /** Cards that say what has changed, or speak the language that was chosen. */
  private static void showAnew(Call call, Collaborative now) {
    Cards cards = new Cards(call.transaction());
    cards.touch(Welcome.OFFER, now.id(), call.now());
    for (Group group : new Groups(call.transaction()).all()) {
      cards.touch(Welcome.GREETING, group.id(), call.now());
    }
  }

  /** What is chosen now; before anything is, what is likely. */
  private static Invocation filled(Call call, Collaborative now) {
    Wording wording = call.wording();
    boolean likely = now.setUpAt().isEmpty();
    Optional<ZoneId> zone = now.zone().or(() -> Optional.of(wording.zone()).filter(z -> likely));
    Optional<String> language =
        now.language().or(() -> Optional.of(wording.language().code()).filter(l -> likely));
    Optional<String> country =
        now.country().or(() -> Zones.country(wording.zone()).filter(c -> likely));
    Invocation form = Invocation.of(ASTERISM, Step.BASICS.verb).with(NAME, now.name());
    form = Choices.with(form, ZONE, zone.map(ZoneId::getId));
    form = Choices.with(form, LANGUAGE, language);
    return Choices.with(
        form, COUNTRY, country.map(code -> Countries.name(code, wording.language())));
  }

  private Reply groups(Call call) {
    Wording wording = call.wording();
    List<Group> all = new Groups(call.transaction()).all();
    int pages = Math.max(1, (all.size() + GROUPS_A_PAGE - 1) / GROUPS_A_PAGE);
    int page = Math.min(call.find(PAGE).orElse(1), pages);
    int from = (page - 1) * GROUPS_A_PAGE;
    List<Group> shown = all.subList(from, Math.min(from + GROUPS_A_PAGE, all.size()));
    Message message =
        new Message(List.of(new Block.Heading(wording.say("setup.groups.title"))))
            .paragraph(wording.say("setup.groups.which", "n", all.size()));
    for (Group group : shown) {
      message =
          message.paragraph(
              wording.say(
                  "setup.group",
                  "group",
                  group.name(),
                  "kind",
                  Choices.called(wording, group.kind())));
    }
    List<Button> forms = shown.stream().map(group -> form(wording, group)).toList();
    return Reply.instead(
        message
            .actions(forms)
            .note(wording.say("setup.groups.missing"))
            .actions(further(wording, page, pages)));
  }

  private static Button form(Wording wording, Group group) {
    return new Button(
        GroupForm.step(group, 1).id(),
        Words.shortened(group.name(), Words.LABEL),
        wording.plain(
            "setup.group.description", "group", Words.shortened(group.name(), Words.LABEL / 2)),
        Look.PLAIN);
  }

  private static List<Button> further(Wording wording, int page, int pages) {
    List<Button> buttons = new ArrayList<>();
    if (page > 1) {
      buttons.add(turn(wording, "page.previous", page - 1));
    }
    if (page < pages) {
      buttons.add(turn(wording, "page.next", page + 1));
    }
    buttons.add(step(wording, Step.ORGANIZATIONS, Look.MAIN));
    buttons.add(Words.button(wording, Look.PLAIN, Invocation.of(ASTERISM, SETUP), "setup.back"));
    return buttons;
  }

  private static Button turn(Wording wording, String key, int page) {
    return Words.button(
        wording,
        Look.PLAIN,
        Invocation.of(ASTERISM, Step.GROUPS.verb).with(PAGE, page),
        key,
        "page",
        page);
  }

  /** Each name once; those that are there already are passed over, and said. */
  private Reply organizations(Call call) {
    Organizations organizations = new Organizations(call.transaction());
    List<String> added = new ArrayList<>();
    List<String> passed = new ArrayList<>();
    for (String name : call.get(LINES)) {
      boolean isNew = organizations.add(name, Optional.of(call.by().id()), call.now()).isPresent();
      (isNew ? added : passed).add(name);
    }
    Wording wording = call.wording();
    Message said =
        Message.of(
            wording.say(
                "setup.organizations.added",
                "n",
                added.size(),
                "names",
                Words.listed(wording, added, MOST_NAMES)));
    if (!passed.isEmpty()) {
      said =
          said.paragraph(
              wording.say(
                  "setup.organizations.passed",
                  "n",
                  passed.size(),
                  "names",
                  Words.listed(wording, passed, MOST_NAMES)));
    }
    Collaborative now = new Collaboratives(call.transaction()).current();
    return Reply.of(said.and(page(call, wording, now, Optional.empty())));
  }

  private static List<String> lines(Option<?> option, String typed) {
    List<String> names = Words.lines(typed);
    if (names.isEmpty()) {
      throw UsageError.at(option, "setup.organizations.none");
    }
    for (String name : names) {
      int length = name.codePointCount(0, name.length());
      if (length > Choices.LONGEST_NAME) {
        throw UsageError.at(
            option,
            "setup.organizations.long",
            "name",
            Words.shortened(name, Words.LABEL),
            "length",
            length,
            "longest",
            Choices.LONGEST_NAME);
      }
    }
    return names;
  }

  /**
   * How far it is set up.
   *
   * @param next the step to go on with
   */
  private static Message page(Call call, Wording wording, Collaborative now, Optional<Step> next) {
    List<String> groups = new Groups(call.transaction()).all().stream().map(Group::name).toList();
    List<String> organizations =
        new Organizations(call.transaction()).all().stream().map(Organization::name).toList();
    List<Button> buttons = new ArrayList<>();
    for (Step step : Step.values()) {
      Look look = next.equals(Optional.of(step)) ? Look.MAIN : Look.PLAIN;
      buttons.add(step(wording, step, look));
    }
    return new Message(List.of(new Block.Heading(wording.say("setup.title", "name", now.name()))))
        .paragraph(basics(call, wording, now))
        .paragraph(counted(wording, "setup.groups", groups))
        .paragraph(counted(wording, "setup.organizations", organizations))
        .paragraph(administrators(call, wording, now))
        .actions(buttons);
  }

  private static Text basics(Call call, Wording wording, Collaborative now) {
    Wording common = call.wordings().common();
    String country =
        now.country()
            .map(code -> Countries.name(code, wording.language()))
            .orElseGet(() -> wording.plain("setup.country.none"));
    return wording.say(
        "setup.basics",
        "zone",
        Zones.name(common.zone(), wording.language()),
        "language",
        Choices.called(wording, common.language().code()),
        "country",
        country);
  }

  private static Text counted(Wording wording, String key, List<String> names) {
    return wording.say(key, "n", names.size(), "names", Words.listed(wording, names, MOST_NAMES));
  }

  private static Text administrators(Call call, Wording wording, Collaborative now) {
    People people = new People(call.transaction());
    List<String> names =
        new Roster(call.transaction())
            .administrators(Choices.latest(call)).stream()
                .map(RoleTerm::personId)
                .distinct()
                .map(person -> people.person(person).name())
                .toList();
    return names.isEmpty()
        ? wording.say("setup.administrators.none", "done", now.setUpAt().isPresent())
        : counted(wording, "setup.administrators", names);
  }

  private static Button step(Wording wording, Step step, Look look) {
    Invocation verb = Invocation.of(ASTERISM, step.verb);
    return Words.button(wording, look, verb, "setup.step." + step.verb);
  }
}
