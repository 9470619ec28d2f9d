package asterism.bot.feature.consensus;

import asterism.bot.message.Wording;
import com.ibm.icu.text.ListFormatter;
import java.util.ArrayList;
import java.util.List;

/** Names one after the other, cut where they would tire: "Food Bank, Library and 6 more". Pure. */
final class Row {
  private Row() {}

  /** Nothing for no names. */
  static String of(List<String> names, int most, Wording wording) {
    int more = names.size() - most;
    if (more <= 0) {
      return joined(names, wording);
    }
    List<String> shown = new ArrayList<>(names.subList(0, most));
    shown.add(wording.plain("consensus.tally.more", "n", more));
    return joined(shown, wording);
  }

  private static String joined(List<String> names, Wording wording) {
    return ListFormatter.getInstance(wording.language().locale()).format(names);
  }
}
