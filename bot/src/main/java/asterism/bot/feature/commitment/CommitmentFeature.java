package asterism.bot.feature.commitment;

import static asterism.bot.command.Command.Answer.FORM;
import static asterism.bot.command.Command.Answer.PRIVATE;
import static asterism.bot.command.Command.Answer.UPDATE;
import static asterism.bot.command.Command.Spelling.BUTTON;
import static asterism.bot.command.Command.Spelling.WHOLE_LINE;
import static asterism.bot.command.Command.Spelling.WORD;
import static asterism.bot.feature.commitment.Options.ASIDE;
import static asterism.bot.feature.commitment.Options.BECAUSE;
import static asterism.bot.feature.commitment.Options.BY;
import static asterism.bot.feature.commitment.Options.COMMIT;
import static asterism.bot.feature.commitment.Options.EVERY;
import static asterism.bot.feature.commitment.Options.FILTER;
import static asterism.bot.feature.commitment.Options.LINES;
import static asterism.bot.feature.commitment.Options.NOTE;
import static asterism.bot.feature.commitment.Options.NUMBER;
import static asterism.bot.feature.commitment.Options.ORG;
import static asterism.bot.feature.commitment.Options.OTHER_DAY;
import static asterism.bot.feature.commitment.Options.OTHER_WORDS;
import static asterism.bot.feature.commitment.Options.PAGE;
import static asterism.bot.feature.commitment.Options.PERSON;
import static asterism.bot.feature.commitment.Options.REQUEST;
import static asterism.bot.feature.commitment.Options.SINCE;
import static asterism.bot.feature.commitment.Options.STRATEGY;
import static asterism.bot.feature.commitment.Options.TO;
import static asterism.bot.feature.commitment.Options.TURN;
import static asterism.bot.feature.commitment.Options.UNTIL;
import static asterism.bot.feature.commitment.Options.WHAT;
import static asterism.bot.feature.commitment.Options.WHO;
import static asterism.bot.feature.commitment.Options.WHY;

import asterism.bot.card.Face;
import asterism.bot.command.Call;
import asterism.bot.command.Command;
import asterism.bot.command.May;
import asterism.bot.command.Option;
import asterism.bot.command.Reply;
import asterism.bot.command.Standing;
import asterism.bot.command.Suggestions;
import asterism.bot.feature.Departure;
import asterism.bot.feature.Exporting;
import asterism.bot.feature.Feature;
import asterism.bot.feature.Formerly;
import asterism.bot.feature.GroupNews;
import asterism.bot.feature.Publishing;
import asterism.bot.feature.Reminding;
import asterism.bot.feature.Summarizing;
import asterism.bot.feature.Whereabouts;
import asterism.bot.message.Message;
import asterism.bot.schedule.Routine;
import asterism.storage.Database;
import asterism.storage.Transaction;
import asterism.storage.people.Group;
import asterism.storage.people.Organization;
import asterism.storage.people.Person;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Commitments: who will do what by when, how it came about, and what came of it. */
public final class CommitmentFeature implements Feature {
  private static final Duration LOOK = Duration.ofSeconds(5);

  private static final May OWNER = May.of(Standing.OWNER);
  private static final May RECEIVER = May.of(Standing.RECEIVER);

  /** For whom it waits. */
  private static final May ASKED = May.of(Standing.OWNER, Standing.RECEIVER);

  /** Owners, and who offered or noted it until that is answered. */
  private static final May RECORDED = May.of(Standing.OWNER, Standing.OFFERER);

  private static final May COLLEAGUE = May.of(Standing.COLLEAGUE);

  /** Who may have somebody reminded by hand. */
  private static final May NUDGERS = Conversations.WHO.and(Standing.ASKER).inItsGroup();

  private static final May NOTERS =
      May.of(Standing.RECORDER, Standing.FACILITATOR, Standing.CO_CHAIR, Standing.BACKBONE);

  private final Promises promises;
  private final Recurring recurring;
  private final Answers answers;
  private final Noting noting;
  private final Confirming confirming;
  private final Handing handing;
  private final Helping helping;
  private final Snoozing snoozing;
  private final Nudging nudging;
  private final Leaving leaving;
  private final CommitmentList list;
  private final MeetingList meeting;
  private final CommitmentHistory history;
  private final Lapsing lapsing;
  private final CommitmentSuggestions suggestions;
  private final HomePart home;
  private final Waiting waiting;
  private final WeekPart week;
  private final SummaryPart summary;

  /**
   * @param zone of people and groups that have not said theirs
   */
  public CommitmentFeature(Database database, Clock clock, ZoneId zone) {
    Whereabouts where = new Whereabouts(zone);
    Offering offering = new Offering(where);
    this.recurring = new Recurring(where);
    this.promises = new Promises(offering, recurring);
    this.answers = new Answers();
    this.noting = new Noting(where);
    this.confirming = new Confirming();
    this.handing = new Handing(offering, where);
    this.helping = new Helping();
    this.snoozing = new Snoozing();
    this.nudging = new Nudging(where);
    this.leaving = new Leaving(where, recurring);
    this.list = new CommitmentList(where);
    this.meeting = new MeetingList(where);
    this.history = new CommitmentHistory();
    this.home = new HomePart(where);
    this.waiting = new Waiting(where);
    this.week = new WeekPart(where);
    this.summary = new SummaryPart(where);
    this.lapsing = new Lapsing(database, clock, where);
    this.suggestions = new CommitmentSuggestions(where);
  }

