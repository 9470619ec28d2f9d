package asterism.bot.feature.summary;

import asterism.bot.feature.Shortened;
import asterism.bot.feature.Summarizing.Brief;
import asterism.bot.message.Part;
import asterism.bot.message.Text;
import asterism.storage.people.Group;
import java.util.ArrayList;
import java.util.List;

/** A group among all of them: in one line. Pure. */
record GroupRow(Group group, Brief brief) {
  private static final int NAME = 24;

  boolean needs() {
    return !brief.needs().isEmpty();
  }

  /** Whether there is nothing to say of it. */
  boolean quiet() {
    return brief.needs().isEmpty() && brief.stands().isEmpty();
  }

  String name() {
    return Shortened.to(group.name(), NAME);
  }

  /** As much of what there is to say as there is room for, the weightiest first. */
  Text line(int longest) {
    List<Text> items = new ArrayList<>(brief.needs());
    items.addAll(brief.stands());
    Text line = Text.of(new Part.Strong(Text.of(name()).parts()));
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
}
