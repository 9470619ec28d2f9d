package asterism.bot.feature.pathway;

import asterism.bot.feature.Publishing;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.pathway.CriterionAct;
import asterism.storage.pathway.Move;
import asterism.storage.pathway.Walk;
import asterism.storage.pathway.Walks;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where each group stands, how it came there and by what one can see it, for everybody. */
final class PublicStages implements Publishing {

  @Override
  public String section() {
    return "stages";
  }

  @Override
  public Text title(Wording wording) {
    return wording.say("stage.export.title");
  }

  @Override
  public Text about(Wording wording) {
    return wording.say("stage.public.about");
  }

  /** None is an organization's. */
  @Override
  public int count(Optional<Long> organization, Transaction transaction) {
    return organization.isPresent() ? 0 : new Walks(transaction).countGroups();
  }

  @Override
  public List<Entry> entries(
      Optional<Long> organization, int most, long offset, Transaction transaction, Instant now) {
    return organization.isPresent()
        ? List.of()
        : new Walks(transaction)
            .ofGroups(most, offset).stream().map(each -> entry(each, transaction)).toList();
  }

  @Override
  public List<Entry> latest(int most, Transaction transaction, Instant now) {
    return entries(Optional.empty(), most, 0, transaction, now);
  }

  private static Entry entry(Walks.Latest latest, Transaction transaction) {
    Walk walk = latest.walk();
    Group group = new Groups(transaction).group(walk.groupId());
    List<Move> moves = new Walks(transaction).movesOnItsOwn(group.id());
    return new Entry(
        Long.toString(group.id()),
        Optional.empty(),
        walk.begunAt(),
        latest.changedAt(),
        Text.of(group.name()),
        Optional.empty(),
        Optional.empty(),
        group.name(),
        wording -> stands(walk, transaction, wording),
        List.of(
            wording -> moved(moves, transaction, wording),
            wording -> met(walk, transaction, wording)));
  }

  private static Text stands(Walk walk, Transaction transaction, Wording wording) {
    Trail trail = Trail.of(walk, transaction, wording);
    return wording.say(
        "stage.public.stands",
        "released",
        walk.ended().equals(Optional.of(Walk.End.RELEASED)),
        "number",
        walk.stage(),
        "last",
        trail.route().last().number(),
        "name",
        trail.stop().name());
  }

  /** A line each, the first first. */
  private static Text moved(List<Move> moves, Transaction transaction, Wording wording) {
    MoveWords words = new MoveWords(transaction, wording);
    return Said.lines(
        moves.stream()
            .map(
                move ->
                    wording.say(
                        "stage.public.move",
                        "kind",
                        move.kind(),
                        "day",
                        Said.day(move.at(), wording),
                        "from",
                        words.stop(move, move.fromStage()),
                        "to",
                        words.stop(move, move.toStage()),
                        "number",
                        move.proposal().orElse(0)))
            .toList());
  }

  /** Each criterion that is met, of whatever stage, a line each. */
  private static Text met(Walk walk, Transaction transaction, Wording wording) {
    Trail trail = Trail.of(walk, transaction, wording);
    List<Text> lines = new ArrayList<>();
    for (Stop stop : trail.route().stops()) {
      for (Checked met : Readiness.of(stop, trail.acts()).met()) {
        CriterionAct act = met.met().orElseThrow();
        lines.add(
            wording.say(
                "stage.public.met",
                "stage",
                stop.number(),
                "what",
                met.criterion().words(),
                "day",
                Said.day(act.at(), wording),
                "evidence",
                act.evidence().orElse("")));
      }
    }
    return Said.lines(lines);
  }
}
