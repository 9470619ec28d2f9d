package asterism.bot.feature.people;

import static asterism.bot.Seen.isPrivate;
import static asterism.bot.Seen.labels;
import static asterism.bot.Seen.text;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.Answer;
import asterism.bot.Seen;
import asterism.bot.WholeBot;
import asterism.bot.WholeBot.Service;
import asterism.storage.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * {@code /roster} as people use it in some chat service. James facilitates early-reading and is
 * backbone staff, Maria and Mei are its co-chairs.
 */
abstract class RosterScenarios {
  /** Tuesday morning in Los Angeles. */
  private static final Instant TUESDAY = Instant.parse("2026-11-24T17:00:00Z");

  private static final String READING = "early-reading";
  private static final String BACKBONE = "backbone";

  private final TestDatabase database = TestDatabase.create();
  private final WholeBot bot;

  RosterScenarios(Service service) {
    this.bot = service.start(database, TUESDAY);
  }

  @AfterEach
  void stop() {
    bot.close();
    database.close();
  }

  @Test
  void a_newcomer_finds_a_room_where_people_have_their_places() {
    assertThat(bot.say("maria", READING, "/roster").reply())
        .contains(
            "Who is in early-reading",
            "4 organizations · 5 people",
            "Nobody has taken on yet: recorder",
            "Riverside County Health: Sam Whitfield (representative)",
            "Riverside Food Bank: Maria Lopez (co-chair, representative,",
            "For themselves: Rosa Delgado (community stakeholder)");
    assertThat(bot.say("rosa", READING, "/roster \"riverside food bank\"").reply())
        .contains("Personas: Maria Lopez", "En early-reading: Maria Lopez (copresidencia");
  }

  @Test
  void a_change_is_answered_privately_and_shown_to_the_group_in_one_line_that_stays() {
    Answer answer =
        bot.say("maria", READING, "/roster @sam recorder of \"Riverside County Health\"");
    assertThat(isPrivate(answer.message())).isTrue();
    String line = "Sam Whitfield (Riverside County Health) now serves as recorder. Thank you!";
    assertThat(answer.reply()).contains(line);
    assertThat(cards(READING)).containsExactly(line);

    bot.say("sam", READING, "/roster @sam steps down as recorder");
    assertThat(cards(READING))
        .containsExactly(
            line,
            "Sam Whitfield (Riverside County Health) steps down as recorder."
                + " Thank you for all you gave!");
  }

  @Test
  void what_is_only_looked_at_is_shown_to_nobody_else() {
    bot.say("maria", READING, "/roster");
    bot.say("maria", READING, "/roster @james");
    bot.say("maria", READING, "/roster here @james @mei");
    bot.say("maria", READING, "/roster add \"Riverside food bank\"");

    assertThat(cards(READING)).isEmpty();
  }

  @Test
  void organizations_come_change_their_names_and_become_one() {
    note("sam", "/roster add \"Biblioteca Ñandú\"");
    note("maria", "/roster rename \"biblioteca ñandú\" to \"Biblioteca del Río\"");
    note("maria", "/roster merge \"Biblioteca del Río\" into \"Riverside Food Bank\"");
    note("maria", "/roster conflict \"Riverside Food Bank\" about housing");
    note("maria", "/roster leave \"Riverside Food Bank\"");

    assertThat(cards(READING))
        .containsExactly(
            "🌱 Biblioteca Ñandú is on the roster from now on. Welcome!",
            "Biblioteca Ñandú is called Biblioteca del Río from now on.",
            "Biblioteca del Río and Riverside Food Bank are one from now on,"
                + " as Riverside Food Bank.",
            "Riverside Food Bank declares a conflict of interest about housing."
                + " Thank you for saying so openly.",
            "Riverside Food Bank leaves early-reading."
                + " Thank you for all you gave; the door stays open.");
    assertThat(bot.say("james", READING, "/roster").reply()).doesNotContain("Maria");
  }

  @Test
  void the_backbone_hears_that_the_only_facilitator_left_and_who_takes_over() {
    bot.say("james", READING, "/roster @james steps down as facilitator");
    assertThat(cards(BACKBONE))
        .singleElement()
        .asString()
        .contains(
            "Nobody facilitates early-reading from Tuesday, 24 November 2026 on",
            "James Okafor did so last",
            "/roster @maria facilitator");

    bot.say("maria", READING, "/roster @mei facilitator");
    assertThat(cards(BACKBONE))
        .singleElement()
        .asString()
        .contains("Mei Chen facilitates early-reading now, after James Okafor. Thank you!");

    bot.say("maria", READING, "/roster leave @mei");
    assertThat(cards(BACKBONE)).hasSize(2);
    assertThat(cards(BACKBONE).get(0)).contains("Mei Chen facilitates");
    assertThat(cards(BACKBONE).get(1)).contains("Nobody facilitates", "Mei Chen did so last");
  }

