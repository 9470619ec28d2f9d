package asterism.bot.feature.setup;

import static java.util.stream.Collectors.joining;

import asterism.bot.command.Call;
import asterism.bot.command.Option;
import asterism.bot.day.PublicHolidays;
import asterism.bot.day.PublicHolidays.DayOff;
import asterism.bot.feature.GroupSetting;
import asterism.bot.message.Block;
import asterism.bot.message.Button;
import asterism.bot.message.Button.Look;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.people.Collaboratives;
import asterism.storage.people.Group;
import asterism.storage.people.Holiday;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is chosen for a group, in a private answer. */
final class GroupSummary {
  private static final int MOST_DAYS = 3;

  private final Call call;
  private final Group group;
  private final Wording wording;
  private final Wording ofGroup;

  GroupSummary(Call call, Group group) {
    this.call = call;
    this.group = group;
    this.wording = call.wording();
    this.ofGroup = call.wordings().of(group);
  }

  /**
   * @param settings what the other features ask
   * @param steps how many steps the form has
   */
  Message message(List<GroupSetting> settings, int steps) {
    Message message =
        new Message(List.of(new Block.Heading(wording.say("group.title", "group", group.name()))))
            .paragraph(wording.say("group.kind", "kind", Choices.called(wording, group.kind())))
            .paragraph(
                wording.say(
                    "group.zone",
                    "zone",
                    Zones.name(ofGroup.zone(), wording.language()),
                    "time",
                    Text.of(ofGroup.time(call.now())),
                    "chosen",
                    group.zone().isPresent()))
            .paragraph(
                wording.say(
                    "group.language",
                    "language",
                    Choices.called(wording, ofGroup.language().code()),
                    "chosen",
                    group.language().isPresent()))
            .paragraph(
                wording.say(
                    "group.decides",
                    "rule",
                    Choices.called(wording, group.defaultRule()),
                    "voices",
                    Choices.called(wording, group.voices())))
            .paragraph(publicHolidays());
    List<Holiday> own = GroupForm.holidaysToCome(call, group);
    if (!own.isEmpty()) {
      message =
          message.paragraph(
              wording.say(
                  "group.own", "days", days(own), "more", Math.max(0, own.size() - MOST_DAYS)));
    }
    for (GroupSetting setting : settings) {
      message = message.paragraph(chosen(setting));
    }
    return message.actions(buttons(steps));
  }

  private Text publicHolidays() {
    Optional<String> country =
        group.country().or(() -> new Collaboratives(call.transaction()).current().country());
    if (country.isEmpty()) {
      return wording.say("group.holidays.none");
    }
    String name = Countries.name(country.get(), wording.language());
    List<DayOff> next =
        PublicHolidays.next(
            country.get(), GroupForm.today(call, group), MOST_DAYS, wording.language());
    return next.isEmpty()
        ? wording.say("group.holidays.unknown", "country", name)
        : wording.say(
            "group.holidays",
            "country",
            name,
            "days",
            days(next.stream().map(each -> new Holiday(each.day(), each.name())).toList()));
  }

  /** Days are full of commas, so they are set apart otherwise. */
  private String days(List<Holiday> days) {
    return days.stream()
        .limit(MOST_DAYS)
        .map(
            day ->
                day.name().isEmpty()
                    ? wording.day(day.day())
                    : wording.plain("group.day", "day", day.day(), "name", day.name()))
        .collect(joining("; "));
  }

  private Text chosen(GroupSetting setting) {
    Option<?> option = setting.option();
    String now =
        setting
            .said()
            .orElse(setting.now())
            .of(group, call.transaction(), wording)
            .map(value -> option.choices().contains(value) ? Choices.called(wording, value) : value)
            .orElseGet(() -> wording.plain("group.open"));
    return wording.say(
        "group.setting", "what", wording.plain("asterism.option." + option.name()), "now", now);
  }

  private List<Button> buttons(int steps) {
    List<Button> buttons = new ArrayList<>();
    for (int step = 1; step <= steps; step++) {
      String key = "group.step." + Math.min(step, 3);
      buttons.add(Words.button(wording, Look.PLAIN, GroupForm.step(group, step), key));
    }
    return buttons;
  }
}
