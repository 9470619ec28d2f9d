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
import asterism.storage.commitment.Commitments;
import java.time.ZoneId;
import java.util.List;

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
    Commitments commitments = new Commitments(call.transaction());
    long group = call.group().id();
    int most = PAGE_SIZE + 1;
    return switch (filter) {
      case "mine" -> commitments.mine(call.by().id(), most, offset);
      case "overdue" -> commitments.overdue(group, call.now(), zone, most, offset);
      case "kept" -> commitments.kept(group, most, offset);
      default -> commitments.open(group, most, offset);
    };
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
