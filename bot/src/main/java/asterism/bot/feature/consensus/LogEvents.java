package asterism.bot.feature.consensus;

import asterism.bot.command.Call;
import asterism.bot.feature.Names;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.consensus.Electorate;
import asterism.storage.consensus.ProposalEvent;
import asterism.storage.consensus.ProposalEvent.Kind;
import asterism.storage.consensus.ProposalHistory;
import java.util.List;
import java.util.Set;

/** What else happened to a proposal, and when. */
final class LogEvents {
  /** Told along with what was said, or of use to the bot alone. */
  private static final Set<Kind> UNTOLD = Set.of(Kind.BEHALF, Kind.REASON_MISSING, Kind.TALLIED);

  private LogEvents() {}

  static List<Message> of(Call call, Minutes minutes) {
    Names names = new Names(call.transaction());
    return new ProposalHistory(call.transaction())
        .of(minutes.proposal().id()).stream()
            .filter(event -> !UNTOLD.contains(event.kind()))
            .map(event -> new Message(List.of()).note(line(call, names, event)))
            .toList();
  }

  private static Text line(Call call, Names names, ProposalEvent event) {
    Wording wording = call.wording();
    Electorate electorate = new Electorate(call.transaction());
    Text line =
        wording.say(
            "consensus.record.event",
            "kind",
            event.kind(),
            "at",
            event.at(),
            "done",
            event.byPersonId().isPresent(),
            "by",
            names.mention(event.byPersonId()),
            "person",
            names.mention(event.personId()),
            "voice",
            event.voiceId().map(electorate::name).orElse(""),
            "version",
            event.version().orElse(0),
            "before",
            event.closesBefore().map(wording::moment).orElse(""),
            "after",
            event.closesAfter().map(wording::moment).orElse(""));
    return event.because().isPresent()
        ? line.and(wording.say("consensus.record.because", "because", event.because().get()))
        : line;
  }
}
