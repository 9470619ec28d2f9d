package asterism.bot.room;

import asterism.storage.Database;
import asterism.storage.Transaction;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.Organization;
import asterism.storage.people.Organizations;
import asterism.storage.people.People;
import asterism.storage.people.People.Profile;
import asterism.storage.people.RoleTerm.Role;
import asterism.storage.people.Roster;
import asterism.storage.people.Workspaces.Met;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The small collaborative a newcomer finds in the room: five people, four organizations, three
 * groups with a channel each, and who does what in them.
 */
public final class RoomSeed {
  /** The channel in which a newcomer begins. */
  static final String BEGINNING = "early-reading";

  /** The account of the backbone's facilitator. */
  static final String FACILITATOR = "james";

  private static final String ENGLISH = "en";
  private static final String SPANISH = "es";

  private final Database database;
  private final Clock clock;
  private final ZoneId zone;

  /**
   * @param zone where it is decided which day it is; nobody is said to live there
   */
  public RoomSeed(Database database, Clock clock, ZoneId zone) {
    this.database = database;
    this.clock = clock;
    this.zone = zone;
  }

  /** Makes it if the room is empty; else, and the second time, does nothing. */
  public void plant() {
    Met room = Scenes.meet(database);
    database.runInCollaborative(
        room.collaborative(), transaction -> plantIn(transaction, room.workspace()));
  }

  private void plantIn(Transaction transaction, long workspace) {
    People people = new People(transaction);
    Groups groups = new Groups(transaction);
    Instant now = clock.instant();
    if (people.accountsIn(workspace).isEmpty()) {
      groups.begin(workspace, "backbone", "backbone", Group.Kind.BACKBONE, now); // rivals wait here
      if (people.accountsIn(workspace).isEmpty()) {
        new Planting(
                people,
                groups,
                new Organizations(transaction),
                new Roster(transaction),
                workspace,
                zone,
                now)
            .all();
      }
    }
  }

  private record Planting(
      People people,
      Groups groups,
      Organizations organizations,
      Roster roster,
      long workspace,
      ZoneId zone,
      Instant now) {

    void all() {
      Group backbone = group("backbone", Group.Kind.BACKBONE);
      Group steering = group("steering-committee", Group.Kind.STEERING_COMMITTEE);
      Group reading = group(BEGINNING, Group.Kind.WORK_GROUP);
      Organization foodBank = organization("Riverside Food Bank");
      Organization together = organization("Riverside Together");
      Organization schools = organization("Riverside School District");
      Organization health = organization("Riverside County Health");

      long maria = person("maria", "Maria Lopez", ENGLISH);
      begin(maria, foodBank, reading, Role.CO_CHAIR, Role.REPRESENTATIVE);
      begin(maria, foodBank, reading, Role.REPRESENTATIVE_TO_THE_CORE);
      begin(maria, foodBank, steering, Role.REPRESENTATIVE);

      long james = person(FACILITATOR, "James Okafor", ENGLISH);
      begin(james, together, backbone, Role.FACILITATOR, Role.REPRESENTATIVE);
      begin(james, together, steering, Role.FACILITATOR, Role.CONNECTOR, Role.REPRESENTATIVE);
      begin(james, together, reading, Role.FACILITATOR, Role.REPRESENTATIVE);

      long mei = person("mei", "Mei Chen", ENGLISH);
      begin(mei, schools, reading, Role.CO_CHAIR, Role.REPRESENTATIVE);
      begin(mei, schools, steering, Role.RECORDER, Role.REPRESENTATIVE);

      long sam = person("sam", "Sam Whitfield", ENGLISH);
      begin(sam, health, reading, Role.MEMBER, Role.REPRESENTATIVE);
      begin(sam, health, steering, Role.DATA_COLLECTOR, Role.REPRESENTATIVE);

      long rosa = person("rosa", "Rosa Delgado", SPANISH);
      begin(rosa, Optional.empty(), reading, Role.COMMUNITY_STAKEHOLDER);
    }

    private Group group(String name, Group.Kind kind) {
      return groups.begin(workspace, name, name, kind, now);
    }

    private long person(String handle, String name, String language) {
      Profile profile = new Profile(name, Optional.empty(), Optional.of(language));
      return people.welcome(workspace, handle, profile, Optional.of(handle), now).id();
    }

    private Organization organization(String name) {
      return organizations.add(name, Optional.empty(), now).orElseThrow().organization();
    }

    private void begin(long person, Organization organization, Group group, Role... roles) {
      for (Role role : roles) {
        begin(person, Optional.of(organization.id()), group, role);
      }
    }

    private void begin(long person, Optional<Long> organization, Group group, Role role) {
      LocalDate today = LocalDate.ofInstant(now, zone);
      roster.begin(
          new Roster.Holding(
              person, organization, Optional.of(group.id()), role, false, today, Optional.empty()),
          Optional.empty(),
          now);
    }
  }
}
