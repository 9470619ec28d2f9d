package asterism.bot.feature.export;

import asterism.bot.command.Call;
import asterism.bot.command.Joint;
import asterism.bot.command.Option;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What people say when they take the record along. */
final class Options {
  static final String SUMMARY = "summary";
  static final String GROUP = "group";
  static final String CSV = "csv";
  static final String PAGE = "page";
  static final String CALENDAR = "calendar";

  static final String ALL = "all";

  static final Option<String> FORMAT =
      Option.choice(
          "format",
          List.of(CSV, PAGE, CALENDAR),
          Map.ofEntries(
              Map.entry("table", CSV),
              Map.entry("tables", CSV),
              Map.entry("excel", CSV),
              Map.entry("tabla", CSV),
              Map.entry("tablas", CSV),
              Map.entry("html", PAGE),
              Map.entry("página", PAGE),
              Map.entry("pagina", PAGE),
              Map.entry("ics", CALENDAR),
              Map.entry("calendario", CALENDAR)));

  static final Option<String> WHOSE =
      Option.choice(
          "whose",
          List.of(GROUP, ALL),
          Map.of("grupo", GROUP, "todos", ALL, "everybody", ALL, "everyone", ALL));

  static final Option<Option.Named> SINCE = Option.dayPast("since").after(Joint.SINCE);
  static final Option<Option.Named> UNTIL = Option.dayPast("until").after(Joint.UNTIL);

  /** Which group a button means, wherever it is pressed. */
  static final Option<Integer> GROUP_ID = Option.number("group").forButtons();

  private Options() {}

  /** Of whose record it is; empty: of all groups. */
  static Optional<Group> group(Call call) {
    return call.find(WHOSE).filter(ALL::equals).isPresent()
        ? Optional.empty()
        : Optional.of(
            call.find(GROUP_ID)
                .map(id -> new Groups(call.transaction()).group(id))
                .orElseGet(call::group));
  }
}
