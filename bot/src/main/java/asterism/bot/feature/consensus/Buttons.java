package asterism.bot.feature.consensus;

import static asterism.bot.feature.consensus.Options.CONSENSUS;
import static asterism.bot.feature.consensus.Options.NUMBER;
import static asterism.bot.feature.consensus.Options.STANCE;
import static asterism.bot.feature.consensus.Options.VERSION;

import asterism.bot.command.Invocation;
import asterism.bot.message.Button;
import asterism.bot.message.Button.Look;
import asterism.bot.message.Wording;
import asterism.storage.consensus.Proposal;
import java.util.List;
import java.util.stream.Stream;

/** The buttons of a proposal: each is a verb of {@code /consensus} with its number given. */
final class Buttons {
  /** What there is room for beside a line and a look at the proposal. */
  private static final int LIKELIEST = 4;

  private Buttons() {}

  /** Every stance there is to it, none of them before the others. */
  static List<Button> stances(Wording wording, Proposal proposal) {
    return Sign.of(proposal.isCheck()).stream().map(sign -> say(wording, proposal, sign)).toList();
  }

  /**
   * At most 5: the likeliest stances, and a look at all that was said, where the others are. No
   * answer to a temperature check is likelier than another.
   */
  static List<Button> likeliest(Wording wording, Proposal proposal) {
    if (proposal.isCheck()) {
      return List.of(show(wording, proposal));
    }
    return Stream.concat(
            stances(wording, proposal).stream().limit(LIKELIEST),
            Stream.of(show(wording, proposal)))
        .toList();
  }

  /** The record of it: every wording, who stands where and why. */
  static Button show(Wording wording, Proposal proposal) {
    return of(wording, "show", proposal);
  }

  /**
   * A verb that needs but the number. Its texts are {@code consensus.<verb>.button} and {@code
   * .button.description}.
   */
  static Button of(Wording wording, String verb, Proposal proposal) {
    String key = CONSENSUS + "." + verb + ".button";
    return new Button(
        Invocation.of(CONSENSUS, verb).with(NUMBER, proposal.number()).id(),
        wording.plain(key),
        wording.plain(key + ".description", "number", proposal.number()),
        Look.PLAIN);
  }

  private static Button say(Wording wording, Proposal proposal, Sign sign) {
    return new Button(
        Invocation.of(CONSENSUS, "say")
            .with(NUMBER, proposal.number())
            .with(STANCE, sign.code())
            .with(VERSION, proposal.version())
            .id(),
        wording.plain("consensus.say.button", "sign", sign.picture(), "stance", sign),
        wording.plain(
            "consensus.say.button.description", "stance", sign, "number", proposal.number()),
        Look.PLAIN);
  }
}
