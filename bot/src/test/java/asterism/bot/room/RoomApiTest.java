package asterism.bot.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.chat.Incoming.Deed;
import asterism.bot.chat.Incoming.Mentioned;
import asterism.bot.room.Client.Answer;
import asterism.storage.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomApiTest {
  private static final String TEAM = "early-reading";

  private final ScriptedBot bot = new ScriptedBot();
  private RunningRoom room;
  private Client client;

  @BeforeEach
  void open() {
    room = RunningRoom.with(TestDatabase.fresh(), bot);
    client = new Client(room.address());
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void the_room_lists_people_channels_commands_and_the_time() {
    JsonNode listed = client.get("/room/api/room").json();

    assertThat(listed.path("collaborative").asText()).isEqualTo("Thriving Riverside");
    assertThat(listed.path("now").asText()).isEqualTo("2026-11-23T15:00:00Z");
    assertThat(listed.path("people")).hasSize(5);
    JsonNode maria = listed.path("people").path(0);
    assertThat(maria.path("handle").asText()).isEqualTo("maria");
    assertThat(maria.path("organization").asText()).isEqualTo("Riverside Food Bank");
    assertThat(listed.path("people").findValuesAsText("language")).contains("es");
    assertThat(listed.path("channels").findValuesAsText("id"))
        .containsExactly("backbone", "steering-committee", TEAM);
    assertThat(listed.path("commands").findValuesAsText("line")).contains("/commit list");
    assertThat(client.get("/room/api/room?as=rosa").json().path("commands").toString())
        .contains("prometer algo");
  }

  @Test
  void a_plain_line_is_said_to_all_and_not_to_the_bot() {
    client.say("maria", TEAM, "Good morning, see /commit");

    assertThat(client.texts("james", TEAM)).containsExactly("Good morning, see /commit");
    assertThat(client.messages("james", TEAM).get(0).path("author").asText()).isEqualTo("maria");
    assertThat(client.messages("james", TEAM).get(0).path("private").asBoolean()).isFalse();
    assertThat(bot.heard).isEmpty();
  }

  @ParameterizedTest(name = "{0} is told as {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /commit x        | /commit x
          '  /commit x '   | /commit x
          @asterism hello  | hello
          @Asterism  hello | hello
          """)
  void a_line_for_the_bot_and_its_answer_are_seen_by_nobody_else(String line, String told) {
    Answer answer = client.say("maria", TEAM, line);

    assertThat(((Deed.Said) bot.last().deed()).line()).isEqualTo(told);
    assertThat(answer.reply().path("text").asText()).isEqualTo("You said " + told);
    assertThat(answer.reply().path("private").asBoolean()).isTrue();
    assertThat(client.texts("maria", TEAM)).containsExactly(line, "You said " + told);
    assertThat(client.texts("james", TEAM)).isEmpty();
    assertThat(client.texts("maria", "backbone")).isEmpty();
  }

  @Test
  void in_the_direct_conversation_every_line_is_for_the_bot() {
    client.say("maria", "dm", "hello");

    assertThat(bot.last().spot().direct()).isTrue();
    assertThat(bot.last().sender().account()).isEqualTo("maria");
    assertThat(bot.last().sender().zone()).as("she has not said hers").isEmpty();
    assertThat(client.texts("maria", "dm")).containsExactly("hello", "You said hello");
    assertThat(client.texts("james", "dm")).isEmpty();
  }

  @Test
  void a_mention_names_an_account_and_only_a_mention_does() {
    client.say("maria", TEAM, "/commit @James, @rosa. and a@mei.org and @nobody @sam's");

    assertThat(bot.last().deed().mentions().keySet())
        .containsExactlyInAnyOrder("@James", "@rosa", "@sam");
    assertThat(bot.last().deed().mentions().get("@James"))
        .isEqualTo(somebody("james", "James Okafor", Optional.empty(), "en"));
  }

  @Test
  void the_bot_is_mentioned_like_anybody_and_known_to_be_one() {
    client.say("maria", TEAM, "/commit @Asterism sweep the yard");

    assertThat(bot.last().deed().mentions().get("@Asterism"))
        .isEqualTo(
            new Mentioned("asterism", "Asterism", Optional.empty(), Optional.empty(), true, true));
  }

  @Test
  void who_is_chosen_or_mentioned_in_a_form_is_told_with_it() {
    client.post(
        "submit",
        """
        {"as":"maria","place":"early-reading","form":"f",
         "values":{"who":"rosa","what":"thank @sam","none":""}}""");

    assertThat(bot.last().deed().mentions().keySet()).containsExactlyInAnyOrder("rosa", "@sam");
    assertThat(bot.last().deed().mentions().get("rosa"))
        .isEqualTo(somebody("rosa", "Rosa Delgado", Optional.empty(), "es"));
  }

  private static Mentioned somebody(
      String account, String name, Optional<String> zone, String language) {
    return new Mentioned(account, name, zone, Optional.of(language), false, true);
  }

  @Test
  void an_answer_is_changed_by_its_own_button() {
    String answer = client.say("maria", TEAM, "/buttons").reply().path("id").asText();

    JsonNode changed = client.press("maria", answer, "again").reply();

    assertThat(changed.path("id").asText()).isEqualTo(answer);
    assertThat(client.texts("maria", TEAM)).containsExactly("/buttons", "Changed");
    assertThat(((Deed.Pressed) bot.last().deed()).inPrivate()).isTrue();
    assertThat(client.press("maria", answer, "ask").status()).isEqualTo(404);
  }

  @Test
  void a_form_is_offered_with_all_its_fields_and_handed_in() {
    JsonNode form = client.say("maria", TEAM, "/form").form();

    assertThat(form.path("id").asText()).isEqualTo("the-form");
    assertThat(form.path("fields").findValuesAsText("kind"))
        .containsExactly("lines", "day", "number", "choice", "person");
    assertThat(form.path("fields").path(3).path("choices").findValuesAsText("value"))
        .containsExactly("a", "b");
    assertThat(form.path("fields").path(4).path("choices").findValuesAsText("value"))
        .containsExactly("maria", "james", "mei", "sam", "rosa");
    assertThat(form.path("fields").path(4).path("choices").findValuesAsText("label"))
        .contains("Maria Lopez (Riverside Food Bank)", "Rosa Delgado");

    Answer wrong = submit("wrong");
    assertThat(wrong.form().path("fields").path(0).path("error").asText()).isEqualTo("Not that");
    assertThat(submit("a call").reply().path("text").asText()).isEqualTo("Got a call");
    assertThat(bot.last().spot().id()).isEqualTo(TEAM);
  }

  private Answer submit(String what) {
    return client.post(
        "submit",
        "{\"as\":\"maria\",\"place\":\"%s\",\"form\":\"the-form\",\"values\":{\"what\":\"%s\"}}"
            .formatted(TEAM, what));
  }

  @Test
  void nobody_sees_or_presses_in_the_private_answer_of_another() {
    String answer = client.say("maria", TEAM, "/buttons").reply().path("id").asText();
    String direct = client.say("maria", "dm", "/buttons").reply().path("id").asText();
    int heard = bot.heard.size();

    assertThat(client.press("james", answer, "again").status()).isEqualTo(404);
    assertThat(client.press("james", direct, "again").status()).isEqualTo(404);
    assertThat(react("james", answer, true).status()).isEqualTo(404);
    assertThat(bot.heard).hasSize(heard);
  }

  @Test
  void a_button_somebody_only_wrote_about_cannot_be_pressed() {
    client.say("maria", TEAM, "again");
    String message = client.messages("maria", TEAM).get(0).path("id").asText();

    assertThat(client.press("maria", message, "again").status()).isEqualTo(404);
  }

  @Test
  void reactions_are_counted_once_a_person_and_taken_back() {
    client.say("maria", TEAM, "Hello");
    String message = client.messages("maria", TEAM).get(0).path("id").asText();

    react("james", message, true);
    react("james", message, true);
    react("mei", message, true);
    assertThat(reactions().path(0).path("count").asInt()).isEqualTo(2);
    assertThat(bot.last().deed()).isEqualTo(new Deed.Reacted(message, "white_check_mark", true));

    react("james", message, false);
    assertThat(reactions().path(0).path("people").toString()).isEqualTo("[\"mei\"]");
  }

  @Test
  void the_answer_to_a_reaction_is_for_whoever_gave_it_and_kept_for_the_same_request_again() {
    client.say("maria", TEAM, "Hello");
    String message = client.messages("maria", TEAM).get(0).path("id").asText();
    String ask =
        "{\"as\":\"james\",\"message\":\"%s\",\"emoji\":\"question\",\"on\":true,\"delivery\":\"q1\"}"
            .formatted(message);

    Answer answer = client.post("react", ask);
    assertThat(answer.reply().path("text").asText()).isEqualTo("What is it?");
    assertThat(answer.form().path("id").asText()).isEqualTo("the-form");
    assertThat(client.texts("james", TEAM)).containsExactly("Hello", "What is it?");
    assertThat(client.texts("maria", TEAM)).containsExactly("Hello");
    assertThat(((Deed.Reacted) bot.last().deed()).at()).isEmpty();

    assertThat(client.post("react", ask).reply()).isEqualTo(answer.reply());
    assertThat(client.texts("james", TEAM)).containsExactly("Hello", "What is it?");
  }

  @Test
  void a_reaction_taken_back_does_not_return_with_a_late_copy_of_the_request_that_gave_it() {
    client.say("maria", TEAM, "Hello");
    String message = client.messages("maria", TEAM).get(0).path("id").asText();
    String give =
        "{\"as\":\"james\",\"message\":\"%s\",\"emoji\":\"tada\",\"on\":true,\"delivery\":\"r1\"}"
            .formatted(message);

    client.post("react", give);
    client.post("react", give.replace("true", "false").replace("r1", "r2"));
    Answer late = client.post("react", give);

    assertThat(late.status()).isEqualTo(200);
    assertThat(reactions()).isEmpty();
  }

  private Answer react(String as, String message, boolean on) {
    return client.post(
        "react",
        "{\"as\":\"%s\",\"message\":\"%s\",\"emoji\":\"white_check_mark\",\"on\":%s}"
            .formatted(as, message, on));
  }

  private JsonNode reactions() {
    return client.messages("maria", TEAM).get(0).path("reactions");
  }

  @Test
  void a_request_sent_again_has_one_effect_and_the_same_answer() {
    Answer first = client.say("maria", TEAM, "/commit x", "first");
    Answer again = client.say("maria", TEAM, "/commit x", "first");
    client.say("maria", TEAM, "Hello", "second");
    client.say("maria", TEAM, "Hello", "second");

    assertThat(again.json()).isEqualTo(first.json());
    assertThat(client.texts("maria", TEAM))
        .containsExactly("/commit x", "You said /commit x", "Hello");
  }

  @Test
  void the_delivery_of_one_person_is_not_that_of_another() {
    client.say("maria", TEAM, "/commit x", "same");

    Answer james = client.say("james", TEAM, "/commit y", "same");

    assertThat(james.reply().path("text").asText()).isEqualTo("You said /commit y");
  }

  @Test
  void the_clock_goes_forward_once_a_delivery() {
    client.post("clock", "{\"forward\":\"P1D\",\"delivery\":\"one\"}");
    Answer now = client.post("clock", "{\"forward\":\"P1D\",\"delivery\":\"one\"}");

    assertThat(now.json().path("now").asText()).isEqualTo("2026-11-24T15:00:00Z");
    assertThat(client.get("/room/api/room").json().path("now").asText())
        .isEqualTo("2026-11-24T15:00:00Z");
  }

  @ParameterizedTest(name = "{0} moves to {1}")
  @CsvSource({
    "PT90M, 2026-11-23T16:30:00Z",
    "P2W, 2026-12-07T15:00:00Z",
    "P1M, 2026-12-23T15:00:00Z",
    "P1Y, 2027-11-23T15:00:00Z"
  })
  void time_is_skipped_as_written(String forward, String now) {
    Answer answer = client.post("clock", Client.object("forward", forward));
    assertThat(answer.json().path("now").asText()).isEqualTo(now);
  }

  @Test
  void time_is_skipped_to_the_next_morning_of_whoever_asks() {
    Answer first = client.post("clock", "{\"forward\":\"morning\",\"as\":\"maria\"}");
    Answer second = client.post("clock", "{\"forward\":\"morning\",\"as\":\"maria\"}");

    assertThat(first.json().path("now").asText()).isEqualTo("2026-11-24T14:00:00Z");
    assertThat(second.json().path("now").asText()).isEqualTo("2026-11-25T14:00:00Z");
  }

  @Test
  void any_characters_are_kept_and_what_cannot_be_is_replaced() {
    String hard = "‮ 👩‍👩‍👧 \n ' \" \\ ; drop table room_message; -- <script> \uFFFF";
    client.say("maria", TEAM, hard);
    client.post("say", "{\"as\":\"maria\",\"place\":\"dm\",\"text\":\"a\\u0000b\\ud800c\"}");

    assertThat(client.texts("james", TEAM)).containsExactly(hard);
    assertThat(client.texts("maria", "dm"))
        .containsExactly("a\uFFFDb\uFFFDc", "You said a\uFFFDb\uFFFDc");
  }

  @Test
  void messages_are_read_in_pages() {
    for (int i = 1; i <= 5; i++) {
      client.say("maria", TEAM, "line " + i);
    }
    List<JsonNode> all = client.messages("maria", TEAM);

    JsonNode page =
        client
            .get(
                "/room/api/messages?as=maria&place=early-reading&limit=2&before="
                    + all.get(3).path("id").asText())
            .json();

    assertThat(page.path("messages").findValuesAsText("text")).containsExactly("line 2", "line 3");
  }

  @Test
  void while_the_database_is_away_people_are_told_to_try_again() {
    client.say("maria", TEAM, "before");
    TestDatabase.whileAway(
        () -> {
          Answer answer = client.say("maria", TEAM, "Hello", "once");
          assertThat(answer.status()).isEqualTo(503);
          assertThat(answer.error()).contains("try again");
        });

    await().until(() -> client.say("maria", TEAM, "Hello", "once").status() == 200);
    assertThat(client.texts("maria", TEAM)).containsExactly("before", "Hello");
  }
}
