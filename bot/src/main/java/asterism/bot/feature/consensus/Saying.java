package asterism.bot.feature.consensus;

import static asterism.bot.feature.consensus.Options.BECAUSE;
import static asterism.bot.feature.consensus.Options.CONSENSUS;
import static asterism.bot.feature.consensus.Options.NUMBER;
import static asterism.bot.feature.consensus.Options.ORG;
import static asterism.bot.feature.consensus.Options.STANCE;
import static asterism.bot.feature.consensus.Options.VERSION;
import static asterism.bot.feature.consensus.Options.VOICE;
import static asterism.bot.feature.consensus.Options.WHY;

import asterism.bot.command.Call;
import asterism.bot.command.Invocation;
import asterism.bot.command.Reply;
import asterism.bot.command.UsageError;
import asterism.bot.feature.Shortened;
import asterism.bot.feature.Whereabouts;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.storage.consensus.Act;
import asterism.storage.consensus.Acts.Said;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.Stance;
import asterism.storage.consensus.Voice;
import asterism.storage.people.Person;
import java.util.List;
import java.util.Optional;

/** Stances given by a button or a command, and why. */
final class Saying {
  private static final String WITHDRAW = "withdraw";

  private final Whereabouts where;

  Saying(Whereabouts where) {
    this.where = where;
  }

  Reply say(Call call) {
    Proposal proposal = Docket.lockOpen(call);
    requireTheWordsSeen(call, proposal);
    Optional<Stance> stance = stance(call, proposal);
    if (proposal.isCheck()) {
      return heard(call, proposal, Optional.empty(), stance, call.find(BECAUSE));
    }
    List<Voice> theirs = voicesOf(call, proposal, call.by());
    if (theirs.isEmpty()) {
      throw Strangers.error(call, proposal);
    }
    Optional<Voice> voice = chosen(call, theirs);
    if (voice.isPresent()) {
      return heard(call, proposal, voice, stance, call.find(BECAUSE));
    }
    if (call.find(BECAUSE).isPresent()) { // too long for a button, and not to be typed twice
      throw UsageError.at(
          ORG,
          "consensus.for_whom.typed",
          "number",
          proposal.number(),
          "organizations",
          names(theirs));
    }
    return Reply.of(forWhom(call, proposal, call.get(STANCE), theirs));
  }

  /** The reason for what somebody said last. */
  Reply why(Call call) {
    Proposal proposal = Docket.lockOpen(call);
    requireTheWordsSeen(call, proposal);
    List<Voice> theirs = proposal.isCheck() ? List.of() : voicesOf(call, proposal, call.by());
    Optional<Voice> voice = chosen(call, theirs);
    Optional<Act> last =
        Round.of(proposal, call.transaction())
            .latest(call.by().id(), voice.flatMap(Voice::organizationId));
    if (last.flatMap(Act::stance).isEmpty()) {
      throw UsageError.of("consensus.why.nothing", "number", proposal.number());
    }
    Act stance = last.get();
    new Hearing(call.transaction(), where, call.now())
        .hear(
            proposal,
            voice,
            new Said(
                proposal.version(),
                stance.personId(),
                stance.organizationId(),
                stance.stance(),
                Optional.of(call.get(WHY)),
                Act.Source.SAID,
                stance.at(), // a reason makes it no later
                Optional.empty()));
    return Reply.of(call.wording().say("consensus.why.said", "number", proposal.number()));
  }

  /** Nobody agrees to words that they have not seen: a button may be older than they are. */
  private static void requireTheWordsSeen(Call call, Proposal proposal) {
    if (call.find(VERSION).filter(seen -> seen != proposal.version()).isPresent()) {
      throw UsageError.of("consensus.reworded", "number", proposal.number());
    }
  }

  private Reply heard(
      Call call,
      Proposal proposal,
      Optional<Voice> voice,
      Optional<Stance> stance,
      Optional<String> because) {
    Hearing.Heard heard =
        new Hearing(call.transaction(), where, call.now())
            .hear(
                proposal,
                voice,
                new Said(
                    proposal.version(),
                    call.by().id(),
                    voice.flatMap(Voice::organizationId),
                    stance,
                    because,
                    Act.Source.SAID,
                    call.now(),
                    Optional.empty()));
    Reply reply = Reply.of(new Receipt(call).of(proposal, heard));
    return Receipt.asksWhy(heard.act()) && !heard.again()
        ? reply.andAsking(Receipt.asking(proposal, voice))
        : reply;
  }

  static List<Voice> voicesOf(Call call, Proposal proposal, Person person) {
    return new Delegations(call.transaction(), call.now())
        .of(proposal, person.id(), Docket.today(call, proposal));
  }

  /** For whom they speak; empty where they have to be asked. */
  static Optional<Voice> chosen(Call call, List<Voice> theirs) {
    Optional<Integer> number = call.find(VOICE);
    if (number.isPresent()) {
      return theirs.stream().filter(voice -> voice.id() == number.get()).findFirst();
    }
    Optional<String> name = call.find(ORG);
    if (name.isPresent()) {
      return Optional.of(
          theirs.stream()
              .filter(voice -> voice.name().equalsIgnoreCase(name.get().strip()))
              .findFirst()
              .orElseThrow(() -> notTheirs(call.get(NUMBER), name.get(), theirs)));
    }
    return theirs.size() == 1 ? Optional.of(theirs.get(0)) : Optional.empty();
  }

  private static UsageError notTheirs(int number, String name, List<Voice> theirs) {
    return UsageError.at(
        ORG,
        "consensus.not_their_organization",
        "number",
        number,
        "name",
        name,
        "organizations",
        names(theirs),
        "example",
        theirs.isEmpty() ? name : theirs.get(0).name());
  }

  static String names(List<Voice> voices) {
    return String.join(", ", voices.stream().map(Voice::name).toList());
  }

  static Message forWhom(Call call, Proposal proposal, String stance, List<Voice> theirs) {
    List<Button> buttons =
        theirs.stream()
            .map(
                voice ->
                    new Button(
                        Invocation.of(CONSENSUS, "say")
                            .with(NUMBER, proposal.number())
                            .with(STANCE, stance)
                            .with(VERSION, proposal.version())
                            .with(VOICE, voice.id())
                            .id(),
                        Shortened.to(voice.name(), Shortened.LABEL),
                        Shortened.to(
                            call.wording()
                                .plain("consensus.for_whom.description", "voice", voice.name()),
                            Shortened.LABEL),
                        Button.Look.PLAIN))
            .toList();
    return Message.of(call.wording().say("consensus.for_whom", "number", proposal.number()))
        .actions(buttons);
  }

  /** Empty to take back what was said. */
  static Optional<Stance> stance(Call call, Proposal proposal) {
    String code = call.get(STANCE);
    if (code.equals(WITHDRAW)) {
      return Optional.empty();
    }
    Sign sign = Sign.ofCode(code).orElseThrow();
    if (sign.stance().isTemperature() != proposal.isCheck()) {
      throw UsageError.at(
          STANCE, "consensus.other_kind", "number", proposal.number(), "check", proposal.isCheck());
    }
    return Optional.of(sign.stance());
  }
}
