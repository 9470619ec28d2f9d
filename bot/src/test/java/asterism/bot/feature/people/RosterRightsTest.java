package asterism.bot.feature.people;

import static asterism.bot.chat.Desk.told;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.Desk;
import asterism.bot.command.Call;
import asterism.bot.feature.Departure;
import asterism.bot.feature.Feature;
import asterism.storage.TestDatabase;
import asterism.storage.Transaction;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.Organization;
import asterism.storage.people.Organizations;
import asterism.storage.people.People;
import asterism.storage.people.People.Profile;
import asterism.storage.people.RoleTerm.Role;
import asterism.storage.people.Roster;
import asterism.storage.people.Workspaces;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each verb of {@code /roster} tried as each kind of person, and who hears that somebody left. */
class RosterRightsTest {
  private static final LocalDate LONG_AGO = LocalDate.parse("2026-01-01");
  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  /** In the order of the columns of the table; tara is who is spoken of. */
  private static final List<String> KINDS =
      List.of(
          "somebody",
          "tara",
          "colleague",
          "recorder",
          "facilitator",
          "cochair",
          "chair",
          "bea",
          "administrator");

  private final String workspace = "rights " + NUMBERS.incrementAndGet();
  private final List<Departure> departures = new ArrayList<>();
  private final Desk desk =
      new Desk(DATABASE.database())
          .in(workspace)
          .telling(
              new Feature() {
                @Override
                public String texts() {
                  return "";
                }

                @Override
                public void left(Call call, Departure departure) {
                  departures.add(departure);
                }
              });

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @BeforeEach
  void everybody_is_there() {
    everybody();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /roster                                             | y y y y y y y y y
          /roster @tara                                       | y y y y y y y y y
          /roster add "Food Bank"                             | y y y y y y y y y
          /roster rename "Food Bank" to "Food Bank"           | - - - - y y y y y
          /roster merge "Food Bank" into "Food Bank"          | - - - - y y y y y
          /roster leave "Food Bank"                           | - y y - y y y y y
          /roster leave @tara                                 | - y y - y y y y y
          /roster conflict "Food Bank" about housing          | - y y y y y y y y
          /roster conflict @tara about housing                | - y - y y y y y y
          /roster @tara recorder                              | - - - - y y y y y
          /roster @tara steward of "Food Bank"                | - - - - y y y y y
          /roster @tara representative of "Food Bank"         | - y y - y y y y y
          /roster @tara alternate of "Food Bank"              | - y y - y y y y y
          /roster @tara alternate of "Schools"                | - - - - y y y y y
          /roster @tara member                                | - y - - y y y y y
          /roster @tara community stakeholder                 | - y - - y y y y y
          /roster @tara administrator                         | - - - - - - - - y
          /roster @tara steps down                            | - y - - y y y y y
          /roster @tara steps down as steward                 | - y - - y y y y y
          /roster @tara steps down as representative          | - y y - y y y y y
          /roster @administrator steps down as administrator  | - - - - - - - - y
          /roster here @tara                                  | - - - y y y y y -
          """)
  void each_verb_is_for(String line, String who) {
    List<String> allowed = List.of(who.split(" "));
    for (String kind : KINDS) {
      everybody();
      boolean refused = told(desk.say(kind, line)).startsWith("That is for ");
      assertThat(!refused)
          .as(kind + ": " + line)
          .isEqualTo(allowed.get(KINDS.indexOf(kind)).equals("y"));
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /roster @tara administrator      | an administrator | quien administra
          /roster @tara recorder           | a facilitator of this group, a co-chair of this group, backbone staff, or an administrator | quien facilita este grupo, quien copreside este grupo, el equipo de apoyo o quien administra
          /roster @tara member             | the person themselves, a facilitator | la propia persona, quien facilita
          /roster @tara representative     | people of that organization, a facilitator | alguien de esa organización, quien facilita
          /roster here @tara               | a recorder of this group, a facilitator of this group, a co-chair of this group, or backbone staff | quien toma nota en este grupo, quien facilita este grupo, quien copreside este grupo o el equipo de apoyo
          """)
  void who_may_not_is_told_who_may(String line, String english, String spanish) {
    assertThat(told(desk.say("somebody", line)))
        .startsWith("That is for " + english)
        .contains("Nothing was changed");
    assertThat(told(desk.say("rosa", line))).startsWith("Eso le corresponde a " + spanish);
  }

