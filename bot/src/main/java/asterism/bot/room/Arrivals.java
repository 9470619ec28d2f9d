package asterism.bot.room;

import asterism.bot.room.Scene.Resident;
import asterism.storage.Database;
import asterism.storage.Transaction;
import asterism.storage.people.Account;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.People;
import asterism.storage.people.People.Profile;
import asterism.storage.room.RoomMessages;
import asterism.storage.room.RoomReads;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** New channels, new people, and who goes. Safe for use by many threads. */
final class Arrivals {
  private final Database database;
  private final Clock clock;
  private final Runnable changed;

  /**
   * @param changed told after each
   */
  Arrivals(Database database, Clock clock, Runnable changed) {
    this.database = database;
    this.clock = clock;
    this.changed = changed;
  }

  /**
   * Opens a channel, once a delivery.
   *
   * @return its id
   * @throws Refused when there is one of that name, or it cannot be called so
   */
  String open(Scene scene, String name, String delivery) {
    String channel = Names.channel(name);
    Instant now = clock.instant();
    return once(
        scene,
        delivery,
        transaction -> {
          Groups groups = new Groups(transaction);
          if (groups.findByChannel(scene.workspaceId(), channel).isPresent()) {
            throw new Refused(409, "room.refused.channel.taken", "channel", channel);
          }
          groups.begin(scene.workspaceId(), channel, channel, Group.Kind.WORK_GROUP, now);
          return channel;
        });
  }

  /**
   * Lets somebody in, once a delivery; whatever was said in the channels before is no news to them.
   *
   * @param handle what follows the @; made of the name when nobody chose it
   * @return their account
   * @throws Refused when the handle is somebody else's
   */
  String welcome(Scene scene, Profile profile, Optional<String> handle, String delivery) {
    Instant now = clock.instant();
    return once(
        scene,
        delivery,
        transaction -> {
          People people = new People(transaction);
          String account =
              handle
                  .or(() -> Names.handles(profile.name()).filter(free(people, scene)).findFirst())
                  .orElseThrow();
          if (!free(people, scene).test(account)) {
            throw new Refused(409, "room.refused.handle.taken", "handle", account);
          }
          people.welcome(scene.workspaceId(), account, profile, Optional.of(account), now);
          new RoomReads(transaction).arrives(account);
          return account;
        });
  }

  /**
   * Deactivates an account, for good; again, it does nothing.
   *
   * @throws Refused when nobody else would be left
   */
  void leave(Scene scene, Resident person) {
    database.runInCollaborative(
        scene.collaborative(),
        transaction -> {
          new RoomMessages(transaction).changed(); // rivals wait here
          People people = new People(transaction);
          boolean last =
              people.accountsIn(scene.workspaceId()).stream()
                  .filter(account -> account.active() && !account.bot())
                  .map(Account::externalId)
                  .filter(account -> !account.equals(ApiJson.BOT))
                  .allMatch(person.account()::equals);
          if (last) {
            throw new Refused(409, "room.refused.last", "name", person.name());
          }
          Profile told = new Profile(person.name(), Optional.empty(), Optional.empty());
          people.refresh(scene.workspaceId(), person.account(), told, false, false);
        });
    changed.run();
  }

  private static Predicate<String> free(People people, Scene scene) {
    return account -> people.findBehind(scene.workspaceId(), account).isEmpty();
  }

  private String once(Scene scene, String delivery, Function<Transaction, String> making) {
    String made =
        database.inCollaborative(
            scene.collaborative(),
            transaction -> {
              RoomMessages messages = new RoomMessages(transaction);
              messages.changed(); // rivals wait here
              if (!messages.isNew(delivery, clock.instant())) {
                return messages.madeBy(delivery);
              }
              String what = making.apply(transaction);
              messages.makes(delivery, what);
              return what;
            });
    changed.run();
    return made;
  }
}
