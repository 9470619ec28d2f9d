package asterism.bot.feature.setup;

import static asterism.bot.feature.setup.Choices.ASTERISM;
import static asterism.bot.feature.setup.Choices.COUNTRY;
import static asterism.bot.feature.setup.Choices.GROUP;
import static asterism.bot.feature.setup.Choices.LANGUAGE;
import static asterism.bot.feature.setup.Choices.NAME;
import static asterism.bot.feature.setup.Choices.ZONE;

import asterism.bot.command.Call;
import asterism.bot.command.Command;
import asterism.bot.command.Command.Spelling;
import asterism.bot.command.Invocation;
import asterism.bot.command.May;
import asterism.bot.command.Option;
import asterism.bot.command.Reply;
import asterism.bot.command.Standing;
import asterism.bot.command.UsageError;
import asterism.bot.feature.Feature;
import asterism.bot.feature.GroupSetting;
import asterism.bot.message.Language;
import asterism.bot.message.Message;
import asterism.storage.card.Cards;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.Holiday;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What is chosen for a group: a form in steps, each a verb of its own. The last steps ask what the
 * other features want to know.
 */
final class GroupForm {

  /** More fields than this do not fit into the form of every service. */
  private static final int FIELDS = 5;

  private static final int MOST_STEPS = 9;

  private static final May LEADERS =
      May.of(Standing.FACILITATOR, Standing.CO_CHAIR, Standing.ADMINISTRATOR);

  static final Option<String> KIND =
      Option.choice(
              "kind",
              codes(Group.Kind.values()),
              Map.ofEntries(
                  Map.entry("backbone team", "backbone"),
                  Map.entry("equipo de apoyo", "backbone"),
                  Map.entry("steering committee", "steering_committee"),
                  Map.entry("core", "steering_committee"),
                  Map.entry("comité directivo", "steering_committee"),
                  Map.entry("work group", "work_group"),
                  Map.entry("action team", "work_group"),
                  Map.entry("grupo de trabajo", "work_group"),
                  Map.entry("constelación", "constellation"),
                  Map.entry("community forum", "community_forum"),
                  Map.entry("foro comunitario", "community_forum")))
          .inQuotes();

  static final Option<String> RULE =
      Option.choice(
          "rule",
          codes(Group.DecisionRule.values()),
          Map.of("lazy", "light", "ligera", "light", "plena", "full", "formal", "full"));

  static final Option<String> VOICES =
      Option.choice(
          "voices",
          codes(Group.Voices.values()),
          Map.of(
              "organizations", "organization",
              "organización", "organization",
              "people", "person",
              "persona", "person"));

  static final Option<List<Holiday>> HOLIDAYS = HolidayLines.option("holidays");

  private static final List<Option<?>> FIRST = List.of(NAME, KIND, ZONE, LANGUAGE);
  private static final List<Option<?>> SECOND = List.of(RULE, VOICES, COUNTRY, HOLIDAYS);

  private final Supplier<List<Feature>> features;

  GroupForm(Supplier<List<Feature>> features) {
    this.features = features;
  }

  /** The steps of the form, the first of them typed. */
  List<Command> commands() {
    List<Command> commands = new ArrayList<>();
    for (List<Option<?>> fields : steps()) {
      int step = commands.size() + 1;
      commands.add(
          new Command(
                  ASTERISM,
                  verb(step),
                  step == 1 ? Spelling.WORD : Spelling.BUTTON,
                  Stream.concat(Stream.of(GROUP), fields.stream()).toList(),
                  Command.Answer.FORM,
                  call -> answer(call, step))
              .onlyFor(LEADERS));
    }
    return commands;
  }

  /** The form of a group, to be opened by a button. */
  static Invocation step(Group group, int step) {
    return Invocation.of(ASTERISM, verb(step)).with(GROUP, group.id());
  }

  private static String verb(int step) {
    return step == 1 ? "group" : "group_" + step;
  }

  /** What each step asks. */
  private List<List<Option<?>>> steps() {
    List<List<Option<?>>> steps = new ArrayList<>(List.of(FIRST, SECOND));
    List<Option<?>> others = new ArrayList<>();
    settings().forEach(setting -> others.add(setting.option()));
    for (int from = 0; from < others.size(); from += FIELDS) {
      steps.add(others.subList(from, Math.min(from + FIELDS, others.size())));
    }
    List<String> names = steps.stream().flatMap(List::stream).map(Option::name).toList();
    if (steps.size() > MOST_STEPS || names.stream().distinct().count() < names.size()) {
      throw new IllegalArgumentException("the form of a group cannot ask for " + names);
    }
    return steps;
  }

