package asterism.bot.feature.consensus;

import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.consensus.Proposal.Rule;
import asterism.storage.people.Group;

/** How a rule is said, with the numbers that follow from it. Pure. */
final class RuleWords {
  private RuleWords() {}

  /**
   * @param voices how many there are
   */
  static Text of(Rule rule, Group.Voices whose, int voices, Wording wording) {
    int needed = Judgement.quorum(rule, voices);
    return wording.say(
        key(rule),
        "voices",
        voices,
        "needed",
        needed,
        "all",
        needed == voices,
        "support",
        voices / 2 + 1,
        "whose",
        whose);
  }

  private static String key(Rule rule) {
    return switch (rule) {
      case LIGHT -> "consensus.rule.light";
      case FULL -> "consensus.rule.full";
      case CONSTITUTIONAL -> "consensus.rule.constitutional";
      case CHECK -> "consensus.rule.check";
    };
  }
}