  @Test
  void what_is_refused_changes_nothing() {
    List<String> before = page();
    for (String line :
        List.of(
            "/roster rename \"Food Bank\" to \"Mine\"",
            "/roster leave @tara",
            "/roster @tara recorder",
            "/roster @tara steps down",
            "/roster @somebody administrator")) {
      desk.say("somebody", line);
    }
    assertThat(page()).isEqualTo(before);
  }

  @Test
  void others_hear_who_left_and_for_whom_they_had_spoken() {
    desk.say("tara", "/roster leave @tara");

    assertThat(departures).hasSize(1);
    assertThat(departures.get(0).person().name()).isEqualTo("tara");
    assertThat(departures.get(0).group().name()).isEqualTo("early-reading");
    assertThat(departures.get(0).organization()).map(Organization::name).contains("Food Bank");
  }

  @Test
  void of_an_organization_that_leaves_all_are_heard_of_who_were_there_for_nobody_else() {
    desk.say("facilitator", "/roster @colleague champion of \"Schools\"");
    desk.say("facilitator", "/roster leave \"Food Bank\"");

    assertThat(departures).extracting(departure -> departure.person().name()).contains("tara");
    assertThat(departures)
        .extracting(departure -> departure.person().name())
        .doesNotContain("colleague");
  }

  private List<String> page() {
    return told(desk.say("tara", "/roster \"Food Bank\"")).lines().toList();
  }

  /** As if nobody had ever changed anything. */
  private void everybody() {
    run(
        tx -> {
          Groups groups = new Groups(tx.transaction());
          Group reading =
              groups.begin(
                  tx.workspace(),
                  "early-reading",
                  "early-reading",
                  Group.Kind.WORK_GROUP,
                  Desk.NOW);
          Group backbone =
              groups.begin(tx.workspace(), "backbone", "backbone", Group.Kind.BACKBONE, Desk.NOW);
          Optional<Organization> foodBank = organization(tx.transaction(), "Food Bank");
          organization(tx.transaction(), "Schools");
          begin(tx, "tara", foodBank, Optional.of(reading), Role.STEWARD);
          begin(tx, "colleague", foodBank, Optional.of(reading), Role.MEMBER);
          begin(tx, "tara", foodBank, Optional.of(reading), Role.REPRESENTATIVE);
          begin(tx, "recorder", Optional.empty(), Optional.of(reading), Role.RECORDER);
          begin(tx, "facilitator", Optional.empty(), Optional.of(reading), Role.FACILITATOR);
          begin(tx, "cochair", Optional.empty(), Optional.of(reading), Role.CO_CHAIR);
          begin(tx, "chair", Optional.empty(), Optional.of(reading), Role.CHAIR);
          begin(tx, "bea", Optional.empty(), Optional.of(backbone), Role.LISTENER);
          begin(tx, "administrator", Optional.empty(), Optional.empty(), Role.ADMINISTRATOR);
        });
  }

  private static Optional<Organization> organization(Transaction transaction, String name) {
    Organizations organizations = new Organizations(transaction);
    organizations.add(name, Optional.empty(), Desk.NOW);
    return organizations.find(name);
  }

  private static void begin(
      Here tx,
      String account,
      Optional<Organization> organization,
      Optional<Group> group,
      Role role) {
    Profile profile = new Profile(account, Optional.empty(), Optional.of("en"));
    long person =
        new People(tx.transaction()).behind(tx.workspace(), account, profile, Desk.NOW).id();
    new Roster(tx.transaction())
        .begin(
            new Roster.Holding(
                person,
                organization.map(Organization::id),
                group.map(Group::id),
                role,
                false,
                LONG_AGO,
                Optional.empty()),
            Optional.empty(),
            Desk.NOW);
  }

  private record Here(Transaction transaction, long workspace) {}

  private void run(Consumer<Here> work) {
    Workspaces.Met met =
        DATABASE
            .database()
            .acrossCollaboratives(tx -> new Workspaces(tx).met("room", workspace, workspace));
    DATABASE
        .database()
        .runInCollaborative(met.collaborative(), tx -> work.accept(new Here(tx, met.workspace())));
  }
}
