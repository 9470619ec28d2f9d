package asterism.bot.feature.pathway;

import static asterism.bot.feature.pathway.Options.STAGE;

import asterism.bot.command.Call;
import asterism.bot.command.Reply;
import asterism.bot.command.UsageError;
import asterism.bot.message.Message;
import asterism.bot.message.Wording;
import asterism.storage.pathway.CriterionActs;
import asterism.storage.pathway.Pathway;
import asterism.storage.pathway.Pathways;
import asterism.storage.pathway.StageMotion;
import asterism.storage.pathway.StageMotions;
import asterism.storage.pathway.Walk;
import asterism.storage.pathway.Walks;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Says where a group stands when it begins. Before that it stands nowhere, not at the first stage
 * either. Once released, or where the pathway was defined anew since, it may begin again; what it
 * did before is kept.
 */
final class Beginning {

  Reply begin(Call call) {
    Walks walks = new Walks(call.transaction());
    Optional<Walk> before = walks.lockToBegin(call.group().id());
    Optional<Pathway> pathway = new Pathways(call.transaction()).latest();
    before.filter(Walk::isUnderWay).ifPresent(walk -> requireAnew(call, walk, pathway));
    Stop stop = meant(call, Route.of(pathway, call.wording()));
    Walk begun =
        walks.begin(
            call.group().id(),
            pathway.filter(own -> !own.standard()).map(Pathway::id),
            before,
            stop.number(),
            call.by().id(),
            call.now());
    int carried = before.filter(Walk::isUnderWay).map(walk -> carry(call, walk, begun)).orElse(0);
    Shown shown = new Shown(call.transaction(), call.now());
    before.ifPresent(shown::again);
    shown.again(begun);
    return said(call, stop, carried);
  }

  private static Reply said(Call call, Stop stop, int carried) {
    Buttons buttons = new Buttons(call.group().id(), call.wording());
    return Reply.of(
        Message.of(
                call.wording()
                    .say(
                        "stage.begin.said",
                        "group",
                        call.group().name(),
                        "stage",
                        Said.stop(stop, call.wording()),
                        "n",
                        stop.criteria().size(),
                        "carried",
                        carried))
            .actions(List.of(buttons.of("show"), buttons.of("check"))));
  }

  /** Whether another pathway is to be walked than the one a group is on. */
  static boolean isAnother(Walk walk, Optional<Pathway> latest) {
    return !walk.pathwayId().equals(latest.filter(own -> !own.standard()).map(Pathway::id));
  }

  private static void requireAnew(Call call, Walk walk, Optional<Pathway> latest) {
    Trail trail = Trail.of(walk, call.transaction(), call.wording());
    if (!isAnother(walk, latest)) {
      throw UsageError.of(
          "stage.begin.already",
          "group",
          call.group().name(),
          "stage",
          Said.stop(trail.stop(), call.wording()),
          "day",
          Said.day(walk.since(), call.wording()));
    }
    Optional<StageMotion> open = new StageMotions(call.transaction()).openOf(walk.id());
    if (open.isPresent()) {
      throw Moving.alreadyOpen(open.get());
    }
  }

  private static Stop meant(Call call, Route route) {
    String typed = call.get(STAGE);
    return route
        .named(typed)
        .orElseThrow(
            () ->
                UsageError.at(
                    STAGE,
                    "stage.no_stage",
                    "typed",
                    typed,
                    "stages",
                    stages(route, call.wording()),
                    "example",
                    Integer.toString(route.first().number())));
  }

  /** "0 Networking, 1 Incubation conversation …". */
  static String stages(Route route, Wording wording) {
    return Said.joined(
        route.stops().stream().map(stop -> stop.number() + " " + stop.name()).toList(), wording);
  }

  /** What was said of criteria holds for those of the new pathway that say the same. */
  private static int carry(Call call, Walk from, Walk into) {
    Trail before = Trail.of(from, call.transaction(), call.wording());
    List<Checked> met =
        before.route().stops().stream()
            .flatMap(stop -> Readiness.of(stop, before.acts()).met().stream())
            .toList();
    int carried = 0;
    for (Stop stop : Trail.of(into, call.transaction(), call.wording()).route().stops()) {
      for (Criterion same : stop.criteria()) {
        Optional<Checked> said =
            met.stream().filter(each -> alike(same, each.criterion())).findFirst();
        if (said.isPresent()) {
          carry(call, said.get(), into, stop, same);
          carried++;
        }
      }
    }
    return carried;
  }

  private static void carry(Call call, Checked said, Walk into, Stop stop, Criterion same) {
    CriterionActs acts = new CriterionActs(call.transaction());
    acts.carried(said.met().orElseThrow(), into, stop.number(), same.number());
    said.confirmed().forEach(each -> acts.carried(each, into, stop.number(), same.number()));
  }

  private static boolean alike(Criterion one, Criterion other) {
    return one.words().toLowerCase(Locale.ROOT).equals(other.words().toLowerCase(Locale.ROOT));
  }
}