  private List<GroupSetting> settings() {
    return features.get().stream().flatMap(feature -> feature.groupSettings().stream()).toList();
  }

  /** Those whose fields are in a step. */
  private List<GroupSetting> settings(int step) {
    List<Option<?>> fields = steps().get(step - 1);
    return settings().stream().filter(setting -> fields.contains(setting.option())).toList();
  }

  private Reply answer(Call call, int step) {
    Group group = call.group();
    if (call.find(GROUP).filter(meant -> meant != group.id()).isPresent()) {
      throw UsageError.of("usage.old_button");
    }
    if (!Choices.anyOf(call, steps().get(step - 1))) {
      Reply form = Reply.asking(filled(call, group, step));
      return call.find(GROUP).isPresent()
          ? form
          : Reply.of(summary(call, group)).andAsking(filled(call, group, step));
    }
    Group kept = new Groups(call.transaction()).set(changed(call, group));
    if (call.find(HOLIDAYS).isPresent() || call.cleared(HOLIDAYS)) {
      list(call, kept, call.find(HOLIDAYS).orElse(List.of()));
    }
    settings(step)
        .forEach(setting -> setting.choose().keep(kept, call.arguments(), call.transaction()));
    new Cards(call.transaction()).touch(Welcome.GREETING, kept.id(), call.now());
    return Reply.of(
        Message.of(call.wording().say("group.kept", "group", kept.name()))
            .and(summary(call, kept)));
  }

  private Message summary(Call call, Group group) {
    return new GroupSummary(call, group).message(settings(), steps().size());
  }

  /** What was left blank goes back to what is chosen for all. */
  private static Group changed(Call call, Group now) {
    return new Group(
        now.id(),
        Choices.name(call, now.name()),
        call.find(KIND).map(code -> of(Group.Kind.class, code)).orElse(now.kind()),
        Choices.taken(call, ZONE, now.zone()),
        Choices.language(call, now.language()),
        Choices.taken(call, COUNTRY, now.country()),
        call.find(RULE).map(code -> of(Group.DecisionRule.class, code)).orElse(now.defaultRule()),
        call.find(VOICES).map(code -> of(Group.Voices.class, code)).orElse(now.voices()));
  }

  /** Days that have passed are not asked for any more, and stay. */
  private static void list(Call call, Group group, List<Holiday> listed) {
    LocalDate today = today(call, group);
    Map<LocalDate, Holiday> all = new TreeMap<>();
    Groups groups = new Groups(call.transaction());
    groups.holidays(group.id()).stream()
        .filter(holiday -> holiday.day().isBefore(today))
        .forEach(holiday -> all.put(holiday.day(), holiday));
    listed.forEach(holiday -> all.put(holiday.day(), holiday));
    groups.setHolidays(group.id(), List.copyOf(all.values()));
  }

  static List<Holiday> holidaysToCome(Call call, Group group) {
    LocalDate today = today(call, group);
    return new Groups(call.transaction())
        .holidays(group.id()).stream().filter(holiday -> !holiday.day().isBefore(today)).toList();
  }

  /** The day it is for the group. */
  static LocalDate today(Call call, Group group) {
    return LocalDate.ofInstant(call.now(), call.wordings().of(group).zone());
  }

  /** The form of a step with what is chosen now. */
  private Invocation filled(Call call, Group group, int step) {
    Invocation form = step(group, step);
    return switch (step) {
      case 1 -> {
        form = form.with(NAME, group.name()).with(KIND, Choices.code(group.kind()));
        form = Choices.with(form, ZONE, group.zone().map(ZoneId::getId));
        yield Choices.with(form, LANGUAGE, group.language().map(Choices::language));
      }
      case 2 -> {
        Language language = call.wording().language();
        form =
            form.with(RULE, Choices.code(group.defaultRule()))
                .with(VOICES, Choices.code(group.voices()));
        form =
            Choices.with(
                form, COUNTRY, group.country().map(code -> Countries.name(code, language)));
        yield form.with(HOLIDAYS, HolidayLines.of(holidaysToCome(call, group)));
      }
      default -> {
        for (GroupSetting setting : settings(step)) {
          Optional<String> now = setting.now().of(group, call.transaction(), call.wording());
          form = Choices.with(form, setting.option(), now);
        }
        yield form;
      }
    };
  }

  private static List<String> codes(Enum<?>[] choices) {
    return Arrays.stream(choices).map(Choices::code).toList();
  }

  private static <E extends Enum<E>> E of(Class<E> choices, String code) {
    return Enum.valueOf(choices, code.toUpperCase(Locale.ROOT));
  }
}
