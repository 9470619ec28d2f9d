package asterism.bot.feature.consensus;

import asterism.bot.feature.Shortened;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.consensus.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which voices stand where, a line a stance, with the reasons of those who do not simply agree.
 * Pure.
 */
final class StandingWords {
  private static final int MOST_NAMED = 10;
  private static final int LONGEST_REASON = 160;

  /** More reasons than this are left to the record: the buttons are to stay near. */
  private static final int MOST_REASONS = 8;

  private StandingWords() {}

  static List<Text> of(List<Position> positions, Wording wording) {
    long reasons = positions.stream().filter(position -> reason(position).isPresent()).count();
    boolean all = reasons <= MOST_REASONS;
    List<Text> lines = new ArrayList<>();
    for (Sign sign : Sign.of(false)) {
      List<Position> there =
          positions.stream()
              .filter(position -> position.stance().equals(Optional.of(sign.stance())))
              .toList();
      if (!there.isEmpty()) {
        lines.add(
            line(
                StanceWords.of(sign.stance(), wording), there, all || sign == Sign.BLOCK, wording));
      }
    }
    List<Position> split = positions.stream().filter(Position::split).toList();
    if (!split.isEmpty()) {
      lines.add(line(wording.say("consensus.standing.split"), split, all, wording));
    }
    return lines;
  }

  private static Text line(Text stance, List<Position> there, boolean reasons, Wording wording) {
    Text line = stance.and(Text.of(": "));
    int named = Math.min(MOST_NAMED, there.size());
    for (int i = 0; i < named; i++) {
      line = line.and(Text.of(i == 0 ? "" : ", ")).and(voice(there.get(i), reasons, wording));
    }
    return named == there.size()
        ? line
        : line.and(Text.of(" "))
            .and(wording.say("consensus.standing.more", "n", there.size() - named));
  }

  private static Text voice(Position position, boolean reasons, Wording wording) {
    Text name = Text.of(position.voice().name());
    return reason(position)
        .filter(because -> reasons)
        .map(because -> Shortened.to(because, LONGEST_REASON))
        .map(because -> name.and(wording.say("consensus.standing.because", "because", because)))
        .orElse(name);
  }

  /** Of those who do not simply agree. */
  private static Optional<String> reason(Position position) {
    return position.stance().equals(Optional.of(Stance.AGREE))
        ? Optional.empty()
        : position.by().stream().flatMap(act -> act.because().stream()).findFirst();
  }
}
