package asterism.bot.feature.commitment;

import static asterism.bot.feature.commitment.CommitmentFeature.COMMIT;
import static asterism.bot.feature.commitment.CommitmentFeature.FILTER;
import static asterism.bot.feature.commitment.CommitmentFeature.PAGE;

import asterism.bot.command.Call;
import asterism.bot.command.Invocation;
import asterism.bot.command.Reply;
import asterism.bot.message.Block;
import asterism.bot.message.Message;
import asterism.bot.message.Wording;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.Commitment.State;
import asterism.storage.commitment.CommitmentLists;
import asterism.storage.commitment.Filter;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A private list of commitments, a page at a time. */
final class CommitmentList {
  private static final int PAGE_SIZE = 5;

  private final ZoneId zone;

  /**
   * @param zone of people who have not said theirs
   */
  CommitmentList(ZoneId zone) {
    this.zone = zone;
  }

  Reply page(Call call) {
    String filter = call.find(FILTER).orElse("open");
    int page = call.find(PAGE).orElse(1);
    List<Commitment> found = found(call, filter, (page - 1L) * PAGE_SIZE);
    Wording wording = call.wording();
    String group = call.group().name();
    if (found.isEmpty() && page == 1) {
      return Reply.instead(Message.of(wording.say("commit.list.empty." + filter, "group", group)));
    }
    Message message =
        new Message(
            List.of(
                new Block.Heading(
                    wording.say("commit.list." + filter, "group", group, "page", page))));
    for (Commitment commitment : found.subList(0, Math.min(PAGE_SIZE, found.size()))) {
      message = message.and(item(call, commitment));
    }
    return Reply.instead(
        message.actions(
            Buttons.pages(
                wording,
                Invocation.of(COMMIT, "list").with(FILTER, filter),
                page,
                found.size() > PAGE_SIZE)));
  }

  /** One more than a page holds, where there are more. */
  private List<Commitment> found(Call call, String filter, long offset) {
    return new CommitmentLists(call.transaction(), zone)
        .page(asked(call, filter), call.now(), PAGE_SIZE + 1, offset);
  }

  private static Filter asked(Call call, String filter) {
    boolean mine = filter.equals("mine");
    return new Filter(
        Set.of(filter.equals("kept") ? State.KEPT : State.OPEN),
        filter.equals("overdue") ? Set.of(Filter.Mark.OVERDUE) : Set.of(),
        mine ? Optional.empty() : Optional.of(call.group().id()),
        mine ? Optional.of(call.by().id()) : Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Message item(Call call, Commitment commitment) {
    Wording wording = call.wording();
    Message item =
        Message.of(
            wording.say(
                "commit.list.item",
                "number",
                commitment.number(),
                "day",
                commitment.due(),
                "owner",
                Owner.of(commitment, call.transaction()).in(wording),
                "what",
                commitment.what(),
                "state",
                commitment.state(),
                "help",
                commitment.helpWanted().isPresent()));
    boolean mine = commitment.ownerId() == call.by().id();
    return item.actions(
        mine && commitment.open()
            ? Buttons.ofOpen(wording, commitment)
            : List.of(Buttons.of(wording, "show", commitment)));
  }
}
