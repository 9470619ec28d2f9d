package asterism.bot.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import asterism.bot.chat.ChatService.Place;
import asterism.bot.chat.ChatService.Reactions.Outcome;
import asterism.bot.chat.ChatService.Verdict;
import asterism.bot.chat.Platform;
import asterism.bot.message.Button;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.storage.Database;
import asterism.storage.TestDatabase;
import asterism.storage.people.People;
import asterism.storage.people.Workspaces.Met;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoomTest {
  private static final Place TEAM = new Place(Platform.ROOM, "room", "early-reading", false);
  private static final Place MARIA = new Place(Platform.ROOM, "room", "maria", true);

  private final TestDatabase database = TestDatabase.create();
  private final RunningRoom room = RunningRoom.with(database.database(), new ScriptedBot());
  private final Client client = new Client(room.address());

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void a_direct_card_is_seen_by_its_person_alone_and_never_replaced_by_an_answer() {
    String card = room.room.post(MARIA, 7, card("For you")).message().orElseThrow();

    assertThat(client.texts("maria", "dm")).containsExactly("For you");
    assertThat(client.texts("james", "dm")).isEmpty();
    client.press("maria", card, "again");
    assertThat(client.texts("maria", "dm")).containsExactly("For you", "Changed");
  }

  @Test
  void an_edit_of_what_is_not_there_says_so() {
    String elsewhere = room.room.post(MARIA, 7, card("x")).message().orElseThrow();
    client.say("maria", "early-reading", "mine");
    String hers = client.messages("maria", "early-reading").get(0).path("id").asText();

    for (String id : List.of("999", "x", "-1", "", elsewhere, hers)) {
      assertThat(room.room.edit(TEAM, 7, id, card("y")).verdict()).isEqualTo(Verdict.GONE);
    }
    for (String id : List.of("999", "x", "-1", "", elsewhere)) {
      assertThat(room.room.reactions(TEAM, id).outcome()).isEqualTo(Outcome.GONE);
    }
    assertThat(client.texts("maria", "early-reading")).containsExactly("mine");
  }

  @Test
  void reactions_meant_for_a_card_are_offered_first_there_and_the_usual_ones_after_them() {
    String card = room.room.post(TEAM, 7, card("x")).message().orElseThrow();
    room.room.post(TEAM, 8, card("y"));
    room.room.react(TEAM, card, List.of("five", "fist", "heart"));

    String page = client.get("/room?as=maria&place=early-reading").body();
    List<String> lists =
        Pattern.compile("<div class=\"choices\">(.*?)</div>", Pattern.DOTALL)
            .matcher(page)
            .results()
            .map(found -> found.group(1).replaceAll("<[^>]*>", " ").strip())
            .map(words -> words.replaceAll("\\s{2,}", ", "))
            .toList();
    String usual = "agree, reservations, stand aside, block, abstain, question, celebrate";
    assertThat(lists)
        .containsExactly("five, zero (fist), thank you, " + usual, usual + ", thank you");
    assertThat(room.room.edit(TEAM, 7, card, card("z")).verdict()).isEqualTo(Verdict.SHOWN);
    assertThat(client.get("/room?as=maria&place=early-reading").body()).contains("zero (fist)");
    assertThat(room.room.react(MARIA, card, List.of("five")).verdict()).isEqualTo(Verdict.GONE);
  }

  @Test
  void a_place_that_is_not_there_is_refused_for_good() {
    Place nowhere = new Place(Platform.ROOM, "room", "nowhere", false);
    Place elsewhere = new Place(Platform.ROOM, "another", "early-reading", false);
    Place nobody = new Place(Platform.ROOM, "room", "nobody", true);

    for (Place place : List.of(nowhere, elsewhere, nobody)) {
      assertThat(room.room.post(place, 7, card("x")).verdict()).isEqualTo(Verdict.REFUSED);
    }
  }

  @Test
  void while_the_database_is_away_it_says_try_later() {
    String card = room.room.post(TEAM, 7, card("x")).message().orElseThrow();

    TestDatabase.whileAway(
        () -> {
          assertThat(room.room.post(TEAM, 8, card("y")).verdict()).isEqualTo(Verdict.TRY_LATER);
          assertThat(room.room.edit(TEAM, 7, card, card("y")).verdict())
              .isEqualTo(Verdict.TRY_LATER);
          assertThat(room.room.find(TEAM, 7, Instant.EPOCH).known()).isFalse();
          assertThat(room.room.reactions(TEAM, card).outcome()).isEqualTo(Outcome.UNREADABLE);
        });
    await()
        .untilAsserted(
            () -> assertThat(room.room.find(TEAM, 7, Instant.EPOCH).message()).contains(card));
  }

  @Test
  void the_first_collaborative_is_made_once_however_many_start() throws InterruptedException {
    try (TestDatabase empty = TestDatabase.create();
        Database replica = empty.replica()) {
      HandClock clock = room.clock;
      List<Thread> starting =
          List.of(
              new Thread(new RoomSeed(empty.database(), clock, RunningRoom.ZONE)::plant),
              new Thread(new RoomSeed(replica, clock, RunningRoom.ZONE)::plant));
      starting.forEach(Thread::start);
      for (Thread thread : starting) {
        thread.join();
      }
      new RoomSeed(replica, clock, RunningRoom.ZONE).plant();

      Scene scene = new Scenes(replica, clock, RunningRoom.ZONE).look();
      assertThat(scene.people())
          .extracting(Scene.Resident::account)
          .containsExactly("maria", "james", "mei", "sam", "rosa");
      assertThat(scene.people())
          .extracting(Scene.Resident::organization)
          .containsExactly(
              "Riverside Food Bank",
              "Riverside Together",
              "Riverside School District",
              "Riverside County Health",
              "");
      assertThat(scene.channels()).hasSize(3);
    }
  }

  @Test
  void whoever_has_said_no_zone_follows_the_setting() {
    ZoneId tokyo = ZoneId.of("Asia/Tokyo");
    welcome("noa", "Noa", Optional.of(ZoneId.of("Asia/Jerusalem")));

    Scene moved = new Scenes(room.database, room.clock, tokyo).look();

    assertThat(moved.people())
        .extracting(Scene.Resident::zone)
        .containsExactly(tokyo, tokyo, tokyo, tokyo, tokyo, ZoneId.of("Asia/Jerusalem"));
    JsonNode people = client.get("/room/api/room").json().path("people");
    assertThat(people.findValuesAsText("zone"))
        .contains(RunningRoom.ZONE.getId(), "Asia/Jerusalem");
  }

  @Test
  void the_page_halves_no_character_of_a_name() {
    welcome("sol", "\uD83C\uDF3B Garden", Optional.empty());

    assertThat(client.get("/room?as=sol&place=early-reading").body())
        .contains(">\uD83C\uDF3BG</span>");
  }

  private void welcome(String account, String name, Optional<ZoneId> zone) {
    Met met = Scenes.meet(room.database);
    room.database.runInCollaborative(
        met.collaborative(),
        transaction ->
            new People(transaction)
                .welcome(
                    met.workspace(),
                    account,
                    new People.Profile(name, zone, Optional.empty()),
                    Optional.of(account),
                    room.clock.instant()));
  }

  private static Message card(String words) {
    return Message.of(Text.of(words))
        .actions(List.of(new Button("again", "Again", "", Button.Look.MAIN)));
  }
}
