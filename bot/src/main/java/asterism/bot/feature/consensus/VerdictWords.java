package asterism.bot.feature.consensus;

import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.Proposal.Rule;
import asterism.storage.consensus.PublicDecisions.Stood;
import asterism.storage.consensus.Stance;
import asterism.storage.consensus.Tallied;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What came of a proposal and which test decided, for whoever never used the bot. Pure. */
final class VerdictWords {
  private static final int MOST = 6;

  private final Proposal closed;
  private final Wording wording;
  private final Tally tally;
  private final Judgement judgement;

  private final Function<Stance, String> names;

  private VerdictWords(
      Proposal closed, List<Tallied> voices, Wording wording, Function<Stance, String> names) {
    this.closed = closed;
    this.names = names;
    this.wording = wording;
    this.tally = Tally.ofTallied(voices);
    this.judgement = Judgement.of(closed.rule(), tally);
  }

  /**
   * @param closed it has a verdict
   * @param voices as they were tallied
   */
  static Text of(Proposal closed, List<Tallied> voices, Wording wording) {
    return new VerdictWords(
            closed, voices, wording, stance -> Row.of(names(voices, stance), MOST, wording))
        .said();
  }

  /** For everybody: voices of people are counted, not named. */
  static Text forAll(Proposal closed, List<Stood> voices, Wording wording) {
    List<Tallied> tallied =
        voices.stream()
            .map(each -> new Tallied(each.voiceId(), "", each.stance(), each.split()))
            .toList();
    return new VerdictWords(
            closed, tallied, wording, stance -> PublicPart.voices(stance, voices, wording))
        .said();
  }

  private Text said() {
    return switch (closed.verdict().orElseThrow()) {
      case ADOPTED -> adopted();
      case BLOCKED -> named("consensus.verdict.blocked", Stance.BLOCK);
      case RETURNED -> named("consensus.verdict.returned", Stance.STAND_ASIDE);
      case NOT_ADOPTED -> say(testOfSupport());
      case LAPSED -> lapsed();
      case WITHDRAWN -> wording.say("consensus.verdict.withdrawn");
      case SPREAD -> wording.say("consensus.verdict.spread");
    };
  }

  private Text adopted() {
    Text adopted =
        say(
            closed.rule() == Rule.LIGHT
                ? "consensus.verdict.adopted_light"
                : "consensus.verdict.adopted",
            "agree",
            tally.of(Stance.AGREE));
    int reserved = tally.of(Stance.RESERVATIONS);
    int aside = tally.of(Stance.STAND_ASIDE);
    return reserved + aside == 0
        ? adopted
        : adopted
            .and(Text.of(" "))
            .and(
                wording.say(
                    "consensus.verdict.though",
                    "reserved",
                    reserved,
                    "reservers",
                    names.apply(Stance.RESERVATIONS),
                    "both",
                    reserved > 0 && aside > 0,
                    "aside",
                    aside,
                    "asiders",
                    names.apply(Stance.STAND_ASIDE)));
  }

  private Text lapsed() {
    return say(
        "consensus.verdict.lapsed",
        "longer",
        closed.extendedForQuorum(),
        "asking",
        tally.of(Stance.QUESTION));
  }

  private String testOfSupport() {
    return switch (closed.rule()) {
      case LIGHT -> "consensus.verdict.not_adopted_light";
      case FULL, CHECK -> "consensus.verdict.not_adopted_full";
      case CONSTITUTIONAL ->
          judgement.test() == Judgement.Test.SUPPORT_OF_ALL
              ? "consensus.verdict.not_adopted_of_all"
              : "consensus.verdict.not_adopted_constitutional";
    };
  }

  private Text named(String key, Stance stance) {
    return say(key, "n", tally.of(stance), "names", names.apply(stance));
  }

  /** With the numbers that a verdict may name. */
  private Text say(String key, Object... more) {
    Stream<Object> numbers =
        Stream.of(
            "voices",
            tally.voices(),
            "heard",
            tally.heard(),
            "all",
            tally.allHeard(),
            "support",
            tally.support(),
            "needed",
            judgement.needed());
    return wording.say(key, Stream.concat(numbers, Stream.of(more)).toArray());
  }

  private static List<String> names(List<Tallied> voices, Stance stance) {
    return voices.stream()
        .filter(voice -> voice.stance().equals(Optional.of(stance)))
        .map(Tallied::name)
        .toList();
  }
}
