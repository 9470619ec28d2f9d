package asterism.bot.feature.consensus;

import static asterism.bot.command.Command.Answer.FORM;
import static asterism.bot.command.Command.Answer.PRIVATE;
import static asterism.bot.command.Command.Answer.UPDATE;
import static asterism.bot.command.Command.Spelling.BUTTON;
import static asterism.bot.command.Command.Spelling.WORD;
import static asterism.bot.feature.consensus.Options.AT;
import static asterism.bot.feature.consensus.Options.BECAUSE;
import static asterism.bot.feature.consensus.Options.CLOSES;
import static asterism.bot.feature.consensus.Options.CONSENSUS;
import static asterism.bot.feature.consensus.Options.EMOJI;
import static asterism.bot.feature.consensus.Options.FILTER;
import static asterism.bot.feature.consensus.Options.MESSAGE;
import static asterism.bot.feature.consensus.Options.NUMBER;
import static asterism.bot.feature.consensus.Options.ON;
import static asterism.bot.feature.consensus.Options.ORG;
import static asterism.bot.feature.consensus.Options.PAGE;
import static asterism.bot.feature.consensus.Options.PERSON;
import static asterism.bot.feature.consensus.Options.RULE;
import static asterism.bot.feature.consensus.Options.STANCE;
import static asterism.bot.feature.consensus.Options.SUBJECT;
import static asterism.bot.feature.consensus.Options.TO;
import static asterism.bot.feature.consensus.Options.VERSION;
import static asterism.bot.feature.consensus.Options.VOICE;
import static asterism.bot.feature.consensus.Options.VOICES;
import static asterism.bot.feature.consensus.Options.WHY;
import static asterism.bot.feature.consensus.Options.WORDING;
import static asterism.bot.feature.consensus.Options.WORDS;

import asterism.bot.card.Face;
import asterism.bot.card.Readings;
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
import asterism.bot.feature.Proposing;
import asterism.bot.feature.Publishing;
import asterism.bot.feature.Reminding;
import asterism.bot.feature.Summarizing;
import asterism.bot.feature.Whereabouts;
import asterism.bot.message.Message;
import asterism.bot.schedule.Routine;
import asterism.storage.Database;
import asterism.storage.Transaction;
import asterism.storage.consensus.Electorate;
import asterism.storage.consensus.Proposal;
import asterism.storage.consensus.Proposals;
import asterism.storage.people.Group;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Consensus: what is proposed, what each voice says, what it comes to, and the record of it. */
public final class ConsensusFeature implements Feature {
  private static final Duration LOOK = Duration.ofSeconds(2);
  private static final Duration LOOK_AT_REACTIONS = Duration.ofSeconds(5);
  private static final Duration LOOK_FOR_BLOCKS = Duration.ofMinutes(1);

  private static final May HOSTS = May.of(Standing.PROPOSER, Standing.FACILITATOR).inItsGroup();

  /** Who may record what somebody told them: not whoever proposes. */
  private static final May RECORDERS =
      May.of(Standing.RECORDER, Standing.FACILITATOR, Standing.CO_CHAIR, Standing.BACKBONE)
          .inItsGroup();

  /** Who may change who has a voice: not whoever proposes. */
  private static final May KEEPERS =
      May.of(Standing.FACILITATOR, Standing.CO_CHAIR, Standing.BACKBONE).inItsGroup();

  private static final May VOICED = May.of(Standing.VOICE);

  private final Whereabouts where;
  private final Opening opening = new Opening();
  private final Including including;
  private final ProposalList list = new ProposalList();
  private final DecisionLog log;
  private final HomePart home = new HomePart();
  private final ConsensusWaiting waiting;
  private final Saying saying;
  private final Behalf behalf;
  private final Reacting reacting;
  private final Changing changing;
  private final ClosingDown closingDown;
  private final ReadingBack readingBack;
  private final Calling calling;
  private final Motions motions;

  /**
   * @param zone of people and groups that have not said theirs
   * @param features that may bring something about by a proposal
   */
  public ConsensusFeature(
      Database database,
      Clock clock,
      ZoneId zone,
      Readings readings,
      Supplier<List<Feature>> features) {
    Whereabouts where = new Whereabouts(zone);
    this.waiting = new ConsensusWaiting(where);
    this.where = where;
    this.including = new Including(where);
    this.saying = new Saying(where);
    this.behalf = new Behalf(where);
    this.reacting = new Reacting(where);
    this.motions = new Motions(features);
    this.log = new DecisionLog(motions);
    this.changing = new Changing(where, motions);
    this.closingDown = new ClosingDown(database, clock, where, readings, motions);
    this.readingBack = new ReadingBack(database, clock, where, readings);
    this.calling = new Calling(database, clock, where);
  }

