package asterism.bot.feature.pathway;

import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.pathway.StageMotion.Kind;
import java.util.List;
import java.util.Optional;

/**
 * The wording of a proposal about a stage, fixed when it is opened: what is proposed, why, and
 * which criteria are still open. Pure.
 */
final class MotionWords {
  /** What a proposal can be amended to is some 2,000 characters. */
  private static final int ROOM_FOR_OPEN = 1200;

  private MotionWords() {}

  /**
   * @param trail in the words of the group
   * @param to empty to be released
   */
  static String of(
      Kind kind, Trail trail, Optional<Integer> to, Optional<String> because, Wording wording) {
    StringBuilder words = new StringBuilder();
    words.append(
        wording.plain(
            "stage.wording",
            "kind",
            kind,
            "from",
            Said.stop(trail.stop(), wording),
            "to",
            to.map(number -> Said.stop(trail.route().at(number), wording)).orElse(Text.of(""))));
    because.ifPresent(
        why -> words.append('\n').append(wording.plain("stage.because", "because", why)));
    if (kind == Kind.ADVANCE) {
      words.append('\n').append(open(trail.readiness(), wording));
    }
    return words.toString();
  }

  private static String open(Readiness readiness, Wording wording) {
    List<Checked> open = readiness.open();
    StringBuilder named =
        new StringBuilder(
            wording.plain(
                "stage.wording.open", "n", open.size(), "of", readiness.criteria().size()));
    int told = 0;
    for (Checked each : open) {
      String line = "\n" + each.criterion().number() + ". " + each.criterion().words();
      if (named.length() + line.length() > ROOM_FOR_OPEN) {
        return named.append('\n').append(more(open.size() - told, wording)).toString();
      }
      named.append(line);
      told++;
    }
    return named.toString();
  }

  private static String more(int left, Wording wording) {
    return wording.plain("stage.more", "n", left);
  }
}
