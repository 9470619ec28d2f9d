package asterism.bot.feature.people;

import static asterism.bot.chat.Desk.told;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.Desk;
import asterism.bot.command.Reply;
import asterism.bot.message.Button;
import asterism.storage.TestDatabase;
import asterism.storage.people.Affiliations;
import asterism.storage.people.Organization;
import asterism.storage.people.Organizations;
import asterism.storage.people.People;
import asterism.storage.people.People.Profile;
import asterism.storage.people.Person;
import asterism.storage.people.RoleTerm;
import asterism.storage.people.Roster;
import asterism.storage.people.Workspaces;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people say to {@code /roster} and are told, in both languages (rosa speaks Spanish). Ana is
 * the chat's administrator; the others are whoever they are made.
 */
class RosterSaidTest {
  private static final LocalDate TODAY = LocalDate.ofInstant(Desk.NOW, Desk.ZONE);

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  /** Every test has a collaborative of its own. */
  private final String workspace = "riverside " + NUMBERS.incrementAndGet();

  private final Desk desk = new Desk(DATABASE.database()).in(workspace);

  @AfterAll
  static void close() {
    DATABASE.close();
  }

  @Test
  void the_list_has_organizations_people_and_what_is_not_filled() {
    lead("/roster add \"Food Bank\"");
    lead("/roster @maria representative of \"Food Bank\"");
    lead("/roster @maria co-chair");
    lead("/roster @james alternate of \"food bank\"");
    lead("/roster @rosa community stakeholder");

    assertThat(told(desk.say("maria", "/roster")))
        .contains(
            "Who is in early-reading, page 1",
            "1 organization · 4 people",
            "Nobody has taken on yet: facilitator, recorder, representative to the core",
            "Food Bank: maria (co-chair, representative), james (alternate)",
            "For themselves: rosa (community stakeholder), ana");
    assertThat(told(desk.say("rosa", "/roster")))
        .contains(
            "Quién está en early-reading",
            "1 organización · 4 personas",
            "Nadie ha tomado todavía: facilitación, toma de notas",
            "maria (copresidencia, representante), james (suplente)",
            "Por su cuenta: rosa (persona de la comunidad), ana");
  }

  @Test
  void an_empty_group_says_how_to_begin_and_whoever_looks_is_there() {
    assertThat(told(desk.say("maria", "/roster"))).contains("Nobody is in early-reading yet");
    assertThat(told(desk.say("rosa", "/roster"))).contains("Por su cuenta: maria");
  }

