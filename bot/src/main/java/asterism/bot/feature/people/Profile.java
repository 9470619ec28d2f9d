package asterism.bot.feature.people;

import asterism.bot.command.Call;
import asterism.bot.command.Invocation;
import asterism.bot.command.Reply;
import asterism.bot.message.Block;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.people.ConflictOfInterest;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.RosterEvent;
import java.util.ArrayList;
import java.util.List;

/** The page of a person or an organization: how things stand, then all that ever changed. */
final class Profile {
  /** More events than anybody will turn pages to. */
  static final int ALL = 5000;

  private static final int LINES_A_PAGE = 12;
  private static final int MOST_BUTTONS = 3;

  private Profile() {}

  static Lines.Line large(Text text) {
    return new Lines.Line(text, false);
  }

  static Reply of(
      Call call,
      String name,
      List<Lines.Line> standing,
      List<ConflictOfInterest> conflicts,
      List<RosterEvent> history,
      Invocation shown,
      int page) {
    Wording wording = call.wording();
    List<Lines.Line> all = new ArrayList<>(standing);
    conflicts.forEach(conflict -> all.add(large(conflict(call, conflict))));
    EventWords words = Ground.words(call);
    history.forEach(event -> all.add(new Lines.Line(words.line(event), true)));
    Lines lines = new Lines(all, LINES_A_PAGE);
    int at = Math.min(page, lines.count());
    List<Button> buttons = new ArrayList<>(Turning.of(wording, shown, at, lines.count()));
    if (at == 1) {
      conflicts.stream()
          .limit(MOST_BUTTONS)
          .forEach(conflict -> buttons.add(ConflictVerbs.over(wording, conflict)));
    }
    return Reply.instead(
        new Message(List.of(new Block.Heading(Text.of(name))))
            .and(lines.page(at))
            .actions(buttons));
  }

  private static Text conflict(Call call, ConflictOfInterest conflict) {
    return call.wording()
        .say(
            "roster.conflict.line",
            "topic",
            conflict.topic(),
            "group",
            new Groups(call.transaction()).find(conflict.groupId()).map(Group::name).orElse(""));
  }
}
