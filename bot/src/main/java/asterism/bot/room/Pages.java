package asterism.bot.room;

import asterism.bot.message.Language;
import asterism.bot.message.Texts;
import asterism.bot.message.Wording;
import asterism.bot.room.Scene.Resident;
import asterism.bot.web.Route;
import asterism.storage.DatabaseUnavailable;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The room's page and the piece of it that changes. Reading needs no script. */
final class Pages {
  private static final int SHOWN = 200;

  private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
  private final Scenes scenes;
  private final Conversations conversations;
  private final Clock clock;
  private final Function<Language, List<Completion>> commands;
  private final Texts texts;

  Pages(
      Scenes scenes,
      Conversations conversations,
      Clock clock,
      Function<Language, List<Completion>> commands,
      Texts texts) {
    this.scenes = scenes;
    this.conversations = conversations;
    this.clock = clock;
    this.commands = commands;
    this.texts = texts;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/", Loopback.only(context -> context.redirect("/room", HttpStatus.SEE_OTHER))),
        Route.get("/room", page(this::whole)),
        Route.get("/room/messages", page(this::messages)));
  }

  private Handler page(Handler handler) {
    return Loopback.only(
        context -> {
          try {
            handler.handle(context);
          } catch (Refused e) {
            context.redirect("/room", HttpStatus.SEE_OTHER);
          } catch (DatabaseUnavailable e) {
            sorry(context);
          }
        });
  }

  private void whole(Context context) {
    Scene scene = scenes.look();
    Optional<Standpoint> asked = standpoint(context, scene);
    if (asked.isEmpty()) {
      context.redirect(
          Addresses.room(start(context, scene), language(context)), HttpStatus.SEE_OTHER);
      return;
    }
    render(context, "room/page.jte", asked.get());
  }

  private void messages(Context context) {
    Scene scene = scenes.look();
    render(
        context,
        "room/live.jte",
        standpoint(context, scene).orElseThrow(() -> new Refused(404, "room.refused.person")));
  }

  private void render(Context context, String template, Standpoint at) {
    Wording wording = texts.in(spoken(context, at.person()), at.person().zone());
    long before = before(context);
    Conversations.News news = conversations.news(at.scene(), at.person());
    Views views = new Views(at, news, wording, language(context), clock.instant());
    Conversations.Seen seen = conversations.seen(at, before, SHOWN + 1);
    PageView page =
        views.page(seen, SHOWN, before < Long.MAX_VALUE, commands.apply(wording.language()));
    StringOutput html = new StringOutput();
    templates.render(template, Map.of("page", page, "say", wording), html);
    context.contentType("text/html; charset=utf-8").result(html.toString());
  }

  /** Where the query says; empty when it does not say, or says what is not. */
  private static Optional<Standpoint> standpoint(Context context, Scene scene) {
    String as = context.queryParam("as");
    String place = context.queryParam("place");
    if (as == null || place == null || scene.speaker(as).isEmpty()) {
      return Optional.empty();
    }
    boolean there = place.equals(Standpoint.DIRECT) || scene.channel(place).isPresent();
    return there ? Optional.of(Standpoint.of(scene, as, place)) : Optional.empty();
  }

  /** What of the query can be kept, else the first person and the channel a newcomer begins in. */
  private static Standpoint start(Context context, Scene scene) {
    Resident person =
        Optional.ofNullable(context.queryParam("as"))
            .flatMap(scene::speaker)
            .or(() -> scene.speakers().stream().findFirst())
            .orElseThrow(() -> new IllegalStateException("nobody lives in the room"));
    String place =
        Optional.ofNullable(context.queryParam("place"))
            .flatMap(scene::channel)
            .or(() -> scene.channel(RoomSeed.BEGINNING))
            .or(() -> scene.channels().stream().findFirst())
            .map(Scene.Channel::id)
            .orElse(Standpoint.DIRECT);
    return Standpoint.at(scene, person, place);
  }

  private void sorry(Context context) {
    Language spoken = language(context).orElse(Language.ENGLISH);
    StringOutput html = new StringOutput();
    Wording wording = texts.in(spoken, clock.getZone());
    templates.render("room/sorry.jte", Map.of("say", wording), html);
    context.status(503).header("Retry-After", "3").header("Refresh", "3");
    context.contentType("text/html; charset=utf-8").result(html.toString());
  }

  private static long before(Context context) {
    String before = context.queryParam("before");
    return before != null && before.matches("[1-9]\\d{0,17}")
        ? Long.parseLong(before)
        : Long.MAX_VALUE;
  }

  private static Language spoken(Context context, Resident person) {
    return language(context).orElse(person.language());
  }

  /** The language asked for in the query, in place of the person's own. */
  private static Optional<Language> language(Context context) {
    return Optional.ofNullable(context.queryParam("lang")).map(Language::of);
  }
}
