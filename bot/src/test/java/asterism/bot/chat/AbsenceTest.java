package asterism.bot.chat;

import static asterism.bot.chat.Desk.told;
import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.command.Form;
import asterism.bot.command.Reply;
import asterism.storage.TestDatabase;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.Workspaces;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do in a channel where the bot is not. */
class AbsenceTest {
  private final TestDatabase database = TestDatabase.create();
  private final Desk desk = new Desk(database.database());

  @AfterEach
  void close() {
    database.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/commit call the library by friday",
        "/commit",
        "/commit call the library",
        "/commit list",
        "/roster",
        "/roster @james co-chair"
      })
  void what_is_about_a_group_is_not_done_and_how_to_invite_the_bot_is_told(String line) {
    Reply reply = desk.outside("meals").say("maria", line);

    assertThat(told(reply))
        .contains("/invite @Asterism in #meals", "then send this again: " + line)
        .doesNotContain("This is about");
    assertThat(reply.form()).isEmpty();
    assertThat(groups()).isEmpty();
  }

  @Test
  void it_is_told_in_their_language() {
    assertThat(told(desk.outside("comidas").say("rosa", "/commit llamar para el viernes")))
        .contains(
            "/invite @Asterism en #comidas", "envía esto otra vez: /commit llamar para el viernes");
  }

  @Test
  void a_channel_whose_name_is_not_known_is_this_one() {
    desk.at(new Incoming.Spot("C1", "", false, false));
    assertThat(told(desk.say("maria", "/commit list")))
        .contains("Type /invite @Asterism here, then send this again: /commit list")
        .doesNotContain("C1");
  }

  @Test
  void once_it_was_invited_the_same_line_is_done() {
    desk.outside("meals").say("maria", "/commit call the library by friday");
    assertThat(told(desk.at("meals").say("maria", "/commit call the library by friday")))
        .contains("#1");
    assertThat(groups()).containsExactly("meals");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/asterism help", "/asterism status", "/asterism me", "/asterism home"})
  void what_is_about_the_bot_or_oneself_is_answered_as_in_a_direct_message(String line) {
    desk.at("reading").say("maria", "/commit call the library by friday");

    assertThat(told(desk.outside("meals").say("maria", line)))
        .contains("This is about reading")
        .doesNotContain("/invite");
    assertThat(groups()).containsExactly("reading");
  }

  @Test
  void a_button_that_says_what_it_is_about_does_it_and_any_other_does_not() {
    desk.at("reading").say("maria", "/commit call the library by friday");

    desk.outside("meals");
    assertThat(told(desk.press("maria", "commit/list?filter=mine"))).contains("call the library");
    assertThat(told(desk.press("maria", "commit/done?number=1"))).contains("Thank you");
    assertThat(told(desk.press("maria", "commit/make")))
        .contains("/invite @Asterism in #meals", "do the same once more");
    assertThat(groups()).containsExactly("reading");
  }

  @Test
  void a_form_is_given_back_with_all_that_was_written_in_it() {
    Reply reply =
        desk.outside("meals")
            .submit("maria", "commit/make", Map.of("what", "call the library", "by", "2026-12-01"));

    assertThat(told(reply)).contains("/invite @Asterism in #meals", "hand in the form again");
    Form form = reply.form().orElseThrow();
    assertThat(form.intro()).hasValueSatisfying(i -> assertThat(i.plain()).contains("/invite"));
    assertThat(form.fields())
        .extracting(Form.Field::value)
        .startsWith("call the library", "2026-12-01");
    assertThat(groups()).isEmpty();
  }

  @Test
  void a_reaction_there_is_nothing_to_the_bot() {
    desk.outside("meals");
    assertThat(desk.does("maria", new Incoming.Deed.Reacted("1", "tada", true)))
        .isEqualTo(Reply.NOTHING);
  }

  private List<String> groups() {
    Workspaces.Met met =
        database
            .database()
            .acrossCollaboratives(tx -> new Workspaces(tx).met("room", "riverside", "riverside"));
    return database
        .database()
        .inCollaborative(
            met.collaborative(), tx -> new Groups(tx).all().stream().map(Group::name).toList());
  }
}
