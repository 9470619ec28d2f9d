package asterism.bot.feature.pathway;

import asterism.bot.card.Face;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.Transaction;
import asterism.storage.pathway.StageMotion;
import asterism.storage.pathway.StageMotions;
import asterism.storage.pathway.Walk;
import asterism.storage.pathway.Walks;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a group stands, in its channel: since when, how much is met, what is open. */
final class StageCard implements Face {
  private static final int MOST_OPEN = 5;

  @Override
  public Showing show(long subject, Transaction transaction, Wording wording, Instant now) {
    Walk walk = new Walks(transaction).get(subject);
    Trail trail = Trail.of(walk, transaction, wording);
    Group group = new Groups(transaction).group(walk.groupId());
    Message head = Message.of(head(trail, group, wording));
    if (!walk.isUnderWay()) {
      return new Showing(
          head.note(
              wording.say(
                  "stage.card.ended",
                  "how",
                  walk.ended().orElseThrow(),
                  "day",
                  Said.day(walk.endedAt().orElseThrow(), wording))),
          false);
    }
    Message message =
        head.note(wording.say("stage.since", "day", Said.day(walk.since(), wording)))
            .paragraph(open(trail.readiness(), wording));
    Optional<StageMotion> motion = new StageMotions(transaction).openOf(walk.id());
    if (motion.isPresent()) {
      message =
          message.note(
              wording.say(
                  "stage.card.motion",
                  "kind",
                  motion.get().kind(),
                  "number",
                  motion.get().proposal().orElseThrow()));
    }
    Buttons buttons = new Buttons(group.id(), wording);
    return new Showing(
        message.actions(List.of(buttons.of("check"), buttons.of("advance"), buttons.of("show"))),
        true);
  }

  private static Text head(Trail trail, Group group, Wording wording) {
    return wording.say(
        "stage.card",
        "group",
        group.name(),
        "number",
        trail.stop().number(),
        "last",
        trail.route().last().number(),
        "name",
        trail.stop().name());
  }

  /** How much is met, and the first that are open. */
  private static Text open(Readiness readiness, Wording wording) {
    List<Checked> open = readiness.open();
    List<Text> lines = new ArrayList<>();
    lines.add(
        wording.say(
            "stage.met",
            "met",
            readiness.met().size(),
            "n",
            readiness.criteria().size(),
            "confirmed",
            readiness.confirmed()));
    for (Checked each : open.subList(0, Math.min(MOST_OPEN, open.size()))) {
      lines.add(
          wording.say(
              "stage.line",
              "met",
              false,
              "confirmed",
              false,
              "number",
              each.criterion().number(),
              "what",
              each.criterion().words()));
    }
    if (open.size() > MOST_OPEN) {
      lines.add(wording.say("stage.more", "n", open.size() - MOST_OPEN));
    }
    return Said.lines(lines);
  }
}
