package asterism.bot.feature.consensus;

import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.consensus.Act;
import asterism.storage.consensus.Stance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How a temperature is said: how many gave what, and whom to hear. Pure. */
final class SpreadWords {
  private static final int MOST = 10;

  private SpreadWords() {}

  /**
   * @param latestPerPerson acts that count
   * @param names of all who answered, by person
   */
  static Text of(List<Act> latestPerPerson, Map<Long, String> names, Wording wording) {
    Spread spread = Spread.of(latestPerPerson);
    List<String> toHear = spread.toHear().stream().map(names::get).toList();
    return wording.say(
        "consensus.spread",
        "n",
        spread.answered(),
        "given",
        String.join(", ", given(spread, wording)),
        "cold",
        toHear.size(),
        "names",
        Row.of(toHear, MOST, wording));
  }

  /** From five down. */
  private static List<String> given(Spread spread, Wording wording) {
    List<String> given = new ArrayList<>();
    for (Sign sign : Sign.of(true)) {
      Stance stance = sign.stance();
      if (spread.of(stance) > 0) {
        given.add(
            0, wording.plain("consensus.spread.gave", "n", spread.of(stance), "stance", stance));
      }
    }
    return given;
  }
}
