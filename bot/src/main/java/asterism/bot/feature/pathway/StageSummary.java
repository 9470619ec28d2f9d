package asterism.bot.feature.pathway;

import asterism.bot.feature.Shortened;
import asterism.bot.feature.Stretch;
import asterism.bot.feature.Summarizing;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.bot.picture.Panel;
import asterism.storage.Transaction;
import asterism.storage.pathway.Move;
import asterism.storage.pathway.Walks;
import asterism.storage.people.Group;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a group stood at the end of a stretch, and what changed in it. */
final class StageSummary implements Summarizing {
  private static final int MOST_MOVES = 3;
  private static final int MOST_CRITERIA = 3;
  private static final int LONGEST_CRITERION = 80;

  /**
   * How a group stood.
   *
   * @param last what it did last before
   * @param trail with what was said before
   */
  private record Then(Move last, List<Move> moves, Trail trail) {
    boolean released() {
      return last.toStage().isEmpty();
    }

    Stop stop() {
      return trail.route().at(last.toStage().or(last::fromStage).orElseThrow());
    }
  }

  @Override
  public Message told(
      Section section, Group group, Stretch stretch, Transaction transaction, Wording wording) {
    return section == Section.PATHWAY
        ? then(group, stretch.until(), transaction, wording)
            .filter(then -> isTold(then, stretch))
            .map(then -> told(then, stretch, transaction, wording))
            .orElse(new Message(List.of()))
        : new Message(List.of());
  }

  @Override
  public Optional<Panel> drawn(
      Group group, Stretch stretch, Transaction transaction, Wording wording) {
    return then(group, stretch.until(), transaction, wording)
        .filter(then -> isTold(then, stretch))
        .map(
            then ->
                new Panel.Path(
                    wording.plain("stage.all.title"),
                    then.trail().route().first().number(),
                    then.trail().route().names(),
                    then.trail().route().index(then.stop()),
                    then.released(),
                    stands(then, stretch, wording).plain()));
  }

  @Override
  public Brief brief(Group group, Stretch stretch, Transaction transaction, Wording wording) {
    return then(group, stretch.until(), transaction, wording)
        .map(
            then ->
                new Brief(
                    List.of(),
                    List.of(
                        wording.say(
                            "stage.brief",
                            "released",
                            then.released(),
                            "number",
                            then.stop().number(),
                            "days",
                            days(then, stretch, wording)))))
        .orElse(Brief.NOTHING);
  }

  /** A group that was released before is told of no more. */
  private static boolean isTold(Then then, Stretch stretch) {
    return !then.released() || !then.last().at().isBefore(stretch.since());
  }

  private static Optional<Then> then(
      Group group, Instant until, Transaction transaction, Wording wording) {
    Walks walks = new Walks(transaction);
    List<Move> before =
        walks.movesOnItsOwn(group.id()).stream().filter(move -> move.at().isBefore(until)).toList();
    if (before.isEmpty()) {
      return Optional.empty();
    }
    Move last = before.get(before.size() - 1);
    Trail trail = Trail.of(walks.get(last.walkId()), transaction, wording).until(until);
    return Optional.of(new Then(last, before, trail));
  }

  private static Message told(
      Then then, Stretch stretch, Transaction transaction, Wording wording) {
    List<Text> lines = new ArrayList<>();
    lines.add(stands(then, stretch, wording));
    MoveWords words = new MoveWords(transaction, wording);
    List<Move> moves =
        then.moves().stream().filter(move -> !move.at().isBefore(stretch.since())).toList();
    moves.stream()
        .skip(Math.max(0, moves.size() - MOST_MOVES))
        .forEach(move -> lines.add(words.line(move)));
    List<Checked> met = newlyMet(then, stretch);
    if (!met.isEmpty()) {
      lines.add(newly(met, wording));
    }
    return Message.of(Said.lines(lines));
  }

  private static Text stands(Then then, Stretch stretch, Wording wording) {
    Readiness readiness = Readiness.of(then.stop(), then.trail().acts());
    return wording.say(
        "stage.summary",
        "released",
        then.released(),
        "number",
        then.stop().number(),
        "last",
        then.trail().route().last().number(),
        "name",
        then.stop().name(),
        "days",
        days(then, stretch, wording),
        "met",
        readiness.met().size(),
        "n",
        readiness.criteria().size());
  }

  private static long days(Then then, Stretch stretch, Wording wording) {
    return Said.days(then.last().at(), stretch.until(), wording);
  }

  /** Of all its stages: said in the stretch, and not taken back before its end. */
  private static List<Checked> newlyMet(Then then, Stretch stretch) {
    return then.trail().route().stops().stream()
        .flatMap(stop -> Readiness.of(stop, then.trail().acts()).met().stream())
        .filter(each -> !each.met().orElseThrow().at().isBefore(stretch.since()))
        .toList();
  }

  private static Text newly(List<Checked> met, Wording wording) {
    List<String> named =
        new ArrayList<>(
            met.stream()
                .limit(MOST_CRITERIA)
                .map(each -> Shortened.to(each.criterion().words(), LONGEST_CRITERION))
                .toList());
    if (met.size() > MOST_CRITERIA) {
      named.add(wording.plain("stage.more", "n", met.size() - MOST_CRITERIA));
    }
    return wording.say("stage.summary.met", "n", met.size(), "criteria", String.join("; ", named));
  }
}
