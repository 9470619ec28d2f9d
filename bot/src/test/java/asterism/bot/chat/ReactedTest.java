package asterism.bot.chat;

import static asterism.bot.chat.Desk.told;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import asterism.bot.chat.Incoming.Deed.Reacted;
import asterism.bot.command.Reply;
import asterism.storage.TestDatabase;
import asterism.storage.Transaction;
import asterism.storage.card.Card;
import asterism.storage.card.Cards;
import asterism.storage.people.Group;
import asterism.storage.people.Groups;
import asterism.storage.people.People;
import asterism.storage.people.Roster;
import asterism.storage.people.Workspaces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A reaction on a card is a call of the verb "reacted" of its kind; on anything else, nothing. */
class ReactedTest {
  private static final String READING = "reading";
  private static final Instant LONG_AGO = Instant.parse("2026-11-24T09:00:00.000100Z");

  private final TestDatabase database = TestDatabase.create();
  private final Workspaces.Met met =
      database
          .database()
          .acrossCollaboratives(tx -> new Workspaces(tx).met("room", "riverside", "riverside"));
  private final Probe probe = new Probe();
  private final Desk desk =
      new Desk(database.database(), Clock.fixed(Desk.NOW, ZoneOffset.UTC), probe).at(READING);
  private final Group group =
      in(tx -> new Groups(tx).ofChannel(met.workspace(), READING, READING, Desk.NOW));

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void the_verb_is_told_everything_and_answers_whoever_did_it() {
    Card card = shown(Probe.KIND, 7, "m1");

    Reply given =
        desk.does("maria", new Reacted("m1", "white_check_mark", true, Optional.of(LONG_AGO)));
    desk.does("maria", new Reacted("m1", "white_check_mark", false));

    assertThat(told(given)).isEqualTo("Heard white_check_mark");
    int id = Math.toIntExact(card.id());
    assertThat(probe.heard())
        .containsExactly(
            new Probe.Heard(
                "maria",
                7,
                "white_check_mark",
                true,
                Optional.of(LONG_AGO.toString()),
                "m1",
                id,
                false,
                READING),
            new Probe.Heard(
                "maria", 7, "white_check_mark", false, Optional.empty(), "m1", id, false, READING));
  }

  @Test
  void whoever_reacts_to_such_a_card_takes_part() {
    shown(Probe.KIND, 7, "m1");
    react("maria", "m1");

    assertThat(known()).containsExactly("maria");
    assertThat(isMember("maria")).isTrue();
  }

  @Test
  void the_first_page_of_a_card_that_takes_several_is_the_card_and_no_other() {
    shown(Probe.KIND, 7, "C1/1.1+1.2+1.3");

    react("maria", "C1/1.1");
    react("james", "C1/1.2");
    react("james", "C1/1");
    assertThat(probe.heard()).extracting(Probe.Heard::by).containsExactly("maria");
  }

  @Test
  void a_message_in_which_the_card_lived_before_is_the_card_still_and_is_said_to_be_a_former_one() {
    Card card = shown(Probe.KIND, 7, "m1");
    in(
        tx -> {
          Cards cards = new Cards(tx);
          cards.postAnew(cards.get(card.id()), Optional.of("m1"), Desk.NOW);
          return cards;
        });
    react("maria", "m1");
    settle(card.id(), "m2");
    react("maria", "m1");
    react("maria", "m2");

    assertThat(probe.heard()).extracting(Probe.Heard::former).containsExactly(true, true, false);
    assertThat(probe.heard()).extracting(Probe.Heard::subject).containsOnly(7);
  }

