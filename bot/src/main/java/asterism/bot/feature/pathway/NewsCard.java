package asterism.bot.feature.pathway;

import asterism.bot.card.Face;
import asterism.bot.feature.Names;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.pathway.CriterionAct;
import asterism.storage.pathway.Move;
import asterism.storage.pathway.StageMotion;
import asterism.storage.pathway.StageMotion.Kind;
import asterism.storage.pathway.StageMotion.Outcome;
import asterism.storage.pathway.StageMotions;
import asterism.storage.pathway.Walk;
import asterism.storage.pathway.Walks;
import asterism.storage.people.Groups;
import asterism.storage.people.Seats;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came of a motion that was adopted: a celebration, with thanks to who took part and what was
 * reached, as it was then.
 */
final class NewsCard implements Face {
  private static final int MOST_CRITERIA = 5;
  private static final int MOST_NAMES = 20;

  @Override
  public Showing show(long subject, Transaction transaction, Wording wording, Instant now) {
    StageMotion motion = new StageMotions(transaction).get(subject);
    Walk walk = new Walks(transaction).get(motion.walkId());
    Instant then = motion.settledAt().orElse(now);
    Trail trail = Trail.of(walk, transaction, wording).until(then);
    return new Showing(message(motion, trail, then, transaction, wording), false);
  }

  private static Message message(
      StageMotion motion, Trail trail, Instant then, Transaction transaction, Wording wording) {
    Walk walk = trail.walk();
    Stop from = trail.route().at(motion.fromStage());
    Optional<Stop> to = motion.toStage().map(trail.route()::at);
    List<Move> moves = new Walks(transaction).moves(walk.groupId());
    Message message =
        Message.of(
            wording.say(
                "stage.news",
                "overtaken",
                motion.outcome().equals(Optional.of(Outcome.OVERTAKEN)),
                "kind",
                motion.kind(),
                "group",
                new Groups(transaction).group(walk.groupId()).name(),
                "number",
                motion.proposal().orElseThrow(),
                "from",
                Said.stop(from, wording),
                "to",
                to.map(stop -> Said.stop(stop, wording)).orElse(Text.of("")),
                "days",
                Said.days(since(moves, walk, then), then, wording)));
    if (!motion.outcome().equals(Optional.of(Outcome.CARRIED))) {
      return message;
    }
    message = withReached(message, motion, trail, wording);
    if (motion.kind() != Kind.BACK) {
      message = withThanks(message, motion, trail, then, transaction, wording);
    }
    return message.note(
        wording.say(
            "stage.news.next",
            "kind",
            motion.kind(),
            "n",
            to.map(stop -> Readiness.of(stop, trail.acts()).open().size()).orElse(0)));
  }

  /** When it had come to where it stood then. */
  private static Instant since(List<Move> moves, Walk walk, Instant then) {
    return moves.stream()
        .filter(move -> move.walkId() == walk.id() && move.at().isBefore(then))
        .reduce((first, second) -> second)
        .map(Move::at)
        .orElse(walk.begunAt());
  }

  /** Of the stage that is left, or where the group is released, of all its stages. */
  private static Message withReached(
      Message message, StageMotion motion, Trail trail, Wording wording) {
    List<Checked> met =
        trail.route().stops().stream()
            .filter(stop -> motion.kind() == Kind.RELEASE || stop.number() == motion.fromStage())
            .flatMap(stop -> Readiness.of(stop, trail.acts()).met().stream())
            .toList();
    if (met.isEmpty()) {
      return message;
    }
    List<Text> lines = new ArrayList<>();
    lines.add(wording.say("stage.news.reached", "n", met.size()));
    met.stream()
        .skip(Math.max(0, met.size() - MOST_CRITERIA))
        .forEach(
            each -> lines.add(wording.say("stage.news.met", "what", each.criterion().words())));
    if (met.size() > MOST_CRITERIA) {
      lines.add(wording.say("stage.more", "n", met.size() - MOST_CRITERIA));
    }
    return message.paragraph(Said.lines(lines));
  }

  /** By name: whoever said or confirmed something, and at the end, whoever was in the group. */
  private static Message withThanks(
      Message message,
      StageMotion motion,
      Trail trail,
      Instant then,
      Transaction transaction,
      Wording wording) {
    Names names = new Names(transaction);
    Stream<String> active =
        trail.acts().stream()
            .filter(act -> act.kind() != CriterionAct.Kind.UNMET)
            .filter(act -> motion.kind() == Kind.RELEASE || act.stage() == motion.fromStage())
            .map(act -> names.mention(act.byPersonId()).plain());
    Stream<String> there =
        motion.kind() == Kind.RELEASE
            ? new Seats(transaction)
                .in(trail.walk().groupId(), Said.day(then, wording)).stream()
                    .map(Seats.Seat::person)
            : Stream.of();
    List<String> all = Stream.concat(active, there).distinct().toList();
    if (all.isEmpty()) {
      return message;
    }
    List<String> named = new ArrayList<>(all.subList(0, Math.min(MOST_NAMES, all.size())));
    if (all.size() > MOST_NAMES) {
      named.add(wording.plain("stage.more", "n", all.size() - MOST_NAMES));
    }
    return message.paragraph(
        wording.say("stage.news.thanks", "people", Said.joined(named, wording)));
  }
}
