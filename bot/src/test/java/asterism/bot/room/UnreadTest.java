package asterism.bot.room;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.ChatService.Place;
import asterism.bot.chat.Platform;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.room.Client.Answer;
import asterism.storage.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is new to whom, by the API. */
class UnreadTest {
  private static final String TEAM = "early-reading";

  private RunningRoom room;
  private Client client;

  @BeforeEach
  void open() {
    room = RunningRoom.with(TestDatabase.fresh(), new ScriptedBot());
    client = new Client(room.address());
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void what_others_say_is_new_until_it_is_read() {
    client.say("james", TEAM, "One");
    client.say("james", TEAM, "Two");
    client.say("mei", "backbone", "Three");
    JsonNode first = client.messages("maria", TEAM).get(0);

    assertThat(unread("maria").toString()).isEqualTo("{\"backbone\":1,\"early-reading\":2}");
    assertThat(read("maria", TEAM, first).json().path("unread").path(TEAM).asInt()).isEqualTo(1);
    assertThat(unread("mei").path(TEAM).asInt()).as("another's own").isEqualTo(2);
  }

  @Test
  void what_was_read_stays_so() {
    client.say("james", TEAM, "One");
    client.say("james", TEAM, "Two");
    read("maria", TEAM, client.messages("maria", TEAM).get(1));
    read("maria", TEAM, client.messages("maria", TEAM).get(0));

    assertThat(unread("maria")).isEmpty();
  }

  @Test
  void what_one_says_oneself_and_what_one_cannot_see_is_not_new() {
    client.say("maria", TEAM, "Hello");
    client.say("james", TEAM, "/buttons");

    assertThat(unread("maria")).isEmpty();
    assertThat(unread("mei").toString()).isEqualTo("{\"early-reading\":1}");
  }

  @Test
  void a_direct_card_is_new_to_its_person_alone() {
    show("maria", 7);

    assertThat(unread("maria").toString()).isEqualTo("{\"dm\":1}");
    assertThat(unread("james")).isEmpty();
    read("maria", "dm", client.messages("maria", "dm").get(0));
    assertThat(unread("maria")).isEmpty();
  }

  @Test
  void to_somebody_new_nothing_said_before_is_new() {
    client.say("james", TEAM, "Long ago");
    client.post("person", Client.object("name", "Ana Ruiz"));
    client.say("james", TEAM, "Welcome, Ana!");

    assertThat(unread("ana").toString()).isEqualTo("{\"early-reading\":1}");
  }

  @Test
  void nobody_is_told_of_more_than_a_hundred() {
    for (int i = 0; i < 103; i++) {
      client.say("james", TEAM, "line " + i);
    }

    assertThat(unread("maria").path(TEAM).asInt()).isEqualTo(100);
    assertThat(client.get("/room?as=maria&place=dm").body())
        .contains("<title>(99+) Asterism, just you two", "more than 99 new messages");
    assertThat(client.get("/room?as=rosa&place=dm").body())
        .contains("<title>(99+) Asterism, solo ustedes dos", "más de 99 mensajes nuevos");
  }

  @Test
  void only_what_stands_there_can_be_read_there() {
    client.say("james", TEAM, "One");
    JsonNode message = client.messages("maria", TEAM).get(0);
    show("james", 7);
    JsonNode hidden = client.messages("james", "dm").get(0);

    assertThat(read("maria", "backbone", message).status()).isEqualTo(404);
    assertThat(read("maria", "dm", hidden).status()).isEqualTo(404);
  }

  private void show(String account, long card) {
    Place there = new Place(Platform.ROOM, "room", account, true);
    room.room.post(there, card, Message.of(Text.of("For you")));
  }

  private JsonNode unread(String as) {
    return client.get("/room/api/room?as=" + as).json().path("unread");
  }

  private Answer read(String as, String place, JsonNode message) {
    return client.post(
        "read", Client.object("as", as, "place", place, "message", message.path("id").asText()));
  }
}
