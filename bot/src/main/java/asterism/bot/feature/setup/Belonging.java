package asterism.bot.feature.setup;

import static asterism.bot.feature.setup.Choices.ASTERISM;
import static asterism.bot.feature.setup.Choices.GROUP;

import asterism.bot.command.Call;
import asterism.bot.command.Command;
import asterism.bot.command.Command.Answer;
import asterism.bot.command.Command.Spelling;
import asterism.bot.command.Invocation;
import asterism.bot.command.Option;
import asterism.bot.command.Reply;
import asterism.bot.command.UsageError;
import asterism.bot.feature.Feature;
import asterism.bot.message.Button;
import asterism.bot.message.Button.Look;
import asterism.bot.message.Message;
import asterism.bot.message.Wording;
import asterism.storage.people.Affiliations;
import asterism.storage.people.Organization;
import asterism.storage.people.Organizations;
import asterism.storage.people.People;
import asterism.storage.people.RoleTerm;
import asterism.storage.people.RoleTerm.Role;
import asterism.storage.people.Roster;
import asterism.storage.people.Seats;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Which organization somebody is with: asked once, after the first thing they do with a promise,
 * and never instead of it.
 */
final class Belonging {
  private static final String WITH = "with";
  private static final String ANOTHER = "another";
  private static final String MYSELF = "myself";

  /** The command of promises, and those of its verbs by which somebody makes one. */
  private static final String PROMISES = "commit";

  private static final Set<String> PROMISING = Set.of("make", "every", "accept", "take");

  private static final int MOST_OFFERED = 8;

  private static final Option<Integer> WHICH = Option.number("which").needed().forButtons();
  private static final Option<String> ORGANIZATION =
      Option.name("organization", Choices.LONGEST_NAME).needed();

  /** Who was asked; nobody where somebody adds an organization unasked. */
  private static final Option<Integer> WHO = Option.number("who").forButtons();

  private final Supplier<List<Feature>> features;

  Belonging(Supplier<List<Feature>> features) {
    this.features = features;
  }

  List<Command> commands() {
    return List.of(
        command(WITH, Answer.PRIVATE, this::with, WHICH, WHO, GROUP),
        command(ANOTHER, Answer.FORM, this::another, ORGANIZATION, WHO, GROUP),
        command(MYSELF, Answer.PRIVATE, this::myself, WHO, GROUP));
  }

  private static Command command(
      String verb, Answer answer, Function<Call, Reply> handler, Option<?>... options) {
    return new Command(ASTERISM, verb, Spelling.BUTTON, List.of(options), answer, handler);
  }

  /** The form by which somebody adds an organization unasked. */
  static Invocation adding() {
    return Invocation.of(ASTERISM, ANOTHER);
  }

  /** The question, where it is time for it. */
  Optional<Message> question(Call call, Command done) {
    boolean promised = done.name().equals(PROMISES) && PROMISING.contains(done.verb());
    return promised
            && call.about().isPresent()
            && answer(call).isEmpty()
            && new People(call.transaction()).asksOrganization(call.by().id(), call.now())
        ? Optional.of(question(call))
        : Optional.empty();
  }

  private static Message question(Call call) {
    Wording wording = call.wording();
    List<Button> buttons = new ArrayList<>();
    for (Organization each : offered(call)) {
      buttons.add(
          new Button(
              asked(call, WITH).with(WHICH, each.id()).id(),
              Words.shortened(each.name(), Words.LABEL),
              wording.plain(
                  "belong.with.description",
                  "organization",
                  Words.shortened(each.name(), Words.LABEL / 2)),
              Look.PLAIN));
    }
    buttons.add(Words.button(wording, Look.PLAIN, asked(call, ANOTHER), "belong.another"));
    buttons.add(Words.button(wording, Look.PLAIN, asked(call, MYSELF), "belong.myself"));
    return Message.of(wording.say("belong.question"))
        .actions(buttons)
        .note(wording.say("belong.later"));
  }

  private static Invocation asked(Call call, String verb) {
    return Invocation.of(ASTERISM, verb).with(WHO, call.by().id()).with(GROUP, call.group().id());
  }

  /** Those of the group first. */
  private static List<Organization> offered(Call call) {
    Map<Long, Organization> offered = new LinkedHashMap<>();
    for (Seats.Seat seat : new Seats(call.transaction()).in(call.group().id(), call.groupToday())) {
      seat.organizationId()
          .ifPresent(
              id -> offered.put(id, new Organization(id, seat.organization().orElseThrow())));
    }
    for (Organization each : new Organizations(call.transaction()).all()) {
      offered.putIfAbsent(each.id(), each);
    }
    return offered.values().stream().limit(MOST_OFFERED).toList();
  }

