package asterism.bot.feature.setup;

import static asterism.bot.chat.Desk.told;
import static asterism.bot.feature.setup.Hall.button;
import static asterism.bot.feature.setup.Hall.labels;
import static asterism.bot.feature.setup.Hall.values;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.Desk;
import asterism.bot.chat.Incoming.Deed.Reacted;
import asterism.bot.chat.Platform;
import asterism.bot.command.Reply;
import asterism.storage.TestDatabase;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** On a service that tells nobody's zone, in a group that goes by Chicago's. It is 11:00 there. */
class TheirZoneTest {
  private static final String QUESTION = "where you are, as in early-reading (Chicago)";
  private static final String RIGHT = "That’s right";
  private static final String ELSEWHERE = "Somewhere else";

  private final TestDatabase database = TestDatabase.create();
  private final Desk desk =
      new Desk(database.database(), Clock.fixed(Desk.NOW, ZoneOffset.UTC))
          .in(Platform.DISCORD, "riverside");

  @BeforeEach
  void chicago() {
    desk.asAdministrator(true).say("ana", "/asterism group zone:\"Chicago\"");
    desk.asAdministrator(false);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void it_is_asked_once_below_the_answer_to_the_first_thing_that_is_done() {
    Reply first = promise("maria");
    assertThat(told(first)).startsWith("Recorded as #1").contains("11:00 " + QUESTION);
    assertThat(labels(first)).containsExactly(RIGHT, ELSEWHERE);
    assertThat(told(promise("maria"))).doesNotContain(QUESTION);
  }

  @Test
  void it_is_asked_in_the_persons_language() {
    Reply first = desk.say("rosa", "/commit llamar a la biblioteca para el viernes");
    assertThat(told(first)).contains("supongo que tu hora es 11:00, como en early-reading");
    assertThat(labels(first)).containsExactly("Así es", "En otro lugar");
    assertThat(told(desk.press("rosa", button(first, "Así es").id())))
        .contains("¡Gracias!", "Chicago (America/Chicago)");
  }

  @Test
  void the_question_for_the_organization_comes_with_another_answer() {
    String organization = "which organization are you with?";
    assertThat(told(promise("maria"))).contains(QUESTION).doesNotContain(organization);
    assertThat(told(promise("maria"))).contains(organization).doesNotContain(QUESTION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/commit list",
        "/asterism help",
        "/asterism me",
        "/asterism status",
        "/roster",
        "/commit call the library",
        "/commit done 7",
        "/commit every full moon"
      })
  void it_is_not_asked_below_what_is_only_looked_at_or_was_not_done(String line) {
    assertThat(told(desk.say("maria", line))).doesNotContain(QUESTION);
    assertThat(told(promise("maria"))).contains(QUESTION);
  }

  @Test
  void nothing_that_has_no_answer_uses_it_up() {
    desk.say("james", "/consensus propose We meet on Tuesdays");
    desk.does("maria", new Reacted("nowhere", "white_check_mark", true, Optional.empty()));
    assertThat(told(promise("maria"))).contains(QUESTION);
  }

  @ParameterizedTest
  @EnumSource(
      value = Platform.class,
      names = {"ROOM", "SLACK"})
  void services_that_tell_it_are_believed(Platform service) {
    desk.in(service, "elsewhere");
    assertThat(told(promise("maria"))).startsWith("Recorded").doesNotContain("where you are");
  }

  @Test
  void who_says_that_it_is_right_keeps_it_though_the_group_moves() {
    Reply question = promise("maria");
    assertThat(told(desk.press("maria", button(question, RIGHT).id())))
        .contains("Thank you! I go by Chicago (America/Chicago) for you.");
    desk.asAdministrator(true).say("ana", "/asterism group zone:\"Madrid\"");
    assertThat(told(desk.say("maria", "/asterism me"))).contains("Chicago (America/Chicago)");
  }

  @Test
  void who_is_somewhere_else_says_so_in_the_form_of_what_they_choose() {
    Reply form = desk.press("maria", button(promise("maria"), ELSEWHERE).id());
    assertThat(values(form.form().orElseThrow())).containsKeys("name", "zone", "morning");

    Map<String, String> chosen = new HashMap<>(values(form.form().orElseThrow()));
    chosen.put("zone", "Madrid");
    assertThat(told(desk.submit("maria", form.form().orElseThrow().id(), chosen)))
        .contains("Madrid (Europe/Madrid), where it is 18:00");
  }

  @Test
  void what_was_chosen_since_stays() {
    Reply question = promise("maria");
    Reply form = desk.press("maria", "asterism/change");
    Map<String, String> chosen = new HashMap<>(values(form.form().orElseThrow()));
    chosen.put("zone", "Madrid");
    desk.submit("maria", form.form().orElseThrow().id(), chosen);

    assertThat(told(desk.press("maria", button(question, RIGHT).id())))
        .contains("You chose Madrid (Europe/Madrid) meanwhile", "so it stays");
    assertThat(told(desk.say("maria", "/asterism me"))).contains("Madrid (Europe/Madrid)");
  }

  @Test
  void who_has_chosen_before_is_not_asked() {
    Reply form = desk.press("maria", "asterism/change");
    Map<String, String> chosen = new HashMap<>(values(form.form().orElseThrow()));
    chosen.put("zone", "Madrid");
    desk.submit("maria", form.form().orElseThrow().id(), chosen);
    assertThat(told(promise("maria"))).doesNotContain("where you are");
  }

  @Test
  void until_they_answer_they_are_where_their_group_is() {
    promise("maria");
    assertThat(told(desk.say("maria", "/asterism me"))).contains("where it is 11:00 now");
    assertThat(told(desk.inDirect().say("sam", "asterism me"))).contains("where it is 09:00 now");
  }

  private Reply promise(String account) {
    return desk.say(account, "/commit call the library by friday");
  }
}
