package asterism.bot.feature.consensus;

import static asterism.bot.feature.consensus.Options.BECAUSE;
import static asterism.bot.feature.consensus.Options.CONSENSUS;
import static asterism.bot.feature.consensus.Options.NUMBER;
import static asterism.bot.feature.consensus.Options.ORG;
import static asterism.bot.feature.consensus.Options.PERSON;
import static asterism.bot.feature.consensus.Options.STANCE;
import static asterism.bot.feature.consensus.Options.VOICE;
import static asterism.bot.feature.consensus.Options.WHY;

import asterism.bot.command.Call;
import asterism.bot.command.Invocation;
import asterism.bot.command.Option;
import asterism.bot.command.Reply;
import asterism.bot.command.Standing;
import asterism.bot.command.UsageError;
import asterism.bot.feature.Shortened;
import asterism.bot.feature.Whereabouts;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.storage.consensus.Act;
import asterism.storage.consensus.Acts.Said;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.ProposalEvent;
import asterism.storage.consensus.ProposalEvent.Kind;
import asterism.storage.consensus.ProposalHistory;
import asterism.storage.consensus.Stance;
import asterism.storage.consensus.Voice;
import asterism.storage.people.Person;
import java.util.List;
import java.util.Optional;

/** Stances given by a button or a command, by oneself or for somebody who told it. */
final class Saying {
  private static final String WITHDRAW = "withdraw";

  private final Whereabouts where;

  Saying(Whereabouts where) {
    this.where = where;
  }

  Reply say(Call call) {
    Proposal proposal = Docket.lockOpen(call);
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
    List<Voice> theirs = proposal.isCheck() ? List.of() : voicesOf(call, proposal, call.by());
    Optional<Voice> voice = chosen(call, theirs);
    Optional<Act> last =
        Round.of(proposal, call.transaction())
            .latest(call.by().id(), voice.flatMap(Voice::organizationId));
    if (last.flatMap(Act::stance).isEmpty()) {
      throw UsageError.of("consensus.why.nothing", "number", proposal.number());
    }
    hear(call, proposal, voice, call.by(), last.get().stance(), Optional.of(call.get(WHY)));
    return Reply.of(call.wording().say("consensus.why.said", "number", proposal.number()));
  }

  /** What somebody told, recorded for them; they hear of it, and can replace it. */
  Reply behalf(Call call) {
    Proposal proposal = Docket.lockOpen(call);
    boolean own = proposal.proposerId() == call.by().id();
    call.permitIn(
        Docket.groupOf(call, proposal), own ? new Standing[] {Standing.PROPOSER} : new Standing[0]);
    Person person = person(call);
    Optional<Stance> stance = stance(call, proposal);
    Optional<Voice> voice = Optional.empty();
    if (!proposal.isCheck()) {
      List<Voice> theirs = voicesOf(call, proposal, person);
      if (theirs.isEmpty()) {
        throw UsageError.of(
            "consensus.behalf.no_voice", "person", person.name(), "number", proposal.number());
      }
      voice = chosen(call, theirs);
      if (voice.isEmpty()) {
        throw UsageError.at(
            ORG,
            "consensus.behalf.for_whom",
            "person",
            person.name(),
            "organizations",
            names(theirs),
            "example",
            theirs.get(0).name());
      }
    }
    Hearing.Heard heard = hear(call, proposal, voice, person, stance, call.find(BECAUSE));
    ProposalHistory history = new ProposalHistory(call.transaction());
    ProposalEvent event =
        history.append(
            history
                .entry(proposal, Kind.BEHALF, Optional.of(call.by().id()), call.now())
                .person(person.id())
                .act(heard.act().id()));
    new Shown(call.transaction(), call.now()).tell(event, person.id(), where);
    return Reply.of(
        call.wording()
            .say(
                "consensus.behalf.said",
                "person",
                person.name(),
                "number",
                proposal.number(),
                "back",
                stance.isEmpty(),
                "stance",
                stance.map(each -> StanceWords.of(each, call.wording()).plain()).orElse("")));
  }

  private static Person person(Call call) {
    Option.Mentioned told = call.get(PERSON);
    if (told.bot()) {
      throw UsageError.of("consensus.behalf.bot", "person", told.person().name());
    }
    if (told.person().id() == call.by().id()) {
      throw UsageError.of("consensus.behalf.self", "number", call.get(NUMBER));
    }
    return told.person();
  }

  private Reply heard(
      Call call,
      Proposal proposal,
      Optional<Voice> voice,
      Optional<Stance> stance,
      Optional<String> because) {
    Hearing.Heard heard = hear(call, proposal, voice, call.by(), stance, because);
    Reply reply = Reply.of(new Receipt(call).of(proposal, heard));
    return Receipt.asksWhy(heard.act()) && !heard.again()
        ? reply.andAsking(Receipt.asking(proposal, voice))
        : reply;
  }

  private Hearing.Heard hear(
      Call call,
      Proposal proposal,
      Optional<Voice> voice,
      Person person,
      Optional<Stance> stance,
      Optional<String> because) {
    boolean own = person.id() == call.by().id();
    return new Hearing(call.transaction(), where, call.now())
        .hear(
            proposal,
            voice,
            new Said(
                proposal.version(),
                person.id(),
                voice.flatMap(Voice::organizationId),
                stance,
                because,
                own ? Act.Source.SAID : Act.Source.BEHALF,
                call.now(),
                own ? Optional.empty() : Optional.of(call.by().id())));
  }

  private static List<Voice> voicesOf(Call call, Proposal proposal, Person person) {
    return new Delegations(call.transaction(), call.now())
        .of(proposal, person.id(), Docket.today(call, proposal));
  }

  /** For whom they speak; empty where they have to be asked. */
  private static Optional<Voice> chosen(Call call, List<Voice> theirs) {
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
              .orElseThrow(() -> notTheirs(name.get(), theirs)));
    }
    return theirs.size() == 1 ? Optional.of(theirs.get(0)) : Optional.empty();
  }

  private static UsageError notTheirs(String name, List<Voice> theirs) {
    return UsageError.at(
        ORG,
        "consensus.not_their_organization",
        "name",
        name,
        "organizations",
        names(theirs),
        "example",
        theirs.isEmpty() ? name : theirs.get(0).name());
  }

  private static String names(List<Voice> voices) {
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
  private static Optional<Stance> stance(Call call, Proposal proposal) {
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
