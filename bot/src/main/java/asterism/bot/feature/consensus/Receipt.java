package asterism.bot.feature.consensus;

import static asterism.bot.feature.consensus.Options.CONSENSUS;
import static asterism.bot.feature.consensus.Options.NUMBER;
import static asterism.bot.feature.consensus.Options.STANCE;
import static asterism.bot.feature.consensus.Options.VERSION;
import static asterism.bot.feature.consensus.Options.VOICE;

import asterism.bot.command.Call;
import asterism.bot.command.Invocation;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.consensus.Act;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.Stance;
import asterism.storage.consensus.Voice;
import asterism.storage.people.ConflictOfInterest;
import asterism.storage.people.Conflicts;
import asterism.storage.people.Conflicts.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody is told privately of what was counted: for whom, how it weighs, and what is asked.
 */
final class Receipt {
  private final Call call;
  private final Wording wording;

  Receipt(Call call) {
    this.call = call;
    this.wording = call.wording();
  }

  Message of(Proposal proposal, Hearing.Heard heard) {
    Act act = heard.act();
    Message receipt = Message.of(counted(proposal, heard));
    Optional<Text> weight = weight(heard);
    if (weight.isPresent()) {
      receipt = receipt.paragraph(weight.get());
    }
    List<Button> buttons = new ArrayList<>();
    if (asksWhy(act)) {
      receipt =
          receipt.paragraph(wording.say("consensus.receipt.why", "stance", act.stance().get()));
      buttons.add(why(proposal, heard));
    }
    Optional<String> conflict =
        heard.former().isEmpty() ? conflict(proposal, act) : Optional.empty();
    if (conflict.isPresent()) {
      receipt =
          receipt.paragraph(wording.say("consensus.receipt.conflict", "topic", conflict.get()));
      buttons.add(abstain(proposal, heard));
    }
    return receipt.actions(buttons);
  }

  static boolean asksWhy(Act act) {
    return act.because().isEmpty() && act.stance().map(Sign::of).filter(Sign::asksWhy).isPresent();
  }

  private Text counted(Proposal proposal, Hearing.Heard heard) {
    return wording.say(
        "consensus.receipt",
        "number",
        proposal.number(),
        "stance",
        heard.act().stance().map(this::stance).orElse(Text.of("")),
        "back",
        heard.act().stance().isEmpty(),
        "again",
        heard.again(),
        "counts",
        heard.position().map(p -> p.stance().equals(heard.act().stance())).orElse(true),
        "check",
        proposal.isCheck(),
        "whose",
        heard.voice().flatMap(Voice::organizationId).isPresent(),
        "voice",
        heard.voice().map(Voice::name).orElse(""));
  }

  private Text stance(Stance stance) {
    return StanceWords.of(stance, wording);
  }

  /** Where what they said is not what their voice says. */
  private Optional<Text> weight(Hearing.Heard heard) {
    if (heard.position().isEmpty() || heard.act().stance().isEmpty()) {
      return Optional.empty();
    }
    Position position = heard.position().get();
    if (position.split()) {
      return Optional.of(wording.say("consensus.receipt.split", "voice", position.voice().name()));
    }
    return position.stance().equals(heard.act().stance())
        ? Optional.empty()
        : Optional.of(
            wording.say(
                "consensus.receipt.other",
                "voice",
                position.voice().name(),
                "primary",
                isOfPrimary(position),
                "stance",
                position.stance().map(this::stance).orElse(Text.of(""))));
  }

  private static boolean isOfPrimary(Position position) {
    return position.by().size() == 1
        && position.voice().present().stream()
            .anyMatch(
                delegate ->
                    !delegate.alternate()
                        && delegate.personId() == position.by().get(0).personId());
  }

  private Button why(Proposal proposal, Hearing.Heard heard) {
    return button("consensus.why.button", asking(proposal, heard.voice()).id(), proposal);
  }

  /** The form in which somebody says why. */
  static Invocation asking(Proposal proposal, Optional<Voice> voice) {
    Invocation why =
        Invocation.of(CONSENSUS, "why")
            .with(NUMBER, proposal.number())
            .with(VERSION, proposal.version());
    return voice.map(each -> why.with(VOICE, each.id())).orElse(why);
  }

  private Button abstain(Proposal proposal, Hearing.Heard heard) {
    Invocation abstain =
        Invocation.of(CONSENSUS, "say")
            .with(NUMBER, proposal.number())
            .with(STANCE, Sign.ABSTAIN.code())
            .with(VERSION, proposal.version());
    return button(
        "consensus.abstain.button",
        heard.voice().map(voice -> abstain.with(VOICE, voice.id())).orElse(abstain).id(),
        proposal);
  }

  private Button button(String key, String id, Proposal proposal) {
    return new Button(
        id,
        wording.plain(key),
        wording.plain(key + ".description", "number", proposal.number()),
        Button.Look.PLAIN);
  }

  /** On what somebody, or whom they speak for, declared a conflict of interest in that group. */
  private Optional<String> conflict(Proposal proposal, Act act) {
    if (proposal.isCheck() || act.stance().equals(Optional.of(Stance.ABSTAIN))) {
      return Optional.empty();
    }
    Conflicts conflicts = new Conflicts(call.transaction());
    return Stream.concat(
            conflicts.of(Party.person(act.personId())).stream(),
            act.organizationId().stream()
                .flatMap(whose -> conflicts.of(Party.organization(whose)).stream()))
        .filter(conflict -> conflict.groupId() == proposal.groupId())
        .map(ConflictOfInterest::topic)
        .findFirst();
  }
}
