package asterism.bot.feature.summary;

import static java.util.Comparator.comparing;

import asterism.bot.feature.Stretch;
import asterism.bot.feature.Summarizing.Brief;
import asterism.bot.message.Block;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import java.util.ArrayList;
import java.util.List;

/**
 * The summary of all groups in one message of any service: those that need somebody first, with
 * what; then the others, in a line each; then the names of those where nothing happened.
 */
record TellingAll(Telling telling) {

  /** In characters, all groups together: one message of Discord's takes 4,000. */
  private static final int ROOM = 3100;

  /** Of that, for what stands above the lines. */
  private static final int HEADS = 250;

  /** In characters; a text of Slack's takes 3,000. */
  private static final int PARAGRAPH = 2500;

  private static final int LONGEST_LINE = 110;
  private static final int SHORTEST_LINE = 32;
  private static final int MOST_QUIET = 12;

  Message of(Stretch stretch, Transaction transaction, Wording wording, Telling.Manner manner) {
    List<Group> groups = new Groups(transaction).all();
    Message told = told(groups, stretch, transaction, wording);
    return manner == Telling.Manner.PRIVATELY
        ? told
        : telling.drawnOf(groups, stretch, transaction, wording).map(told::image).orElse(told);
  }

  private Message told(
      List<Group> groups, Stretch stretch, Transaction transaction, Wording wording) {
    List<GroupRow> rows =
        groups.stream()
            .map(group -> new GroupRow(group, brief(group, stretch, transaction, wording)))
            .toList();
    List<GroupRow> needing =
        rows.stream()
            .filter(GroupRow::needs)
            .sorted(comparing((GroupRow row) -> -row.brief().needs().size()))
            .toList();
    List<GroupRow> standing = rows.stream().filter(row -> !row.needs() && !row.quiet()).toList();
    List<GroupRow> quiet = rows.stream().filter(GroupRow::quiet).toList();
    int lines = needing.size() + standing.size();
    int longest =
        Math.min(LONGEST_LINE, Math.max(SHORTEST_LINE, (ROOM - HEADS) / Math.max(1, lines) - 1));
    Message all =
        new Message(
                List.of(new Block.Heading(wording.say("summary.all.heading", "n", rows.size()))))
            .note(Telling.interval(stretch, wording));
    all =
        listed(
            all,
            wording.say("summary.all.needing", "n", needing.size()),
            needing,
            longest,
            wording);
    all =
        listed(
            all,
            wording.say("summary.all.standing", "n", standing.size()),
            standing,
            longest,
            wording);
    return quiet.isEmpty() ? all : all.note(quiet(quiet, wording));
  }

  private Brief brief(Group group, Stretch stretch, Transaction transaction, Wording wording) {
    List<Text> needs = new ArrayList<>();
    List<Text> stands = new ArrayList<>();
    telling
        .summarizing()
        .forEach(
            each -> {
              Brief brief = each.brief(group, stretch, transaction, wording);
              needs.addAll(brief.needs());
              stands.addAll(brief.stands());
            });
    return new Brief(needs, stands);
  }

  /** A line each, in as few paragraphs as services take; as many lines as there is room for. */
  private static Message listed(
      Message all, Text head, List<GroupRow> rows, int longest, Wording wording) {
    if (rows.isEmpty()) {
      return all;
    }
    int room = ROOM - all.plain().length();
    Message with = all;
    Text paragraph = head;
    int used = head.plain().length();
    int shown = 0;
    for (GroupRow row : rows) {
      Text line = row.line(longest);
      int length = line.plain().length() + 1;
      if (used + length > room) {
        break;
      }
      if (paragraph.plain().length() + length > PARAGRAPH) {
        with = with.paragraph(paragraph);
        paragraph = line;
      } else {
        paragraph = paragraph.and(Text.of("\n")).and(line);
      }
      used += length;
      shown++;
    }
    with = with.paragraph(paragraph);
    int more = rows.size() - shown;
    return more == 0 ? with : with.note(wording.say("summary.all.more", "n", more));
  }

  private static Text quiet(List<GroupRow> quiet, Wording wording) {
    List<String> names = quiet.stream().limit(MOST_QUIET).map(row -> row.name()).toList();
    return wording.say(
        "summary.all.quiet",
        "names",
        String.join(", ", names),
        "more",
        quiet.size() - names.size());
  }
}
