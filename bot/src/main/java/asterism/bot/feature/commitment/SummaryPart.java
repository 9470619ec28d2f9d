package asterism.bot.feature.commitment;

import static java.util.stream.Collectors.joining;

import asterism.bot.feature.Stretch;
import asterism.bot.feature.Summarizing;
import asterism.bot.feature.Whereabouts;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.bot.picture.Panel;
import asterism.storage.Transaction;
import asterism.storage.people.Group;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The promises of an interval, as summaries tell of them. */
record SummaryPart(Whereabouts where) implements Summarizing {
  private static final int MOST_WITH_BUTTON = 2;
  private static final int MOST_SEEKING = 3;

  @Override
  public Message told(
      Section section, Group group, Stretch stretch, Transaction transaction, Wording wording) {
    if (section == Section.DECIDED || section == Section.PATHWAY) {
      return new Message(List.of());
    }
    Interval interval = Interval.of(group, stretch, transaction, where);
    WeekLines lines = new WeekLines(transaction, wording);
    return switch (section) {
      case NEEDS_YOU ->
          lines
              .helpWanted(interval.then().helpWanted(), MOST_WITH_BUTTON)
              .and(lines.seekingInShort(interval.then().seeking(), MOST_SEEKING));
      case KEPT -> lines.kept(interval.then().kept(stretch.since()));
      case NUMBERS -> numbers(interval, wording);
      case AHEAD -> lines.due(interval.due());
      case DECIDED, PATHWAY -> new Message(List.of());
    };
  }

  /** Nothing where nothing happened that is counted, now or the time before. */
  private static Message numbers(Interval interval, Wording wording) {
    Figures now = interval.figures();
    Figures before = interval.figuresBefore();
    if (!now.moved() && !before.moved()) {
      return new Message(List.of());
    }
    return Message.of(
            wording.say(
                "commit.figures",
                "on_time",
                counted(now.keptOnTime(), before.keptOnTime()),
                "late",
                counted(now.keptLate(), before.keptLate()),
                "moved",
                counted(now.renegotiated(), before.renegotiated()),
                "released",
                counted(now.released(), before.released()),
                "open",
                counted(now.open(), before.open()),
                "overdue",
                counted(now.late(), before.late())))
        .note(wording.say("commit.figures.change"));
  }

  private static Text counted(int now, int before) {
    int change = now - before;
    return Text.of(
        change == 0
            ? String.valueOf(now)
            : "%d (%s%d)".formatted(now, change > 0 ? "+" : "−", Math.abs(change)));
  }

  @Override
  public Optional<Panel> drawn(
      Group group, Stretch stretch, Transaction transaction, Wording wording) {
    Interval interval = Interval.withWeeks(group, stretch, transaction, where);
    List<Interval.Week> weeks = interval.weeks();
    boolean any =
        weeks.stream().anyMatch(week -> week.figures().moved() || week.figures().open() > 0);
    if (!any) {
      return Optional.empty();
    }
    List<Panel.Bar> bars = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (Interval.Week week : weeks) {
      Figures figures = week.figures();
      String day = wording.shortDay(LocalDate.ofInstant(week.until(), interval.zone()));
      bars.add(
          new Panel.Bar(
              day,
              List.of(figures.kept(), figures.renegotiated(), figures.released(), figures.open())));
      words.add(
          wording.plain(
              "commit.drawn.week",
              "day",
              day,
              "kept",
              figures.kept(),
              "moved",
              figures.renegotiated(),
              "released",
              figures.released(),
              "open",
              figures.open()));
    }
    return Optional.of(
        new Panel.Bars(
            wording.plain("commit.drawn"),
            List.of(
                wording.plain("commit.drawn.kept"),
                wording.plain("commit.drawn.moved"),
                wording.plain("commit.drawn.released"),
                wording.plain("commit.drawn.open")),
            bars,
            wording.plain("commit.drawn.words", "weeks", words.stream().collect(joining("; ")))));
  }

  @Override
  public Brief brief(Group group, Stretch stretch, Transaction transaction, Wording wording) {
    Interval interval = Interval.of(group, stretch, transaction, where);
    Then then = interval.then();
    Figures figures = interval.figures();
    List<Text> needs = new ArrayList<>();
    add(needs, "commit.brief.help", then.helpWanted().size(), wording);
    add(needs, "commit.brief.seeking", then.seeking().size(), wording);
    add(needs, "commit.brief.late", figures.late(), wording);
    List<Text> stands = new ArrayList<>();
    add(stands, "commit.brief.kept", figures.kept(), wording);
    add(stands, "commit.brief.open", figures.open(), wording);
    return new Brief(needs, stands);
  }

  private static void add(List<Text> all, String key, int n, Wording wording) {
    if (n > 0) {
      all.add(wording.say(key, "n", n));
    }
  }
}
