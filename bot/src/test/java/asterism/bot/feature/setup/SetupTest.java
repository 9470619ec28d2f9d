package asterism.bot.feature.setup;

import static asterism.bot.chat.Desk.told;
import static asterism.bot.feature.setup.Hall.error;
import static asterism.bot.feature.setup.Hall.labels;
import static asterism.bot.feature.setup.Hall.values;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.Incoming;
import asterism.bot.chat.Platform;
import asterism.bot.command.Reply;
import asterism.storage.people.RoleTerm;
import asterism.storage.people.Roster;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetupTest {
  private static final String BASICS = "1. Name and place";
  private static final String GROUPS = "2. Groups";
  private static final String ORGANIZATIONS = "3. Organizations";

  private final Hall hall = new Hall();

  @AfterEach
  void close() {
    hall.close();
  }

  @Test
  void before_it_is_set_up_whoever_administers_the_workspace_may() {
    assertThat(told(setup("james")))
        .contains("That is for an administrator", "Nothing was changed");
    hall.desk.asAdministrator(true);
    assertThat(told(setup("maria")))
        .contains("Setting up riverside", "those who administer this workspace may");
  }

  @Test
  void its_first_step_is_filled_with_what_is_likely() {
    hall.desk.asAdministrator(true);
    assertThat(values(press("maria", BASICS).form().orElseThrow()))
        .isEqualTo(
            Map.of(
                "name", "riverside",
                "zone", "America/Los_Angeles",
                "language", "en",
                "country", "United States"));
  }

  @Test
  void whoever_keeps_the_first_step_is_administrator_and_the_service_is_not_asked_any_more() {
    hall.desk.asAdministrator(true);
    Reply kept =
        hall.submit(
            "maria",
            press("maria", BASICS),
            Map.of("name", "Thriving Riverside", "country", "méxico", "zone", "madrid"));

    assertThat(told(kept))
        .contains(
            "this is Thriving Riverside",
            "You are an administrator from now on",
            "Madrid (Europe/Madrid)",
            "Mexico",
            "Administrator: maria",
            "/roster @maria administrator");
    assertThat(labels(kept)).containsExactly(BASICS, GROUPS, ORGANIZATIONS);
    assertThat(told(setup("james"))).contains("That is for an administrator");
    assertThat(told(hall.press("james", kept, ORGANIZATIONS))).contains("That is for");
    assertThat(told(hall.submit("james", press("maria", BASICS), Map.of("name", "Mine"))))
        .contains("That is for an administrator");
    hall.desk.asAdministrator(false);
    assertThat(told(setup("maria"))).contains("Setting up Thriving Riverside", "Mexico");
  }

  @Test
  void run_again_it_shows_what_is_set_and_keeps_what_is_changed() {
    setUp("maria");
    hall.administers("james");
    Reply kept =
        hall.submit("james", press("james", BASICS), Map.of("country", "", "language", "es"));
    assertThat(told(kept))
        .contains("Spanish", "none chosen", "Administrators: maria and james")
        .doesNotContain("from now on");
    assertThat(values(press("james", BASICS).form().orElseThrow()))
        .containsEntry("country", "")
        .containsEntry("language", "es");
  }

  @Test
  void of_two_who_begin_at_once_one_is_administrator() throws Exception {
    hall.desk.asAdministrator(true);
    Reply marias = press("maria", BASICS);
    Reply jameses = press("james", BASICS);
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Reply>> submitting =
          List.of(
              () -> hall.submit("maria", marias, Map.of()),
              () -> hall.submit("james", jameses, Map.of()));
      List<Future<Reply>> answers = both.invokeAll(submitting);
      assertThat(Stream.of(told(answers.get(0).get()), told(answers.get(1).get())))
          .filteredOn(said -> said.contains("You are an administrator from now on"))
          .hasSize(1);
    } finally {
      both.shutdown();
    }
    assertThat(
            hall.in(tx -> new Roster(tx).administrators(Hall.TODAY)).stream()
                .map(RoleTerm::personId))
        .hasSize(1);
  }

  @Test
  void what_cannot_be_read_is_said_at_its_field_with_near_ones() {
    hall.desk.asAdministrator(true);
    Reply form = press("maria", BASICS);
    assertThat(error(hall.submit("maria", form, Map.of("zone", "Mexico")), "zone"))
        .contains("“Mexico” is not clear", "Mexico City (America/Mexico_City)");
    assertThat(error(hall.submit("maria", form, Map.of("country", "Mejico")), "country"))
        .contains("“Mejico”", "Mexico");
    assertThat(error(hall.submit("maria", form, Map.of("country", "Atlantis")), "country"))
        .contains("“Atlantis”", "MX");
    assertThat(error(hall.submit("maria", form, Map.of("name", "")), "name"))
        .contains("A name is needed");
    assertThat(error(hall.submit("maria", form, Map.of("language", "Klingon")), "language"))
        .contains("“Klingon”");
    assertThat(told(setup("maria"))).contains("Setting up riverside", "nobody yet");
  }

  @Test
  void the_groups_are_listed_a_page_at_a_time_each_with_its_form() {
    setUp("maria");
    IntStream.rangeClosed(1, 23).forEach(n -> hall.group("group %02d".formatted(n)));
    hall.desk.at("group 01");

    Reply first = hall.press("maria", setup("maria"), GROUPS);
    assertThat(told(first)).contains("group 01 · Work group", "Add me to its channel");
    assertThat(labels(first)).hasSize(13).contains("early-reading", "group 09", "More");
    Reply second = hall.press("maria", first, "More");
    assertThat(labels(second)).contains("group 10", "group 19", "Back", "More");
    assertThat(labels(hall.press("maria", second, "More")))
        .contains("group 23")
        .doesNotContain("More");

    Reply form = hall.press("maria", second, "group 12");
    assertThat(values(form.form().orElseThrow())).containsEntry("name", "group 12");
    assertThat(told(hall.submit("maria", form, Map.of("kind", "backbone"))))
        .contains("Kept for group 12", "Backbone team");
    assertThat(hall.group("group 12").kind().name()).isEqualTo("BACKBONE");
    assertThat(hall.group("group 01").kind().name()).isEqualTo("WORK_GROUP");
  }

  @Test
  void organizations_come_a_line_each_and_those_there_already_are_passed_over() {
    setUp("maria");
    hall.organization("Food Bank");
    Reply added =
        hall.submit(
            "maria",
            hall.press("maria", setup("maria"), ORGANIZATIONS),
            Map.of(
                "organizations",
                "Schools\n\n  - County   Health\n\t\nFOOD BANK\nschools\n• Ñandú\r\n2nd Street Church"));

    assertThat(told(added))
        .contains(
            "Added 4: Schools, County Health, Ñandú, and 2nd Street Church",
            "Passed over, as they are here already: FOOD BANK and schools",
            "5 organizations");
    assertThat(hall.organizations())
        .containsExactlyInAnyOrder(
            "2nd Street Church", "County Health", "Food Bank", "Schools", "Ñandú");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n \n", "- \n•\n"})
  void lines_without_a_name_add_nothing(String lines) {
    setUp("maria");
    Reply reply =
        hall.submit(
            "maria",
            hall.press("maria", setup("maria"), ORGANIZATIONS),
            Map.of("organizations", lines));
    assertThat(reply.form()).isPresent();
    assertThat(hall.organizations()).isEmpty();
  }

  @Test
  void a_name_that_is_too_long_adds_none_of_them() {
    setUp("maria");
    Reply reply =
        hall.submit(
            "maria",
            hall.press("maria", setup("maria"), ORGANIZATIONS),
            Map.of("organizations", "Schools\n" + "x".repeat(101)));
    assertThat(error(reply, "organizations")).contains("101 characters long", "Nothing was added");
    assertThat(values(reply.form().orElseThrow()).get("organizations")).startsWith("Schools\n");
    assertThat(hall.organizations()).isEmpty();
  }

  @Test
  void many_organizations_are_counted_and_not_all_named() {
    setUp("maria");
    String lines =
        String.join("\n", IntStream.rangeClosed(1, 25).mapToObj(n -> "Partner " + n).toList());
    assertThat(
            told(
                hall.submit(
                    "maria",
                    hall.press("maria", setup("maria"), ORGANIZATIONS),
                    Map.of("organizations", lines))))
        .contains("Added 25: Partner 1,", "Partner 10, and 15 more", "25 organizations");
  }

  @Test
  void it_works_in_a_direct_message_before_any_group_is_known_and_in_spanish() {
    hall.desk.asAdministrator(true).inDirect();
    Reply begun = hall.desk.say("rosa", "asterism setup");
    assertThat(told(begun)).contains("Preparar riverside", "todavía ninguno");
    Reply kept =
        hall.submit(
            "rosa", hall.press("rosa", begun, "1. Nombre y lugar"), Map.of("zone", "méxico df"));
    assertThat(error(kept, "zone")).contains("méxico df");
    assertThat(
            told(
                hall.submit(
                    "rosa",
                    hall.press("rosa", begun, "1. Nombre y lugar"),
                    Map.of("zone", "ciudad de méxico", "country", "México"))))
        .contains("Desde ahora administras tú", "Ciudad de México", "Feriados: México");
    assertThat(told(hall.press("rosa", begun, "2. Grupos"))).contains("no conozco ningún grupo");
  }

  @Test
  void what_is_chosen_serves_whoever_chose_nothing() {
    hall.desk.asAdministrator(true);
    hall.submit("maria", press("maria", BASICS), Map.of("zone", "Europe/Madrid", "language", "es"));
    Incoming unknown =
        new Incoming(
            "1",
            new Incoming.Sender(
                new Incoming.WorkspaceKey(Platform.ROOM, "riverside", "riverside"),
                "sam",
                "sam",
                Optional.empty(),
                Optional.empty(),
                false),
            new Incoming.Spot("early-reading", "early-reading", false),
            new Incoming.Deed.Said("/asterism me", Map.of()));
    assertThat(told(hall.desk.handle(unknown)))
        .contains("Madrid (Europe/Madrid), donde ahora son las 18:00 (no la elegiste tú)");
    assertThat(told(hall.desk.say("james", "/asterism me"))).contains("Los Angeles");
  }

  private void setUp(String account) {
    hall.desk.asAdministrator(true);
    hall.submit(account, press(account, BASICS), Map.of());
    hall.desk.asAdministrator(false);
  }

  private Reply setup(String account) {
    return hall.desk.say(account, "/asterism setup");
  }

  private Reply press(String account, String label) {
    return hall.press(account, setup(account), label);
  }
}