  @Override
  public Map<String, Suggestions> suggestions() {
    return suggestions.all();
  }

  @Override
  public String texts() {
    return "asterism.bot.feature.commitment.texts";
  }

  @Override
  public List<Command> commands() {
    return List.of(
        command("make", WHOLE_LINE, FORM, promises::make, WHO, WHAT, BY, STRATEGY, ORG),
        command("said", WORD, FORM, noting::said, LINES).onlyFor(NOTERS),
        command("list", WORD, UPDATE, list::page, FILTER, WHO, ORG, STRATEGY, SINCE, UNTIL, PAGE)
            .lookingOnly(),
        command("meeting", WORD, UPDATE, meeting::page, PAGE),
        command("show", WORD, UPDATE, history::page, NUMBER, Formerly.IN, PAGE),
        command("done", WORD, PRIVATE, promises::done, NUMBER).onlyFor(OWNER),
        command("move", WORD, FORM, promises::move, NUMBER, TO, BECAUSE).onlyFor(OWNER),
        command("help", WORD, FORM, helping::help, NUMBER, WHY).onlyFor(OWNER),
        command("hand", WORD, FORM, handing::hand, NUMBER, PERSON).onlyFor(OWNER),
        command("release", WORD, FORM, promises::release, NUMBER, WHY).onlyFor(OWNER),
        command("reopen", WORD, FORM, promises::reopen, NUMBER, BECAUSE).onlyFor(OWNER),
        command("mistake", WORD, FORM, promises::mistake, NUMBER, BECAUSE).onlyFor(RECORDED),
        command("snooze", WORD, FORM, snoozing::snooze, NUMBER, ASIDE).onlyFor(ASKED),
        command("nudge", WORD, PRIVATE, nudging::nudge, NUMBER).onlyFor(NUDGERS),
        command("note", WORD, FORM, Conversations::note, NUMBER, NOTE)
            .onlyFor(Conversations.WHO.inItsGroup()),
        command("every", WORD, FORM, recurring::every, EVERY, WHAT, TURN, STRATEGY, ORG)
            .alsoTyped("cada"),
        command("stop", WORD, PRIVATE, recurring::stop, NUMBER).onlyFor(OWNER),
        command("meant", BUTTON, PRIVATE, promises::meant, NUMBER, TO).onlyFor(RECORDED),
        command("helped", BUTTON, PRIVATE, helping::helped, NUMBER).onlyFor(OWNER),
        command("join", BUTTON, PRIVATE, helping::join, NUMBER),
        command("keep", BUTTON, PRIVATE, handing::keep, NUMBER).onlyFor(OWNER),
        command("accept", BUTTON, FORM, answers::accept, NUMBER, REQUEST, OTHER_DAY)
            .onlyFor(RECEIVER),
        command("change", BUTTON, FORM, answers::change, NUMBER, REQUEST, OTHER_DAY)
            .onlyFor(RECEIVER),
        command("decline", BUTTON, FORM, answers::decline, NUMBER, REQUEST, BECAUSE)
            .onlyFor(RECEIVER),
        command("right", BUTTON, PRIVATE, confirming::right, NUMBER).onlyFor(OWNER),
        command("amend", BUTTON, FORM, confirming::amend, NUMBER, OTHER_WORDS, OTHER_DAY)
            .onlyFor(OWNER),
        command("disown", BUTTON, PRIVATE, confirming::disown, NUMBER).onlyFor(OWNER),
        command("take", BUTTON, FORM, leaving::take, NUMBER, OTHER_DAY).onlyFor(COLLEAGUE));
  }

  @Override
  public List<Exporting> exporting() {
    return List.of(new CommitmentSheet());
  }

  @Override
  public List<Publishing> publishing() {
    return List.of(new PublicPart());
  }

  @Override
  public Map<String, Face> faces() {
    return Map.of(
        Shown.CARD,
        new CommitmentCard(),
        Shown.THANKS,
        new ThanksCard(),
        Shown.REQUEST,
        new RequestCard(),
        Shown.SAYING,
        new SayingCard(),
        Shown.HELP,
        new HelpCard(),
        Shown.LEFT,
        new LeftCard(),
        Shown.NEWS,
        new NewsCard());
  }

  @Override
  public void left(Call call, Departure departure) {
    leaving.left(call, departure);
  }

  @Override
  public void speaksFor(Call call, Person person, Organization organization) {
    leaving.speaksFor(call, person, organization);
  }

  @Override
  public void channelJoined(Transaction transaction, Group group, Instant now) {
    new Shown(transaction, now).whereMissing(group);
  }

  @Override
  public Optional<Message> home(Call call) {
    return Optional.of(home.of(call));
  }

  @Override
  public List<Reminding> reminding() {
    return List.of(waiting);
  }

  @Override
  public List<GroupNews> groupNews() {
    return List.of(week);
  }

  @Override
  public List<Summarizing> summarizing() {
    return List.of(summary);
  }

  @Override
  public List<Routine> routines() {
    return List.of(new Routine("unanswered", LOOK, lapsing::look));
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
