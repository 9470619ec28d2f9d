package asterism.bot.room;

import asterism.bot.message.Language;
import asterism.bot.room.ApiDoor.Asking;
import asterism.bot.room.Deeds.Outcome;
import asterism.bot.room.Scene.Resident;
import asterism.bot.web.Route;
import asterism.storage.room.RoomMessage;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The room as JSON: what its page and every test use. All of it under {@code /room/api}, for
 * requests from this machine only (see {@link Loopback}); a POST has the content type {@code
 * application/json} and at most 64 kB.
 *
 * <pre>
 * GET  /room/api/room            {collaborative, now, direct, people, channels, commands, unread?}
 *        [?as=ID]                commands in that person's language; unread: {place: count}, what
 *                                they have not read yet, at most 100 a place
 *        people:   [{id, name, handle, organization, language, zone, active}]; "@handle" in text means
 *                  them; zone: their own, or the setting's; active: false once they are gone
 *        channels: [{id, name}]
 *        commands: [{line, help}]
 * GET  /room/api/messages?as=ID&amp;place=ID[&amp;before=ID][&amp;limit=N]
 *        {messages: [message]}   what that person sees there, the latest, oldest first
 * POST /room/api/say             {as, place, text}
 * POST /room/api/press           {as, message, button}
 * POST /room/api/submit          {as, form, values: {field: text}[, place]}
 * POST /room/api/react           {as, message, emoji, on}
 *        each of them answers    {message?, reply?, form?}
 * POST /room/api/read            {as, place, message}: all up to that message is read; answers
 *                                {unread: {place: count}}
 * POST /room/api/clock           {forward: "P1D"}, more than nothing and at most P1Y, or
 *                                {as, forward: "morning"}, to that person's next; answers {now}
 *
 * message: {id, author, authorName, at, edited?, text, buttons: [{id, label, description}],
 *           pictures: [{address, alt}], files: [{name, type, address}],
 *           reactions: [{emoji, count, people}], offers: [emoji], private}
 * form:    {id, title, intro?, submit, fields: [{id, label, kind, value, required, hint, longest,
 *           error?, choices: [{value, label}]}]}; kind: line, lines, day (2026-12-31), number, choice,
 *          person (the id of one of its choices)
 * </pre>
 *
 * <p>{@code text} is the whole message in plain words; {@code author} is a person's id or {@code
 * asterism}; {@code private} says that nobody else sees it. What pictures show is in {@code text},
 * too. The place {@code dm} is the direct conversation of {@code as} with the bot. A line in a
 * channel is said to all, unless it begins with {@code /} or {@code @asterism}: then it is the
 * bot's, and it and the {@code reply} are seen by nobody else. Reactions go by their Slack names;
 * {@code offers} are those the message asks for.
 *
 * <p>With a {@code delivery} (any words up to 200 characters) the same POST sent again has one
 * effect and, as far as it was kept, the same answer. What cannot be done is answered by a status
 * of 4xx, or 503 while the database is away (the same may work in a moment), and {error}: a
 * sentence.
 */
final class RoomApi {
  static final String PATH = "/room/api";

  private static final int LIMIT = 1000;
  private static final int MOST = 5000;
  private static final String EMOJI = "[a-z0-9_+'-]{1,64}";

  private final Scenes scenes;
  private final Conversations conversations;
  private final Deeds deeds;
  private final ClockMover mover;
  private final Clock clock;
  private final Function<Language, List<Completion>> commands;
  private final ApiDoor door;

  RoomApi(
      Scenes scenes,
      Conversations conversations,
      Deeds deeds,
      ClockMover mover,
      Clock clock,
      Function<Language, List<Completion>> commands,
      ApiDoor door) {
    this.scenes = scenes;
    this.conversations = conversations;
    this.deeds = deeds;
    this.mover = mover;
    this.clock = clock;
    this.commands = commands;
    this.door = door;
  }

  List<Route> routes() {
    return List.of(
        Route.get(PATH + "/room", door.to(this::room)),
        Route.get(PATH + "/messages", door.to(this::messages)),
        Route.post(PATH + "/say", door.to(this::say)),
        Route.post(PATH + "/press", door.to(this::press)),
        Route.post(PATH + "/submit", door.to(this::submit)),
        Route.post(PATH + "/react", door.to(this::react)),
        Route.post(PATH + "/read", door.to(this::read)),
        Route.post(PATH + "/clock", door.to(this::forward)));
  }

  private String room(Context context, Asking asking) {
    Scene scene = scenes.look();
    Optional<Resident> person =
        Optional.ofNullable(context.queryParam("as"))
            .map(as -> asking.by(Standpoint.resident(scene, as)));
    return ApiJson.room(
        scene,
        clock.instant(),
        commands.apply(asking.language()),
        person.map(each -> conversations.news(scene, each)));
  }

  private String messages(Context context, Asking asking) {
    Scene scene = scenes.look();
    Resident person = asking.by(Standpoint.resident(scene, parameter(context, "as")));
    Standpoint at = Standpoint.at(scene, person, parameter(context, "place"));
    long before = number(context, "before", Long.MAX_VALUE, Long.MAX_VALUE);
    int limit = (int) number(context, "limit", LIMIT, MOST);
    return ApiJson.messages(conversations.seen(at, before, limit), scene);
  }

