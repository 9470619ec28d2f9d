package asterism.bot.feature.commitment;

import asterism.bot.command.Joint;
import asterism.bot.command.Option;
import asterism.bot.day.Period;
import java.util.List;
import java.util.Map;

/** What {@code /commit} may be told. */
final class Options {
  static final String COMMIT = "commit";
  static final int LONGEST_WHAT = 500;

  /** The shortest that a service takes in one field. */
  private static final int LONGEST_LINES = 3000;

  static final Option<String> WHAT = Option.text("what", LONGEST_WHAT).needed();
  static final Option<Option.Named> BY = Option.day("by").after(Joint.BY).needed();
  static final Option<String> STRATEGY = Option.text("strategy", 100).inQuotes();
  static final Option<String> ORG = Option.text("org", 100).inQuotes();

  /** To whom it is offered, or whose promises are listed. */
  static final Option<Option.Mentioned> WHO = Option.person("who");

  static final Option<String> LINES = Option.lines("lines", LONGEST_LINES).needed();
  static final Option<Integer> NUMBER = Option.number("number").needed();
  static final Option<Option.Mentioned> PERSON = Option.person("person").after(Joint.TO).needed();
  static final Option<Option.Named> TO = Option.day("to").after(Joint.TO).needed();

  /** Another day than the one asked for; without it, that one. */
  static final Option<Option.Named> OTHER_DAY = Option.day("to").after(Joint.TO);

  static final Option<String> OTHER_WORDS = Option.text("what", LONGEST_WHAT);
  static final Option<String> BECAUSE = Option.text("because", 500).after(Joint.BECAUSE);
  static final Option<String> WHY = BECAUSE.needed();

  /** Which offer or handover is answered: the event's id. */
  static final Option<Integer> REQUEST = Option.number("request").forButtons();

  static final Option<String> FILTER =
      Option.choice(
          "filter",
          List.of("open", "mine", "overdue", "kept", "offered", "said", "help", "conversation"),
          Map.ofEntries(
              Map.entry("abiertos", "open"),
              Map.entry("míos", "mine"),
              Map.entry("mios", "mine"),
              Map.entry("vencidos", "overdue"),
              Map.entry("cumplidos", "kept"),
              Map.entry("ofrecidos", "offered"),
              Map.entry("dichos", "said"),
              Map.entry("ayuda", "help"),
              Map.entry("conversación", "conversation"),
              Map.entry("conversacion", "conversation")));

  /** What came of a conversation. */
  static final Option<String> NOTE = Option.text("note", LONGEST_WHAT).needed();

  static final Option<Option.Named> SINCE = Option.dayPast("since").after(Joint.SINCE);
  static final Option<Option.Named> UNTIL = Option.dayPast("until").after(Joint.UNTIL);

  /** Until when it is put aside. */
  static final Option<Option.Named> ASIDE = Option.anyDay("until").after(Joint.UNTIL).needed();

  static final Option<Period> EVERY = Option.period("period").needed();

  /** Which day of the period; none where the period is a day in itself. */
  static final Option<String> TURN = Option.text("day", 60).after(Joint.BY);

  static final Option<Integer> PAGE = Option.number("page").forButtons();

  private Options() {}
}
