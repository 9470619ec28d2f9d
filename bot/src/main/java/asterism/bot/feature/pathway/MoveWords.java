package asterism.bot.feature.pathway;

import asterism.bot.feature.Names;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.pathway.Move;
import asterism.storage.pathway.Pathways;
import asterism.storage.pathway.Walk;
import asterism.storage.pathway.Walks;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How a group came where it stands, a line each move. */
final class MoveWords {
  private final Transaction transaction;
  private final Wording wording;
  private final Map<Long, Route> routes = new HashMap<>();

  MoveWords(Transaction transaction, Wording wording) {
    this.transaction = transaction;
    this.wording = wording;
  }

  /** All of it, the first first. */
  List<Text> of(long group) {
    return new Walks(transaction).moves(group).stream().map(this::line).toList();
  }

  Text line(Move move) {
    return wording.say(
        "stage.move",
        "kind",
        move.kind(),
        "day",
        Said.day(move.at(), wording),
        "from",
        stop(move, move.fromStage()),
        "to",
        stop(move, move.toStage()),
        "person",
        new Names(transaction).mention(move.byPersonId()),
        "number",
        move.proposal().orElse(0));
  }

  /** "stage 2 (Emerging constellation)"; empty for nowhere. */
  Text stop(Move move, Optional<Integer> number) {
    return number.map(at -> Said.stop(route(move).at(at), wording)).orElse(Text.of(""));
  }

  Route route(Move move) {
    return routes.computeIfAbsent(
        move.walkId(),
        id -> {
          Walk walk = new Walks(transaction).get(id);
          return Route.of(walk.pathwayId().map(new Pathways(transaction)::get), wording);
        });
  }
}
