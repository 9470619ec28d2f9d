package asterism.bot.feature.pathway;

import static asterism.bot.feature.pathway.Options.PAGE;
import static asterism.bot.feature.pathway.Options.STAGES;

import asterism.bot.command.Call;
import asterism.bot.command.Invocation;
import asterism.bot.command.Reply;
import asterism.bot.feature.Pages;
import asterism.bot.feature.Shortened;
import asterism.bot.message.Block;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.bot.picture.Drawing;
import asterism.bot.picture.Panel;
import asterism.storage.pathway.StageMotion;
import asterism.storage.pathway.StageMotions;
import asterism.storage.pathway.Walk;
import asterism.storage.pathway.Walks;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All groups, privately: who is where, how long, what holds them; on one picture. */
final class AllPage {
  private static final int GROUPS_A_PAGE = 8;
  private static final int MOST_ROWS = 60;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_CRITERION = 80;

  /** A group and where it is, if it ever began. */
  private record Placed(Group group, Optional<Trail> trail) {}

  Reply show(Call call) {
    Wording wording = call.wording();
    List<Placed> all = placed(call);
    Pages pages = Pages.of(call.find(PAGE), all.size(), GROUPS_A_PAGE);
    Message message =
        new Message(
            List.of(
                new Block.Heading(
                    wording.say(
                        "stage.all",
                        "n",
                        all.size(),
                        "page",
                        pages.page(),
                        "pages",
                        pages.pages()))));
    List<Panel> panels = panels(call, all);
    if (pages.page() == 1 && !panels.isEmpty()) {
      message = message.image(Drawing.of(panels));
    }
    for (Placed each : all.stream().skip(pages.offset()).limit(GROUPS_A_PAGE).toList()) {
      message = message.paragraph(line(call, each));
    }
    return Reply.instead(message.actions(pages.turns(wording, Invocation.of(STAGES, "all"), PAGE)));
  }

  private static List<Placed> placed(Call call) {
    Walks walks = new Walks(call.transaction());
    return new Groups(call.transaction())
        .all().stream()
            .map(
                group ->
                    new Placed(
                        group,
                        walks
                            .of(group.id())
                            .map(w -> Trail.of(w, call.transaction(), call.wording()))))
            .toList();
  }

  /** One for each pathway that groups are on. */
  private static List<Panel> panels(Call call, List<Placed> all) {
    Map<Optional<Long>, List<Placed>> byPathway = new LinkedHashMap<>();
    all.stream()
        .filter(each -> each.trail().isPresent())
        .limit(MOST_ROWS)
        .forEach(
            each ->
                byPathway
                    .computeIfAbsent(
                        each.trail().orElseThrow().walk().pathwayId(), id -> new ArrayList<>())
                    .add(each));
    return byPathway.values().stream().map(some -> panel(call, some)).toList();
  }

  private static Panel panel(Call call, List<Placed> some) {
    Wording wording = call.wording();
    Route route = some.get(0).trail().orElseThrow().route();
    List<Panel.Row> rows = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (Placed each : some) {
      Trail trail = each.trail().orElseThrow();
      String note = wording.plain("stage.days", "n", days(call, trail.walk()));
      rows.add(
          new Panel.Row(
              each.group().name(), route.index(trail.stop()), !trail.walk().isUnderWay(), note));
      words.add(
          wording.plain(
              "stage.all.row",
              "group",
              each.group().name(),
              "released",
              !trail.walk().isUnderWay(),
              "number",
              trail.stop().number()));
    }
    return new Panel.Many(
        wording.plain("stage.all.title"),
        route.first().number(),
        route.names(),
        rows,
        String.join("; ", words));
  }

  private static Text line(Call call, Placed placed) {
    Wording wording = call.wording();
    String group = Shortened.to(placed.group().name(), LONGEST_NAME);
    if (placed.trail().isEmpty()) {
      return wording.say("stage.all.nowhere", "group", group);
    }
    Trail trail = placed.trail().get();
    Walk walk = trail.walk();
    if (!walk.isUnderWay()) {
      return wording.say(
          "stage.all.released",
          "group",
          group,
          "stage",
          Said.stop(trail.stop(), wording),
          "day",
          Said.day(walk.endedAt().orElseThrow(), wording));
    }
    Optional<StageMotion> motion = new StageMotions(call.transaction()).openOf(walk.id());
    Readiness readiness = trail.readiness();
    return wording.say(
        "stage.all.line",
        "group",
        group,
        "stage",
        Said.stop(trail.stop(), wording),
        "days",
        days(call, walk),
        "open",
        readiness.open().size(),
        "first",
        readiness.open().stream()
            .findFirst()
            .map(each -> Shortened.to(each.criterion().words(), LONGEST_CRITERION))
            .orElse(""),
        "moving",
        motion.isPresent(),
        "number",
        motion.flatMap(StageMotion::proposal).orElse(0));
  }

  private static long days(Call call, Walk walk) {
    return Said.days(walk.since(), walk.endedAt().orElse(call.now()), call.wording());
  }
}