  @Test
  void on_what_is_no_such_card_it_is_nothing_and_nobody_is_known_by_it() {
    shown(Probe.KIND, 7, "m1");
    shown("commitment", 1, "m2");

    assertThat(react("maria", "m9")).isEqualTo(Reply.NOTHING);
    assertThat(react("maria", "m2")).as("its kind hears no reactions").isEqualTo(Reply.NOTHING);
    desk.at("elsewhere");
    assertThat(react("maria", "m1")).as("in another channel").isEqualTo(Reply.NOTHING);
    desk.inDirect();
    assertThat(react("maria", "m1")).as("in a direct message").isEqualTo(Reply.NOTHING);
    desk.at(READING).in("another");
    assertThat(react("maria", "m1")).as("in another workspace").isEqualTo(Reply.NOTHING);

    assertThat(known()).isEmpty();
    List<Group> groups = in(tx -> new Groups(tx).all());
    assertThat(groups).containsExactly(group);
    assertThat(probe.heard()).isEmpty();
  }

  @Test
  void the_same_delivery_twice_is_heard_once() {
    shown(Probe.KIND, 7, "m1");
    Incoming.Deed deed = new Reacted("m1", "tada", true);

    assertThat(told(deliver("d1", deed))).isEqualTo("Heard tada");
    assertThat(deliver("d1", deed)).isEqualTo(Reply.ELSEWHERE);
    assertThat(probe.heard()).hasSize(1);
  }

  @Test
  void in_direct_messages_it_is_heard_of_the_card_that_stands_there() {
    desk.say("maria", "/commit list");
    in(
        tx -> {
          long maria = new People(tx).findBehind(met.workspace(), "maria").orElseThrow().id();
          new Cards(tx).showToPerson(Probe.KIND, 8, maria, Desk.NOW, Desk.NOW);
          return maria;
        });
    settle(latest(), "d1");
    desk.inDirect();

    assertThat(told(react("maria", "d1")))
        .as("what it is about is plain")
        .isEqualTo("Heard white_check_mark");
    assertThat(react("james", "d1")).as("it is not theirs").isEqualTo(Reply.NOTHING);
    assertThat(probe.heard())
        .extracting(Probe.Heard::subject, Probe.Heard::group)
        .containsExactly(tuple(8, READING));
  }

  private Reply react(String account, String message) {
    return desk.does(account, new Reacted(message, "white_check_mark", true));
  }

  private Reply deliver(String delivery, Incoming.Deed deed) {
    Incoming.Sender maria =
        new Incoming.Sender(
            new Incoming.WorkspaceKey(Platform.ROOM, "riverside", "riverside"),
            "maria",
            "maria",
            Optional.empty(),
            Optional.empty(),
            false);
    Incoming.Spot spot = new Incoming.Spot(READING, READING, false);
    return desk.handle(new Incoming(delivery, maria, spot, deed));
  }

  private Card shown(String kind, long subject, String message) {
    in(
        tx -> {
          new Cards(tx).showToGroup(kind, subject, group.id(), Desk.NOW);
          return group;
        });
    return settle(latest(), message);
  }

  private Card settle(long card, String message) {
    return in(
        tx -> {
          Cards cards = new Cards(tx);
          cards.shown(cards.get(card), message);
          return cards.get(card);
        });
  }

  /** The one that is behind. */
  private long latest() {
    return database
        .database()
        .acrossCollaboratives(tx -> new Cards(tx).claim("room", Desk.NOW, Duration.ofMinutes(1), 9))
        .get(0)
        .card();
  }

  private List<String> known() {
    return in(
        tx ->
            new People(tx)
                .accountsIn(met.workspace()).stream()
                    .map(account -> new People(tx).person(account.personId()).name())
                    .toList());
  }

  private boolean isMember(String account) {
    LocalDate today = LocalDate.ofInstant(Desk.NOW, Desk.ZONE);
    return in(
        tx -> {
          long person = new People(tx).findBehind(met.workspace(), account).orElseThrow().id();
          return !new Roster(tx).roles(person, group.id(), today).isEmpty();
        });
  }

  private <T> T in(Function<Transaction, T> work) {
    return database.database().inCollaborative(met.collaborative(), work::apply);
  }
}
