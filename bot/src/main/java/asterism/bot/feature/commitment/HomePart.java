package asterism.bot.feature.commitment;

import static asterism.bot.feature.commitment.Options.COMMIT;
import static asterism.bot.feature.commitment.Options.FILTER;

import asterism.bot.command.Call;
import asterism.bot.command.Invocation;
import asterism.bot.feature.Whereabouts;
import asterism.bot.message.Block;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.commitment.Commitment;
import asterism.storage.commitment.Commitment.State;
import asterism.storage.commitment.CommitmentLists;
import asterism.storage.commitment.Filter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What somebody sees of commitments on their own page: what waits for them, what they promised. */
final class HomePart {
  private static final int MOST_ASKED = 4;
  private static final int MOST_OWN = 10;

  private final Whereabouts where;

  HomePart(Whereabouts where) {
    this.where = where;
  }

  /** At most 34 blocks. */
  Message of(Call call) {
    Wording wording = call.wording();
    CommitmentLists lists =
        new CommitmentLists(call.transaction(), where.in(call.transaction()).unsaid());
    return asked(call, lists)
        .and(own(call, lists))
        .actions(
            List.of(
                button(
                    wording, Invocation.of(COMMIT, "make"), "commit.home.make", Button.Look.MAIN),
                button(
                    wording,
                    Invocation.of(COMMIT, "list").with(FILTER, "mine"),
                    "commit.home.all",
                    Button.Look.PLAIN)));
  }

  private static Message asked(Call call, CommitmentLists lists) {
    List<Commitment> asked = lists.askedOf(call.by().id(), MOST_ASKED + 1);
    Message message = new Message(List.of());
    if (asked.isEmpty()) {
      return message;
    }
    message = headed("commit.home.asked", call);
    for (Commitment each : asked.subList(0, Math.min(MOST_ASKED, asked.size()))) {
      message = message.and(item(call, each));
    }
    return asked.size() > MOST_ASKED
        ? message.note(call.wording().say("commit.home.more_asked"))
        : message;
  }

  private static Message own(Call call, CommitmentLists lists) {
    Filter mine =
        new Filter(
            Set.of(State.OPEN),
            Set.of(),
            Optional.empty(),
            Optional.of(call.by().id()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    List<Commitment> open = lists.page(mine, call.now(), MOST_OWN, 0);
    if (open.isEmpty()) {
      return Message.of(call.wording().say("commit.home.empty"));
    }
    Message message = headed("commit.home.mine", call);
    for (Commitment each : open) {
      message = message.and(item(call, each));
    }
    int more = open.size() < MOST_OWN ? 0 : lists.count(mine, call.now()) - MOST_OWN;
    return more > 0 ? message.note(call.wording().say("commit.home.more", "n", more)) : message;
  }

  private static Message headed(String key, Call call) {
    return new Message(List.of(new Block.Heading(call.wording().say(key))));
  }

  private static Message item(Call call, Commitment commitment) {
    Wording wording = call.wording();
    Text line = Items.line(call, commitment).and(Text.of(" · ")).and(Items.group(call, commitment));
    boolean late =
        commitment.open()
            && commitment.ownerId() == call.by().id()
            && Lateness.late(commitment.due(), commitment.zone(), wording.zone(), call.now());
    return Message.of(late ? line.and(wording.say("commit.home.late")) : line)
        .actions(Items.buttons(call, commitment));
  }

  private static Button button(Wording wording, Invocation does, String key, Button.Look look) {
    return new Button(does.id(), wording.plain(key), wording.plain(key + ".description"), look);
  }
}
