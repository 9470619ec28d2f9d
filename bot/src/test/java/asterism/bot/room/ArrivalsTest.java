package asterism.bot.room;

import static org.assertj.core.api.Assertions.assertThat;

import asterism.bot.chat.ChatService.Place;
import asterism.bot.chat.ChatService.Verdict;
import asterism.bot.chat.Incoming;
import asterism.bot.chat.Incoming.Deed.Added;
import asterism.bot.chat.Incoming.Mentioned;
import asterism.bot.chat.Platform;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.room.Client.Answer;
import asterism.storage.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** New channels and new people, by the API. */
class ArrivalsTest {
  private final TestDatabase database = TestDatabase.create();
  private final ScriptedBot bot = new ScriptedBot();
  private final RunningRoom room = RunningRoom.with(database.database(), bot);
  private final Client client = new Client(room.address());

  @AfterEach
  void close() {
    room.close();
    database.close();
  }

  @Test
  void a_channel_is_opened_and_the_bot_is_told_that_it_was_added_there_and_by_whom() {
    Answer answer = open("maria", "  #Summer Meals ");

    assertThat(answer.json().path("channel").path("id").asText()).isEqualTo("summer-meals");
    assertThat(answer.reply().path("text").asText()).isEqualTo("Thank you for having me");
    Incoming told = bot.added.get(1);
    assertThat(told.deed()).isEqualTo(new Added(Added.What.CHANNEL));
    assertThat(told.sender().account()).isEqualTo("maria");
    assertThat(told.spot()).isEqualTo(new Incoming.Spot("summer-meals", "summer-meals", false));

    client.say("james", "summer-meals", "Lunch for all!");
    assertThat(client.texts("maria", "summer-meals"))
        .containsExactly("Thank you for having me", "Lunch for all!");
    assertThat(client.texts("mei", "summer-meals")).containsExactly("Lunch for all!");
    assertThat(open("mei", "夏の食事").status()).isEqualTo(200);
    client.say("mei", "夏の食事", "Hello");
    assertThat(client.get("/room?as=mei&place=%E5%A4%8F%E3%81%AE%E9%A3%9F%E4%BA%8B").body())
        .contains("Hello");
    assertThat(channels()).endsWith("summer-meals", "夏の食事");
  }

  @Test
  void a_request_for_a_channel_sent_again_opens_none_and_is_answered_the_same() {
    String ask = Client.object("as", "maria", "name", "summer-meals", "delivery", "one");
    Answer first = client.post("channel", ask);
    Answer again = client.post("channel", ask);
    Answer another = client.post("channel", ask.replace("one", "two"));

    assertThat(again.json()).isEqualTo(first.json());
    assertThat(another.status()).isEqualTo(409);
    assertThat(another.error()).contains("#summer-meals already").endsWith(".");
    assertThat(channels()).containsOnlyOnce("summer-meals");
  }

  @Test
  void of_those_who_open_the_same_channel_at_once_one_does() throws Exception {
    List<Integer> statuses = atOnce(() -> open("maria", "summer-meals").status());

    assertThat(statuses).containsOnlyOnce(200).contains(409);
    assertThat(channels()).containsOnlyOnce("summer-meals");
  }

  @Test
  void a_name_has_a_hundred_characters_at_most() {
    assertThat(open("maria", "x".repeat(101)).error()).contains("101", "100").endsWith(".");
    assertThat(open("maria", "x".repeat(100)).status()).isEqualTo(200);
    assertThat(person("name", "界".repeat(101)).error()).contains("101", "100").endsWith(".");
    assertThat(person("name", "\uD83C\uDF3B".repeat(100)).status()).isEqualTo(200);
  }

  @Test
  void who_asks_in_spanish_is_refused_in_spanish() {
    assertThat(open("rosa", "early-reading").error()).startsWith("Ya hay un canal #early-reading");
    assertThat(open("rosa", "a/b").error()).startsWith("Un canal no puede llamarse");
    assertThat(person("as", "rosa", "name", " ").error()).startsWith("No contiene ningún nombre");
    assertThat(person("as", "rosa", "name", "Ana", "handle", "maria").error())
        .startsWith("@maria ya es otra persona");
  }

  @Test
  void somebody_new_can_speak_and_be_mentioned_at_once() {
    JsonNode ana = welcomed("name", " Ana  Ruiz\n", "language", "es", "zone", "america/chicago");

    assertThat(ana.path("id").asText()).isEqualTo("ana");
    assertThat(ana.path("name").asText()).isEqualTo("Ana Ruiz");
    assertThat(ana.path("organization").asText()).isEmpty();
    assertThat(ana.path("language").asText()).isEqualTo("es");
    assertThat(ana.path("zone").asText()).isEqualTo("America/Chicago");
    client.say("ana", "early-reading", "/hola");
    assertThat(bot.last().sender().zone()).contains("America/Chicago");
    client.say("maria", "early-reading", "/commit @ana read");
    assertThat(bot.last().deed().mentions())
        .containsEntry(
            "@ana",
            new Mentioned(
                "ana", "Ana Ruiz", Optional.of("America/Chicago"), Optional.of("es"), false, true));
  }

