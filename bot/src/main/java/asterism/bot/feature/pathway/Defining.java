package asterism.bot.feature.pathway;

import static asterism.bot.feature.pathway.Options.MORE;
import static asterism.bot.feature.pathway.Options.PATHWAY;

import asterism.bot.command.Call;
import asterism.bot.command.Reply;
import asterism.bot.command.UsageError;
import asterism.bot.feature.Shortened;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.storage.pathway.Pathway;
import asterism.storage.pathway.Pathway.Stage;
import asterism.storage.pathway.Pathways;
import asterism.storage.pathway.Walk;
import asterism.storage.pathway.Walks;
import asterism.storage.people.Groups;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A pathway of a collaborative's own, or the standard one again. Groups under way stay on the one
 * on which they began, until they begin anew.
 */
final class Defining {
  private static final Set<String> STANDARD = Set.of("standard", "estándar", "estandar");
  private static final int SHOWN = 60;

  Reply define(Call call) {
    String written = call.get(PATHWAY).strip();
    Pathways pathways = new Pathways(call.transaction());
    if (STANDARD.contains(written.toLowerCase(Locale.ROOT))) {
      pathways.defineStandard(call.by().id(), call.now());
      return Reply.of(
          call.wording().say("stage.define.standard", "n", underWay(call, Optional.empty())));
    }
    Outline.Read read =
        Outline.read(call.find(MORE).map(more -> written + "\n" + more).orElse(written));
    if (read.mistake().isPresent()) {
      throw mistaken(read.mistake().get());
    }
    Pathway defined = pathways.define(read.stages(), call.by().id(), call.now());
    return Reply.of(understood(call, defined));
  }

  private static UsageError mistaken(Outline.Mistake mistake) {
    return UsageError.at(
        PATHWAY,
        "stage.define.wrong",
        "wrong",
        mistake.wrong(),
        "line",
        mistake.line(),
        "words",
        Shortened.to(mistake.words(), SHOWN));
  }

  /** What was understood, and what becomes of groups under way. */
  private static Message understood(Call call, Pathway defined) {
    List<Text> lines = new ArrayList<>();
    for (Stage stage : defined.stages()) {
      lines.add(
          call.wording()
              .say(
                  "stage.define.stage",
                  "number",
                  lines.size() + 1,
                  "name",
                  stage.name(),
                  "n",
                  stage.criteria().size(),
                  "dimensions",
                  dimensions(call, stage)));
    }
    return Message.of(call.wording().say("stage.define.said"))
        .paragraph(Said.lines(lines))
        .note(
            call.wording()
                .say("stage.define.groups", "n", underWay(call, Optional.of(defined.id()))));
  }

  private static String dimensions(Call call, Stage stage) {
    return Said.joined(
        stage.criteria().stream()
            .map(each -> Said.dimension(each.dimension(), call.wording()).plain())
            .distinct()
            .toList(),
        call.wording());
  }

  /** How many groups are on another one. */
  private static long underWay(Call call, Optional<Long> pathway) {
    Walks walks = new Walks(call.transaction());
    return new Groups(call.transaction())
        .all().stream()
            .flatMap(group -> walks.of(group.id()).stream())
            .filter(Walk::isUnderWay)
            .filter(walk -> !walk.pathwayId().equals(pathway))
            .count();
  }
}
