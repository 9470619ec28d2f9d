package asterism.bot.feature.pathway;

import asterism.bot.feature.Exporting;
import asterism.bot.feature.Names;
import asterism.bot.feature.Stretch;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.pathway.CriterionAct;
import asterism.storage.pathway.Move;
import asterism.storage.pathway.Walks;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every move of a group, and all that was said of its criteria, as a table. */
final class StageExport implements Exporting {
  private static final List<String> COLUMNS =
      List.of(
          "day",
          "group",
          "what",
          "stage",
          "criterion",
          "evidence",
          "because",
          "person",
          "proposal");

  /** A row and when it happened. */
  private record Dated(Instant at, List<String> cells) {}

  @Override
  public Sheet sheet(
      Optional<Group> group, Stretch stretch, Transaction transaction, Wording wording) {
    List<Group> groups = group.map(List::of).orElseGet(() -> new Groups(transaction).all());
    List<Dated> rows = new ArrayList<>();
    for (Group each : groups) {
      rows.addAll(of(each, transaction, wording));
    }
    return new Sheet(
        "stages",
        wording.plain("stage.export.title"),
        COLUMNS.stream().map(column -> wording.plain("stage.export." + column)).toList(),
        rows.stream()
            .filter(row -> !row.at().isBefore(stretch.since()))
            .filter(row -> row.at().isBefore(stretch.until()))
            .sorted(Comparator.comparing(Dated::at))
            .map(Dated::cells)
            .toList());
  }

  private static List<Dated> of(Group group, Transaction transaction, Wording wording) {
    Walks walks = new Walks(transaction);
    List<Move> moves = walks.moves(group.id());
    List<Dated> rows = new ArrayList<>();
    MoveWords words = new MoveWords(transaction, wording);
    for (Move move : moves) {
      rows.add(moved(group, move, words, transaction, wording));
    }
    for (long walk : moves.stream().map(Move::walkId).distinct().toList()) {
      Trail trail = Trail.of(walks.get(walk), transaction, wording);
      trail.acts().stream()
          .filter(act -> !act.at().isBefore(trail.walk().begunAt())) // else carried over
          .forEach(act -> rows.add(said(group, act, trail.route(), transaction, wording)));
    }
    return rows;
  }

  private static Dated moved(
      Group group, Move move, MoveWords words, Transaction transaction, Wording wording) {
    return row(
        move.at(),
        group,
        wording.plain("stage.export.move", "kind", move.kind()),
        words.stop(move, move.toStage().or(move::fromStage)),
        List.of("", "", ""),
        new Names(transaction).mention(move.byPersonId()).plain(),
        move.proposal().map(number -> "#" + number).orElse(""),
        wording);
  }

  private static Dated said(
      Group group, CriterionAct act, Route route, Transaction transaction, Wording wording) {
    Stop stop = route.at(act.stage());
    return row(
        act.at(),
        group,
        wording.plain("stage.export.act", "kind", act.kind()),
        Said.stop(stop, wording),
        List.of(
            stop.criterion(act.criterion())
                .map(each -> each.number() + ". " + each.words())
                .orElse(""),
            act.evidence().orElse(""),
            act.because().orElse("")),
        new Names(transaction).mention(act.byPersonId()).plain(),
        "",
        wording);
  }

  private static Dated row(
      Instant at,
      Group group,
      String what,
      Text stage,
      List<String> criterion,
      String person,
      String proposal,
      Wording wording) {
    List<String> cells = new ArrayList<>();
    cells.add(Said.day(at, wording).toString());
    cells.add(group.name());
    cells.add(what);
    cells.add(stage.plain());
    cells.addAll(criterion);
    cells.add(person);
    cells.add(proposal);
    return new Dated(at, cells);
  }
}
