package asterism.bot.room;

import asterism.bot.chat.ChatService.Place;
import asterism.bot.chat.Platform;
import asterism.bot.message.Language;
import asterism.bot.room.Scene.Resident;
import asterism.storage.Database;
import asterism.storage.people.Directory;
import asterism.storage.people.Groups;
import asterism.storage.people.People;
import asterism.storage.people.Workspaces;
import asterism.storage.people.Workspaces.Met;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** Finds who and what there is in the room. Safe for use by many threads. */
final class Scenes {
  /** The room is one workspace; this is what it is called there. */
  static final String WORKSPACE = "room";

  /** What its collaborative is called at first. */
  private static final String NAME = "Thriving Riverside";

  private final Database database;
  private final Clock clock;
  private final ZoneId zone;

  /**
   * @param zone for people who have not said theirs
   */
  Scenes(Database database, Clock clock, ZoneId zone) {
    this.database = database;
    this.clock = clock;
    this.zone = zone;
  }

  /** As it is now. */
  Scene look() {
    Met room = met();
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    return database.inCollaborative(
        room.collaborative(),
        transaction -> {
          Directory directory = new Directory(transaction);
          return new Scene(
              room.collaborative(),
              directory.collaborativeName(room.collaborative()),
              WORKSPACE,
              room.workspace(),
              directory.residents(room.workspace(), today).stream()
                  .filter(each -> !each.bot() && !each.account().equals(ApiJson.BOT))
                  .map(this::resident)
                  .toList(),
              directory.channels(room.workspace()).stream()
                  .map(place -> new Scene.Channel(place.id(), place.name()))
                  .toList());
        });
  }

  long collaborative() {
    return met().collaborative();
  }

  /** Whether a place is there to be written to, without a look at all the others. */
  boolean has(Place place) {
    Met room = met();
    return place.workspace().equals(WORKSPACE)
        && database.inCollaborative(
            room.collaborative(),
            transaction ->
                place.direct()
                    ? new People(transaction)
                        .account(room.workspace(), place.id())
                        .filter(each -> each.active() && !each.bot())
                        .isPresent()
                    : new Groups(transaction)
                        .findByChannel(room.workspace(), place.id())
                        .isPresent());
  }

  /** Asked each time: the room may be linked with others while it is open. */
  private Met met() {
    return meet(database);
  }

  /** The room's workspace and collaborative, begun if they are not there yet. */
  static Met meet(Database database) {
    return database.acrossCollaboratives(
        transaction -> new Workspaces(transaction).met(Platform.ROOM.code(), WORKSPACE, NAME));
  }

  private Resident resident(Directory.Resident resident) {
    return new Resident(
        resident.account(),
        resident.name(),
        resident.organization().orElse(""),
        Language.of(resident.language().orElse(Language.ENGLISH.code())),
        resident.zone(),
        resident.zone().orElse(zone),
        resident.morning(),
        resident.active());
  }
}
