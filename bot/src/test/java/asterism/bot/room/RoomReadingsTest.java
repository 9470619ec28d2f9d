package asterism.bot.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import asterism.bot.card.Delivery;
import asterism.bot.card.Face;
import asterism.bot.card.Readings;
import asterism.bot.card.Readings.ReadPlace;
import asterism.bot.chat.ChatService.Reactions.Outcome;
import asterism.bot.chat.Rendering;
import asterism.bot.message.Language;
import asterism.bot.message.Message;
import asterism.bot.message.Text;
import asterism.bot.message.Texts;
import asterism.storage.TestDatabase;
import asterism.storage.Transaction;
import asterism.storage.card.Cards;
import asterism.storage.people.Account;
import asterism.storage.people.Groups;
import asterism.storage.people.People;
import asterism.storage.people.Workspaces;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How people react to a card in the room, read back. */
class RoomReadingsTest {
  private static final String KIND = "question";
  private static final String TEAM = "early-reading";

  private final TestDatabase database = TestDatabase.create();
  private final RunningRoom room = RunningRoom.with(database.database(), new ScriptedBot());
  private final Client client = new Client(room.address());
  private final Readings readings = new Readings(database.database(), () -> List.of(room.room));
  private final Workspaces.Met met =
      database
          .database()
          .acrossCollaboratives(tx -> new Workspaces(tx).met("room", "room", "room"));

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void in_the_room_each_person_has_all_they_gave_and_a_deleted_message_is_gone() {
    String card = shown();
    react("maria", card, "tada");
    react("maria", card, "heart");
    react("james", card, "heart");

    assertThat(read())
        .extracting(ReadPlace::message, ReadPlace::outcome, ReadPlace::reactions)
        .containsExactly(
            tuple(
                card,
                Outcome.READ,
                Map.of(
                    number("maria"), Set.of("tada", "heart"), number("james"), Set.of("heart"))));

    database.asOwner("delete from asterism.room_message where id = " + card);
    assertThat(read()).extracting(ReadPlace::outcome).containsExactly(Outcome.GONE);
  }

  private List<ReadPlace> read() {
    return readings.of(met.collaborative(), KIND, 7);
  }

  private String shown() {
    in(
        tx -> {
          long group =
              new Groups(tx).ofChannel(met.workspace(), TEAM, TEAM, RunningRoom.START).id();
          new Cards(tx).showToGroup(KIND, 7, group, RunningRoom.START);
          return group;
        });
    Face face =
        (subject, transaction, wording, now) ->
            new Face.Showing(Message.of(Text.of("Shall we?")), true, List.of("tada"));
    new Delivery(
            database.database(),
            Map.of(KIND, face),
            room.room,
            new Rendering(
                new Texts(List.of("asterism.bot.texts")), RunningRoom.ZONE, Language.ENGLISH),
            room.clock,
            room.clock)
        .look();
    return read().get(0).message();
  }

  private void react(String who, String message, String emoji) {
    client.post(
        "react",
        "{\"as\":\"%s\",\"message\":\"%s\",\"emoji\":\"%s\",\"on\":true}"
            .formatted(who, message, emoji));
  }

  private long number(String account) {
    return in(
        tx -> new People(tx).account(met.workspace(), account).map(Account::id).orElseThrow());
  }

  private <T> T in(Function<Transaction, T> work) {
    return database.database().inCollaborative(met.collaborative(), work::apply);
  }
}
