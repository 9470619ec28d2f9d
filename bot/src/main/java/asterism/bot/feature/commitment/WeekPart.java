package asterism.bot.feature.commitment;

import asterism.bot.feature.GroupNews;
import asterism.bot.feature.Shortened;
import asterism.bot.feature.Stretch;
import asterism.bot.feature.Whereabouts;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.Commitment.State;
import asterism.storage.commitment.CommitmentLists;
import asterism.storage.commitment.Filter;
import asterism.storage.commitment.GroupWeek;
import asterism.storage.commitment.GroupWeek.Some;
import asterism.storage.people.Group;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The promises of a group's week: thanks for what was kept, by name; what is due, by name; what is
 * late as a number and without names; where help is wanted.
 */
record WeekPart(Whereabouts where) implements GroupNews {
  private static final int MOST = 10;
  private static final int MOST_WITH_BUTTON = 4;
  private static final int DAYS_AHEAD = 6; // and today

  /** That something is late is no reason to write by itself. */
  @Override
  public boolean any(Group group, Stretch stretch, Transaction transaction) {
    GroupWeek week = new GroupWeek(transaction, group.id());
    return kept(week, stretch).count() > 0
        || due(week, stretch).count() > 0
        || week.helpWanted(1).count() > 0
        || week.seeking(1).count() > 0;
  }

  @Override
  public Message told(Group group, Stretch stretch, Transaction transaction, Wording wording) {
    GroupWeek week = new GroupWeek(transaction, group.id());
    Function<Commitment, Text> kept = each -> line("kept_by", each, transaction, wording);
    Function<Commitment, Text> due = each -> line("due_on", each, transaction, wording);
    return listed(kept(week, stretch), "commit.week.kept", kept, wording)
        .and(listed(due(week, stretch), "commit.week.due", due, wording))
        .and(late(group, stretch, transaction, wording))
        .and(asking(week.helpWanted(MOST_WITH_BUTTON), "help_for", "join", transaction, wording))
        .and(asking(week.seeking(MOST_WITH_BUTTON), "someone_for", "take", transaction, wording));
  }

  private static Some kept(GroupWeek week, Stretch stretch) {
    return week.kept(stretch.since(), stretch.until(), MOST);
  }

  private static Some due(GroupWeek week, Stretch stretch) {
    LocalDate last = stretch.today().plusDays(DAYS_AHEAD);
    return week.due(stretch.today(), last, MOST);
  }

  /** In one block, a line each. */
  private static Message listed(
      Some some, String key, Function<Commitment, Text> line, Wording wording) {
    if (some.count() == 0) {
      return new Message(List.of());
    }
    Text all = wording.say(key, "n", some.count());
    for (Commitment each : some.first()) {
      all = all.and(Text.of("\n")).and(line.apply(each));
    }
    return Message.of(
        some.more() == 0
            ? all
            : all.and(Text.of("\n")).and(wording.say("commit.week.more", "n", some.more())));
  }

  private Message late(Group group, Stretch stretch, Transaction transaction, Wording wording) {
    Filter overdue =
        new Filter(
            Set.of(State.OPEN),
            Set.of(Filter.Mark.OVERDUE),
            Optional.of(group.id()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    int late =
        new CommitmentLists(transaction, where.in(transaction).unsaid())
            .count(overdue, stretch.until());
    return late == 0
        ? new Message(List.of())
        : Message.of(wording.say("commit.week.late", "n", late));
  }

  /** A block each, with what whoever reads it can do. */
  private static Message asking(
      Some some, String which, String verb, Transaction transaction, Wording wording) {
    if (some.count() == 0) {
      return new Message(List.of());
    }
    Message all = Message.of(wording.say("commit.week." + verb, "n", some.count()));
    for (Commitment each : some.first()) {
      all =
          all.paragraph(line(which, each, transaction, wording))
              .actions(List.of(Buttons.of(wording, verb, each)));
    }
    return some.more() == 0 ? all : all.note(wording.say("commit.week.more", "n", some.more()));
  }

  private static Text line(
      String which, Commitment commitment, Transaction transaction, Wording wording) {
    return wording.say(
        "commit.week." + which,
        "number",
        commitment.number(),
        "owner",
        Owner.of(commitment, transaction).in(wording),
        "day",
        commitment.due(),
        "what",
        Shortened.of(commitment.what()),
        "because",
        Shortened.of(commitment.helpWanted().orElse("")));
  }
}
