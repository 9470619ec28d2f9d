package asterism.bot.slack.scenes;

import asterism.bot.RunningBot;
import asterism.bot.room.RoomSeed;
import asterism.bot.slack.wire.FakeSlack;
import asterism.bot.slack.wire.Member;
import asterism.storage.TestDatabase;
import asterism.storage.people.Directory;
import asterism.storage.people.Workspaces;
import asterism.storage.people.Workspaces.Met;
import java.time.Clock;
import java.time.LocalDate;

/** Moves what {@code RoomSeed} makes from the room into Slack, so that both begin alike. */
final class Planting {
  /** Who administers the workspace. */
  static final String ADMINISTRATOR = "james";

  private static final String ROOM = "room";

  private final TestDatabase database;
  private final FakeSlack slack;
  private final Cast cast;

  private Planting(TestDatabase database, FakeSlack slack) {
    this.database = database;
    this.slack = slack;
    this.cast = new Cast(slack);
  }

  static Cast plant(TestDatabase database, FakeSlack slack, Clock clock) {
    new RoomSeed(database.database(), clock, RunningBot.ZONE).plant();
    Planting planting = new Planting(database, slack);
    planting.welcomeAll(LocalDate.ofInstant(clock.instant(), RunningBot.ZONE));
    planting.move("workspace", ROOM, slack.team());
    database.asOwner("update asterism.workspace set platform = 'slack'");
    return planting.cast;
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
    Member member = member(handle, resident.name(), resident.language().orElseThrow());
    String account = slack.welcome(handle.equals(ADMINISTRATOR) ? member.asAdmin() : member);
    cast.person(handle, account);
    move("account", handle, account);
  }

  static Member member(String handle, String name, String language) {
    String locale = language.equals("es") ? "es-MX" : "en-US";
    return Member.called(handle, name).in(RunningBot.ZONE.getId()).speaking(locale);
  }

  private void open(Directory.Place place) {
    String id = slack.channel(place.name(), cast.everybodyAndTheBot());
    cast.opened(place.name(), id);
    move("channel", place.id(), id);
  }

  private void move(String table, String from, String to) {
    database.asOwner(
        "update asterism.%s set external_id = '%s' where external_id = '%s'"
            .formatted(table, to, from));
  }
}
