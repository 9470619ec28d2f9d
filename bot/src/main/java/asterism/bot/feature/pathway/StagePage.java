package asterism.bot.feature.pathway;

import static asterism.bot.feature.pathway.Options.PAGE;

import asterism.bot.command.Call;
import asterism.bot.command.Reply;
import asterism.bot.feature.Pages;
import asterism.bot.message.Block;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Wording;
import asterism.storage.pathway.Pathway;
import asterism.storage.pathway.Pathways;
import asterism.storage.pathway.StageMotion;
import asterism.storage.pathway.StageMotions;
import asterism.storage.pathway.Walk;
import asterism.storage.pathway.Walks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a group stands, privately: each criterion of its stage, and how it came there. */
final class StagePage {
  /** With the longest of words and evidence, what one message has room for. */
  private static final int CRITERIA_A_PAGE = 5;

  private static final int MOST_MOVES = 5;

  Reply show(Call call) {
    Optional<Walk> walk = new Walks(call.transaction()).of(call.group().id());
    return walk.filter(Walk::isUnderWay).isPresent()
        ? page(call, Trail.of(walk.get(), call.transaction(), call.wording()))
        : nowhere(call, walk);
  }

  private static Reply nowhere(Call call, Optional<Walk> released) {
    Wording wording = call.wording();
    Route route = Route.of(new Pathways(call.transaction()).latest(), wording);
    Message message =
        Message.of(
            wording.say(
                "stage.nowhere", "group", call.group().name(), "released", released.isPresent()));
    message =
        message
            .paragraph(
                wording.say("stage.nowhere.stages", "stages", Beginning.stages(route, wording)))
            .note(
                wording.say(
                    "stage.nowhere.how", "example", Integer.toString(route.first().number())));
    if (released.isPresent()) {
      message = withMoves(message, call);
    }
    return Reply.instead(
        message.actions(List.of(new Buttons(call.group().id(), wording).of("begin"))));
  }

  private static Reply page(Call call, Trail trail) {
    Wording wording = call.wording();
    Readiness readiness = trail.readiness();
    Pages pages = Pages.of(call.find(PAGE), readiness.criteria().size(), CRITERIA_A_PAGE);
    Message message =
        new Message(
                List.of(
                    new Block.Heading(
                        wording.say(
                            "stage.page",
                            "number",
                            trail.stop().number(),
                            "last",
                            trail.route().last().number(),
                            "name",
                            trail.stop().name(),
                            "page",
                            pages.page(),
                            "pages",
                            pages.pages()))))
            .note(
                wording.say(
                    "stage.page.since",
                    "group",
                    call.group().name(),
                    "day",
                    Said.day(trail.walk().since(), wording),
                    "days",
                    Said.days(trail.walk().since(), call.now(), wording)))
            .paragraph(
                wording.say(
                    "stage.met",
                    "met",
                    readiness.met().size(),
                    "n",
                    readiness.criteria().size(),
                    "confirmed",
                    readiness.confirmed()));
    List<Checked> shown =
        readiness.criteria().stream().skip(pages.offset()).limit(CRITERIA_A_PAGE).toList();
    message = withCriteria(message, shown, call);
    if (pages.page() == 1) {
      message = withMoves(withNews(message, trail, call), call);
    }
    return Reply.instead(message.actions(buttons(call, trail, shown, pages)));
  }

  private static Message withCriteria(Message message, List<Checked> shown, Call call) {
    Message all = message;
    Said said = new Said(call.transaction(), call.wording());
    for (var some : Readiness.byDimension(shown).entrySet()) {
      List<Text> lines = new ArrayList<>();
      lines.add(
          call.wording()
              .say(
                  "stage.page.dimension",
                  "dimension",
                  Said.dimension(some.getKey(), call.wording())));
      some.getValue().forEach(each -> lines.add(said.line(each)));
      all = all.paragraph(Said.lines(lines));
    }
    return all;
  }

  /** What is proposed, and whether there is another pathway by now. */
  private static Message withNews(Message message, Trail trail, Call call) {
    Message all = message;
    Optional<StageMotion> open = new StageMotions(call.transaction()).openOf(trail.walk().id());
    if (open.isPresent()) {
      all =
          all.note(
              call.wording()
                  .say(
                      "stage.card.motion",
                      "kind",
                      open.get().kind(),
                      "number",
                      open.get().proposal().orElseThrow()));
    }
    Optional<Pathway> latest = new Pathways(call.transaction()).latest();
    if (Beginning.isAnother(trail.walk(), latest)) {
      all =
          all.note(
              call.wording()
                  .say(
                      "stage.page.another",
                      "day",
                      Said.day(latest.orElseThrow().at(), call.wording()),
                      "stages",
                      Beginning.stages(Route.of(latest, call.wording()), call.wording())));
    }
    return all;
  }

  private static Message withMoves(Message message, Call call) {
    List<Text> lines = new MoveWords(call.transaction(), call.wording()).of(call.group().id());
    List<Text> latest = lines.subList(Math.max(0, lines.size() - MOST_MOVES), lines.size());
    return latest.isEmpty()
        ? message
        : message.note(
            call.wording().say("stage.page.moves").and(Text.of("\n")).and(Said.lines(latest)));
  }

  private static List<Button> buttons(Call call, Trail trail, List<Checked> shown, Pages pages) {
    Buttons buttons = new Buttons(call.group().id(), call.wording());
    List<Button> all = new ArrayList<>();
    for (Checked each : shown) {
      if (!each.isMet()) {
        all.add(buttons.about("check", each.criterion()));
      } else if (each.awaits(call.by().id())) {
        all.add(buttons.about("confirm", each.criterion()));
      }
    }
    all.addAll(pages.turns(call.wording(), buttons.invoked("show"), PAGE));
    if (trail.stop().number() != trail.route().last().number()) {
      all.add(buttons.of("advance"));
    }
    return all;
  }
}
