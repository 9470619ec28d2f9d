package asterism.bot.feature.setup;

import static asterism.bot.feature.setup.Choices.ASTERISM;
import static asterism.bot.feature.setup.Choices.LANGUAGE;
import static asterism.bot.feature.setup.Choices.NAME;
import static asterism.bot.feature.setup.Choices.ZONE;

import asterism.bot.command.Call;
import asterism.bot.command.Command;
import asterism.bot.command.Command.Answer;
import asterism.bot.command.Command.Spelling;
import asterism.bot.command.Invocation;
import asterism.bot.command.Option;
import asterism.bot.command.Reading;
import asterism.bot.command.Reply;
import asterism.bot.command.UsageError;
import asterism.bot.day.Weekdays;
import asterism.bot.feature.Feature;
import asterism.bot.feature.PersonSetting;
import asterism.bot.message.Block;
import asterism.bot.message.Button;
import asterism.bot.message.Button.Look;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.people.Affiliations;
import asterism.storage.people.Affiliations.Tie;
import asterism.storage.people.Organization;
import asterism.storage.people.Organizations;
import asterism.storage.people.People;
import asterism.storage.people.Person;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** What somebody has chosen for themselves, and how they change it. */
final class Me {
  private static final String ME = "me";
  private static final String CHANGE = "change";
  private static final String CHANGE_MORE = "change_2";
  private static final String LEAVE = "leave";

  private static final int MOST_TIES = 10;

  /** The hour at which a day begins unless somebody says so. */
  private static final int MORNING_OF_MOST = 9;

  private static final Set<DayOfWeek> DAYS_OF_MOST =
      EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  private static final Option<Integer> MORNING = Hours.option("morning");
  private static final Option<Set<DayOfWeek>> DAYS = Option.meaning("days", 100, Me::days);
  private static final Option<Option.Named> AWAY = Option.day("away");
  private static final Option<String> DIGEST =
      Option.choice("digest", List.of("daily", "weekly", "off"), Map.of());

  private static final Option<Integer> WHICH = Option.number("which").forButtons();

  private static final List<Option<?>> FIRST = List.of(NAME, ZONE, LANGUAGE, MORNING, DAYS);
  private static final List<Option<?>> SECOND = List.of(DIGEST, AWAY);

  /** More fields than this do not fit into the form of every service. */
  private static final int FIELDS = 5;

  private final Supplier<List<Feature>> features;

  Me(Supplier<List<Feature>> features) {
    this.features = features;
  }

  List<Command> commands() {
    return List.of(
        command(ME, Spelling.WORD, Answer.UPDATE, this::show, List.of()),
        command(CHANGE, Spelling.BUTTON, Answer.FORM, this::change, FIRST),
        command(CHANGE_MORE, Spelling.BUTTON, Answer.FORM, this::changeMore, second()),
        command(LEAVE, Spelling.BUTTON, Answer.UPDATE, this::leave, List.of(WHICH)));
  }

  /** With what the other features want to know. */
  private List<Option<?>> second() {
    List<Option<?>> all = new ArrayList<>(SECOND);
    settings().forEach(setting -> all.add(setting.option()));
    if (all.size() > FIELDS) {
      throw new IllegalArgumentException("the form of a person cannot ask for " + all);
    }
    return all;
  }

  private List<PersonSetting> settings() {
    return features.get().stream().flatMap(feature -> feature.personSettings().stream()).toList();
  }

  private static Command command(
      String verb,
      Spelling spelling,
      Answer answer,
      Function<Call, Reply> handler,
      List<Option<?>> options) {
    return new Command(ASTERISM, verb, spelling, options, answer, handler);
  }

  /** The form of what most people change. */
  static Invocation changing() {
    return Invocation.of(ASTERISM, CHANGE);
  }

  private Reply show(Call call) {
    return Reply.instead(summary(call, call.by()));
  }