  @Test
  void an_end_with_nobody_after_it_is_told_and_so_is_the_one_who_comes_after() {
    bot.say("james", READING, "/roster @james facilitator until 31 december");
    assertThat(cards(BACKBONE))
        .singleElement()
        .asString()
        .contains("Nobody facilitates early-reading from Friday, 1 January 2027 on");

    bot.say("james", READING, "/roster @mei facilitator until 15 december");
    assertThat(cards(BACKBONE)).first().asString().contains("Nobody facilitates");
    bot.say("james", READING, "/roster @sam facilitator from 2027-01-01");
    assertThat(cards(BACKBONE)).first().asString().contains("Sam Whitfield facilitates");
  }

  @Test
  void who_goes_on_after_all_is_told_too() {
    bot.say("james", READING, "/roster @james facilitator until 31 december");
    bot.say("james", READING, "/roster @james facilitator");

    assertThat(cards(BACKBONE))
        .singleElement()
        .asString()
        .contains("James Okafor goes on facilitating early-reading. Thank you!");
  }

  @Test
  void with_another_facilitator_nobody_is_alarmed() {
    bot.say("james", READING, "/roster @mei facilitator");
    bot.say("james", READING, "/roster leave @james");

    assertThat(cards(BACKBONE)).isEmpty();
  }

  @Test
  void using_the_bot_makes_one_a_member_and_shows_no_card() {
    bot.say("sam", BACKBONE, "/commit list");
    assertThat(bot.say("sam", BACKBONE, "/roster").reply())
        .contains("Riverside County Health: Sam Whitfield (representative)");
    bot.say("sam", BACKBONE, "/roster leave @sam");
    assertThat(bot.say("maria", READING, "/roster @sam").reply()).doesNotContain("in backbone ·");
    bot.say("sam", BACKBONE, "/roster");
    assertThat(bot.say("james", BACKBONE, "/roster").reply())
        .contains("Riverside County Health: Sam Whitfield (representative)");
    assertThat(cards(BACKBONE)).hasSize(1).first().asString().contains("leaves backbone");
  }

  @Test
  void the_form_for_a_role_can_be_mended_and_sent() {
    Answer asked =
        bot.say("maria", READING, "/roster @sam recorder from 2027-06-01 until 2027-01-01");
    assertThat(asked.reply()).contains("It would end on Friday, 1 January 2027");

    Answer given =
        bot.submit("maria", READING, asked.form(), Map.of("who", "sam", "until", "2027-12-31"));
    assertThat(given.reply()).contains("Sam Whitfield", "will be recorder");
  }

  @Test
  void the_button_below_the_list_adds_an_organization() {
    JsonNode list = bot.say("sam", READING, "/roster").message();
    Answer asked = bot.press("sam", list, "Add an organization");
    Answer added =
        bot.submit("sam", READING, asked.form(), Map.of("organization", "River Library"));

    assertThat(added.reply()).contains("River Library is on the roster now");
  }

  @Test
  void pages_are_turned_and_each_organization_is_on_one_of_them() {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 19; i++) {
      names.add("Partner %02d".formatted(i));
      bot.say(
          "maria",
          READING,
          i % 2 == 0
              ? "/roster add \"Partner %02d\"".formatted(i)
              : "/roster add Partner %02d".formatted(i));
      bot.say("maria", READING, "/roster @sam champion of \"Partner %02d\"".formatted(i));
    }
    StringBuilder all = new StringBuilder();
    JsonNode page = bot.say("maria", READING, "/roster").message();
    for (int turned = 0; turned < 10; turned++) {
      all.append(text(page));
      if (!labels(page).contains("More")) {
        break;
      }
      assertThat(text(page).lines().filter(line -> line.contains(": ")).count())
          .isLessThanOrEqualTo(10);
      page = bot.press("maria", page, "More").message();
    }
    assertThat(names).allMatch(name -> all.indexOf(name + ":") >= 0);
    assertThat(names).allMatch(name -> all.indexOf(name + ":") == all.lastIndexOf(name + ":"));
    assertThat(labels(page)).contains("Back");
  }

  /** Says so in early-reading. */
  final void say(String as, String line) {
    bot.say(as, READING, line);
  }

  /** The same, and waits until everybody sees it: some services take their time. */
  private void note(String as, String line) {
    say(as, line);
    bot.settled();
  }

  /** What everybody sees that the bot posted, oldest first; nobody here promised anything. */
  final List<String> cards(String place) {
    return bot.settled().messages("rosa", place).stream()
        .filter(Seen::isOfTheBot)
        .filter(message -> !isPrivate(message))
        .map(message -> text(message).strip())
        .toList();
  }
}
