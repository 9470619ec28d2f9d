package asterism.bot.room;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.room.Client.Answer;
import asterism.storage.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoomRefusalsTest {
  private static final String TEAM = "early-reading";

  private static ScriptedBot bot;
  private static RunningRoom room;
  private static Client client;

  @BeforeAll
  static void open() {
    bot = new ScriptedBot();
    room = RunningRoom.with(TestDatabase.fresh(), bot);
    client = new Client(room.address());
  }

  @AfterAll
  static void close() {
    room.close();
  }

  @ParameterizedTest(name = "{0} is refused")
  @CsvSource({
    "P0D",
    "-P1D",
    "P-1D",
    "PT-1S",
    "PT0.5S",
    "P366D",
    "P2Y",
    "P9999999999D",
    "day",
    "''"
  })
  void time_never_goes_back_nor_too_far(String forward) {
    Answer answer = client.post("clock", Client.object("forward", forward));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.error()).contains("P1D");
    assertThat(room.clock.instant()).isEqualTo(RunningRoom.START);
  }

  @Test
  void where_real_people_take_part_no_day_is_skipped() {
    try (RunningRoom real = RunningRoom.inRealTime(TestDatabase.fresh(), new ScriptedBot())) {
      Client there = new Client(real.address());

      Answer answer = there.post("clock", "{\"forward\":\"P1D\",\"delivery\":\"one\"}");

      assertThat(answer.status()).isEqualTo(409);
      assertThat(answer.error()).contains("a database of its own").endsWith(".");
      assertThat(there.post("clock", "{\"forward\":\"P1D\",\"delivery\":\"one\"}").status())
          .as("the same once more")
          .isEqualTo(409);
      assertThat(real.clock.instant()).isEqualTo(RunningRoom.START);
    }
  }

  @ParameterizedTest(name = "{0} {1} is answered by {2} and {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          say    | {"as":"nobody","place":"early-reading","text":"x"}           | 404 | maria
          say    | {"as":"maria","place":"nowhere","text":"x"}                  | 404 | backbone
          say    | {"as":"maria","place":"early-reading"}                       | 400 | text
          say    | {"as":"maria","place":"early-reading","text":"  "}           | 400 | Hello
          say    | {"as":"maria","place":"early-reading","text":7}              | 400 | text
          say    | {"as":"maria","place":"early-reading","text":null}           | 400 | text
          say    | {"as":["maria"],"place":"early-reading","text":"x"}          | 400 | as
          say    | {"as":"maria","place":"early-reading","text":"x","delivery":""} | 400 | delivery
          say    | []                                                           | 400 | maria
          say    | {"as":"maria"                                                | 400 | maria
          say    | {"as":"maria"} {}                                            | 400 | maria
          say    | hello                                                        | 400 | maria
          say    | ``                                                           | 400 | maria
          press  | {"as":"maria","message":"99","button":"x"}                   | 404 | 99
          press  | {"as":"maria","message":"1 or 1=1","button":"x"}             | 404 | 1 or 1=1
          press  | {"as":"maria","message":99,"button":"x"}                     | 400 | message
          press  | {"as":"maria","message":"99999999999999999999","button":"x"} | 404 | ids
          submit | {"as":"maria","form":"f"}                                    | 400 | values
          submit | {"as":"maria","form":"f","values":{"a":1}}                   | 400 | values
          submit | {"as":"maria","form":"f","values":[]}                        | 400 | values
          react  | {"as":"maria","message":"1","emoji":"x","on":"yes"}          | 404 | 1
          clock  | {"forward":1}                                                | 400 | forward
          clock  | {"forward":"morning"}                                        | 400 | “as”
          clock  | {"forward":"morning","as":"nobody"}                          | 404 | nobody
          clock  | {}                                                           | 400 | P1D
          channel | {"as":"maria"}                                              | 400 | name
          channel | {"as":"nobody","name":"x"}                                  | 404 | nobody
          channel | {"as":"maria","name":"  "}                                  | 400 | summer-meals
          channel | {"as":"maria","name":"#"}                                   | 400 | summer-meals
          channel | {"as":"maria","name":"a/b"}                                 | 400 | “a/b”
          channel | {"as":"maria","name":"what?"}                               | 400 | “what?”
          channel | {"as":"maria","name":"<b>"}                                 | 400 | “<b>”
          channel | {"as":"maria","name":"--"}                                  | 400 | “--”
          channel | {"as":"maria","name":"dm"}                                  | 400 | “dm”
          channel | {"as":"maria","name":"Early Reading"}                       | 409 | #early-reading
          person | {}                                                           | 400 | name
          person | {"name":7}                                                   | 400 | name
          person | {"name":"  "}                                                | 400 | Ana Ruiz
          person | {"name":"\\u200b\\u3164"}                                    | 400 | Ana Ruiz
          person | {"name":"Ana","handle":"maria"}                              | 409 | @maria
          person | {"name":"Ana","handle":"a b"}                                | 400 | “a b”
          person | {"name":"Ana","handle":"@asterism"}                          | 400 | “asterism”
          person | {"name":"Ana","language":"fr"}                               | 400 | “fr”
          person | {"name":"Ana","zone":"Riverside"}                            | 400 | “Riverside”
          person | {"name":"Ana","as":"nobody"}                                 | 404 | nobody
          person/gone | {}                                                      | 400 | sam
          person/gone | {"as":"nobody"}                                         | 404 | nobody
          read   | {"as":"maria","place":"dm"}                                  | 400 | message
          read   | {"as":"maria","place":"dm","message":"99"}                   | 404 | 99
          """)
  void bad_input_is_answered_by_a_sentence(String deed, String body, int status, String hint) {
    Answer answer = client.post(deed, body == null ? "" : body);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.error()).contains(hint).endsWith(".");
    assertThat(bot.heard).isEmpty();
    JsonNode room = client.get("/room/api/room").json();
    assertThat(room.path("people")).hasSize(5);
    assertThat(room.path("channels")).hasSize(3);
  }

  @ParameterizedTest(name = "{0} is answered by {1}")
  @CsvSource({
    "/room/api/messages?as=maria, 400",
    "/room/api/messages?place=dm, 400",
    "/room/api/messages?as=x&place=dm, 404",
    "/room/api/messages?as=maria&place=dm&before=x, 400",
    "/room/api/room?as=x, 404",
    "/room/api/none, 404"
  })
  void what_is_not_there_is_said_to_be(String path, int status) {
    assertThat(client.get(path).status()).isEqualTo(status);
  }

  @Test
  void a_refusal_speaks_the_persons_language() {
    assertThat(client.say("rosa", "nowhere", "x").error()).startsWith("No hay ningún lugar");
  }

  @Test
  void what_is_too_large_is_refused_whatever_its_length_claims() {
    Answer answer = client.say("maria", TEAM, "x".repeat(70_000));

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.error()).contains("65,536");
  }
}