  /** What was left blank goes back to what serves most. */
  private Reply change(Call call) {
    Person now = call.by();
    if (!Choices.anyOf(call, FIRST)) {
      Invocation form =
          Invocation.of(ASTERISM, CHANGE)
              .with(NAME, now.name())
              .with(MORNING, Hours.of(now.morning()))
              .with(DAYS, Words.weekdays(call.wording(), now.workingDays()));
      form = Choices.with(form, ZONE, now.zone().map(ZoneId::getId));
      return Reply.asking(Choices.with(form, LANGUAGE, now.language().map(Choices::language)));
    }
    return kept(
        call,
        new People.Choice(
            Choices.name(call, now.name()),
            Choices.taken(call, ZONE, now.zone()),
            Choices.language(call, now.language()),
            Choices.taken(call, MORNING, Optional.of(now.morning())).orElse(MORNING_OF_MOST),
            Choices.taken(call, DAYS, Optional.of(now.workingDays())).orElse(DAYS_OF_MOST),
            now.digest(),
            now.awayUntil()));
  }

  private Reply changeMore(Call call) {
    Person now = call.by();
    Optional<LocalDate> away = away(now, call.today());
    if (!Choices.anyOf(call, second())) {
      Invocation form =
          Invocation.of(ASTERISM, CHANGE_MORE).with(DIGEST, Choices.code(now.digest()));
      for (PersonSetting setting : settings()) {
        form = form.with(setting.option(), setting.now().of(now, call.transaction()));
      }
      return Reply.asking(Choices.with(form, AWAY, away.map(LocalDate::toString)));
    }
    settings()
        .forEach(
            setting ->
                setting.choose().keep(now, call.arguments(), call.transaction(), call.now()));
    Optional<String> digest = Choices.taken(call, DIGEST, Optional.of(Choices.code(now.digest())));
    return kept(
        call,
        new People.Choice(
            now.name(),
            now.zone(),
            now.language(),
            now.morning(),
            now.workingDays(),
            digest
                .map(code -> Person.Digest.valueOf(code.toUpperCase(Locale.ROOT)))
                .orElse(Person.Digest.DAILY),
            call.find(AWAY)
                .map(Option.Named::day)
                .or(() -> call.cleared(AWAY) ? Optional.empty() : away)));
  }

  /** Said in the language and for the zone that were just chosen. */
  private Reply kept(Call call, People.Choice choice) {
    Person now = new People(call.transaction()).choose(call.by(), choice);
    return Reply.of(Message.of(call.wordings().of(now).say("me.kept")).and(summary(call, now)));
  }

  /** The day until which they are away; one that has passed does not count. */
  private static Optional<LocalDate> away(Person person, LocalDate today) {
    return person.awayUntil().filter(until -> !until.isBefore(today));
  }

  private Message summary(Call call, Person person) {
    Wording wording = call.wordings().of(person);
    LocalDate today = LocalDate.ofInstant(call.now(), wording.zone());
    List<Tie> ties = new Affiliations(call.transaction()).of(person.id(), Choices.latest(call));
    Message said =
        new Message(List.of(new Block.Heading(wording.say("me.title", "name", person.name()))))
            .paragraph(ties(wording, ties))
            .paragraph(
                wording.say(
                    "me.zone",
                    "zone",
                    Zones.name(wording.zone(), wording.language()),
                    "time",
                    wording.time(call.now()),
                    "chosen",
                    person.zone().isPresent()))
            .paragraph(
                wording.say(
                    "me.language",
                    "language",
                    Choices.called(wording, wording.language().code()),
                    "chosen",
                    person.language().isPresent()))
            .paragraph(
                wording.say(
                    "me.hours",
                    "hour",
                    Hours.of(person.morning()),
                    "days",
                    Words.weekdays(wording, person.workingDays())))
            .paragraph(wording.say("me.digest", "digest", person.digest()))
            .paragraph(away(wording, away(person, today)));
    for (PersonSetting setting : settings()) {
      said = said.paragraph(setting.said().of(person, call.transaction(), wording));
    }
    return said.actions(buttons(wording, ties));
  }

