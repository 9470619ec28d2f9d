package asterism.bot.feature.consensus;

import static asterism.bot.feature.consensus.Options.CONSENSUS;
import static asterism.bot.feature.consensus.Options.FILTER;
import static asterism.bot.feature.consensus.Options.PAGE;
import static asterism.bot.feature.consensus.Options.WORDS;
import static java.util.stream.Collectors.toCollection;

import asterism.bot.command.Call;
import asterism.bot.command.Invocation;
import asterism.bot.command.Reply;
import asterism.bot.feature.Formerly;
import asterism.bot.feature.Pages;
import asterism.bot.message.Block;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.ProposalLists;
import asterism.storage.consensus.Proposals;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Private lists of proposals, a page at a time: those of this group; what waits for the reader's
 * voice in all groups; what was ever worded so.
 */
final class ProposalList {
  private static final int PAGE_SIZE = 5;

  /**
   * A page of some proposals.
   *
   * @param heading what they are, without how many
   * @param same the list, with all but the page
   */
  private record Listed(
      List<Proposal> page, int count, Pages pages, Text heading, Invocation same) {}

  Reply page(Call call) {
    String kind = call.find(FILTER).orElse("open");
    return switch (kind) {
      case "waiting" -> waiting(call);
      case "decided" -> decided(call);
      default -> open(call);
    };
  }

  private static Reply open(Call call) {
    List<Proposal> open = new ProposalLists(call.transaction()).undecided(call.group().id());
    return some(call, "open", open);
  }

  private static Reply waiting(Call call) {
    List<Proposal> waiting =
        new Proposals(call.transaction())
            .openTo(call.by().id(), call.now()).stream().filter(each -> waits(call, each)).toList();
    return some(call, "waiting", waiting);
  }

  private static Reply decided(Call call) {
    ProposalLists lists = new ProposalLists(call.transaction());
    int count = lists.countDecided(call.group().id());
    Pages pages = Pages.of(call.find(PAGE), count, PAGE_SIZE);
    List<Proposal> page = lists.decided(call.group().id(), PAGE_SIZE, pages.offset());
    return listed(call, "decided", page, count, pages);
  }

  /** Words in any order, in any of the wordings there ever were. */
  Reply search(Call call) {
    String typed = call.get(WORDS).strip();
    Set<String> words =
        Arrays.stream(typed.split("(?U)\\s+")).collect(toCollection(LinkedHashSet::new));
    ProposalLists lists = new ProposalLists(call.transaction());
    int count = lists.countFound(words);
    if (count == 0) {
      return Reply.instead(
          Message.of(call.wording().say("consensus.search.nothing", "words", typed)));
    }
    Pages pages = Pages.of(call.find(PAGE), count, PAGE_SIZE);
    return shown(
        call,
        new Listed(
            lists.search(words, PAGE_SIZE, pages.offset()),
            count,
            pages,
            call.wording().say("consensus.listed.found", "words", typed),
            Invocation.of(CONSENSUS, "search").with(WORDS, typed)));
  }

  private static Reply some(Call call, String kind, List<Proposal> all) {
    Pages pages = Pages.of(call.find(PAGE), all.size(), PAGE_SIZE);
    List<Proposal> page = all.stream().skip(pages.offset()).limit(PAGE_SIZE).toList();
    return listed(call, kind, page, all.size(), pages);
  }

  private static Reply listed(Call call, String kind, List<Proposal> page, int count, Pages pages) {
    boolean everywhere = kind.equals("waiting");
    String group = everywhere ? "" : call.group().name();
    if (count == 0) {
      return Reply.instead(
          Message.of(call.wording().say("consensus.list.empty." + kind, "group", group)));
    }
    Text heading = call.wording().say("consensus.listed." + kind, "group", group);
    Invocation same = Invocation.of(CONSENSUS, "list").with(FILTER, kind);
    return shown(call, new Listed(page, count, pages, heading, same));
  }

  private static Reply shown(Call call, Listed listed) {
    Text count =
        call.wording()
            .say(
                "consensus.list.count",
                "n",
                listed.count(),
                "page",
                listed.pages().page(),
                "pages",
                listed.pages().pages());
    Message message = new Message(List.of(new Block.Heading(listed.heading().and(count))));
    ProposalLine line = new ProposalLine(call.transaction(), call.wording(), call.now());
    Optional<Long> here = call.about().map(group -> group.id());
    for (Proposal proposal : listed.page()) {
      boolean elsewhere = !here.equals(Optional.of(proposal.groupId()));
      message =
          message
              .paragraph(
                  Formerly.added(
                      line.of(proposal, elsewhere),
                      Shown.PROPOSAL,
                      proposal.id(),
                      call.transaction(),
                      call.wording()))
              .actions(buttons(call, proposal));
    }
    return Reply.instead(
        message.actions(listed.pages().turns(call.wording(), listed.same(), PAGE)));
  }

  private static List<Button> buttons(Call call, Proposal proposal) {
    return waits(call, proposal)
        ? Buttons.likeliest(call.wording(), proposal)
        : List.of(Buttons.show(call.wording(), proposal));
  }

  private static boolean waits(Call call, Proposal proposal) {
    return proposal.isOpen(call.now())
        && !Minutes.of(proposal, call.transaction()).awaitedOf(call.by().id()).isEmpty();
  }
}
