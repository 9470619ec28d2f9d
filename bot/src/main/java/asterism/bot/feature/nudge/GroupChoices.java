package asterism.bot.feature.nudge;

import asterism.bot.command.Arguments;
import asterism.bot.command.Option;
import asterism.bot.feature.GroupSetting;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.nudge.GroupDigests;
import asterism.storage.nudge.WeeklyHour;
import asterism.storage.people.Group;
import asterism.storage.people.Ladder;
import asterism.storage.people.Ladders;
import asterism.storage.people.Mornings;
import com.ibm.icu.text.ListFormatter;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What a group chooses about reminders. What is cleared is as usual again. */
final class GroupChoices {
  private static final Option<List<Integer>> BEFORE = LadderOptions.days("remind_before", "7, 2");

  private static final Option<List<Integer>> AFTER =
      LadderOptions.days("remind_after", "1, 3, 7, 14");

  private static final Option<Integer> MOST = LadderOptions.most("remind_most");
  private static final Option<Optional<WeeklyHour>> WEEKLY = WeeklyOption.option("weekly");

  private final Clock clock;

  GroupChoices(Clock clock) {
    this.clock = clock;
  }

  List<GroupSetting> settings() {
    return List.of(
        rungs(
            BEFORE,
            "nudge.group.before",
            Ladder::before,
            (ladder, days) -> new Ladder(days, ladder.after(), ladder.most())),
        rungs(
            AFTER,
            "nudge.group.after",
            Ladder::after,
            (ladder, days) -> new Ladder(ladder.before(), days, ladder.most())),
        new GroupSetting(
            MOST,
            (group, transaction, wording) ->
                Optional.of(String.valueOf(new Ladders(transaction).of(group.id()).most())),
            keeping(
                MOST,
                Ladder::most,
                (ladder, most) -> new Ladder(ladder.before(), ladder.after(), most))),
        new GroupSetting(WEEKLY, GroupChoices::weekly, this::weekly));
  }

  /**
   * @param said the text of how many days it is
   */
  private GroupSetting rungs(
      Option<List<Integer>> option,
      String said,
      Function<Ladder, List<Integer>> part,
      BiFunction<Ladder, List<Integer>, Ladder> with) {
    return new GroupSetting(
        option,
        (group, transaction, wording) -> {
          List<Integer> days = part.apply(new Ladders(transaction).of(group.id()));
          return Optional.of(
              days.isEmpty() ? wording.plain("nudge.group.none") : LadderOptions.joined(days));
        },
        Optional.of(
            (group, transaction, wording) -> {
              List<Integer> days = part.apply(new Ladders(transaction).of(group.id()));
              return Optional.of(said(said, days, wording));
            }),
        keeping(option, part, with));
  }

  private static String said(String key, List<Integer> days, Wording wording) {
    return wording.plain(
        key,
        "n",
        days.size(),
        "days",
        ListFormatter.getInstance(wording.language().locale()).format(days),
        "last",
        days.isEmpty() ? 0 : days.get(days.size() - 1));
  }

  /** People are thought of anew when their reminders come on other days. */
  private <T> GroupSetting.Choose keeping(
      Option<T> option, Function<Ladder, T> part, BiFunction<Ladder, T, Ladder> with) {
    return (group, chosen, transaction) -> {
      Ladders ladders = new Ladders(transaction);
      Ladder now = ladders.of(group.id());
      Optional<T> wanted =
          chosen
              .find(option)
              .or(
                  () ->
                      chosen.cleared(option)
                          ? Optional.of(part.apply(Ladder.USUAL))
                          : Optional.empty());
      Ladder next = wanted.map(value -> with.apply(now, value)).orElse(now);
      if (!next.equals(now)) {
        ladders.choose(group.id(), next);
        new Mornings(transaction).wakeAll(clock.instant());
      }
    };
  }

  private void weekly(Group group, Arguments chosen, Transaction transaction) {
    GroupDigests digests = new GroupDigests(transaction);
    Optional<WeeklyHour> now = digests.chosen(group.id());
    Optional<WeeklyHour> wanted =
        chosen.cleared(WEEKLY) ? Optional.of(WeeklyHour.USUAL) : chosen.find(WEEKLY).orElse(now);
    if (!wanted.equals(now)) {
      digests.choose(group.id(), wanted, clock.instant());
    }
  }

  private static Optional<String> weekly(Group group, Transaction transaction, Wording wording) {
    return Optional.of(
        new GroupDigests(transaction)
            .chosen(group.id())
            .map(
                hour ->
                    wording.plain(
                        "nudge.group.weekly",
                        "day",
                        wording.weekday(hour.day()),
                        "time",
                        hour.time().getHour() + hour.time().toString().substring(2)))
            .orElseGet(() -> wording.plain("nudge.group.off")));
  }
}