  @Override
  public Map<String, Suggestions> suggestions() {
    return new ProposalSuggestions().all();
  }

  @Override
  public void missed() {
    readingBack.wasAway();
  }

  @Override
  public String texts() {
    return "asterism.bot.feature.consensus.texts";
  }

  @Override
  public List<Command> commands() {
    return List.of(
        command("propose", WORD, FORM, opening::propose, WORDING, RULE, CLOSES, VOICES),
        command("say", WORD, FORM, saying::say, NUMBER, STANCE, BECAUSE, ORG, VOICE, VERSION),
        command("list", WORD, UPDATE, list::page, FILTER, PAGE).lookingOnly(),
        command("show", WORD, UPDATE, log::page, NUMBER, Formerly.IN, PAGE).lookingOnly(),
        command("search", WORD, UPDATE, list::search, WORDS, PAGE).lookingOnly(),
        command("check", WORD, FORM, opening::check, WORDING, CLOSES),
        command("amend", WORD, FORM, changing::amend, NUMBER, WORDING).onlyFor(HOSTS),
        command("extend", WORD, FORM, changing::extend, NUMBER, TO).onlyFor(HOSTS),
        command("close", WORD, PRIVATE, changing::close, NUMBER).onlyFor(HOSTS),
        command("withdraw", WORD, FORM, changing::withdraw, NUMBER, BECAUSE).onlyFor(HOSTS),
        command("raise", WORD, PRIVATE, changing::raise, NUMBER).onlyFor(VOICED),
        command("behalf", WORD, FORM, behalf::record, NUMBER, PERSON, STANCE, BECAUSE, ORG)
            .onlyFor(RECORDERS),
        command("include", WORD, FORM, including::include, NUMBER, PERSON).onlyFor(KEEPERS),
        command("exclude", WORD, FORM, including::exclude, NUMBER, PERSON, WHY).onlyFor(KEEPERS),
        command("why", BUTTON, FORM, saying::why, NUMBER, WHY, VOICE, VERSION),
        command("reacted", BUTTON, PRIVATE, reacting::reacted, SUBJECT, EMOJI, ON, AT, MESSAGE));
  }

  @Override
  public List<Exporting> exporting() {
    return List.of(new DecisionSheet());
  }

  @Override
  public List<Publishing> publishing() {
    return List.of(new PublicPart());
  }

  @Override
  public Map<String, Face> faces() {
    return Map.of(
        Shown.CARD,
        new ProposalCard(motions),
        Shown.RESULT,
        new ResultCard(),
        Shown.NEWS,
        new NewsCard());
  }

  /** What they said stands, until somebody else speaks for the same voice. */
  @Override
  public void left(Call call, Departure departure) {
    Delegations delegations = new Delegations(call.transaction(), call.now());
    Proposals proposals = new Proposals(call.transaction());
    for (Proposal open : proposals.open(departure.group().id(), call.now())) {
      Proposal locked = proposals.lock(open.id());
      if (locked.isOpen(call.now()) && !locked.isCheck()) {
        Round before = Round.of(locked, call.transaction());
        delegations.left(
            locked,
            departure.person().id(),
            Docket.today(call, locked),
            Optional.of(call.by().id()));
        new Shown(call.transaction(), call.now())
            .again(locked, new Electorate(call.transaction()).of(locked.id()));
        new Turns(call.transaction(), where, call.now())
            .told(Optional.empty(), before, Round.of(locked, call.transaction()));
      }
    }
  }

  @Override
  public void channelJoined(Transaction transaction, Group group, Instant now) {
    new Shown(transaction, now).whereMissing(group);
  }

  @Override
  public Optional<Message> home(Call call) {
    return home.of(call);
  }

  @Override
  public List<Reminding> reminding() {
    return List.of(waiting);
  }

  @Override
  public List<GroupNews> groupNews() {
    return List.of(new ConsensusWeek());
  }

  @Override
  public List<Summarizing> summarizing() {
    return List.of(new ConsensusSummary());
  }

  @Override
  public Optional<Proposing> proposing() {
    return Optional.of(opening);
  }

  @Override
  public List<Routine> routines() {
    return List.of(
        new Routine("closing", LOOK, closingDown::look),
        new Routine("reactions", LOOK_AT_REACTIONS, readingBack::look),
        new Routine("unexplained", LOOK_FOR_BLOCKS, calling::look));
  }

  private static Command command(
      String verb,
      Command.Spelling spelling,
      Command.Answer answer,
      Function<Call, Reply> handler,
      Option<?>... options) {
    return new Command(CONSENSUS, verb, spelling, List.of(options), answer, handler);
  }
}