  /** The same in one paragraph, with a button that shows all of it. */
  static Message home(Call call) {
    Person person = call.by();
    Wording wording = call.wording();
    List<String> organizations =
        new Affiliations(call.transaction())
            .of(person.id(), Choices.latest(call)).stream().map(Tie::organization).toList();
    return Message.of(
            wording.say(
                "me.home",
                "name",
                person.name(),
                "n",
                organizations.size(),
                "organizations",
                Words.listed(wording, organizations, MOST_TIES),
                "hour",
                Hours.of(person.morning()),
                "zone",
                Zones.name(wording.zone(), wording.language()),
                "language",
                Choices.called(wording, wording.language().code())))
        .actions(List.of(button(wording, Look.PLAIN, Invocation.of(ASTERISM, ME), "me.settings")));
  }

  private static Text ties(Wording wording, List<Tie> ties) {
    List<String> names =
        ties.stream()
            .map(
                tie ->
                    wording.plain("me.tie", "organization", tie.organization(), "day", tie.since()))
            .toList();
    return names.isEmpty()
        ? wording.say("me.ties.none")
        : wording.say("me.ties", "ties", Words.listed(wording, names, MOST_TIES));
  }

  private static Text away(Wording wording, Optional<LocalDate> until) {
    return until
        .map(day -> wording.say("me.away", "day", day))
        .orElseGet(() -> wording.say("me.here"));
  }

  private static List<Button> buttons(Wording wording, List<Tie> ties) {
    List<Button> buttons = new ArrayList<>();
    buttons.add(button(wording, Look.MAIN, Invocation.of(ASTERISM, CHANGE), "me.change"));
    buttons.add(button(wording, Look.PLAIN, Invocation.of(ASTERISM, CHANGE_MORE), "me.more"));
    buttons.add(button(wording, Look.PLAIN, Belonging.adding(), "me.add"));
    if (!ties.isEmpty()) {
      buttons.add(button(wording, Look.PLAIN, Invocation.of(ASTERISM, LEAVE), "me.leave"));
    }
    return buttons;
  }

  private static Button button(Wording wording, Look look, Invocation meaning, String key) {
    return Words.button(wording, look, meaning, key);
  }

  private Reply leave(Call call) {
    Wording wording = call.wording();
    Optional<Integer> which = call.find(WHICH);
    if (which.isPresent()) {
      return leave(call, which.get());
    }
    List<Button> buttons =
        new Affiliations(call.transaction())
            .of(call.by().id(), Choices.latest(call)).stream()
                .limit(MOST_TIES)
                .map(tie -> leaving(wording, tie))
                .toList();
    return buttons.isEmpty()
        ? Reply.of(wording.say("me.ties.none"))
        : Reply.of(Message.of(wording.say("me.leave.which")).actions(buttons));
  }

  private static Button leaving(Wording wording, Tie tie) {
    return new Button(
        Invocation.of(ASTERISM, LEAVE).with(WHICH, tie.organizationId()).id(),
        Words.shortened(tie.organization(), Words.LABEL),
        wording.plain(
            "me.leave.one.description",
            "organization",
            Words.shortened(tie.organization(), Words.LABEL / 2)),
        Look.PLAIN);
  }

  private Reply leave(Call call, long which) {
    Organization organization =
        new Organizations(call.transaction())
            .find(which)
            .orElseThrow(() -> UsageError.of("usage.old_button"));
    boolean left =
        new Affiliations(call.transaction())
            .unaffiliate(
                call.by().id(),
                organization.id(),
                Choices.latest(call),
                Optional.of(call.by().id()),
                call.now())
            .isPresent();
    return Reply.instead(
        Message.of(
                call.wording()
                    .say(left ? "me.left" : "me.left.already", "organization", organization.name()))
            .and(summary(call, call.by())));
  }

  private static Set<DayOfWeek> days(Option<Set<DayOfWeek>> option, String typed, Reading reading) {
    Set<DayOfWeek> days =
        Weekdays.read(typed)
            .orElseThrow(() -> UsageError.at(option, "me.days.unreadable", "typed", typed));
    if (days.isEmpty()) {
      throw UsageError.at(option, "me.days.none");
    }
    return days;
  }
}
