package asterism.bot.feature.commitment;

import asterism.bot.feature.Shortened;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.commitment.Commitment;
import java.util.List;

/** How a group is told of its promises, in its digest and in summaries alike. */
record WeekLines(Transaction transaction, Wording wording) {
  private static final int MOST = 10;
  private static final Message NOTHING = new Message(List.of());

  Message kept(List<Commitment> kept) {
    return listed(kept, MOST, "commit.week.kept", "kept_by");
  }

  Message due(List<Commitment> due) {
    return listed(due, MOST, "commit.week.due", "due_on");
  }

  Message late(int late) {
    return late == 0 ? NOTHING : Message.of(wording.say("commit.week.late", "n", late));
  }

  Message helpWanted(List<Commitment> some, int most) {
    return asking(some, most, "help_for", "join");
  }

  Message seeking(List<Commitment> some, int most) {
    return asking(some, most, "someone_for", "take");
  }

  /** The same without a button for each, where there is little room. */
  Message seekingInShort(List<Commitment> some, int most) {
    return listed(some, most, "commit.week.take", "someone_for");
  }

  /** In one block, a line each. */
  private Message listed(List<Commitment> some, int most, String key, String which) {
    if (some.isEmpty()) {
      return NOTHING;
    }
    Text all = wording.say(key, "n", some.size());
    for (Commitment each : first(some, most)) {
      all = all.and(Text.of("\n")).and(line(which, each));
    }
    return Message.of(
        some.size() <= most ? all : all.and(Text.of("\n")).and(more(some.size() - most)));
  }

  /** A block each, with what whoever reads it can do. */
  private Message asking(List<Commitment> some, int most, String which, String verb) {
    if (some.isEmpty()) {
      return NOTHING;
    }
    Message all = Message.of(wording.say("commit.week." + verb, "n", some.size()));
    for (Commitment each : first(some, most)) {
      all = all.paragraph(line(which, each)).actions(List.of(Buttons.of(wording, verb, each)));
    }
    return some.size() <= most ? all : all.note(more(some.size() - most));
  }

  private static List<Commitment> first(List<Commitment> some, int most) {
    return some.subList(0, Math.min(most, some.size()));
  }

  private Text more(int more) {
    return wording.say("commit.week.more", "n", more);
  }

  private Text line(String which, Commitment commitment) {
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
