package asterism.bot.feature.consensus;

import static asterism.bot.feature.consensus.Options.CONSENSUS;
import static asterism.bot.feature.consensus.Options.NUMBER;
import static asterism.bot.feature.consensus.Options.PAGE;

import asterism.bot.command.Call;
import asterism.bot.command.Invocation;
import asterism.bot.command.Reply;
import asterism.bot.feature.Pages;
import asterism.bot.message.Block;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.storage.consensus.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The record of a proposal: what was worded how and when, who stands where and why, what came of it
 * and how it came to that. Privately, a page at a time; the same for everybody.
 */
final class DecisionLog {
  private final Motions motions;

  DecisionLog(Motions motions) {
    this.motions = motions;
  }

  Reply page(Call call) {
    Proposal proposal = Docket.find(call);
    Minutes minutes = Minutes.of(proposal, call.transaction());
    List<Message> sheets = Sheets.of(entries(call, minutes));
    Pages pages = Pages.of(call.find(PAGE), sheets.size(), 1);
    return Reply.instead(
        heading(call, proposal, pages)
            .and(sheets.get(pages.page() - 1))
            .actions(possible(call, minutes))
            .actions(
                pages.turns(
                    call.wording(),
                    Invocation.of(CONSENSUS, "show").with(NUMBER, proposal.number()),
                    PAGE)));
  }

  private static Message heading(Call call, Proposal proposal, Pages pages) {
    return headed(
        call,
        "consensus.record.heading",
        "number",
        proposal.number(),
        "check",
        proposal.isCheck(),
        "page",
        pages.page(),
        "pages",
        pages.pages());
  }

  private List<Message> entries(Call call, Minutes minutes) {
    List<Message> entries = new ArrayList<>(LogHead.of(call, minutes));
    motions
        .means(minutes.proposal(), call.transaction(), call.wording())
        .map(Message::of)
        .ifPresent(entries::add);
    LogVoices voices = new LogVoices(call, minutes);
    entries.addAll(section(call, "consensus.record.voices", voices.standing()));
    entries.addAll(section(call, "consensus.record.uncounted", voices.uncounted()));
    entries.addAll(section(call, "consensus.record.versions", LogVersions.older(call, minutes)));
    entries.addAll(section(call, "consensus.record.events", LogEvents.of(call, minutes)));
    return entries;
  }

  /** With its heading, which stays with the first of it; nothing where there is none. */
  private static List<Message> section(Call call, String key, List<Message> entries) {
    Optional<Message> first = entries.stream().findFirst().map(headed(call, key)::and);
    return Stream.concat(first.stream(), entries.stream().skip(1)).toList();
  }

  private static Message headed(Call call, String key, Object... arguments) {
    return new Message(List.of(new Block.Heading(call.wording().say(key, arguments))));
  }

  /** Whoever speaks for a voice may say something, also once more. */
  private static List<Button> possible(Call call, Minutes minutes) {
    boolean may =
        minutes.proposal().isOpen(call.now())
            && minutes.voices().stream().anyMatch(v -> v.isSpokenForBy(call.by().id()));
    return may ? Buttons.stances(call.wording(), minutes.proposal()) : List.of();
  }
}
