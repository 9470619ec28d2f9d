package asterism.bot.room;

import asterism.bot.chat.Incoming;
import asterism.bot.chat.Incoming.Sender;
import asterism.bot.chat.Incoming.Spot;
import asterism.bot.chat.Incoming.WorkspaceKey;
import asterism.bot.chat.Platform;
import asterism.bot.room.Scene.Resident;
import asterism.storage.room.RoomPlace;
import java.time.ZoneId;
import java.util.Optional;

/** Who looks at the room, and at which place of it. */
record Standpoint(Scene scene, Resident person, RoomPlace place, String placeName) {
  /** What a person's own conversation with the bot is called in addresses. */
  static final String DIRECT = "dm";

  /**
   * @throws Refused when there is no such person or place
   */
  static Standpoint of(Scene scene, String as, String place) {
    return at(scene, resident(scene, as), place);
  }

  static Standpoint at(Scene scene, Resident person, String place) {
    if (place.equals(DIRECT)) {
      return new Standpoint(scene, person, new RoomPlace(person.account(), true), person.name());
    }
    Scene.Channel channel =
        scene
            .channel(place)
            .orElseThrow(
                () ->
                    new Refused(
                        404,
                        "room.refused.place",
                        "place",
                        place,
                        "example",
                        scene.channels().stream()
                            .findFirst()
                            .map(Scene.Channel::id)
                            .orElse(DIRECT)));
    return new Standpoint(scene, person, new RoomPlace(channel.id(), false), channel.name());
  }

  /** Somebody who can speak. */
  static Resident resident(Scene scene, String as) {
    Resident person = known(scene, as);
    if (!person.active()) {
      throw new Refused(403, "room.refused.gone", "name", person.name());
    }
    return person;
  }

  /** Somebody who is in the room, or was. */
  static Resident known(Scene scene, String as) {
    return scene
        .person(as)
        .orElseThrow(
            () ->
                new Refused(
                    404,
                    "room.refused.person",
                    "person",
                    as,
                    "example",
                    scene.speakers().stream().findFirst().map(Resident::account).orElse("maria")));
  }

  /** What the router is told. */
  Incoming doing(Incoming.Deed deed, String delivery) {
    Sender sender =
        new Sender(
            new WorkspaceKey(Platform.ROOM, scene.workspace(), scene.collaborativeName()),
            person.account(),
            person.name(),
            person.ownZone().map(ZoneId::getId),
            Optional.of(person.language().code()),
            true);
    return new Incoming(delivery, sender, new Spot(place.id(), placeName, place.direct()), deed);
  }

  /** The place as it stands in addresses. */
  String placeCode() {
    return place.direct() ? DIRECT : place.id();
  }
}
