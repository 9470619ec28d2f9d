package asterism.bot.feature.pathway;

import static asterism.bot.command.Command.Answer.FORM;
import static asterism.bot.command.Command.Answer.PRIVATE;
import static asterism.bot.command.Command.Answer.UPDATE;
import static asterism.bot.command.Command.Spelling.BUTTON;
import static asterism.bot.command.Command.Spelling.WORD;
import static asterism.bot.feature.pathway.Options.BECAUSE;
import static asterism.bot.feature.pathway.Options.CRITERION;
import static asterism.bot.feature.pathway.Options.EVIDENCE;
import static asterism.bot.feature.pathway.Options.FROM;
import static asterism.bot.feature.pathway.Options.GROUP;
import static asterism.bot.feature.pathway.Options.KIND;
import static asterism.bot.feature.pathway.Options.MORE;
import static asterism.bot.feature.pathway.Options.PAGE;
import static asterism.bot.feature.pathway.Options.PATHWAY;
import static asterism.bot.feature.pathway.Options.STAGE;
import static asterism.bot.feature.pathway.Options.STAGES;
import static asterism.bot.feature.pathway.Options.WHY;

import asterism.bot.card.Face;
import asterism.bot.command.Call;
import asterism.bot.command.Command;
import asterism.bot.command.May;
import asterism.bot.command.Option;
import asterism.bot.command.Reply;
import asterism.bot.command.Standing;
import asterism.bot.command.Suggestions;
import asterism.bot.feature.Exporting;
import asterism.bot.feature.Feature;
import asterism.bot.feature.Motion;
import asterism.bot.feature.Publishing;
import asterism.bot.feature.Summarizing;
import asterism.storage.Transaction;
import asterism.storage.pathway.Walk;
import asterism.storage.pathway.Walks;
import asterism.storage.people.Group;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Stages: where each group stands on its pathway, what is true of a stage, and how it moves on. */
public final class PathwayFeature implements Feature {
  private static final May BEGINNERS =
      May.of(Standing.FACILITATOR, Standing.BACKBONE, Standing.ADMINISTRATOR);

  private static final May ADMINISTRATORS = May.of(Standing.ADMINISTRATOR);

  private final StagePage page = new StagePage();
  private final Checking checking = new Checking();
  private final Beginning beginning = new Beginning();
  private final Defining defining = new Defining();
  private final AllPage all = new AllPage();
  private final Moving moving;
  private final Interest interest;

  /**
   * @param features of which one opens proposals
   */
  public PathwayFeature(Supplier<List<Feature>> features) {
    this.moving = new Moving(features);
    this.interest = new Interest(features);
  }

  @Override
  public String texts() {
    return "asterism.bot.feature.pathway.texts";
  }

  @Override
  public List<Command> commands() {
    return List.of(
        command("show", WORD, UPDATE, page::show, GROUP, PAGE).lookingOnly(),
        command("check", WORD, FORM, checking::check, CRITERION, EVIDENCE, GROUP),
        command("confirm", WORD, PRIVATE, checking::confirm, CRITERION, GROUP),
        command("uncheck", WORD, FORM, checking::uncheck, CRITERION, WHY, GROUP),
        command("begin", WORD, FORM, beginning::begin, STAGE, GROUP).onlyFor(BEGINNERS),
        command("advance", WORD, UPDATE, moving::advance, BECAUSE, GROUP).lookingOnly(),
        command("back", WORD, UPDATE, moving::back, BECAUSE, GROUP).lookingOnly(),
        command("release", WORD, UPDATE, moving::release, BECAUSE, GROUP).lookingOnly(),
        command("interest", WORD, PRIVATE, interest::ask, GROUP),
        command("all", WORD, UPDATE, all::show, PAGE).lookingOnly(),
        command("define", WORD, FORM, defining::define, PATHWAY, MORE).onlyFor(ADMINISTRATORS),
        command("propose", BUTTON, PRIVATE, moving::propose, KIND, FROM, BECAUSE, GROUP));
  }

  @Override
  public Map<String, Face> faces() {
    return Map.of(Shown.CARD, new StageCard(), Shown.NEWS, new NewsCard());
  }

  @Override
  public void channelJoined(Transaction transaction, Group group, Instant now) {
    new Walks(transaction)
        .of(group.id())
        .filter(Walk::isUnderWay)
        .ifPresent(walk -> new Shown(transaction, now).whereMissing(walk));
  }

  @Override
  public Map<String, Motion> motions() {
    return Map.of(Moving.MOTION, new Carrying());
  }

  @Override
  public List<Summarizing> summarizing() {
    return List.of(new StageSummary());
  }

  @Override
  public List<Exporting> exporting() {
    return List.of(new StageExport());
  }

  @Override
  public List<Publishing> publishing() {
    return List.of(new PublicStages());
  }

  @Override
  public Map<String, Suggestions> suggestions() {
    return new StageSuggestions().all();
  }

  private static Command command(
      String verb,
      Command.Spelling spelling,
      Command.Answer answer,
      Function<Call, Reply> handler,
      Option<?>... options) {
    return new Command(STAGES, verb, spelling, List.of(options), answer, handler);
  }
}
