package asterism.bot.feature.consensus;

import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.consensus.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** How a tally is said: how many voices were heard, where they stand, and who is missing. Pure. */
final class TallyWords {
  private static final int MOST = 10;

  private TallyWords() {}

  static Text of(List<Position> positions, Wording wording) {
    Tally tally = Tally.of(positions);
    List<String> standing = standing(positions, tally, wording);
    List<String> asking =
        names(positions, position -> position.stance().equals(Optional.of(Stance.QUESTION)));
    List<String> silent =
        names(positions, position -> position.stance().isEmpty() && !position.split());
    return wording.say(
        "consensus.tally",
        "heard",
        tally.heard(),
        "voices",
        tally.voices(),
        "all",
        tally.allHeard(),
        "said",
        !standing.isEmpty(),
        "standing",
        String.join(", ", standing),
        "asking",
        asking.size(),
        "questions",
        Row.of(asking, MOST, wording),
        "waiting",
        !silent.isEmpty(),
        "silent",
        Row.of(silent, MOST, wording));
  }

  /** "2 agree", "1 with reservations"; those who are split are named. */
  private static List<String> standing(List<Position> positions, Tally tally, Wording wording) {
    List<String> standing = new ArrayList<>();
    for (Sign sign : Sign.of(false)) {
      int count = tally.of(sign.stance());
      if (count > 0 && sign != Sign.QUESTION) {
        standing.add(wording.plain("consensus.tally.stance", "stance", sign.stance(), "n", count));
      }
    }
    if (tally.split() > 0) {
      String names = Row.of(names(positions, Position::split), MOST, wording);
      standing.add(wording.plain("consensus.tally.split", "n", tally.split(), "names", names));
    }
    return standing;
  }

  private static List<String> names(List<Position> positions, Predicate<Position> which) {
    return positions.stream().filter(which).map(position -> position.voice().name()).toList();
  }
}
