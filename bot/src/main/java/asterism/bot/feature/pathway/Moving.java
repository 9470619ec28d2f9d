package asterism.bot.feature.pathway;

import static asterism.bot.feature.pathway.Options.BECAUSE;
import static asterism.bot.feature.pathway.Options.FROM;
import static asterism.bot.feature.pathway.Options.KIND;

import asterism.bot.command.Call;
import asterism.bot.command.Invocation;
import asterism.bot.command.Reply;
import asterism.bot.command.UsageError;
import asterism.bot.feature.Feature;
import asterism.bot.feature.Proposing;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.storage.pathway.StageMotion;
import asterism.storage.pathway.StageMotion.Kind;
import asterism.storage.pathway.StageMotions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Advances a group, takes it back, or releases it: shows first what is open and why it matters, and
 * then opens the proposal by which the group decides.
 */
record Moving(Supplier<List<Feature>> features) {
  /** As the feature's motions are called. */
  static final String MOTION = "stage";

  Reply advance(Call call) {
    return readiness(call, Kind.ADVANCE);
  }

  Reply back(Call call) {
    return readiness(call, Kind.BACK);
  }

  Reply release(Call call) {
    return readiness(call, Kind.RELEASE);
  }

  /** Opens what was looked at. */
  Reply propose(Call call) {
    Kind kind = kind(call);
    Trail trail = Trail.lockUnderWay(call);
    Optional<Stop> to = allowed(call, trail, kind);
    if (!call.find(FROM).equals(Optional.of(Integer.toString(trail.walk().stage())))) {
      throw UsageError.of(
          "stage.moved_meanwhile", "stage", Said.stop(trail.stop(), call.wording()));
    }
    StageMotions motions = new StageMotions(call.transaction());
    StageMotion motion =
        motions.open(trail.walk(), kind, to.map(Stop::number), call.by().id(), call.now());
    String wording =
        MotionWords.of(
            kind,
            Trail.of(trail.walk(), call.transaction(), call.wordings().of(call.group())),
            motion.toStage(),
            call.find(BECAUSE),
            call.wordings().of(call.group()));
    Proposing.Opened opened =
        Proposing.of(features.get())
            .propose(
                call,
                call.group(),
                call.group().defaultRule(),
                wording,
                new Proposing.Moved(MOTION, motion.id()));
    motions.proposed(motion, opened.number());
    new Shown(call.transaction(), call.now()).again(trail.walk());
    return Reply.of(
        call.wording()
            .say("stage.proposed", "number", opened.number(), "moment", opened.closesAt()));
  }

  private Reply readiness(Call call, Kind kind) {
    Trail trail = Trail.underWay(call);
    Optional<Stop> to = allowed(call, trail, kind);
    Message message =
        Message.of(
            call.wording()
                .say(
                    "stage.readiness",
                    "kind",
                    kind,
                    "stage",
                    Said.stop(trail.stop(), call.wording()),
                    "to",
                    to.map(stop -> Said.stop(stop, call.wording())).orElse(Text.of("")),
                    "met",
                    trail.readiness().met().size(),
                    "n",
                    trail.readiness().criteria().size()));
    message = kind == Kind.ADVANCE ? withOpen(message, call, trail.readiness()) : message;
    message = message.note(call.wording().say("stage.readiness.how", "kind", kind));
    Buttons buttons = new Buttons(call.group().id(), call.wording());
    Invocation proposed =
        buttons
            .invoked("propose")
            .with(KIND, kind.name().toLowerCase(Locale.ROOT))
            .with(FROM, trail.walk().stage());
    Optional<String> because = call.find(BECAUSE);
    if (because.isPresent()) {
      message = message.note(call.wording().say("stage.because", "because", because.get()));
      proposed = proposed.with(BECAUSE, because.get());
    }
    return Reply.instead(message.actions(List.of(buttons.proposing(proposed), buttons.of("show"))));
  }

  /** What is open, by what it looks at, and why that matters. */
  private static Message withOpen(Message message, Call call, Readiness readiness) {
    Message all = message;
    for (var open : Readiness.byDimension(readiness.open()).entrySet()) {
      List<Text> lines = new ArrayList<>();
      lines.add(
          call.wording()
              .say(
                  "stage.readiness.dimension",
                  "dimension",
                  Said.dimension(open.getKey(), call.wording()),
                  "why",
                  call.wording().say("stage.why", "dimension", open.getKey())));
      Said said = new Said(call.transaction(), call.wording());
      open.getValue().forEach(each -> lines.add(said.line(each)));
      all = all.paragraph(Said.lines(lines));
    }
    return all;
  }

  /**
   * Where it is to go.
   *
   * @throws UsageError where there is nothing to go to, or a motion is open already
   */
  private static Optional<Stop> allowed(Call call, Trail trail, Kind kind) {
    Optional<StageMotion> open = new StageMotions(call.transaction()).openOf(trail.walk().id());
    if (open.isPresent()) {
      throw alreadyOpen(open.get());
    }
    int stage = trail.walk().stage();
    Optional<Stop> to =
        switch (kind) {
          case ADVANCE -> trail.route().find(stage + 1);
          case BACK -> trail.route().find(stage - 1);
          case RELEASE -> Optional.empty();
        };
    if (to.isEmpty() && kind != Kind.RELEASE) {
      throw UsageError.of(
          "stage.no_further", "kind", kind, "stage", Said.stop(trail.stop(), call.wording()));
    }
    return to;
  }

  static UsageError alreadyOpen(StageMotion open) {
    return UsageError.of(
        "stage.motion_open", "number", open.proposal().orElseThrow(), "kind", open.kind());
  }

  private static Kind kind(Call call) {
    String word = call.find(KIND).orElse("").toUpperCase(Locale.ROOT);
    return Arrays.stream(Kind.values())
        .filter(kind -> kind.name().equals(word))
        .findFirst()
        .orElseThrow(() -> UsageError.of("usage.old_button"));
  }
}
