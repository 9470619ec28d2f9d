package asterism.bot.discord.scenes;

import asterism.bot.RunningBot;
import asterism.bot.discord.wire.FakeDiscord;
import asterism.bot.room.RoomSeed;
import asterism.storage.TestDatabase;
import asterism.storage.people.Directory;
import asterism.storage.people.Workspaces;
import asterism.storage.people.Workspaces.Met;
import java.time.Clock;
import java.time.LocalDate;

/** Moves what {@code RoomSeed} makes from the room into Discord, so that both begin alike. */
final class Planting {
  /** Who owns the server. */
  private static final String OWNER = "james";

  private static final String ROOM = "room";

  private final TestDatabase database;
  private final FakeDiscord discord;
  private final Cast cast;

  private Planting(TestDatabase database, FakeDiscord discord, String server) {
    this.database = database;
    this.discord = discord;
    this.cast = new Cast(discord, server);
  }

  /** The bot was not let into the server yet. */
  static Cast plant(TestDatabase database, FakeDiscord discord, Clock clock) {
    new RoomSeed(database.database(), clock, RunningBot.ZONE).plant();
    String server = discord.guildWithoutBot("Riverside");
    Planting planting = new Planting(database, discord, server);
    planting.welcomeAll(LocalDate.ofInstant(clock.instant(), RunningBot.ZONE));
    planting.move("workspace", ROOM, server);
    database.asOwner("update asterism.workspace set platform = 'discord'");
    return planting.cast;
  }

  /** A server with its owner, of which nobody knows anything yet; the bot was not let in. */
  static Cast found(FakeDiscord discord, String server, String owner, String name) {
    Cast cast = new Cast(discord, discord.guildWithoutBot(server));
    String account = discord.owner(cast.server());
    discord.rename(account, name);
    cast.person(owner, account, name, "en");
    return cast;
  }

  private void welcomeAll(LocalDate today) {
    Met room =
        database
            .database()
            .acrossCollaboratives(transaction -> new Workspaces(transaction).met(ROOM, ROOM, ROOM));
    database
        .database()
        .runInCollaborative(
            room.collaborative(),
            transaction -> {
              Directory directory = new Directory(transaction);
              directory.residents(room.workspace(), today).forEach(this::welcome);
              directory.channels(room.workspace()).forEach(this::open);
            });
  }

  private void welcome(Directory.Resident resident) {
    String handle = resident.account();
    String account =
        welcome(discord, cast, handle, resident.name(), resident.language().orElseThrow());
    move("account", handle, account);
  }

  /** Lets somebody in. */
  static String welcome(
      FakeDiscord discord, Cast cast, String handle, String name, String language) {
    String account;
    if (handle.equals(OWNER)) {
      account = discord.owner(cast.server());
      discord.rename(account, name);
    } else {
      account = discord.member(cast.server(), handle, name);
    }
    discord.speaks(account, language.equals("es") ? "es-419" : "en-US");
    cast.person(handle, account, name, language);
    return account;
  }

  private void open(Directory.Place place) {
    String id = discord.channel(cast.server(), place.name());
    cast.opened(place.name(), id);
    move("channel", place.id(), id);
  }

  private void move(String table, String from, String to) {
    database.asOwner(
        "update asterism.%s set external_id = '%s' where external_id = '%s'"
            .formatted(table, to, from));
  }
}
