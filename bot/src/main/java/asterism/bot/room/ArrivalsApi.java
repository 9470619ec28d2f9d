package asterism.bot.room;

import asterism.bot.chat.Incoming.Deed.Added;
import asterism.bot.message.Language;
import asterism.bot.room.ApiDoor.Asking;
import asterism.bot.room.Scene.Resident;
import asterism.bot.web.Route;
import asterism.storage.people.People.Profile;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The part of {@link RoomApi} by which the room grows.
 *
 * <pre>
 * POST /room/api/channel         {as, name}; the bot is added to it; answers
 *                                {channel: {id, name}, reply?, form?}
 * POST /room/api/person          {name[, handle][, language][, zone][, as]}; answers {person}
 * POST /room/api/person/gone     {as}: their account is deactivated, for good; answers {person}
 * </pre>
 */
final class ArrivalsApi {
  private final Scenes scenes;
  private final Arrivals arrivals;
  private final Deeds deeds;
  private final ApiDoor door;

  ArrivalsApi(Scenes scenes, Arrivals arrivals, Deeds deeds, ApiDoor door) {
    this.scenes = scenes;
    this.arrivals = arrivals;
    this.deeds = deeds;
    this.door = door;
  }

  List<Route> routes() {
    return List.of(
        Route.post(RoomApi.PATH + "/channel", door.to(this::channel)),
        Route.post(RoomApi.PATH + "/person", door.to(this::person)),
        Route.post(RoomApi.PATH + "/person/gone", door.to(this::gone)));
  }

  private String channel(Context context, Asking asking) throws IOException {
    Ask ask = Ask.read(context, "{\"as\": \"maria\", \"name\": \"summer-meals\"}");
    Scene scene = scenes.look();
    Resident by = asking.by(Standpoint.resident(scene, ask.text("as")));
    String name = ask.text("name");
    String delivery = "channel/" + ask.delivery(by.account());
    String channel = arrivals.open(scene, name, delivery);
    Standpoint there = Standpoint.of(scenes.look(), by.account(), channel);
    return ApiJson.opened(there, deeds.added(there, Added.What.CHANNEL, delivery));
  }

  private String person(Context context, Asking asking) throws IOException {
    Ask ask =
        Ask.read(
            context,
            "{\"name\": \"Ana Ruiz\", \"language\": \"es\", \"zone\": \"America/Chicago\"}");
    Scene scene = scenes.look();
    Optional<Resident> by =
        said(ask, "as").map(account -> asking.by(Standpoint.resident(scene, account)));
    Profile profile =
        new Profile(
            Names.person(ask.text("name")),
            said(ask, "zone").map(ArrivalsApi::zone),
            said(ask, "language").map(ArrivalsApi::language));
    String delivery = "person/" + ask.delivery(by.map(Resident::account).orElse(""));
    String account =
        arrivals.welcome(scene, profile, said(ask, "handle").map(Names::handle), delivery);
    return ApiJson.welcomed(Standpoint.resident(scenes.look(), account));
  }

  private String gone(Context context, Asking asking) throws IOException {
    Ask ask = Ask.read(context, "{\"as\": \"sam\"}");
    Resident person = asking.by(Standpoint.known(scenes.look(), ask.text("as")));
    arrivals.leave(scenes.look(), person);
    return ApiJson.welcomed(Standpoint.known(scenes.look(), person.account()));
  }

  /** What a form leaves empty is not said. */
  private static Optional<String> said(Ask ask, String field) {
    return ask.optional(field).map(String::strip).filter(value -> !value.isEmpty());
  }

  private static ZoneId zone(String named) {
    return ZoneId.getAvailableZoneIds().stream()
        .filter(named::equalsIgnoreCase)
        .findFirst()
        .map(ZoneId::of)
        .orElseThrow(() -> new Refused(400, "room.refused.zone", "given", named));
  }

  private static String language(String tag) {
    String code = tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    return Stream.of(Language.values())
        .map(Language::code)
        .filter(code::equals)
        .findFirst()
        .orElseThrow(() -> new Refused(400, "room.refused.language", "given", tag));
  }
}