  /** What is known already: the name of an organization, or that they are there for themselves. */
  private static Optional<String> answer(Call call) {
    List<Organization> theirs =
        new People(call.transaction()).organizationsOf(call.by().id(), Choices.latest(call));
    if (!theirs.isEmpty()) {
      return Optional.of(theirs.get(0).name());
    }
    boolean forThemselves =
        new Roster(call.transaction())
            .allRoles(call.by().id()).stream()
                .anyMatch(
                    term ->
                        term.role() == Role.COMMUNITY_STAKEHOLDER && term.on(Choices.latest(call)));
    return forThemselves ? Optional.of(call.wording().plain("belong.yourself")) : Optional.empty();
  }

  private Reply with(Call call) {
    long meant = call.get(WHICH);
    Organization chosen =
        new Organizations(call.transaction())
            .find(meant)
            .orElseThrow(() -> UsageError.of("usage.old_button"));
    requireOpen(call, Optional.of(chosen.name()));
    Reply joined = join(call, chosen);
    return chosen.id() == meant
        ? joined
        : joined.with(
            Message.of(call.wording().say("belong.merged", "organization", chosen.name())));
  }

  private Reply another(Call call) {
    Organizations organizations = new Organizations(call.transaction());
    String name = call.get(ORGANIZATION);
    Optional<Organization> known = named(organizations, name);
    requireOpen(call, known.map(Organization::name));
    Organization chosen =
        known
            .or(
                () ->
                    organizations
                        .add(name, Optional.of(call.by().id()), call.now())
                        .map(Organizations.Added::organization))
            .or(() -> organizations.find(name))
            .orElseThrow();
    return join(call, chosen);
  }

  /** However the words are set apart and the accents set. */
  private static Optional<Organization> named(Organizations organizations, String name) {
    Gazetteer<Organization> known = new Gazetteer<>();
    organizations.all().forEach(each -> known.add(each.name(), each));
    return organizations.find(name).or(() -> known.find(name).meant());
  }

  /** A question is answered once, by whom it was put to; what was answered is said again. */
  private static void requireOpen(Call call, Optional<String> chosen) {
    Optional<Integer> who = call.find(WHO);
    if (who.isEmpty()) {
      return;
    }
    if (who.get() != call.by().id()) {
      throw UsageError.of("belong.not_asked");
    }
    Optional<String> before = answer(call);
    if (before.isPresent() && !before.equals(chosen)) {
      throw UsageError.of("belong.answered", "organization", before.get());
    }
  }

  /** They are with it from today on, and those who keep something for them hear of it. */
  private Reply join(Call call, Organization chosen) {
    boolean isNew =
        new Affiliations(call.transaction())
            .affiliate(
                call.by().id(),
                chosen.id(),
                Choices.day(call),
                Optional.of(call.by().id()),
                call.now())
            .isPresent();
    if (!isNew) {
      return Reply.of(call.wording().say("belong.already", "organization", chosen.name()));
    }
    features.get().forEach(feature -> feature.speaksFor(call, call.by(), chosen));
    return Reply.of(
        call.wording()
            .say("belong.said", "organization", chosen.name(), "voice", voice(call, chosen)));
  }

  /** How somebody speaks for an organization in a group. */
  private enum Voice {
    REPRESENTATIVE,
    ALTERNATE,
    NONE
  }

  private static Voice voice(Call call, Organization organization) {
    List<RoleTerm> roles =
        call.about()
            .map(
                group ->
                    new Roster(call.transaction())
                        .roles(call.by().id(), group.id(), call.groupToday()))
            .orElse(List.of());
    return roles.stream()
        .filter(term -> term.role() == Role.REPRESENTATIVE)
        .filter(term -> term.organizationId().equals(Optional.of(organization.id())))
        .map(term -> term.alternate() ? Voice.ALTERNATE : Voice.REPRESENTATIVE)
        .findFirst()
        .orElse(Voice.NONE);
  }

  private Reply myself(Call call) {
    requireOpen(call, Optional.of(call.wording().plain("belong.yourself")));
    new Roster(call.transaction())
        .begin(
            new Roster.Holding(
                call.by().id(),
                Optional.empty(),
                Optional.of(call.group().id()),
                Role.COMMUNITY_STAKEHOLDER,
                false,
                call.groupToday(),
                Optional.empty()),
            Optional.of(call.by().id()),
            call.now());
    return Reply.of(call.wording().say("belong.myself.said", "group", call.group().name()));
  }
}
