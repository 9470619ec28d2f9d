package asterism.bot.feature.summary;

import static asterism.bot.feature.summary.Options.NUMBER;
import static asterism.bot.feature.summary.Options.SCHEDULE;
import static asterism.bot.feature.summary.Options.SUMMARY;
import static asterism.bot.feature.summary.Options.WHEN;

import asterism.bot.command.Call;
import asterism.bot.command.Invocation;
import asterism.bot.command.Reply;
import asterism.bot.command.UsageError;
import asterism.bot.feature.Whereabouts;
import asterism.bot.message.Block;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.summary.SummarySchedule;
import asterism.storage.summary.SummarySchedules;
import asterism.storage.summary.SummarySchedules.Wanted;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When summaries come: said, listed, stopped. */
record Scheduling(Whereabouts where) {
  /** More at once nobody would read. */
  private static final int MOST = 8;

  Reply schedule(Call call) {
    return schedule(call, call.get(WHEN), false);
  }

  /**
   * @param ofAll whether it tells of all groups
   */
  Reply schedule(Call call, ScheduleReading read, boolean ofAll) {
    SummarySchedules schedules = new SummarySchedules(call.transaction());
    ZoneId zone = zone(call);
    Schedule schedule =
        new Schedule(
            read.turns().orElseThrow(), read.weeks(), call.groupToday(), read.time().orElseThrow());
    if (schedules.of(call.group().id()).size() >= MOST) {
      throw UsageError.of("summary.schedule.many", "most", MOST);
    }
    // of every so many weeks, the first is the one that comes next
    Schedule begun =
        new Schedule(
            schedule.turns(),
            schedule.weeks(),
            schedule.turns().from(call.groupToday()),
            schedule.time());
    Text words = ScheduleWords.of(begun, ofAll, call.wording());
    boolean made =
        schedules
            .make(
                new Wanted(call.group().id(), ofAll, begun.rule(), begun.starts(), begun.time()),
                call.by().id(),
                begun.next(call.now(), zone),
                call.now())
            .isPresent();
    if (!made) {
      return Reply.of(call.wording().say("summary.schedule.already", "schedule", words));
    }
    return Reply.of(
        Message.of(
                call.wording()
                    .say(
                        "summary.schedule.said",
                        "group",
                        call.group().name(),
                        "schedule",
                        words,
                        "all",
                        ofAll))
            .paragraph(ScheduleWords.dates(begun, call.now(), zone, call.wording()))
            .note(call.wording().say("summary.schedule.foot", "all", ofAll)));
  }

  Reply list(Call call) {
    Wording wording = call.wording();
    List<SummarySchedule> all = new SummarySchedules(call.transaction()).of(call.group().id());
    if (all.isEmpty()) {
      return Reply.instead(
          Message.of(wording.say("summary.list.empty", "group", call.group().name())));
    }
    Message message =
        new Message(
            List.of(new Block.Heading(wording.say("summary.list", "group", call.group().name()))));
    List<Button> buttons = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Schedule schedule = Schedule.of(all.get(i));
      message =
          message.paragraph(
              wording.say(
                  "summary.list.item",
                  "number",
                  i + 1,
                  "schedule",
                  ScheduleWords.of(schedule, all.get(i).ofAll(), wording),
                  "next",
                  ScheduleWords.day(schedule.next(call.now(), zone(call)), zone(call), wording)));
      buttons.add(stop(all.get(i), i + 1, call));
    }
    return Reply.instead(message.actions(buttons).note(wording.say("summary.list.foot")));
  }

  private static Button stop(SummarySchedule schedule, int number, Call call) {
    return new Button(
        Invocation.of(SUMMARY, "off")
            .with(SCHEDULE, schedule.id())
            .with(Options.GROUP, call.group().id())
            .id(),
        call.wording().plain("summary.off.button", "number", number),
        call.wording().plain("summary.off.button.description", "number", number),
        Button.Look.PLAIN);
  }

  Reply off(Call call) {
    SummarySchedules schedules = new SummarySchedules(call.transaction());
    List<SummarySchedule> all = schedules.of(call.group().id());
    SummarySchedule chosen = chosen(call, all);
    schedules.stop(chosen.id(), call.by().id(), call.now());
    boolean last = !chosen.ofAll() && all.stream().filter(each -> !each.ofAll()).count() == 1;
    return Reply.of(
        call.wording()
            .say(
                "summary.off.said",
                "schedule",
                ScheduleWords.of(Schedule.of(chosen), chosen.ofAll(), call.wording()),
                "last",
                last));
  }

  private static SummarySchedule chosen(Call call, List<SummarySchedule> all) {
    Optional<Integer> button = call.find(SCHEDULE);
    if (button.isPresent()) {
      return all.stream()
          .filter(each -> each.id() == button.get())
          .findFirst()
          .orElseThrow(() -> UsageError.of("summary.off.over"));
    }
    if (all.isEmpty()) {
      throw UsageError.of("summary.off.none", "group", call.group().name());
    }
    Optional<Integer> number = call.find(NUMBER);
    if (number.isEmpty() && all.size() > 1) {
      throw UsageError.of("summary.off.which", "n", all.size());
    }
    int chosen = number.orElse(1);
    if (chosen > all.size()) {
      throw UsageError.at(NUMBER, "summary.off.unknown", "number", chosen, "n", all.size());
    }
    return all.get(chosen - 1);
  }

  private ZoneId zone(Call call) {
    return where.in(call.transaction()).of(call.group());
  }
}