  private String say(Context context, Asking asking) throws IOException {
    Ask ask =
        Ask.read(context, "{\"as\": \"maria\", \"place\": \"early-reading\", \"text\": \"Hello\"}");
    Scene scene = scenes.look();
    Resident person = asking.by(Standpoint.resident(scene, ask.text("as")));
    Standpoint at = Standpoint.at(scene, person, ask.text("place"));
    String text = ask.text("text");
    if (text.isBlank()) {
      throw new Refused(400, "room.refused.blank");
    }
    return ApiJson.outcome(deeds.say(at, text, ask.delivery(person.account())), scene);
  }

  private String press(Context context, Asking asking) throws IOException {
    Ask ask = Ask.read(context, "{\"as\": \"maria\", \"message\": \"12\", \"button\": \"the id\"}");
    Scene scene = scenes.look();
    Resident person = asking.by(Standpoint.resident(scene, ask.text("as")));
    RoomMessage message = message(scene, person, ask.text("message"));
    String button = ask.text("button");
    String delivery = ask.delivery(person.account());
    if (Deeds.hasButton(message, button)) {
      Standpoint at = where(scene, person, message);
      return ApiJson.outcome(deeds.press(at, message, button, delivery), scene);
    }
    return deeds
        .handled(scene, delivery) // that press may be what took the button away
        .map(outcome -> ApiJson.outcome(outcome, scene))
        .orElseThrow(() -> new Refused(404, "room.refused.button"));
  }

  private String submit(Context context, Asking asking) throws IOException {
    Ask ask =
        Ask.read(
            context,
            "{\"as\": \"maria\", \"place\": \"early-reading\", \"form\": \"the id\","
                + " \"values\": {\"what\": \"call the library\"}}");
    Scene scene = scenes.look();
    Resident person = asking.by(Standpoint.resident(scene, ask.text("as")));
    Standpoint at = Standpoint.at(scene, person, ask.optional("place").orElse(Standpoint.DIRECT));
    Outcome outcome =
        deeds.submit(at, ask.text("form"), ask.texts("values"), ask.delivery(person.account()));
    return ApiJson.outcome(outcome, scene);
  }

  private String react(Context context, Asking asking) throws IOException {
    Ask ask =
        Ask.read(
            context,
            "{\"as\": \"maria\", \"message\": \"12\", \"emoji\": \"white_check_mark\","
                + " \"on\": true}");
    Scene scene = scenes.look();
    Resident person = asking.by(Standpoint.resident(scene, ask.text("as")));
    RoomMessage message = message(scene, person, ask.text("message"));
    String emoji = ask.text("emoji");
    if (!emoji.matches(EMOJI)) {
      throw new Refused(400, "room.refused.emoji");
    }
    Outcome outcome =
        deeds.react(
            where(scene, person, message),
            message,
            emoji,
            ask.flag("on"),
            ask.delivery(person.account()));
    return ApiJson.outcome(outcome, scene);
  }

  private String read(Context context, Asking asking) throws IOException {
    Ask ask =
        Ask.read(context, "{\"as\": \"maria\", \"place\": \"early-reading\", \"message\": \"12\"}");
    Scene scene = scenes.look();
    Resident person = asking.by(Standpoint.resident(scene, ask.text("as")));
    Standpoint at = Standpoint.at(scene, person, ask.text("place"));
    RoomMessage last = message(scene, person, ask.text("message"));
    if (!last.where().equals(at.place())) {
      throw new Refused(404, "room.refused.message", "message", Long.toString(last.id()));
    }
    conversations.read(at, last.id());
    return ApiJson.unread(conversations.news(scene, person));
  }

  private String forward(Context context, Asking asking) throws IOException {
    Ask ask = Ask.read(context, "{\"forward\": \"P1D\"}");
    Duration by = by(ask, asking);
    long collaborative = scenes.collaborative();
    conversations.forward(collaborative, ask.delivery("clock"), mover, by);
    return ApiJson.now(clock.instant());
  }

  private Duration by(Ask ask, Asking asking) {
    String forward = ask.text("forward");
    if (forward.equals(Forward.MORNING)) {
      Resident person = asking.by(Standpoint.resident(scenes.look(), ask.text("as")));
      return Forward.toMorning(person, clock.instant());
    }
    return Forward.read(forward, clock.instant())
        .orElseThrow(() -> new Refused(400, "room.refused.forward", "given", forward));
  }

  private static Standpoint where(Scene scene, Resident person, RoomMessage message) {
    return Standpoint.at(scene, person, message.direct() ? Standpoint.DIRECT : message.place());
  }

  private RoomMessage message(Scene scene, Resident person, String id) {
    return deeds
        .visible(scene, person.account(), id)
        .orElseThrow(() -> new Refused(404, "room.refused.message", "message", id));
  }

  private static String parameter(Context context, String name) {
    String value = context.queryParam(name);
    if (value == null) {
      throw new Refused(
          400,
          "room.refused.missing",
          "field",
          name,
          "example",
          PATH + "/messages?as=maria&place=early-reading");
    }
    return value;
  }

  private static long number(Context context, String name, long otherwise, long most) {
    String value = context.queryParam(name);
    if (value == null) {
      return otherwise;
    }
    if (!value.matches("[1-9]\\d{0,17}")) {
      throw new Refused(
          400,
          "room.refused.wrong",
          "field",
          name,
          "example",
          PATH + "/messages?as=maria&place=early-reading&" + name + "=100");
    }
    return Math.min(Long.parseLong(value), most);
  }
}