  @ParameterizedTest(name = "{0} of Food Bank: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          co-chair                         | co-chair                  | copresidencia
          copresidenta                     | co-chair                  | copresidencia
          Co chair                         | co-chair                  | copresidencia
          facilitator                      | facilitator               | facilitación
          facilitador                      | facilitator               | facilitación
          representative to the core       | representative to the core| representante ante el comité
          representante ante el comité     | representative to the core| representante ante el comité
          data collector                   | data collector            | recolección de datos
          suplente                         | alternate                 | suplente
          early convener                   | early convener            | convocatoria inicial
          invited stakeholder              | invited stakeholder       | parte invitada
          community stakeholder            | community stakeholder     | persona de la comunidad
          champion                         | champion                  | impulso
          financiadora                     | funder                    | financiación
          """)
  void a_role_is_named_in_either_language(String typed, String english, String spanish) {
    lead("/roster add \"Food Bank\"");
    assertThat(lead("/roster @maria %s of \"Food Bank\"".formatted(typed)))
        .contains("maria (Food Bank) now serves as " + english);

    asLeader("rosa");
    assertThat(told(desk.say("rosa", "/roster @james %s de \"Food Bank\"".formatted(typed))))
        .contains("james (Food Bank) tiene ahora el papel de " + spanish);
  }

  @Test
  void a_role_has_its_days() {
    assertThat(lead("/roster @maria recorder from 1 january 2027 until 30 june 2027"))
        .contains("maria will be recorder from Friday, 1 January 2027 until Wednesday, 30 June");
    assertThat(roles("maria")).containsExactly("member");
    assertThat(roles("maria", LocalDate.parse("2027-03-01"))).containsExactly("member", "recorder");
    assertThat(lead("/roster @james recorder until 31 december"))
        .contains("now serves as recorder");
    assertThat(lead("/roster @mei recorder from 2026-01-05 until 2026-02-05"))
        .contains("mei was recorder from Monday, 5 January 2026 until Thursday, 5 February 2026");
    assertThat(roles("mei")).containsExactly("member");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/roster @maria recorder from 2027-06-01 until 2027-01-01",
        "/roster @maria recorder until 2026-11-01",
      })
  void a_role_that_would_end_before_it_begins_is_asked_again(String line) {
    Reply reply = deskSays("ana", line);

    assertThat(told(reply)).contains("It would end on", "before it begins on");
    assertThat(reply.form().orElseThrow().fields())
        .filteredOn(field -> field.id().equals("role"))
        .extracting(field -> field.value())
        .containsExactly("recorder");
    assertThat(roles("maria")).isEmpty();
  }

  @Test
  void a_form_gives_a_role_too() {
    lead("/roster add \"Food Bank\"");
    Reply asked = deskSays("ana", "/roster @maria co-chair until");
    assertThat(told(asked)).isNotEmpty();
    met("maria");

    Reply given =
        desk.asAdministrator(true)
            .submit(
                "ana",
                "roster/role",
                Map.of(
                    "who", "maria", "role", "co-chair", "organization", "Food Bank", "until", ""));
    assertThat(told(given)).contains("maria (Food Bank) now serves as co-chair");
  }

  @Test
  void the_same_said_twice_is_said_so() {
    lead("/roster @maria recorder");
    assertThat(lead("/roster @maria recorder"))
        .contains("noted already", "maria serves as recorder");
  }

  @Test
  void a_new_representative_makes_an_alternate_of_the_former() {
    lead("/roster add \"Food Bank\"");
    lead("/roster @maria representative of \"Food Bank\"");

    assertThat(lead("/roster @james representative of \"Food Bank\""))
        .contains(
            "james (Food Bank) now serves as representative", "maria is an alternate from now");
    assertThat(roles("maria")).containsExactly("representative (2nd)");
  }

  @Test
  void a_representative_of_nobody_knows_whom_is_asked_for_whom() {
    assertThat(lead("/roster @maria representative")).contains("For which organization does maria");
  }

  @Test
  void a_deputy_has_the_flag() {
    assertThat(lead("/roster @maria facilitator deputy")).contains("deputy facilitator");
    assertThat(roles("maria")).containsExactly("facilitator (2nd)");
  }

  @Test
  void who_steps_down_stays_as_a_member() {
    lead("/roster add \"Food Bank\"");
    lead("/roster @maria co-chair of \"Food Bank\"");

    assertThat(told(desk.say("maria", "/roster @maria steps down as co-chair")))
        .contains("maria (Food Bank) steps down as co-chair. Thank you");
    assertThat(roles("maria")).containsExactly("member");
  }

  @Test
  void without_a_word_which_one_steps_down_from_all_but_speaking() {
    lead("/roster add \"Food Bank\"");
    lead("/roster @maria representative of \"Food Bank\"");
    lead("/roster @maria co-chair");
    lead("/roster @maria recorder");
    asLeader("rosa");

    assertThat(told(desk.say("rosa", "/roster @maria deja su papel")))
        .contains("deja el papel de copresidencia", "deja el papel de toma de notas");
    assertThat(roles("maria")).containsExactly("representative");
    assertThat(told(desk.say("rosa", "/roster @maria deja su papel")))
        .contains("no tiene en early-reading ningún papel que dejar");
  }

  @Test
  void a_role_that_never_began_is_taken_back() {
    lead("/roster @maria co-chair from 2027-01-01");

    assertThat(lead("/roster @maria steps down as co-chair"))
        .contains("maria will not become co-chair");
    assertThat(roles("maria", LocalDate.parse("2027-02-01"))).containsExactly("member");
  }

  @Test
  void stepping_down_from_what_one_is_not_is_said_so() {
    lead("/roster @maria recorder");
    assertThat(lead("/roster @maria steps down as co-chair"))
        .contains("maria is not noted as co-chair in early-reading", "/roster leave");
  }

  @Test
  void the_only_administrator_names_another_first() {
    lead("/roster @maria administrator");
    assertThat(told(desk.say("maria", "/roster @maria steps down as administrator")))
        .contains("the only administrator");
    assertThat(told(desk.say("maria", "/roster @james administrator"))).contains("Noted");
    assertThat(told(desk.say("maria", "/roster @maria steps down as administrator")))
        .contains("steps down as administrator");
  }

  @ParameterizedTest
  @CsvSource({"Food Bank, FOOD BANK", "Ñandú, ñandú", "Дом, ДОМ", "  River   House , river house"})
  void an_organization_that_is_there_is_not_added_again(String name, String again) {
    assertThat(told(desk.say("maria", "/roster add \"%s\"".formatted(name))))
        .contains("is on the roster now");
    assertThat(told(desk.say("maria", "/roster add \"%s\"".formatted(again))))
        .contains("on the roster already");
    assertThat(told(desk.say("rosa", "/roster add \"%s\"".formatted(again))))
        .contains("ya está en la lista");
  }

  @Test
  void a_new_one_whose_name_is_near_another_is_told_of_it() {
    desk.say("maria", "/roster add \"Riverside Food Bank\"");
    assertThat(told(desk.say("maria", "/roster add \"Riverside Foodbank\"")))
        .contains("is on the roster now", "There is Riverside Food Bank too");
  }

  @Test
  void without_a_name_the_form_asks_for_it() {
    Reply bare = desk.say("maria", "/roster add");
    assertThat(bare.form().orElseThrow().fields()).hasSize(1);

    assertThat(
            told(desk.submit("maria", bare.form().get().id(), Map.of("organization", "Food Bank"))))
        .contains("Food Bank is on the roster now");
  }

  @Test
  void a_name_is_changed_but_not_to_that_of_another() {
    lead("/roster add \"Food Bank\"");
    lead("/roster add \"Schools\"");

    assertThat(lead("/roster rename \"food bank\" to \"Riverside Food Bank\""))
        .contains("Food Bank is called Riverside Food Bank");
    assertThat(lead("/roster rename \"Riverside Food Bank\" to \"Riverside Food Bank\""))
        .contains("is called so already");
    assertThat(lead("/roster rename \"Riverside Food Bank\" to \"SCHOOLS\""))
        .contains("Another organization is called SCHOOLS already", "/roster merge");
    asLeader("rosa");
    assertThat(told(desk.say("rosa", "/roster rename \"Schools\" a \"Escuelas\"")))
        .contains("Schools se llama Escuelas");
  }

  @Test
  void two_are_merged_and_found_under_either_name() {
    lead("/roster add \"Pantry\"");
    lead("/roster add \"Food Bank\"");
    lead("/roster @maria representative of \"Pantry\"");

    assertThat(lead("/roster merge \"Pantry\" into \"Food Bank\""))
        .contains("Pantry and Food Bank are one from now on, as Food Bank");
    assertThat(told(desk.say("maria", "/roster \"pantry\"")))
        .startsWith("Food Bank")
        .contains("maria (representative)", "Pantry became part of Food Bank");
    assertThat(lead("/roster merge \"Pantry\" into \"Food Bank\"")).contains("are one already");
    assertThat(lead("/roster merge \"Food Bank\" into \"food bank\"")).contains("are one already");
    assertThat(lead("/roster add \"Pantry\"")).contains("Food Bank is on the roster already");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/roster \"Fod Bank\"",
        "/roster rename \"Fod Bank\" to \"X\"",
        "/roster merge \"Fod Bank\" into \"Food Bank\"",
        "/roster merge \"Food Bank\" into \"Fod Bank\"",
        "/roster leave \"Fod Bank\"",
        "/roster conflict \"Fod Bank\" about housing",
        "/roster @maria co-chair of \"Fod Bank\"",
      })
  void an_unknown_organization_is_answered_with_the_near_ones(String line) {
    lead("/roster add \"Food Bank\"");

    assertThat(lead(line)).contains("called “Fod Bank”", "Did you mean Food Bank?");
    asLeader("rosa");
    assertThat(told(desk.say("rosa", line))).contains("¿Querías decir Food Bank?");
  }

  @Test
  void a_person_leaves_and_returns() {
    lead("/roster add \"Food Bank\"");
    lead("/roster @maria representative of \"Food Bank\"");

    assertThat(told(desk.say("maria", "/roster leave @maria")))
        .contains("maria (Food Bank) leaves early-reading");
    assertThat(roles("maria")).isEmpty();
    assertThat(lead("/roster leave @maria")).contains("maria (Food Bank) is not in early-reading");
    desk.say("maria", "/roster");
    assertThat(roles("maria")).containsExactly("member", "representative");
  }

  @Test
  void an_organization_leaves_with_its_people() {
    lead("/roster add \"Food Bank\"");
    lead("/roster @maria representative of \"Food Bank\"");
    lead("/roster @james alternate of \"Food Bank\"");
    lead("/roster @rosa community stakeholder");

    assertThat(told(desk.say("james", "/roster leave \"Food Bank\"")))
        .contains("Food Bank leaves early-reading");
    assertThat(roles("maria")).isEmpty();
    assertThat(roles("james")).isEmpty();
    assertThat(roles("rosa")).containsExactly("community_stakeholder");
    assertThat(lead("/roster leave \"Food Bank\"")).contains("Food Bank is not in early-reading");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/roster leave", "/roster leave @maria \"Food Bank\""})
  void leaving_needs_one_who_leaves(String line) {
    assertThat(lead(line)).contains("Who leaves?");
  }

  @Test
  void a_conflict_is_declared_once_shown_and_ends_by_its_button() {
    lead("/roster add \"Food Bank\"");
    lead("/roster @maria representative of \"Food Bank\"");

    Reply declared = desk.say("maria", "/roster conflict \"Food Bank\" about housing");
    assertThat(told(declared)).contains("Food Bank declares a conflict of interest about housing");
    assertThat(told(desk.say("maria", "/roster conflict \"Food Bank\" about Housing")))
        .contains("is declared here already");
    assertThat(told(desk.say("rosa", "/roster \"Food Bank\"")))
        .contains("Conflicto de intereses declarado: housing (early-reading)");
    Button over = declared.message().orElseThrow().buttons().get(0);
    assertThat(told(desk.press("maria", over.id()))).contains("about housing is over");
    assertThat(told(desk.press("maria", over.id()))).contains("was over already");
    assertThat(told(desk.say("maria", "/roster \"Food Bank\"")))
        .doesNotContain("Declared conflict")
        .contains("Food Bank declared a conflict of interest about housing");
  }

  @Test
  void a_conflict_of_ones_own_needs_no_name() {
    assertThat(told(desk.say("rosa", "/roster conflict sobre vivienda")))
        .contains("rosa declara un conflicto de intereses sobre vivienda");
    assertThat(told(desk.say("rosa", "/roster conflict @rosa sobre agua")))
        .contains("rosa declara un conflicto de intereses sobre agua");
  }

  @Test
  void who_is_at_the_meeting_is_noted_once_and_takes_part() {
    asLeader("maria");
    assertThat(told(desk.say("maria", "/roster here"))).contains("Nobody is noted yet");
    assertThat(told(desk.say("maria", "/roster here @maria, @james")))
        .contains("Noted for Tuesday, 24 November 2026: maria, james. 2 people are here");
    assertThat(told(desk.say("maria", "/roster here @james @mei"))).contains("3 people are here");
    assertThat(told(desk.say("maria", "/roster here")))
        .contains("3 people are noted", "james", "maria", "mei");
    assertThat(roles("mei")).containsExactly("member");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/roster @botty",
        "/roster @botty co-chair",
        "/roster @botty steps down",
        "/roster leave @botty",
        "/roster conflict @botty about housing",
        "/roster here @botty",
      })
  void a_program_takes_no_part(String line) {
    asLeader("maria");
    assertThat(told(desk.say("maria", line))).contains("botty is a program");
    asLeader("rosa");
    assertThat(told(desk.say("rosa", line))).contains("botty es un programa");
  }

  @Test
  void somebody_whose_account_is_gone_gets_no_role_but_can_leave() {
    asLeader("maria");
    assertThat(told(desk.say("maria", "/roster @gone recorder"))).contains("no longer be reached");
    assertThat(told(desk.say("maria", "/roster here @gone"))).contains("no longer be reached");
    assertThat(told(desk.say("maria", "/roster leave @gone"))).contains("is not in early-reading");
    assertThat(told(desk.say("maria", "/roster @gone"))).startsWith("gone");
  }

  @Test
  void people_of_one_name_are_told_apart_by_their_organizations() {
    lead("/roster add \"Food Bank\"");
    lead("/roster add \"Schools\"");
    personCalled("Maria Lopez", "maria-a", "Food Bank");
    personCalled("Maria Lopez", "maria-b", "Schools");

    Reply which = desk.say("james", "/roster \"maria lopez\"");
    assertThat(told(which)).contains("There are 2 people called maria lopez");
    List<Button> buttons = which.message().orElseThrow().buttons();
    assertThat(buttons)
        .extracting(Button::label)
        .containsExactly("Maria Lopez · Food Bank", "Maria Lopez · Schools");
    assertThat(told(desk.press("james", buttons.get(1).id())))
        .startsWith("Maria Lopez")
        .contains("With Schools");
  }

  @Test
  void a_person_has_a_page_with_all_that_happened() {
    lead("/roster add \"Food Bank\"");
    desk.say("maria", "/roster");
    lead("/roster @maria co-chair of \"Food Bank\" until 31 december");
    lead("/roster @maria recorder from 2027-01-01");
    lead("/roster @maria steps down as recorder");

    assertThat(told(desk.say("james", "/roster @maria")))
        .startsWith("maria")
        .contains(
            "With Food Bank",
            "co-chair for Food Bank · in early-reading · until Thursday, 31 December 2026",
            "maria joined early-reading",
            "maria: co-chair for Food Bank in early-reading, from Tuesday, 24 November 2026"
                + " until Thursday, 31 December 2026 (noted by ana)",
            "maria: no longer recorder",
            "and never began")
        .doesNotContain("recorder for Food Bank ·");
    assertThat(told(desk.say("rosa", "/roster @maria")))
        .contains("Con Food Bank", "maria se unió a early-reading", "(lo anotó ana)");
  }

  @Test
  void where_it_is_tomorrow_already_makes_no_difference_to_the_group() {
    asLeader("maria");
    livesIn("maria", "Asia/Manila");

    assertThat(told(desk.say("maria", "/roster @james recorder"))).contains("now serves as");
    assertThat(told(desk.say("james", "/roster here @james"))).contains("Noted for Tuesday");
    assertThat(told(desk.say("maria", "/roster @james steps down as recorder")))
        .contains("james steps down as recorder");
    assertThat(told(desk.say("james", "/roster here @james"))).startsWith("That is for");
    livesIn("mei", "Pacific/Kiritimati");
    desk.say("mei", "/roster");
    assertThat(told(desk.say("james", "/roster"))).contains("mei");
  }

  @Test
  void quotes_may_be_left_out_where_nothing_follows() {
    lead("/roster add Food Bank");
    assertThat(lead("/roster @maria co-chair of food bank"))
        .contains("maria (Food Bank) now serves as co-chair");
    assertThat(lead("/roster @maria recorder of food bank until 31 december"))
        .contains("Write it like this", "/roster @person <role> [of \"organization\"]");
  }

  @Test
  void a_persons_name_in_place_of_an_organizations_is_told_so() {
    personCalled("Maria Lopez", "maria-a");
    assertThat(lead("/roster leave \"Maria Lopez\"")).contains("mention them with an @");
  }

  @Test
  void both_at_once_are_shown_one_at_a_time() {
    lead("/roster add \"Food Bank\"");
    assertThat(told(desk.say("maria", "/roster @james \"Food Bank\""))).contains("One at a time");
  }

  @Test
  void names_as_long_as_may_be_fit_on_every_page() {
    for (int i = 0; i < 10; i++) {
      String name = (char) ('a' + i) + "Ж".repeat(99);
      assertThat(lead("/roster add \"%s\"".formatted(name))).contains("on the roster");
      for (String who : List.of("p", "q", "r", "s", "t", "u", "v", "w")) {
        lead("/roster @%s champion of \"%s\"".formatted(who.repeat(60 + i), name));
      }
    }
    int pages = 0;
    Reply page = desk.say("maria", "/roster");
    Optional<Button> next = next(page);
    do {
      pages++;
      assertThat(told(page)).hasSizeLessThan(2000);
      next = next(page);
      page = next.map(button -> desk.press("maria", button.id())).orElse(page);
    } while (next.isPresent());
    assertThat(pages).isBetween(3, 10);
  }

  @Test
  void what_is_too_long_for_a_name_is_kept_in_the_form() {
    Reply reply = deskSays("ana", "/roster add \"%s\"".formatted("x".repeat(101)));
    assertThat(told(reply)).contains("101 characters long");
    assertThat(reply.form().orElseThrow().fields().get(0).value()).hasSize(101);
  }

  private static Optional<Button> next(Reply reply) {
    return reply.message().orElseThrow().buttons().stream()
        .filter(button -> button.label().equals("More"))
        .findFirst();
  }

  /** Said by somebody who may do anything. */
  private String lead(String line) {
    return told(deskSays("ana", line));
  }

  private Reply deskSays(String who, String line) {
    Reply reply = desk.asAdministrator(true).say(who, line);
    desk.asAdministrator(false);
    return reply;
  }

  /** A facilitator of the group from now on. */
  private void asLeader(String who) {
    lead("/roster @%s facilitator".formatted(who));
  }

  private void met(String who) {
    lead("/roster @" + who);
  }

  private List<String> roles(String account) {
    return roles(account, TODAY);
  }

  private List<String> roles(String account, LocalDate day) {
    return in(
        tx -> {
          Person person =
              new People(tx.transaction()).findBehind(tx.workspace(), account).orElseThrow();
          return new Roster(tx.transaction())
              .allRoles(person.id()).stream()
                  .filter(term -> term.on(day))
                  .map(RosterSaidTest::name)
                  .sorted()
                  .toList();
        });
  }

  private static String name(RoleTerm term) {
    return term.role().name().toLowerCase(Locale.ROOT) + (term.alternate() ? " (2nd)" : "");
  }

  private void livesIn(String account, String zone) {
    met(account);
    in(
        tx -> {
          People people = new People(tx.transaction());
          Person person = people.findBehind(tx.workspace(), account).orElseThrow();
          People.Choice now = People.Choice.of(person);
          return people.choose(
              person,
              new People.Choice(
                  now.name(),
                  Optional.of(ZoneId.of(zone)),
                  now.language(),
                  now.morning(),
                  now.workingDays(),
                  now.digest(),
                  now.awayUntil()));
        });
  }

  private void personCalled(String name, String account) {
    Profile profile = new Profile(name, Optional.empty(), Optional.empty());
    in(tx -> new People(tx.transaction()).behind(tx.workspace(), account, profile, Desk.NOW));
  }

  private void personCalled(String name, String account, String organization) {
    in(
        tx -> {
          long person =
              new People(tx.transaction())
                  .behind(
                      tx.workspace(),
                      account,
                      new Profile(name, Optional.empty(), Optional.empty()),
                      Desk.NOW)
                  .id();
          Organization of = new Organizations(tx.transaction()).find(organization).orElseThrow();
          return new Affiliations(tx.transaction())
              .affiliate(person, of.id(), TODAY, Optional.empty(), Desk.NOW);
        });
  }

  private record Here(asterism.storage.Transaction transaction, long workspace) {}

  private <T> T in(Function<Here, T> work) {
    Workspaces.Met met =
        DATABASE
            .database()
            .acrossCollaboratives(tx -> new Workspaces(tx).met("room", workspace, workspace));
    return DATABASE
        .database()
        .inCollaborative(met.collaborative(), tx -> work.apply(new Here(tx, met.workspace())));
  }
}
