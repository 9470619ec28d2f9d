package asterism.bot.feature.summary;

import static java.util.Comparator.comparing;

import asterism.bot.feature.Shortened;
import asterism.bot.feature.Stretch;
import asterism.bot.feature.Summarizing.Brief;
import asterism.bot.message.Block;
import asterism.bot.message.Message;
import asterism.bot.message.Part;
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
  private static final int ROOM = 3300;

  /** In characters; a text of Slack's takes 3,000. */
  private static final int PARAGRAPH = 2500;

  private static final int LONGEST_LINE = 110;
  private static final int SHORTEST_LINE = 32;
  private static final int NAME = 24;
  private static final int MOST_QUIET = 12;

  /** What a group is told of in. */
  private record Row(Group group, Brief brief) {
    boolean needs() {
      return !brief.needs().isEmpty();
    }

    boolean quiet() {
      return brief.needs().isEmpty() && brief.stands().isEmpty();
    }
  }

  Message of(Stretch stretch, Transaction transaction, Wording wording, Telling.Manner manner) {
    List<Group> groups = new Groups(transaction).all();
    Message told = told(groups, stretch, transaction, wording);
    return manner == Telling.Manner.PRIVATELY
        ? told
        : telling.drawnOf(groups, stretch, transaction, wording).map(told::image).orElse(told);
  }

  private Message told(
      List<Group> groups, Stretch stretch, Transaction transaction, Wording wording) {
    List<Row> rows =
        groups.stream()
            .map(group -> new Row(group, brief(group, stretch, transaction, wording)))
            .toList();
    List<Row> needing =
        rows.stream()
            .filter(Row::needs)
            .sorted(comparing((Row row) -> -row.brief().needs().size()))
            .toList();
    List<Row> standing = rows.stream().filter(row -> !row.needs() && !row.quiet()).toList();
    List<Row> quiet = rows.stream().filter(Row::quiet).toList();
    int lines = needing.size() + standing.size();
    int longest = Math.min(LONGEST_LINE, Math.max(SHORTEST_LINE, ROOM / Math.max(1, lines)));
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
      Message all, Text head, List<Row> rows, int longest, Wording wording) {
    if (rows.isEmpty()) {
      return all;
    }
    int room = ROOM - all.plain().length();
    Message with = all;
    Text paragraph = head;
    int used = head.plain().length();
    int shown = 0;
    for (Row row : rows) {
      Text line = line(row, longest);
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

  /** As much of what there is to say as the line has room for, the weightiest first. */
  private static Text line(Row row, int longest) {
    List<Text> items = new ArrayList<>(row.brief().needs());
    items.addAll(row.brief().stands());
    Text name = Text.of(Shortened.to(row.group().name(), NAME));
    Text line = Text.of(new Part.Strong(name.parts()));
    String joint = ": ";
    for (Text item : items) {
      if (line.plain().length() + joint.length() + item.plain().length() > longest) {
        break;
      }
      line = line.and(Text.of(joint)).and(item);
      joint = " · ";
    }
    return line;
  }

  private static Text quiet(List<Row> quiet, Wording wording) {
    List<String> names =
        quiet.stream()
            .limit(MOST_QUIET)
            .map(row -> Shortened.to(row.group().name(), NAME))
            .toList();
    return wording.say(
        "summary.all.quiet",
        "names",
        String.join(", ", names),
        "more",
        quiet.size() - names.size());
  }
}
