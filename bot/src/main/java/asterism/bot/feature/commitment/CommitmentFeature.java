package asterism.bot.feature.commitment;

import static asterism.bot.command.Command.Answer.FORM;
import static asterism.bot.command.Command.Answer.PRIVATE;
import static asterism.bot.command.Command.Answer.UPDATE;
import static asterism.bot.command.Command.Spelling.BUTTON;
import static asterism.bot.command.Command.Spelling.WHOLE_LINE;
import static asterism.bot.command.Command.Spelling.WORD;

import asterism.bot.card.Face;
import asterism.bot.command.Call;
import asterism.bot.command.Command;
import asterism.bot.command.Joint;
import asterism.bot.command.Option;
import asterism.bot.command.Reply;
import asterism.bot.day.Period;
import asterism.bot.feature.Feature;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Commitments: who will do what by when, and what came of it. */
public final class CommitmentFeature implements Feature {
  static final String COMMIT = "commit";
  static final int LONGEST_WHAT = 500;

  static final Option<String> WHAT = Option.text("what", LONGEST_WHAT).needed();
  static final Option<Option.Named> BY = Option.day("by").after(Joint.BY).needed();
  static final Option<String> STRATEGY = Option.text("strategy", 100).inQuotes();
  static final Option<String> WHO = Option.self("who", "commit.not_yours_to_promise").forButtons();
  static final Option<Integer> NUMBER = Option.number("number").needed();
  static final Option<Option.Named> TO = Option.day("to").after(Joint.TO).needed();
  static final Option<String> BECAUSE = Option.text("because", 500).after(Joint.BECAUSE);
  static final Option<String> WHY = BECAUSE.needed();
  static final Option<String> FILTER = Option.choice("filter", "open", "mine", "overdue", "kept");
  static final Option<Period> EVERY = Option.period("every").needed();
  static final Option<String> TURN = Option.text("turn", 60).after(Joint.BY);
  static final Option<Integer> PAGE = Option.number("page").forButtons();

  private final Promises promises;
  private final Recurring recurring;
  private final CommitmentList list;
  private final CommitmentHistory history;

  /**
   * @param zone of people who have not said theirs
   */
  public CommitmentFeature(ZoneId zone) {
    this.recurring = new Recurring(zone);
    this.promises = new Promises(recurring);
    this.list = new CommitmentList(zone);
    this.history = new CommitmentHistory();
  }

  @Override
  public String texts() {
    return "asterism.bot.feature.commitment.texts";
  }

  @Override
  public List<Command> commands() {
    return List.of(
        command("make", WHOLE_LINE, FORM, promises::make, WHAT, BY, STRATEGY, WHO),
        command("list", WORD, UPDATE, list::page, FILTER, PAGE),
        command("show", WORD, UPDATE, history::page, NUMBER, PAGE),
        command("done", WORD, PRIVATE, promises::done, NUMBER),
        command("move", WORD, FORM, promises::move, NUMBER, TO, BECAUSE),
        command("help", WORD, FORM, promises::help, NUMBER, WHY),
        command("helped", BUTTON, PRIVATE, promises::helped, NUMBER),
        command("release", WORD, FORM, promises::release, NUMBER, WHY),
        command("reopen", WORD, FORM, promises::reopen, NUMBER, BECAUSE),
        command("mistake", WORD, FORM, promises::mistake, NUMBER, BECAUSE),
        command("every", WORD, FORM, recurring::every, EVERY, WHAT, TURN, STRATEGY)
            .alsoTyped("cada"),
        command("stop", WORD, PRIVATE, recurring::stop, NUMBER),
        command("meant", BUTTON, PRIVATE, promises::meant, NUMBER, TO));
  }

  @Override
  public Map<String, Face> faces() {
    return Map.of(Promises.CARD, new CommitmentCard(), Promises.THANKS, new ThanksCard());
  }

  private static Command command(
      String verb,
      Command.Spelling spelling,
      Command.Answer answer,
      Function<Call, Reply> handler,
      Option<?>... options) {
    return new Command(COMMIT, verb, spelling, List.of(options), answer, handler);
  }
}
