package asterism.bot.feature.summary;

import static asterism.bot.command.Command.Answer.FORM;
import static asterism.bot.command.Command.Answer.PRIVATE;
import static asterism.bot.command.Command.Answer.UPDATE;
import static asterism.bot.command.Command.Spelling.BUTTON;
import static asterism.bot.command.Command.Spelling.WORD;
import static asterism.bot.command.Command.Spelling.WORDLESS;
import static asterism.bot.feature.summary.Options.GROUP;
import static asterism.bot.feature.summary.Options.INTERVAL;
import static asterism.bot.feature.summary.Options.NUMBER;
import static asterism.bot.feature.summary.Options.OF_ALL;
import static asterism.bot.feature.summary.Options.SCHEDULE;
import static asterism.bot.feature.summary.Options.SINCE;
import static asterism.bot.feature.summary.Options.SUMMARY;
import static asterism.bot.feature.summary.Options.UNTIL;
import static asterism.bot.feature.summary.Options.WHEN;
import static asterism.bot.feature.summary.Options.WHEN_IF_EVER;

import asterism.bot.card.Face;
import asterism.bot.command.Call;
import asterism.bot.command.Command;
import asterism.bot.command.May;
import asterism.bot.command.Option;
import asterism.bot.command.Reply;
import asterism.bot.command.Standing;
import asterism.bot.feature.Feature;
import asterism.bot.feature.Publishing;
import asterism.bot.feature.Whereabouts;
import asterism.bot.schedule.Routine;
import asterism.storage.Database;
import asterism.storage.Transaction;
import asterism.storage.people.Group;
import asterism.storage.summary.SummaryPosts;
import asterism.storage.summary.SummarySchedules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Summaries: of a group or of all, when somebody asks and at the hours that groups choose. */
public final class SummaryFeature implements Feature {
  private static final Duration LOOK = Duration.ofSeconds(5);

  private static final May LEADERS =
      May.of(Standing.FACILITATOR, Standing.CO_CHAIR, Standing.BACKBONE, Standing.ADMINISTRATOR);

  private final Asking asking;
  private final Scheduling scheduling;
  private final Posting posting;
  private final SummaryCard card;
  private final PublicSummaries published;

  /**
   * @param zone of people and groups that have not said theirs
   * @param features all there are: each tells its part
   */
  public SummaryFeature(
      Database database, Clock clock, ZoneId zone, Supplier<List<Feature>> features) {
    Whereabouts where = new Whereabouts(zone);
    Telling telling = new Telling(features);
    this.scheduling = new Scheduling(where);
    this.asking = new Asking(telling, scheduling, where);
    this.posting = new Posting(database, clock, where);
    this.card = new SummaryCard(telling, where);
    this.published = new PublicSummaries(telling);
  }

  @Override
  public String texts() {
    return "asterism.bot.feature.summary.texts";
  }

  @Override
  public List<Command> commands() {
    return List.of(
        command("show", WORD, PRIVATE, asking::show, INTERVAL)
            .alsoTyped("last", "since", "últimos", "últimas", "ultimos", "ultimas", "desde")
            .lookingOnly(),
        command("schedule", WORDLESS, FORM, scheduling::schedule, WHEN).onlyFor(LEADERS),
        command("list", WORD, UPDATE, scheduling::list).lookingOnly(),
        command("off", WORD, PRIVATE, scheduling::off, NUMBER, SCHEDULE, GROUP).onlyFor(LEADERS),
        command("all", WORD, PRIVATE, asking::all, WHEN_IF_EVER),
        command("post", BUTTON, PRIVATE, asking::post, GROUP, SINCE, UNTIL, OF_ALL));
  }

  @Override
  public Map<String, Face> faces() {
    return Map.of(SummaryPosts.CARD, card);
  }

  @Override
  public boolean tellsOfTheWeek(Group group, Transaction transaction) {
    return new SummarySchedules(transaction)
        .of(group.id()).stream().anyMatch(each -> !each.ofAll());
  }

  @Override
  public Optional<Instant> toldOfTheWeek(Group group, Transaction transaction) {
    return new SummarySchedules(transaction).toldUntil(group.id());
  }

  @Override
  public List<Publishing> publishing() {
    return List.of(published);
  }

  @Override
  public List<Routine> routines() {
    return List.of(new Routine("summaries", LOOK, posting::look));
  }

  private static Command command(
      String verb,
      Command.Spelling spelling,
      Command.Answer answer,
      Function<Call, Reply> handler,
      Option<?>... options) {
    return new Command(SUMMARY, verb, spelling, List.of(options), answer, handler);
  }
}
