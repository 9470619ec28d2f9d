package asterism.bot.feature.people;

import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import java.util.ArrayList;
import java.util.List;

/** A long row of names, cut where it would tire: "Maria, James and 12 more". Pure. */
final class Cut {
  private static final int MOST = 6;
  private static final int LONGEST = 450;

  private Cut() {}

  /** At least one of them, then as many as are easily read, and how many more there are. */
  static Text of(List<Text> names, Wording wording) {
    List<Text> shown = new ArrayList<>();
    int length = 0;
    for (Text name : names) {
      length += name.plain().length();
      if (!shown.isEmpty() && (shown.size() == MOST || length > LONGEST)) {
        break;
      }
      shown.add(name);
    }
    int more = names.size() - shown.size();
    Text row = Lines.joined(shown);
    return more == 0 ? row : wording.say("roster.and_more", "names", row, "more", more);
  }
}