  @Test
  void people_of_the_same_name_are_told_apart() {
    List<String> handles = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      handles.add(welcomed("name", "Maria Lopez").path("handle").asText());
    }

    assertThat(handles).containsExactly("maria-lopez", "maria-lopez-2", "maria-lopez-3");
    JsonNode choices =
        client.say("maria", "early-reading", "/form").form().path("fields").path(4).path("choices");
    assertThat(choices.findValuesAsText("label"))
        .contains("Maria Lopez (Riverside Food Bank)", "Maria Lopez @maria-lopez-2")
        .doesNotHaveDuplicates();
  }

  @Test
  void many_of_one_name_who_come_at_once_have_a_handle_each() throws Exception {
    List<String> handles = atOnce(() -> welcomed("name", "Kim Lee").path("handle").asText());

    assertThat(handles).doesNotHaveDuplicates().contains("kim", "kim-lee", "kim-lee-2");
  }

  @Test
  void somebody_let_in_by_a_request_sent_again_is_one_person() {
    JsonNode first = welcomed("name", "Ana Ruiz", "delivery", "one");
    JsonNode again = welcomed("name", "Ana Ruiz", "delivery", "one");

    assertThat(again).isEqualTo(first);
    assertThat(client.get("/room/api/room").json().path("people")).hasSize(6);
  }

  @Test
  void a_handle_may_be_chosen_in_any_script_and_is_found_in_any_case_of_letters() {
    welcomed("name", "Zoë", "handle", "@Zoë");
    client.say("maria", "early-reading", "/commit @ZOË sing");

    assertThat(bot.last().deed().mentions().get("@ZOË").account()).isEqualTo("zoë");
    assertThat(client.get("/room?as=zo%C3%AB&place=dm").status()).isEqualTo(200);
  }

  @Test
  void somebody_who_is_gone_is_known_and_spoken_of_but_nobody_speaks_as_them() {
    client.say("sam", "early-reading", "Goodbye");
    Answer gone = gone("sam");

    assertThat(gone.json().path("person").path("active").asBoolean(true)).isFalse();
    assertThat(gone("sam").json()).as("again").isEqualTo(gone.json());
    assertThat(client.say("sam", "early-reading", "Hello?").status()).isEqualTo(403);
    assertThat(client.say("sam", "early-reading", "Hello?").error())
        .isEqualTo(
            "Sam Whitfield has left the room, and nobody can speak as them any more. Choose"
                + " somebody else.");
    client.say("maria", "early-reading", "/commit @sam read");
    assertThat(bot.last().deed().mentions().get("@sam").active()).isFalse();
    assertThat(client.messages("maria", "early-reading").get(0).path("authorName").asText())
        .isEqualTo("Sam Whitfield");
    assertThat(client.get("/room?as=maria&place=early-reading").body())
        .contains("Goodbye")
        .doesNotContain("as=sam");
    assertThat(client.say("maria", "early-reading", "/form").body()).doesNotContain("@sam");
    assertThat(client.get("/room?as=sam&place=dm").status()).isEqualTo(303);
    assertThat(room.room.post(direct("sam"), 1, Message.of(Text.of("x"))).verdict())
        .isEqualTo(Verdict.REFUSED);
  }

  private static Place direct(String account) {
    return new Place(Platform.ROOM, "room", account, true);
  }

  @Test
  void the_last_one_stays() {
    for (String as : List.of("maria", "james", "mei", "sam")) {
      assertThat(gone(as).status()).isEqualTo(200);
    }

    Answer last = gone("rosa");
    assertThat(last.status()).isEqualTo(409);
    assertThat(last.error()).startsWith("Rosa Delgado es la última persona aquí");
  }

  private Answer gone(String as) {
    return client.post("person/gone", Client.object("as", as));
  }

  @Test
  void the_bot_is_told_once_by_the_facilitator_that_it_was_added_to_the_room() {
    ScriptedBot later = new ScriptedBot();
    try (RunningRoom there = RunningRoom.with(database.replica(), later)) {
      assertThat(there.address()).isNotNull();
    }

    assertThat(later.added).isEmpty();
    Incoming told = bot.added.get(0);
    assertThat(told.deed()).isEqualTo(new Added(Added.What.WORKSPACE));
    assertThat(told.delivery()).isEqualTo("room-planted");
    assertThat(told.sender().account()).isEqualTo("james");
    assertThat(told.spot().direct()).isTrue();
  }

  private Answer open(String as, String name) {
    return client.post("channel", Client.object("as", as, "name", name));
  }

  private Answer person(String... fields) {
    return client.post("person", Client.object(fields));
  }

  private JsonNode welcomed(String... fields) {
    Answer answer = person(fields);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().path("person");
  }

  private List<String> channels() {
    return client.get("/room/api/room").json().path("channels").findValuesAsText("id");
  }

  private static <T> List<T> atOnce(Callable<T> deed) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<T> all = new ArrayList<>();
      for (var future : threads.invokeAll(List.of(deed, deed, deed, deed))) {
        all.add(future.get());
      }
      return all;
    } finally {
      threads.shutdownNow();
    }
  }
}
